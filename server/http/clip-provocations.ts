import { createSecretKey } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import type { ErrorCode } from '../../protocol/errors.ts'
import { agentId, callId, shopId } from '../../protocol/ids.ts'
import { webm } from '../said/recording-fixture.ts'
import { openVisits } from '../visits/visits.ts'
import type { Provocation } from './account-provocations.ts'
import { goesOn, waits } from './call-fixture.ts'
import { type Fixture, HERE, SHOP_PAGE, STRANGER } from './fixture.ts'

// The fixture signs with a key and a clock of its own, always the same.
const { token, visit } = openVisits(createSecretKey(Buffer.alloc(32, 7)), () => Date.UTC(2026, 10, 21, 9)).issueVisit(
  shopId('demo'),
  SHOP_PAGE,
)
const call = callId('c-waits')
const path = `/api/shops/demo/calls/${call}/clip`
const headers = { origin: SHOP_PAGE, authorization: `Bearer ${token}` }
const sent = { ...headers, 'content-type': 'audio/webm' }
const voice = webm('Which size fits a wide foot?')

const waiting = (at: Fixture) => waits(at, call, visit)
async function answered(at: Fixture): Promise<void> {
  await waiting(at)
  const agent = agentId('a-anna')
  await goesOn(at, call, { type: 'answered', at: at.clock.now, agent, shopperAwayUntil: null })
}
async function over(at: Fixture): Promise<void> {
  await waiting(at)
  const end = { type: 'ended', outcome: 'abandoned', by: 'shopper', agent: null, talked: 0 } as const
  await goesOn(at, call, { ...end, at: at.clock.now })
}
function full(at: Fixture): Promise<void> {
  at.world.room = 10
  return waiting(at)
}

/** What both routes of the shopper refuse alike. */
function both(route: Provocation['route'], ask: InjectOptions, url: (shop: string) => string): readonly Provocation[] {
  const refused = (code: ErrorCode, more: Partial<Provocation> = {}): Provocation => ({ route, code, ask, ...more })
  return [
    refused('shop.not-found', { ask: { ...ask, url: url('nowhere') } }),
    refused('origin.forbidden', { ask: { ...ask, headers: { ...ask.headers, origin: STRANGER } } }),
    refused('visit.invalid', { ask: { ...ask, headers: { ...ask.headers, authorization: 'Bearer forged' } } }),
    refused('call.not-found'),
    refused('call.not-ringing', { before: answered }),
    refused('call.over', { before: over }),
    refused('clip.too-often', { times: 21 }),
  ]
}

const put: InjectOptions = { method: 'PUT', url: `${path}?length=4000`, headers: sent, payload: voice }
const takeBack: InjectOptions = { method: 'DELETE', url: path, headers }
const putRoute = 'put /api/shops/{shop}/calls/{call}/clip'

export const clipProvocations: readonly Provocation[] = [
  ...both(putRoute, put, (shop) => `/api/shops/${shop}/calls/${call}/clip?length=4000`),
  { route: putRoute, code: 'clip.refused', ask: { ...put, payload: Buffer.from('a poem') }, before: waiting },
  { route: putRoute, code: 'clip.full', ask: put, before: full },
  ...both('delete /api/shops/{shop}/calls/{call}/clip', takeBack, (shop) => `/api/shops/${shop}/calls/${call}/clip`),
  {
    route: 'get /api/calls/{call}/clip',
    code: 'clip.not-found',
    ask: { url: `/api/calls/${call}/clip` },
    as: 'agent',
    before: waiting,
  },
  {
    route: 'delete /api/calls/{call}/kept',
    code: 'call.not-found',
    ask: { method: 'DELETE', url: `/api/calls/${call}/kept`, headers: { origin: HERE } },
    as: 'supervisor',
  },
]
