import { commands } from 'vitest/browser'

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    axe: (selector: string) => Promise<readonly string[]>
  }
}

/** What axe finds in one element of the page, once it stands still; nothing, if all is well. For browser tests. */
export async function axe(selector: string): Promise<readonly string[]> {
  await standsStill()
  return commands.axe(selector)
}

/** What grows and fades has another contrast on its way. What goes on for ever, as a ring does, is looked at as it is. */
async function standsStill(): Promise<void> {
  const moves = motionsIn(document).filter(
    ({ playState, effect }) =>
      playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime ?? 0)),
  )
  await Promise.allSettled(moves.map(({ finished }) => finished))
}

function motionsIn(root: Document | ShadowRoot): readonly Animation[] {
  const within = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot === null ? [] : motionsIn(shadowRoot),
  )
  return [...root.getAnimations(), ...within]
}
