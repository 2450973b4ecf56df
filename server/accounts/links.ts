import { randomBytes } from 'node:crypto'
import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, Instant, Millis, ShopId } from '../../protocol/ids.ts'
import type { StaffRole } from '../../protocol/roles.ts'
import { hashOf, newToken } from './token.ts'

/** A one-time link is good for so long. */
export const LINK_LIFETIME: Millis = 48 * 3_600_000

/** What a one-time link lets somebody do. */
export type Purpose =
  /** Make a shop, and be its owner. */
  | { readonly kind: 'setup' }
  /** Join a shop. */
  | { readonly kind: 'invite'; readonly shop: ShopId; readonly email: string; readonly role: StaffRole }
  /** Choose a new password. */
  | { readonly kind: 'reset'; readonly shop: ShopId; readonly agent: AgentId }

export type Link<P extends Purpose = Purpose> = P & {
  /** Names the link without opening it. */
  readonly handle: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
}
export type LinkOf<K extends Purpose['kind']> = Link<Extract<Purpose, { readonly kind: K }>>

export interface LinkStore {
  /** `id` is a hash of what the link holds. */
  add(id: string, link: Link): Promise<void>
  /** One that has not expired. */
  find(id: string, now: Instant): Promise<Link | undefined>
  /** Uses a link up. @returns false where it was used or has expired; of two at once one gets true */
  take(id: string, now: Instant): Promise<boolean>
  /** Those that have not expired, the newest first. */
  invitesOf(shop: ShopId, now: Instant): Promise<readonly LinkOf<'invite'>[]>
  /** Takes an invite of the shop back. @returns whether there was one */
  removeInvite(shop: ShopId, handle: string): Promise<boolean>
  /** Invites of a shop to one address: a new one makes the others worthless. */
  removeInvitesTo(shop: ShopId, email: string): Promise<void>
  /** Links by which somebody could choose a new password. */
  removeResets(agent: AgentId): Promise<void>
  removeExpired(now: Instant): Promise<void>
}

/** One-time links. What they hold travels in the fragment of the address, which no browser sends to a server. */
export interface Links {
  /** @returns the link and what makes it a key, which is nowhere kept */
  make<P extends Purpose>(purpose: P): Promise<{ readonly link: Link<P>; readonly token: string }>
  /** @throws {Refusal} `link.invalid` where it is not, or no longer, one of this kind */
  look<K extends Purpose['kind']>(token: string, ...kinds: readonly K[]): Promise<LinkOf<K>>
  /** Uses it up. @throws {Refusal} `link.invalid` where somebody was faster */
  take(token: string): Promise<void>
}

export interface LinkDeps {
  readonly links: LinkStore
  readonly now: () => Instant
}

export function openLinks({ links, now }: LinkDeps): Links {
  return {
    async make(purpose) {
      const token = newToken()
      const createdAt = now()
      const handle = randomBytes(9).toString('base64url')
      const link = { ...purpose, handle, createdAt, expiresAt: createdAt + LINK_LIFETIME }
      await links.removeExpired(createdAt)
      if (purpose.kind === 'invite') await links.removeInvitesTo(purpose.shop, purpose.email)
      if (purpose.kind === 'reset') await links.removeResets(purpose.agent)
      await links.add(hashOf(token), link)
      return { link, token }
    },

    async look<K extends Purpose['kind']>(token: string, ...kinds: readonly K[]) {
      const link = await links.find(hashOf(token), now())
      if (link === undefined || !kinds.some((kind) => kind === link.kind)) throw new Refusal('link.invalid')
      return link as LinkOf<K>
    },

    async take(token) {
      if (!(await links.take(hashOf(token), now()))) throw new Refusal('link.invalid')
    },
  }
}
