import { createHash, randomBytes } from 'node:crypto'
import { carriedTimes } from '../../protocol/call/carry.ts'
import { Refusal } from '../../protocol/errors.ts'
import { type CallId, callId, type Instant, type ShopId, type VisitId } from '../../protocol/ids.ts'
import type { Calls } from '../calls/calls.ts'
import type { CallStore } from '../ports/call-store.ts'

/** Who goes on on another device: the same visit, one device later. */
export interface CarriedVisit {
  readonly call: CallId
  readonly visit: VisitId
  /** How many devices came before. */
  readonly carried: number
}

/**
 * Links with which a shopper goes on on another device. A link holds the call and a secret; the call keeps a hash of
 * the secret, so that whoever reads the store cannot go on in anybody's place.
 */
export interface Carries {
  /** @throws {Refusal} where there is nothing to carry */
  offer(call: CallId): Promise<{ readonly token: string; readonly expires: Instant }>
  /** Once, and for the shop of the call alone. @throws {Refusal} `carry.*`, `call.over` */
  readonly take: (shop: ShopId, token: string) => Promise<CarriedVisit>
}

export interface CarriesDeps {
  readonly store: Pick<CallStore, 'load'>
  readonly calls: Pick<Calls, 'apply'>
}

const SECRET_BYTES = 32

export function openCarries({ store, calls }: CarriesDeps): Carries {
  return {
    async offer(id) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      const { call } = await calls.apply(id, { type: 'offer-carry', key: hashOf(secret) })
      const expires = call.phase === 'connected' ? call.carry?.until : undefined
      if (expires === undefined) throw new Refusal('call.over')
      return { token: `${id}.${secret}`, expires }
    },

    async take(shop, token) {
      const [, id, secret] = /^([\w-]{1,64})\.([\w-]{43})$/.exec(token) ?? []
      if (id === undefined || secret === undefined) throw new Refusal('carry.invalid')
      const { call } = await store.load(callId(id))
      // Of another shop, or of none: the same answer, so that nothing is learnt of calls elsewhere.
      if (call.phase === 'idle' || call.shop !== shop) throw new Refusal('carry.invalid')
      if (call.phase === 'queued' || call.phase === 'ringing') throw new Refusal('carry.invalid')
      const after = await calls.apply(call.id, { type: 'carry', key: hashOf(secret) })
      return { call: call.id, visit: call.visit, carried: carriedTimes(after.call) }
    },
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
