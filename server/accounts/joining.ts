import { randomBytes } from 'node:crypto'
import { Refusal } from '../../protocol/errors.ts'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { InviteAccepted, LinkFacts, NewShop } from '../../protocol/rest/accounts.ts'
import type { StaffRole } from '../../protocol/roles.ts'
import type { Audit } from '../audit/audit.ts'
import { plainShop, type Shop } from '../shops/shop.ts'
import type { ShopStore } from '../shops/store.ts'
import { DEMO_SHOP } from './demo.ts'
import type { Link, Links } from './links.ts'
import { hashPassword } from './password.ts'
import { checkPassword } from './password-rules.ts'
import type { AccountStore, Agent } from './store.ts'

export interface JoiningDeps {
  readonly accounts: AccountStore
  readonly shops: ShopStore
  readonly links: Links
  readonly audit: Pick<Audit, 'together' | 'note'>
}

/** How somebody becomes one of a shop's people, or finds the way back in. */
export interface Joining {
  /** What a link is for, for the page that it opens. @throws {Refusal} `link.invalid` */
  look(token: string): Promise<LinkFacts>
  /** Makes a shop and its owner. @throws {Refusal} `link.invalid`, `shop.taken`, `person.exists`, `password.weak` */
  setUp(wish: NewShop): Promise<{ readonly shop: Shop; readonly owner: Agent }>
  /** @throws {Refusal} `link.invalid`, `person.exists`, `password.weak` */
  accept(wish: InviteAccepted): Promise<Agent>
  /** Sets a new password. @throws {Refusal} `link.invalid`, `password.weak` */
  reset(token: string, password: string): Promise<Agent>
}

export function openJoining({ accounts, shops, links, audit }: JoiningDeps): Joining {
  async function shopOf(link: Exclude<Link, { readonly kind: 'setup' }>): Promise<Shop> {
    const shop = await shops.find(link.shop)
    // Whoever takes a shop away takes its links along.
    if (shop === undefined) throw new Refusal('link.invalid')
    return shop
  }

  /** @throws {Refusal} `person.exists` */
  async function isFree(email: string): Promise<void> {
    if ((await accounts.findByEmail(email)) !== undefined) throw new Refusal('person.exists')
  }

  /** Nothing slow is left to do: the hash is there. */
  async function add(
    shop: Shop,
    email: string,
    role: StaffRole,
    { name, passwordHash }: { readonly name: string; readonly passwordHash: string },
  ) {
    const agent: Agent = {
      id: agentId(randomBytes(9).toString('base64url')),
      shop: shop.id,
      name: name.trim(),
      email: email.toLowerCase(),
      role,
      languages: shop.languages,
      desks: [],
      photo: null,
    }
    await accounts.put({ ...agent, passwordHash })
    const target = { id: agent.id, name: agent.name }
    await audit.note(agent, { kind: 'person', target, before: null, after: role })
    return agent
  }

  return {
    async look(token) {
      const link = await links.look(token, 'setup', 'invite', 'reset')
      const { kind, expiresAt } = link
      if (kind === 'setup') return { kind, shop: null, email: null, role: null, expiresAt }
      const { name: shop } = await shopOf(link)
      if (kind === 'invite') return { kind, shop, email: link.email, role: link.role, expiresAt }
      const email = (await accounts.find(link.agent))?.email ?? null
      return { kind, shop, email, role: null, expiresAt }
    },

    async setUp({ token, shop: { id, name, languages, timeZone, site }, owner }) {
      await links.look(token, 'setup')
      checkPassword(owner.password, { ...owner, shop: name })
      await isFree(owner.email)
      const more = { languages, timeZone: zoneOf(timeZone), origins: site === undefined ? [] : [originOf(site)] }
      const shop = plainShop(shopId(id), name.trim(), more)
      // The demo comes and goes with its mode, and would take this shop along.
      if (shop.id === DEMO_SHOP || (await shops.find(shop.id)) !== undefined) throw new Refusal('shop.taken')
      const passwordHash = await hashPassword(owner.password)
      return audit.together(async () => {
        await links.take(token)
        if (!(await shops.add(shop))) throw new Refusal('shop.taken')
        const agent = await add(shop, owner.email, 'owner', { name: owner.name, passwordHash })
        const { origins } = shop
        const facts = { name: shop.name, languages, timeZone: shop.timeZone, origins }
        await audit.note(agent, { kind: 'shop', target: { id: null, name: '' }, before: {}, after: facts })
        return { shop, owner: agent }
      })
    },

    async accept({ token, name, password }) {
      const link = await links.look(token, 'invite')
      const shop = await shopOf(link)
      checkPassword(password, { email: link.email, name, shop: shop.name })
      await isFree(link.email)
      const passwordHash = await hashPassword(password)
      return audit.together(async () => {
        await links.take(token)
        return add(shop, link.email, link.role, { name, passwordHash })
      })
    },

    async reset(token, password) {
      const link = await links.look(token, 'reset')
      const shop = await shopOf(link)
      const agent = await accounts.find(link.agent)
      if (agent === undefined) throw new Refusal('link.invalid')
      checkPassword(password, { ...agent, shop: shop.name })
      const passwordHash = await hashPassword(password)
      return audit.together(async () => {
        await links.take(token)
        await accounts.change(agent.id, { passwordHash })
        const target = { id: agent.id, name: agent.name }
        await audit.note(agent, { kind: 'password', target, before: null, after: true })
        return agent
      })
    },
  }
}

/** @throws {Refusal} `message.invalid` for what is no time zone */
function zoneOf(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch (error) {
    throw new Refusal('message.invalid', { path: 'body/shop/timeZone' }, { cause: error })
  }
}

/** @throws {Refusal} `message.invalid` for what is no address of a site */
function originOf(site: string): string {
  const url = URL.parse(site.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Refusal('message.invalid', { path: 'body/shop/site' })
  return url.origin
}
