import type { Page } from '@playwright/test'
import type { Hours } from '../../protocol/hours/hours.ts'
import { daily } from '../../protocol/hours/tables.ts'
import type { SavedHours } from '../../protocol/rest/routes.ts'

const MINUTE = 60_000

/** The next full minute that leaves time to act before it, by the clock that browsers and server share here. */
export function nextMinute(ahead = 12_000): number {
  return Math.ceil((Date.now() + ahead) / MINUTE) * MINUTE
}

/** Closed now; opens at that minute, and stays open for almost a day. */
export function opensAt(minute: number): Hours {
  return daily(`${clock(minute)}-${clock(minute - 5 * MINUTE)}`, { zone: 'UTC' })
}

/** Open now; closes at that minute, for some minutes. */
export function closesAt(minute: number): Hours {
  return daily(`${clock(minute + 5 * MINUTE)}-${clock(minute)}`, { zone: 'UTC' })
}

function clock(instant: number): string {
  return new Date(instant).toISOString().slice(11, 16)
}

/** Saves hours as a page of the console does; the owner is signed in there. Those of the shop, if no desk is named. */
export async function saveHours(page: Page, hours: Hours | null, desk?: string): Promise<void> {
  const address = desk === undefined ? '/api/hours' : `/api/hours?desk=${desk}`
  await page.evaluate(
    async ({ next, address: at }) => {
      const { version } = (await (await fetch(at)).json()) as SavedHours
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ hours: next, version })
      const reply = await fetch(at, { method: 'PUT', headers, body })
      if (!reply.ok) throw new Error(await reply.text())
    },
    { next: hours, address },
  )
}
