import type { Page } from '@playwright/test'
import { agentId, deskId } from '../../protocol/ids.ts'
import type { DeskSettings, SavedDesks } from '../../protocol/rest/desks.ts'

/** A desk of the demo shop, as its owner might make one. */
export function desk(id: string, change: Partial<Omit<DeskSettings, 'members'>> & { readonly of?: string[] } = {}) {
  const { of, ...settings } = change
  return {
    id: deskId(id),
    name: id,
    members: of === undefined ? ('all' as const) : of.map((name) => agentId(`demo-${name}`)),
    strategy: 'ring-all' as const,
    ring: 20,
    wrapUp: 0,
    line: 20,
    wait: 600,
    overflow: null,
    languages: [],
    pages: [],
    priority: 0,
    ...settings,
  } satisfies DeskSettings
}

/** Saves desks as a page of the console does; the owner is signed in there. */
export async function saveDesks(page: Page, desks: readonly DeskSettings[], change: Partial<SavedDesks> = {}) {
  await page.evaluate(
    async ({ desks: next, change: others }) => {
      const saved = (await (await fetch('/api/desks')).json()) as SavedDesks
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ ...saved, ...others, desks: next })
      const reply = await fetch('/api/desks', { method: 'PUT', headers, body })
      if (!reply.ok) throw new Error(await reply.text())
    },
    { desks: [...desks], change },
  )
}
