import { FleetAgent } from './agent.ts'
import { FleetFriend } from './friend.ts'
import { Ledger } from './ledger.ts'
import type { MediaKind, Staff } from './plan.ts'
import { FleetShopper } from './shopper.ts'

/** Hz. Far from each other, and from what a codec makes of silence. */
export const TONES = { shopper: 440, agent: 1_320 } as const

/** One shop with its agents at the counter, whom shoppers of any kind may call. */
export interface Shop {
  readonly agents: readonly FleetAgent[]
  shopper(): FleetShopper
  /** Somebody who may be invited into a call. */
  friend(): FleetFriend
}

export interface ShopOptions {
  readonly server: string
  readonly staff: Staff
  readonly media: MediaKind
  /** So many of its agents come; all, if left out. */
  readonly agents?: number
}

/** Agents go online one after the other: a sign-in is meant to cost something. */
export async function openShop({ server, staff, media, agents: count }: ShopOptions): Promise<Shop> {
  const ledger = new Ledger()
  const agents: FleetAgent[] = []
  for (const account of staff.agents.slice(0, count)) {
    const agent = new FleetAgent({ server, account, media, headless: { tone: TONES.agent }, ledger })
    await agent.goesOnline()
    agents.push(agent)
  }
  const headless = { tone: TONES.shopper }
  return {
    agents,
    shopper: () => new FleetShopper({ server, shop: staff.shop, media, headless, ledger }),
    friend: () => new FleetFriend({ server, name: 'Mia', media, headless, ledger }),
  }
}
