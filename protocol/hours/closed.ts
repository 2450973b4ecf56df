import { Refusal } from '../errors.ts'
import type { Instant } from '../ids.ts'
import type { ShopPresence } from '../rest/routes.ts'

/** What the hours say of one moment. */
export interface Opening {
  readonly open: boolean
  /** When it opens; `null` while it is open, and where no day is known. */
  readonly opensAt: Instant | null
  /** Whether the agents who are there may be rung. */
  readonly rings: boolean
}

/** O5: after hours nobody is rung, unless the shop says so. @throws {Refusal} `shop.closed` with `opensAt` */
export function refuseAfterHours({ rings, opensAt }: Opening): void {
  if (!rings) throw new Refusal('shop.closed', opensAt === null ? undefined : { opensAt })
}

/**
 * O6: what a button may say. The people override the table in one direction only: nobody there is never shown as
 * open, and somebody there opens no shop after hours, unless the shop says so.
 */
export function shown(people: ShopPresence, { open, opensAt, rings }: Opening): ShopPresence {
  if (open || (rings && people.state !== 'away')) return people
  return { state: 'closed', shop: people.shop, agents: [], ...(opensAt === null ? {} : { opensAt }) }
}
