import { type KeyObject, randomUUID } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { Refusal } from '../../protocol/errors.ts'
import { type Instant, type Millis, type ShopId, type VisitId, visitId } from '../../protocol/ids.ts'
import { ShopIdText, VisitIdText } from '../../protocol/messages/parts.ts'
import type { NewVisit } from '../../protocol/rest/routes.ts'

/** How long a token holds; who talks longer keeps talking, and needs a new one only for a new socket. */
export const VISIT_LIFETIME: Millis = 2 * 3_600_000
const ISSUER = 'shopbell'

interface Visit {
  readonly visit: VisitId
  readonly shop: ShopId
}

/** Anonymous visits: a token says "the one who pressed the button of this shop on this origin", and no more. */
export interface Visits {
  issueVisit(shop: ShopId, origin: string): NewVisit
  /** @throws {Refusal} `visit.invalid`: forged, too old, or of another origin */
  checkVisit(token: string, origin: string): Visit
}

const Claims = Type.Object({ sub: VisitIdText, shop: ShopIdText })

/** @param key signs with HS256; no other algorithm is taken, whatever a token says of itself */
export function openVisits(key: KeyObject, now: () => Instant): Visits {
  return {
    issueVisit(shop, origin) {
      const visit = visitId(randomUUID())
      const issued = Math.floor(now() / 1_000)
      const claims = { sub: visit, shop, aud: origin, iss: ISSUER, iat: issued, exp: issued + VISIT_LIFETIME / 1_000 }
      return { token: jwt.sign(claims, key, { algorithm: 'HS256' }), visit, expires: claims.exp * 1_000 }
    },

    checkVisit(token, origin) {
      const claims = verified(token, origin, key, now())
      if (!Value.Check(Claims, claims)) throw new Refusal('visit.invalid')
      return { visit: claims.sub, shop: claims.shop }
    },
  }
}

function verified(token: string, origin: string, key: KeyObject, now: Instant): unknown {
  try {
    return jwt.verify(token, key, {
      algorithms: ['HS256'],
      audience: origin,
      issuer: ISSUER,
      clockTimestamp: Math.floor(now / 1_000),
    })
  } catch (error) {
    throw new Refusal('visit.invalid', undefined, { cause: error })
  }
}
