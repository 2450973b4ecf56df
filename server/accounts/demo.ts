import { agentId, shopId } from '../../protocol/ids.ts'
import { plainShop } from '../shops/shop.ts'
import type { ShopStore } from '../shops/store.ts'
import { hashPassword } from './password.ts'
import type { AccountStore } from './store.ts'

export const DEMO_SHOP = shopId('demo')
export const DEMO_PASSWORD = 'shopbell-demo'
const demoAgents = [
  { id: agentId('demo-anna'), name: 'Anna', email: 'anna@demo.shop', role: 'owner' },
  { id: agentId('demo-ben'), name: 'Ben', email: 'ben@demo.shop', role: 'agent' },
  { id: agentId('demo-clara'), name: 'Clara', email: 'clara@demo.shop', role: 'supervisor' },
] as const
const demoShop = plainShop(DEMO_SHOP, 'North Trail Boots', { languages: ['en', 'it', 'pl'], timeZone: 'Europe/Rome' })
export const demoEmails: readonly string[] = demoAgents.map(({ email }) => email)

export interface DemoDeps {
  readonly shops: ShopStore
  readonly accounts: AccountStore
  /** Origins that the demo shop lists beside this server's own. */
  readonly origins: readonly string[]
}

/**
 * Puts the demo shop and its agents there; again at each start, because the origins may have changed. What its owner has
 * saved at the counter stays.
 */
export async function seedDemo({ shops, accounts, origins }: DemoDeps): Promise<void> {
  const known = await shops.find(DEMO_SHOP)
  if (known === undefined || known.version === 0) await shops.put({ ...(known ?? demoShop), origins })
  // One hash for all, made when the first is missing: the password is public, and a hash is work for a core.
  let passwordHash: string | undefined
  for (const { id, name, email, role } of demoAgents) {
    const agent = await accounts.find(id)
    // Demo accounts of before there were roles are agents all.
    if (agent?.role === 'agent' && role !== 'agent') await accounts.change(id, { role })
    if (agent !== undefined) continue
    const profile = { languages: ['en'], desks: [], photo: null }
    passwordHash ??= await hashPassword(DEMO_PASSWORD)
    await accounts.put({ id, shop: DEMO_SHOP, name, email, role, ...profile, passwordHash })
  }
}

/** Demo data exists in demo mode only: its password is public. Idempotent. */
export async function removeDemo({ shops, accounts }: Pick<DemoDeps, 'shops' | 'accounts'>): Promise<void> {
  await accounts.removeOf(DEMO_SHOP)
  await shops.remove(DEMO_SHOP)
}
