import type { InjectOptions } from 'fastify'
import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import { callId, visitId } from '../../protocol/ids.ts'
import { type Fixture, HERE, SHOP_PAGE } from './fixture.ts'

const route = 'post /api/shops/{shop}/carries' as const
const ask: InjectOptions = {
  method: 'POST',
  url: '/api/shops/demo/carries',
  headers: { origin: HERE },
  payload: { token: `call-1.${'x'.repeat(43)}` },
}

export const carryAsk: readonly [string, InjectOptions] = [route, ask]

/** A link that is as it should be. */
export function carries(at: Fixture): void {
  at.world.takeCarry = async () => ({ call: callId('call-1'), visit: visitId('v-1'), carried: 1 })
}

const refusing = (code: ErrorCode) => ({
  route,
  code,
  ask,
  before: (at: Fixture) => {
    at.world.takeCarry = () => Promise.reject(new Refusal(code))
  },
})

export const carryProvocations = [
  { route, code: 'shop.not-found' as const, ask: { ...ask, url: '/api/shops/nowhere/carries' } },
  { route, code: 'origin.forbidden' as const, ask: { ...ask, headers: { origin: SHOP_PAGE } }, before: carries },
  ...(['carry.invalid', 'carry.used', 'carry.expired', 'call.over'] as const).map(refusing),
  { route, code: 'carry.too-often' as const, ask, times: 31 },
]
