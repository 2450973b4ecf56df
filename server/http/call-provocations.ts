import type { InjectOptions } from 'fastify'
import type { ErrorCode } from '../../protocol/errors.ts'
import { agentId } from '../../protocol/ids.ts'
import { talked } from './call-fixture.ts'
import { type Fixture, HERE, type Sender, STRANGER } from './fixture.ts'

interface CallProvocation {
  readonly route: `${string} ${string}`
  readonly code: ErrorCode
  readonly ask: InjectOptions
  readonly as?: Sender
  readonly before?: (at: Fixture) => Promise<void>
}

const note = { result: 'sold', text: '' }
const block = { call: 'call-1', span: 'forever' }
const here = { origin: HERE }

/** The routes of calls and blocks, each asked as it should be. */
const asks = {
  'get /api/history.csv': { url: '/api/history.csv' },
  'get /api/calls/{call}': { url: '/api/calls/call-1' },
  'put /api/calls/{call}/note': { method: 'PUT', url: '/api/calls/call-1/note', headers: here, payload: note },
  'get /api/blocks': { url: '/api/blocks' },
  'post /api/blocks': { method: 'POST', url: '/api/blocks', headers: here, payload: block },
  'get /api/supervision': { url: '/api/supervision' },
  'put /api/supervision': {
    method: 'PUT',
    url: '/api/supervision',
    headers: here,
    payload: { tellsWhenWatched: false },
  },
  'get /api/wait-goal': { url: '/api/wait-goal' },
  'put /api/wait-goal': { method: 'PUT', url: '/api/wait-goal', headers: here, payload: { seconds: 45 } },
  'delete /api/blocks/{id}': { method: 'DELETE', url: '/api/blocks/b-1', headers: here },
} as const satisfies Record<string, InjectOptions>

type Route = keyof typeof asks
const routes = Object.keys(asks) as Route[]
const writing = routes.filter((route) => 'headers' in asks[route])

async function aCall(at: Fixture): Promise<void> {
  await talked(at, 'call-1', at.clock.now)
}

/** A call in which somebody else talked. */
async function anothersCall(at: Fixture): Promise<void> {
  await aCall(at)
  await at.stores.accounts.change(agentId('supervisor'), { role: 'agent' })
}

const refused = (route: Route, code: ErrorCode, as: Sender): CallProvocation => ({ route, code, ask: asks[route], as })

export const callProvocations: readonly CallProvocation[] = [
  ...routes.map((route) => ({ route, code: 'session.missing', ask: asks[route] }) as const),
  ...routes.map((route) => refused(route, 'session.enrolment-needed', 'enrolling')),
  ...writing.map(
    (route) => ({ route, code: 'origin.forbidden', ask: { ...asks[route], headers: { origin: STRANGER } } }) as const,
  ),
  ...(
    [
      'get /api/history.csv',
      'get /api/blocks',
      'delete /api/blocks/{id}',
      'get /api/supervision',
      'put /api/supervision',
      'get /api/wait-goal',
      'put /api/wait-goal',
    ] as const
  ).map((route) => refused(route, 'role.forbidden', 'agent')),
  { ...refused('post /api/blocks', 'role.forbidden', 'agent'), before: aCall },
  { ...refused('put /api/calls/{call}/note', 'call.not-yours', 'supervisor'), before: anothersCall },
  refused('get /api/calls/{call}', 'call.not-found', 'agent'),
  refused('put /api/calls/{call}/note', 'call.not-found', 'agent'),
  refused('post /api/blocks', 'call.not-found', 'owner'),
  refused('delete /api/blocks/{id}', 'block.not-found', 'supervisor'),
]

/** The same, as they go well, once the call is there. */
export const callAsks: readonly (readonly [Route, InjectOptions])[] = routes
  .filter((route) => route !== 'delete /api/blocks/{id}' && route !== 'get /api/history.csv')
  .map((route) => [route, asks[route]])
