import { agentId, shopId } from '../../protocol/ids.ts'
import type { ShopStore } from '../shops/store.ts'
import { hashPassword } from './password.ts'
import type { AccountStore } from './store.ts'

export const DEMO_SHOP = shopId('demo')
export const DEMO_PASSWORD = 'shopbell-demo'
const demoAgents = [
  { id: agentId('demo-anna'), name: 'Anna', email: 'anna@demo.shop' },
  { id: agentId('demo-ben'), name: 'Ben', email: 'ben@demo.shop' },
] as const
export const demoEmails: readonly string[] = demoAgents.map(({ email }) => email)

export interface DemoDeps {
  readonly shops: ShopStore
  readonly accounts: AccountStore
  /** Origins that the demo shop lists beside this server's own. */
  readonly origins: readonly string[]
}

/** Puts the demo shop and its agents there; again at each start, because the origins may have changed. */
export async function seedDemo({ shops, accounts, origins }: DemoDeps): Promise<void> {
  await shops.put({ id: DEMO_SHOP, name: 'North Trail Boots', origins, ring: null })
  for (const { id, name, email } of demoAgents) {
    if ((await accounts.find(id)) !== undefined) continue
    await accounts.put({ id, shop: DEMO_SHOP, name, email, passwordHash: await hashPassword(DEMO_PASSWORD) })
  }
}

/** Demo data exists in demo mode only: its password is public. Idempotent. */
export async function removeDemo({ shops, accounts }: Pick<DemoDeps, 'shops' | 'accounts'>): Promise<void> {
  for (const { id } of demoAgents) await accounts.remove(id)
  await shops.remove(DEMO_SHOP)
}
