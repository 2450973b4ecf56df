import { type KeyObject, randomUUID } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { Refusal } from '../../protocol/errors.ts'
import { type Instant, type Millis, type ShopId, type VisitId, visitId } from '../../protocol/ids.ts'
import { ShopIdText, VisitIdText } from '../../protocol/messages/parts.ts'
import type { NewVisit } from '../../protocol/rest/routes.ts'

/** How long a token holds; who talks longer keeps talking, and may come back to that call. */
export const VISIT_LIFETIME: Millis = 2 * 3_600_000
const ISSUER = 'shopbell'

export interface Visit {
  readonly visit: VisitId
  readonly shop: ShopId
  /** The time of the token is up: good for coming back to a call that lives, and for nothing else. */
  readonly expired: boolean
  /** How many of their devices came before the one that holds this token. */
  readonly carried: number
}

/** Anonymous visits: a token says "the one who pressed the button of this shop on this origin", and no more. */
export interface Visits {
  issueVisit(shop: ShopId, origin: string): NewVisit
  /** The same visit on another device. */
  carryVisit(visit: Omit<Visit, 'expired'>, origin: string): NewVisit
  /** @throws {Refusal} `visit.invalid`: forged, or of another origin */
  checkVisit(token: string, origin: string): Visit
}

const Claims = Type.Object({
  sub: VisitIdText,
  shop: ShopIdText,
  exp: Type.Integer(),
  carried: Type.Optional(Type.Integer({ minimum: 1 })),
})

/** @param key signs with HS256; no other algorithm is taken, whatever a token says of itself */
export function openVisits(key: KeyObject, now: () => Instant): Visits {
  function issue({ visit, shop, carried }: Omit<Visit, 'expired'>, aud: string): NewVisit {
    const iat = Math.floor(now() / 1_000)
    const exp = iat + VISIT_LIFETIME / 1_000
    const claims = { sub: visit, shop, aud, iss: ISSUER, iat, exp, ...(carried > 0 && { carried }) }
    return { token: jwt.sign(claims, key, { algorithm: 'HS256' }), visit, expires: exp * 1_000 }
  }

  return {
    issueVisit: (shop, origin) => issue({ visit: visitId(randomUUID()), shop, carried: 0 }, origin),
    carryVisit: issue,

    checkVisit(token, origin) {
      const claims = verified(token, origin, key)
      if (!Value.Check(Claims, claims)) throw new Refusal('visit.invalid')
      return {
        visit: claims.sub,
        shop: claims.shop,
        expired: claims.exp * 1_000 <= now(),
        carried: claims.carried ?? 0,
      }
    },
  }
}

function verified(token: string, origin: string, key: KeyObject): unknown {
  try {
    return jwt.verify(token, key, { algorithms: ['HS256'], audience: origin, issuer: ISSUER, ignoreExpiration: true })
  } catch (error) {
    throw new Refusal('visit.invalid', undefined, { cause: error })
  }
}
