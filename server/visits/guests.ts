import { type KeyObject, randomUUID } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { Refusal } from '../../protocol/errors.ts'
import { type CallId, type GuestId, guestId, type Instant, type ShopId } from '../../protocol/ids.ts'
import { CallIdText, GuestIdText, ShopIdText } from '../../protocol/messages/parts.ts'
import { VISIT_LIFETIME } from './visits.ts'

/** Where a link leads. */
export interface Invitation {
  readonly call: CallId
  readonly shop: ShopId
}

/** Who came by a link. */
export interface GuestPass extends Invitation {
  readonly guest: GuestId
}

/**
 * Friends who come by a link: the link says "to the door of this call", the token that it is changed for says who
 * knocks there. Neither says more, and both are worth nothing once the call has ended.
 */
export interface Guests {
  invite(call: CallId, shop: ShopId): { readonly token: string; readonly expires: Instant }
  /** @throws {Refusal} `guest.link-invalid` */
  readInvitation(token: string): Invitation
  issueGuest(invitation: Invitation): { readonly token: string; readonly guest: GuestId; readonly expires: Instant }
  /** `null` for what is no token of a friend. */
  checkGuest(token: string): GuestPass | null
}

/** Not the one of visits, so that none is ever taken for another. */
const ISSUER = 'shopbell-friends'
/** What a token is good for. */
const JOIN = 'join'
const GUEST = 'guest'

const Joining = Type.Object({ sub: CallIdText, shop: ShopIdText })
const Passing = Type.Object({ sub: GuestIdText, call: CallIdText, shop: ShopIdText })

/** @param key signs with HS256; no other algorithm is taken, whatever a token says of itself */
export function openGuests(key: KeyObject, now: () => Instant): Guests {
  function signed(claims: object, audience: string): { readonly token: string; readonly expires: Instant } {
    const issued = Math.floor(now() / 1_000)
    const exp = issued + VISIT_LIFETIME / 1_000
    const token = jwt.sign({ ...claims, aud: audience, iss: ISSUER, iat: issued, exp }, key, { algorithm: 'HS256' })
    return { token, expires: exp * 1_000 }
  }

  function verified(token: string, audience: string): unknown {
    try {
      const clockTimestamp = Math.floor(now() / 1_000)
      return jwt.verify(token, key, { algorithms: ['HS256'], audience, issuer: ISSUER, clockTimestamp })
    } catch {
      return null
    }
  }

  return {
    invite: (call, shop) => signed({ sub: call, shop }, JOIN),

    readInvitation(token) {
      const claims = verified(token, JOIN)
      if (!Value.Check(Joining, claims)) throw new Refusal('guest.link-invalid')
      return { call: claims.sub, shop: claims.shop }
    },

    issueGuest({ call, shop }) {
      const guest = guestId(randomUUID())
      return { ...signed({ sub: guest, call, shop }, GUEST), guest }
    },

    checkGuest(token) {
      const claims = verified(token, GUEST)
      return Value.Check(Passing, claims) ? { guest: claims.sub, call: claims.call, shop: claims.shop } : null
    },
  }
}
