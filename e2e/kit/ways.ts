import type { Page } from '@playwright/test'
import type { SavedWays, Ways } from '../../protocol/rest/ways.ts'

/** Saves the other ways to reach the shop as a page of the console does; the owner is signed in there. */
export async function saveWays(page: Page, ways: Ways): Promise<void> {
  await page.evaluate(async (next) => {
    const { version } = (await (await fetch('/api/ways')).json()) as SavedWays
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ways: next, version })
    const reply = await fetch('/api/ways', { method: 'PUT', headers, body })
    if (!reply.ok) throw new Error(await reply.text())
  }, ways)
}
