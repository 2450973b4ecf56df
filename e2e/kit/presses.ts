import type { Page } from 'playwright'

/** In the page: when each button was pressed, by its name. */
export interface Presses {
  lastAt(name: string): number | null
}

/** Runs in the page before its own scripts; knows nothing outside of itself. */
export function installPresses(): Presses {
  const presses: { readonly name: string; readonly at: number }[] = []
  window.addEventListener(
    'click',
    (event) => {
      const button = event.composedPath().find((node) => node instanceof Element && node.matches('button, a, [role]'))
      if (!(button instanceof Element)) return
      const name = button.getAttribute('aria-label') ?? button.textContent ?? ''
      presses.push({ name: name.trim(), at: performance.timeOrigin + event.timeStamp })
    },
    { capture: true },
  )
  return { lastAt: (name) => presses.findLast((press) => press.name.startsWith(name))?.at ?? null }
}

/**
 * When a button was last pressed in this page, as the browser stamped the event, in milliseconds since 1970.
 *
 * @param name - How its name begins.
 */
export async function pressedAt(page: Page, name: string): Promise<number> {
  const at = await page.evaluate((wanted) => window.shopbellKit.presses.lastAt(wanted), name)
  if (at === null) throw new Error(`Nothing whose name begins with "${name}" was pressed in this page.`)
  return at
}
