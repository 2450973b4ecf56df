import { Secret, TOTP } from 'otpauth'
import { vi } from 'vitest'
import { daily } from '../../protocol/hours/tables.ts'
import { agentId, callId, type ShopId, shopId, visitId } from '../../protocol/ids.ts'
import { sales } from '../ports/desks-store-contract.ts'
import { noTexts } from '../shops/shop.ts'
import { goesOn, talked, waits } from './call-fixture.ts'
import { boots, type Fixture, PASSWORD, type Sender } from './fixture.ts'

export interface Asked {
  readonly route: `${string} /${string}`
  readonly payload?: object | Buffer
}

/** How each route that writes down changes is made to change something, for the test of the audit trail. */
interface Changing {
  /** `null`: nobody who is signed in. */
  readonly as: Sender | null
  /** Whose line it is; `boots` if not given. */
  readonly shop?: ShopId
  /** Each changes something. */
  readonly asks: readonly [Asked, ...Asked[]]
  /** After that these change nothing. */
  readonly same?: readonly Asked[]
}

const owner = agentId('owner')
const longWalk = 'a very long walk'
const invite = { email: 'nina@boots.example', role: 'agent', language: 'en' }
const photo = Buffer.alloc(30)
photo.write('RIFF', 0, 'latin1')
photo.writeUInt32LE(22, 4)
photo.write('WEBPVP8L', 8, 'latin1')
const front = {
  name: 'Boots & Sons',
  origins: ['https://www.boots.example'],
  look: { accent: '#0b3d91', corner: 'start' },
  texts: { ...noTexts, it: { label: 'Suona', greeting: 'Buongiorno!' } },
}

const as = (sender: Sender | null, ...asks: Changing['asks']): Changing => ({ as: sender, asks })
/** What is asked once more changes nothing. */
const twice = (sender: Sender, ask: Asked): Changing => ({ as: sender, asks: [ask], same: [ask] })
const code = (secret: string, timestamp: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })

async function onePasskey({ deps, clock }: Fixture, id = 'own') {
  const passkey = { id, agent: owner, name: 'Phone', publicKey: Uint8Array.from([1]), counter: 0, transports: [] }
  const added = { ...passkey, createdAt: clock.now, usedAt: null }
  await deps.factorStore.addPasskey(added)
  return added
}

async function oneCode({ deps }: Fixture, agent = owner): Promise<void> {
  await deps.factorStore.putCode(agent, 'JBSWY3DPEHPK3PXP')
  await deps.factorStore.confirmCode(agent)
}

/** By `METHOD address`. Each sets up what it needs. */
export const changeMakers: Readonly<Record<string, (at: Fixture) => Changing | Promise<Changing>>> = {
  'PUT /api/hours': () => {
    const hours = daily('09:00-18:00')
    const save = (version: number): Asked => ({ route: 'PUT /api/hours', payload: { hours, version } })
    return { as: 'owner', asks: [save(0)], same: [save(1)] }
  },
  'PUT /api/desks': () => {
    const desks = [{ ...sales, overflow: null }]
    const save = (version: number): Asked => ({ route: 'PUT /api/desks', payload: { desks, version } })
    const ask: Asked = { route: 'PUT /api/desks', payload: { desks, asks: true, version: 1 } }
    const same: Asked = { route: 'PUT /api/desks', payload: { desks, asks: true, version: 2 } }
    return { as: 'owner', asks: [save(0), ask], same: [same] }
  },
  'PUT /api/ways': () => {
    const save = (version: number): Asked => ({ route: 'PUT /api/ways', payload: { ways: { phone: '112' }, version } })
    return { as: 'owner', asks: [save(0)], same: [save(1)] }
  },
  'PUT /api/shop': () => {
    const save = (version: number): Asked => ({ route: 'PUT /api/shop', payload: { front, version } })
    return { as: 'owner', asks: [save(0)], same: [save(1)] }
  },
  'PUT /api/shop/photo': () => {
    const put: Asked = { route: 'PUT /api/shop/photo', payload: photo }
    return as('owner', put, put)
  },
  'DELETE /api/shop/photo': async ({ deps }) => {
    const by = { id: owner, name: 'owner', shop: boots }
    await deps.fronts.setPhoto(boots, { type: 'image/webp', content: photo }, by)
    return twice('owner', { route: 'DELETE /api/shop/photo' })
  },
  'PUT /api/shop/security': () => twice('owner', { route: 'PUT /api/shop/security', payload: { demandsFactor: true } }),
  'PUT /api/supervision': () => twice('owner', { route: 'PUT /api/supervision', payload: { tellsWhenWatched: false } }),
  'PUT /api/wait-goal': () => twice('supervisor', { route: 'PUT /api/wait-goal', payload: { seconds: 45 } }),
  'PUT /api/keeping': () => twice('owner', { route: 'PUT /api/keeping', payload: { keeps: true, days: 7 } }),
  'POST /api/people/invites': () => {
    const ask: Asked = { route: 'POST /api/people/invites', payload: invite }
    return as('owner', ask)
  },
  'DELETE /api/people/invites/:invite': async ({ deps }) => {
    const wish = { kind: 'invite', shop: boots, email: invite.email, role: 'agent' } as const
    const { link } = await deps.links.make(wish)
    return as('owner', { route: `DELETE /api/people/invites/${link.handle}` })
  },
  'PATCH /api/people/:agent': () =>
    twice('owner', { route: 'PATCH /api/people/agent', payload: { role: 'supervisor', desks: ['sales'] } }),
  'DELETE /api/people/:agent': () => as('owner', { route: 'DELETE /api/people/agent' }),
  'POST /api/people/:agent/reset-link': () =>
    as('owner', { route: 'POST /api/people/agent/reset-link', payload: { language: 'it' } }),
  'DELETE /api/people/:agent/factors': async (at) => {
    await oneCode(at, agentId('agent'))
    return twice('owner', { route: 'DELETE /api/people/agent/factors' })
  },
  'POST /api/setup': async ({ deps }) => {
    const { token } = await deps.links.make({ kind: 'setup' })
    const shop = { id: 'shoes', name: 'Shoes', languages: ['en'], timeZone: 'Europe/Rome' }
    const payload = { token, shop, owner: { name: 'Olga', email: 'olga@shoes.example', password: longWalk } }
    return { ...as(null, { route: 'POST /api/setup', payload }), shop: shopId('shoes') }
  },
  'POST /api/invites/accept': async ({ deps }) => {
    const { token } = await deps.links.make({ kind: 'invite', shop: boots, email: invite.email, role: 'agent' })
    return as(null, { route: 'POST /api/invites/accept', payload: { token, name: 'Nina', password: longWalk } })
  },
  'POST /api/password/reset': async ({ deps }) => {
    const { token } = await deps.links.make({ kind: 'reset', shop: boots, agent: agentId('agent') })
    return as(null, { route: 'POST /api/password/reset', payload: { token, password: longWalk } })
  },
  'PUT /api/profile/password': () =>
    as('owner', { route: 'PUT /api/profile/password', payload: { current: PASSWORD, password: longWalk } }),
  'PATCH /api/profile': () =>
    twice('agent', { route: 'PATCH /api/profile', payload: { name: ' Agnes ', languages: ['pl'] } }),
  'PUT /api/profile/photo': () => {
    const put: Asked = { route: 'PUT /api/profile/photo', payload: photo }
    return as('agent', put, put)
  },
  'DELETE /api/profile/photo': async ({ deps }) => {
    await deps.photos.put('a-photo', { type: 'image/webp', content: photo })
    await deps.accounts.change(agentId('agent'), { photo: 'a-photo' })
    return twice('agent', { route: 'DELETE /api/profile/photo' })
  },
  'POST /api/profile/code/confirm': async ({ deps, clock }) => {
    await deps.factorStore.putCode(owner, 'JBSWY3DPEHPK3PXP')
    const payload = { code: code('JBSWY3DPEHPK3PXP', clock.now) }
    return as('owner', { route: 'POST /api/profile/code/confirm', payload })
  },
  'DELETE /api/profile/code': async (at) => {
    await oneCode(at)
    return twice('owner', { route: 'DELETE /api/profile/code' })
  },
  'POST /api/profile/recovery-codes': () => as('owner', { route: 'POST /api/profile/recovery-codes', payload: {} }),
  'POST /api/profile/passkeys': (at) => {
    // Whether an authenticator says the truth is told elsewhere; here it always does.
    vi.spyOn(at.deps.passkeys, 'add').mockImplementation(() => onePasskey(at))
    return as('owner', { route: 'POST /api/profile/passkeys', payload: { name: 'Phone', response: { id: 'own' } } })
  },
  'PATCH /api/profile/passkeys/:passkey': async (at) => {
    await onePasskey(at)
    return twice('owner', { route: 'PATCH /api/profile/passkeys/own', payload: { name: 'Old phone' } })
  },
  'DELETE /api/profile/passkeys/:passkey': async (at) => {
    await onePasskey(at)
    return as('owner', { route: 'DELETE /api/profile/passkeys/own' })
  },
  'POST /api/blocks': async (at) => {
    await talked(at, 'call-1', at.clock.now)
    return twice('owner', { route: 'POST /api/blocks', payload: { call: 'call-1', span: 'forever' } })
  },
  'DELETE /api/blocks/:id': async (at) => {
    await talked(at, 'call-1', at.clock.now)
    const by = { id: owner, shop: boots, role: 'owner' } as const
    const { id } = await at.deps.calls.block(by, callId('call-1'), 'day')
    return as('supervisor', { route: `DELETE /api/blocks/${id}` })
  },
  'PUT /api/calls/:call/note': async (at) => {
    const call = await talked(at, 'call-1', at.clock.now)
    const by = { id: agentId('agent'), shop: boots, role: 'agent' } as const
    await at.deps.calls.note(by, call, { result: 'sold', text: 'Size 42' })
    return twice('supervisor', { route: 'PUT /api/calls/call-1/note', payload: { result: 'spam', text: '' } })
  },
  'DELETE /api/calls/:call/kept': async (at) => {
    const call = callId('c-kept')
    const { now } = at.clock
    await waits(at, call, visitId('v-kept'), boots)
    await goesOn(at, call, { type: 'said', at: now, text: 'A gift' }, { type: 'keep-allowed', at: now, days: 7 })
    await goesOn(at, call, { type: 'ended', at: now, outcome: 'missed', by: null, agent: null, talked: 0 })
    return twice('supervisor', { route: 'DELETE /api/calls/c-kept/kept' })
  },
}
