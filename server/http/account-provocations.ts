import type { InjectOptions } from 'fastify'
import type { ErrorCode } from '../../protocol/errors.ts'
import { agentId } from '../../protocol/ids.ts'
import { noTexts } from '../shops/shop.ts'
import { boots, type Fixture, HERE, PASSWORD, type Sender } from './fixture.ts'

/** How a route is made to refuse, for the test of its documents. */
export interface Provocation {
  readonly route: `${string} ${string}`
  readonly code: ErrorCode
  readonly ask: InjectOptions
  readonly times?: number
  /** Makes the house such that it refuses. @returns what of the question is known only then */
  readonly before?: (at: Fixture) => void | InjectOptions | Promise<void | InjectOptions>
  /** Who asks; nobody who is signed in, if not given. */
  readonly as?: Sender
}

function ask(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object): InjectOptions {
  return { method, url, headers: { origin: HERE }, ...(payload && { payload }) }
}

const shop = { id: 'shoes', name: 'Shoes', languages: ['en'], timeZone: 'Europe/Rome' }
const owner = { name: 'Olga', email: 'olga@shoes.example', password: 'a very long walk' }
const setUp = { token: 'x', shop, owner }
const accept = { token: 'x', name: 'Nina', password: 'a very long walk' }
const front = { name: 'Boots', origins: [], look: { accent: null, corner: 'end' }, texts: noTexts }
const weak = 'short'
const passkey = { response: { id: 'x' } }

type Change = (token: string) => object

async function setupLink({ deps }: Fixture, change: Change): Promise<InjectOptions> {
  const { token } = await deps.links.make({ kind: 'setup' })
  return { payload: change(token) }
}

async function inviteLink({ deps }: Fixture, email: string, change: Change): Promise<InjectOptions> {
  const { token } = await deps.links.make({ kind: 'invite', shop: boots, email, role: 'agent' })
  return { payload: change(token) }
}

async function demand({ deps }: Fixture): Promise<void> {
  const known = deps.shops.find(boots)
  if (known !== undefined) await deps.shopStore.put({ ...known, demandsFactor: true })
  await deps.shops.refresh()
}

async function onePasskey({ deps }: Fixture): Promise<void> {
  const publicKey = Uint8Array.from([1])
  const times = { counter: 0, transports: [], createdAt: 1, usedAt: null }
  await deps.factorStore.addPasskey({ id: 'own', agent: agentId('owner'), name: 'Phone', publicKey, ...times })
}

/** Each is asked often enough to be one too many in a minute. */
const limited = [
  ['post /api/links/look', ask('POST', '/api/links/look', { token: 'x' })],
  ['post /api/setup', ask('POST', '/api/setup', setUp)],
  ['post /api/invites/accept', ask('POST', '/api/invites/accept', accept)],
  ['post /api/password/forgotten', ask('POST', '/api/password/forgotten', { email: 'a@b.example', language: 'en' })],
  ['post /api/password/reset', ask('POST', '/api/password/reset', { token: 'x', password: weak })],
  ['post /api/session/passkey', ask('POST', '/api/session/passkey', passkey)],
  ['post /api/session/passkey/challenge', ask('POST', '/api/session/passkey/challenge', {})],
  ['post /api/session/confirm', ask('POST', '/api/session/confirm', { password: PASSWORD }), 'owner'],
  ['put /api/profile/password', ask('PUT', '/api/profile/password', {}), 'owner'],
  ['post /api/profile/code/confirm', ask('POST', '/api/profile/code/confirm', { code: '123456' }), 'owner'],
] as const

export const accountProvocations: readonly Provocation[] = [
  ...limited.map(
    ([route, asked, as]): Provocation => ({
      route,
      code: 'session.too-often',
      ask: asked,
      times: 11,
      ...(as !== undefined && { as }),
    }),
  ),
  {
    route: 'post /api/session',
    code: 'session.code-needed',
    ask: ask('POST', '/api/session', { email: 'owner@boots.example', password: PASSWORD }),
    async before(at) {
      await at.deps.factorStore.putCode(agentId('owner'), 'JBSWY3DPEHPK3PXP')
      await at.deps.factorStore.confirmCode(agentId('owner'))
    },
  },
  { route: 'post /api/links/look', code: 'link.invalid', ask: ask('POST', '/api/links/look', { token: 'x' }) },
  { route: 'post /api/setup', code: 'link.invalid', ask: ask('POST', '/api/setup', setUp) },
  {
    route: 'post /api/setup',
    code: 'shop.taken',
    ask: ask('POST', '/api/setup'),
    before: (at) => setupLink(at, (token) => ({ ...setUp, token, shop: { ...shop, id: boots } })),
  },
  {
    route: 'post /api/setup',
    code: 'person.exists',
    ask: ask('POST', '/api/setup'),
    before: (at) => setupLink(at, (token) => ({ ...setUp, token, owner: { ...owner, email: 'Agent@boots.example' } })),
  },
  {
    route: 'post /api/setup',
    code: 'password.weak',
    ask: ask('POST', '/api/setup'),
    before: (at) => setupLink(at, (token) => ({ ...setUp, token, owner: { ...owner, password: weak } })),
  },
  { route: 'post /api/invites/accept', code: 'link.invalid', ask: ask('POST', '/api/invites/accept', accept) },
  {
    route: 'post /api/invites/accept',
    code: 'person.exists',
    ask: ask('POST', '/api/invites/accept'),
    before: (at) => inviteLink(at, 'agent@boots.example', (token) => ({ ...accept, token })),
  },
  {
    route: 'post /api/invites/accept',
    code: 'password.weak',
    ask: ask('POST', '/api/invites/accept'),
    before: (at) => inviteLink(at, 'nina@boots.example', (token) => ({ ...accept, token, password: weak })),
  },
  {
    route: 'post /api/password/reset',
    code: 'link.invalid',
    ask: ask('POST', '/api/password/reset', { token: 'x', password: weak }),
  },
  {
    route: 'post /api/password/reset',
    code: 'password.weak',
    ask: ask('POST', '/api/password/reset'),
    async before({ deps }) {
      const { token } = await deps.links.make({ kind: 'reset', shop: boots, agent: agentId('agent') })
      return { payload: { token, password: weak } }
    },
  },
  {
    route: 'post /api/people/invites',
    code: 'person.exists',
    ask: ask('POST', '/api/people/invites', { email: 'agent@boots.example', role: 'agent', language: 'en' }),
    as: 'owner',
  },
  {
    route: 'delete /api/people/invites/{invite}',
    code: 'link.invalid',
    ask: ask('DELETE', '/api/people/invites/none'),
    as: 'owner',
  },
  {
    route: 'patch /api/people/{agent}',
    code: 'person.last-owner',
    ask: ask('PATCH', '/api/people/foreign-owner', { role: 'agent' }),
    as: 'foreign-owner',
  },
  {
    route: 'delete /api/people/{agent}',
    code: 'person.last-owner',
    ask: ask('DELETE', '/api/people/foreign-owner'),
    as: 'foreign-owner',
  },
  {
    route: 'post /api/session/confirm',
    code: 'session.refused',
    ask: ask('POST', '/api/session/confirm', { password: 'x' }),
    as: 'owner',
  },
  {
    route: 'put /api/profile/password',
    code: 'session.refused',
    ask: ask('PUT', '/api/profile/password', { current: 'x', password: 'a very long walk' }),
    as: 'owner',
  },
  {
    route: 'put /api/profile/password',
    code: 'password.weak',
    ask: ask('PUT', '/api/profile/password', { current: PASSWORD, password: weak }),
    as: 'owner',
  },
  {
    route: 'delete /api/profile/sessions/{session}',
    code: 'session.not-found',
    ask: ask('DELETE', '/api/profile/sessions/none'),
    as: 'owner',
  },
  {
    route: 'post /api/profile/code/confirm',
    code: 'code.missing',
    ask: ask('POST', '/api/profile/code/confirm', { code: '123456' }),
    as: 'owner',
  },
  {
    route: 'post /api/profile/code/confirm',
    code: 'code.wrong',
    ask: ask('POST', '/api/profile/code/confirm', { code: 'abcdef' }),
    as: 'owner',
    before: (at) => at.deps.factorStore.putCode(agentId('owner'), 'JBSWY3DPEHPK3PXP'),
  },
  {
    route: 'delete /api/profile/code',
    code: 'factor.demanded',
    ask: ask('DELETE', '/api/profile/code'),
    as: 'owner',
    before: demand,
  },
  {
    route: 'post /api/profile/passkeys',
    code: 'passkey.refused',
    ask: ask('POST', '/api/profile/passkeys', { name: 'Phone', response: { id: 'x' } }),
    as: 'owner',
  },
  {
    route: 'patch /api/profile/passkeys/{passkey}',
    code: 'passkey.not-found',
    ask: ask('PATCH', '/api/profile/passkeys/none', { name: 'Phone' }),
    as: 'owner',
  },
  {
    route: 'delete /api/profile/passkeys/{passkey}',
    code: 'passkey.not-found',
    ask: ask('DELETE', '/api/profile/passkeys/none'),
    as: 'owner',
  },
  {
    route: 'delete /api/profile/passkeys/{passkey}',
    code: 'factor.demanded',
    ask: ask('DELETE', '/api/profile/passkeys/own'),
    as: 'owner',
    async before(at) {
      await demand(at)
      await onePasskey(at)
    },
  },
  { route: 'post /api/session/passkey', code: 'passkey.refused', ask: ask('POST', '/api/session/passkey', passkey) },
  {
    route: 'put /api/profile/photo',
    code: 'photo.refused',
    ask: {
      ...ask('PUT', '/api/profile/photo'),
      headers: { origin: HERE, 'content-type': 'image/webp' },
      payload: 'RIFF',
    },
    as: 'owner',
  },
  {
    route: 'put /api/shop',
    code: 'shop.invalid',
    ask: ask('PUT', '/api/shop', { front: { ...front, look: { accent: '#7c7c7c', corner: 'end' } }, version: 0 }),
    as: 'owner',
  },
  { route: 'put /api/shop', code: 'shop.stale', ask: ask('PUT', '/api/shop', { front, version: 7 }), as: 'owner' },
  {
    route: 'put /api/shop/photo',
    code: 'photo.refused',
    ask: { ...ask('PUT', '/api/shop/photo'), headers: { origin: HERE, 'content-type': 'image/webp' }, payload: 'RIFF' },
    as: 'owner',
  },
  { route: 'get /photos/{photo}', code: 'photo.not-found', ask: { url: '/photos/none' } },
]
