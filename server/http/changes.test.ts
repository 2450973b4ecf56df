import type { LightMyRequestResponse } from 'fastify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { daily } from '../../protocol/hours/tables.ts'
import { agentId } from '../../protocol/ids.ts'
import { type ChangeKind, type ChangeLine, type Changes, changeKinds } from '../../protocol/rest/changes.ts'
import { sales } from '../ports/desks-store-contract.ts'
import { talked } from './call-fixture.ts'
import { type Asked, changeMakers } from './change-makers.ts'
import { boots, type Fixture, HERE, openFixture, type Sender } from './fixture.ts'

let at: Fixture
beforeEach(async () => {
  // Each route is asked several times within the same minute.
  at = await openFixture({ SHOPBELL_RATE_SIGN_INS: '1000' })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await at[Symbol.asyncDispose]()
})

const list = async (query = '', sender: Sender = 'owner'): Promise<Changes> =>
  (await at.ask(sender, `GET /api/changes${query}`)).json()
const lines = async (query = ''): Promise<readonly ChangeLine[]> => (await list(query)).changes
const done = ({ statusCode, body }: LightMyRequestResponse) =>
  expect([statusCode, body]).toEqual([expect.toBeOneOf([200, 201, 204]), body])

async function send(sender: Sender | null, { route, payload }: Asked): Promise<LightMyRequestResponse> {
  if (!Buffer.isBuffer(payload)) return at.ask(sender, route, payload)
  const [method, url] = route.split(' ')
  const cookie = sender === null ? {} : { cookie: await at.as(sender) }
  const headers = { origin: HERE, 'content-type': 'image/webp', ...cookie }
  return at.app.inject({ method: method as 'PUT', url: url ?? '', headers, payload })
}

describe('every route that changes something', () => {
  it('says which line it writes, or why it writes none', async () => {
    expect(at.app.changing.length).toBeGreaterThan(30)
    for (const { audited } of at.app.changing) {
      if ('none' in audited) expect(audited.none).toMatch(/^[A-Z].{10,}\.$/)
      else for (const kind of audited) expect(changeKinds).toContain(kind)
    }
  })

  it('is tried below', async () => {
    const writing = at.app.changing
      .filter(({ audited }) => !('none' in audited))
      .map(({ method, url }) => `${method} ${url}`)
    expect(Object.keys(changeMakers).toSorted()).toEqual(writing.toSorted())
  })

  it('writes each kind of line somewhere', async () => {
    const all = at.app.changing.flatMap(({ audited }) => ('none' in audited ? [] : audited))
    expect([...new Set(all)].toSorted()).toEqual(changeKinds.toSorted())
  })

  it.each(Object.entries(changeMakers))(
    '%s writes its lines with the change, and none without',
    async (route, make) => {
      const declared = at.app.changing.find(({ method, url }) => `${method} ${url}` === route)?.audited
      if (declared === undefined || 'none' in declared) throw new Error(`${route} writes nothing`)
      const changer = await make(at)
      const shop = changer.shop ?? boots
      const written = async () => [...(await at.stores.changes.list({ shop, limit: 50 }))]
      const before = (await written()).length

      // What cannot be written down does not happen, and what is answered is a failure.
      const failing = vi.spyOn(at.stores.changes, 'add').mockRejectedValue(new Error('the disk is full'))
      const state = await stateOf(at)
      expect((await send(changer.as, changer.asks[0])).statusCode).toBe(500)
      expect(failing).toHaveBeenCalledOnce()
      expect([await stateOf(at), (await written()).length]).toEqual([state, before])
      failing.mockRestore()

      const kinds: ChangeKind[] = []
      for (const ask of changer.asks) {
        const count = (await written()).length
        done(await send(changer.as, ask))
        const all = await written()
        const fresh = all.slice(0, all.length - count)
        kinds.push(...fresh.map(({ kind }) => kind))
        for (const line of fresh) {
          expect(line.at).toBe(at.clock.now)
          expect(line.before).not.toEqual(line.after)
          if (changer.as !== null) expect([line.by, line.byName]).toEqual([changer.as, changer.as])
        }
      }
      expect([...new Set(kinds)].toSorted()).toEqual(declared.toSorted())

      const count = (await written()).length
      for (const again of changer.same ?? []) done(await send(changer.as, again))
      expect((await written()).length).toBe(count)
      const secrets = /[A-Za-z0-9_-]{40,}|\$argon2|#[A-Za-z0-9_-]{20,}/
      for (const { before: old, after } of await written()) expect(JSON.stringify([old, after])).not.toMatch(secrets)
    },
    // Setting up a shop and signing in hash passwords, which takes as long as it should.
    20_000,
  )
})

/** All that is kept, but times of use that move by themselves. */
async function stateOf({ stores, deps }: Fixture): Promise<unknown> {
  const people = await stores.accounts.ofShop(boots)
  const each = people.map(async ({ id, email }) => [
    await stores.accounts.findByEmail(email),
    await deps.factors.of(id),
    await stores.factors.passkeysOf(id),
  ])
  return [
    await stores.shops.all(),
    await Promise.all(each),
    await stores.links.invitesOf(boots, 0),
    await stores.hours.all(),
    await stores.desks.all(),
    await stores.blocks.list(boots, 0),
    deps.desks.desksOf(boots),
    deps.supervision.tells(boots),
    deps.shops.find(boots),
  ]
}

describe('the list of changes', () => {
  it('shows who changed what, from what, to what', async () => {
    const early = daily('09:00-18:00')
    const late = daily('10:00-19:00')
    await at.ask('owner', 'PUT /api/hours', { hours: early, version: 0 })
    at.clock.now += 60_000
    await at.ask('owner', 'PUT /api/hours', { hours: late, version: 1 })
    await at.ask('owner', 'PATCH /api/people/agent', { role: 'supervisor' })
    const target = { id: null, name: '' }
    const by = { by: 'owner', byName: 'owner', at: at.clock.now }
    expect(await lines()).toMatchObject([
      { ...by, kind: 'role', target: { id: 'agent', name: 'agent' }, before: 'agent', after: 'supervisor' },
      { ...by, kind: 'hours', target, before: early, after: late, cut: false },
      { kind: 'hours', target, before: null, after: early, at: at.clock.now - 60_000 },
    ])
  })

  it('is the owner’s alone, and shows nothing of another shop', async () => {
    await at.ask('owner', 'PUT /api/supervision', { tellsWhenWatched: false })
    for (const sender of ['agent', 'supervisor'] as const)
      expect((await at.ask(sender, 'GET /api/changes')).json().error.code).toBe('role.forbidden')
    expect((await at.ask(null, 'GET /api/changes')).json().error.code).toBe('session.missing')
    expect(await list('', 'foreign-owner')).toMatchObject({ changes: [], authors: [], next: null })
  })

  it('comes page by page, without one twice or one left out', async () => {
    for (let count = 0; count < 5; count += 1)
      await at.ask('owner', 'PUT /api/supervision', { tellsWhenWatched: count % 2 === 1 })
    const whole = (await lines()).map(({ id }) => id)
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Changes = await list(`?limit=2${next === '' ? '' : `&before=${next}`}`)
      seen.push(...page.changes.map(({ id }) => id))
      next = page.next
    }
    expect(whole).toHaveLength(5)
    expect(seen).toEqual(whole)
  })

  it('is found by person and by kind, and names who may be asked for', async () => {
    await at.ask('owner', 'PUT /api/supervision', { tellsWhenWatched: false })
    await at.ask('agent', 'PATCH /api/profile', { name: 'Agnes' })
    await at.ask('agent', 'PATCH /api/profile', { languages: ['pl'] })
    const kindsOf = async (query: string) => (await lines(query)).map(({ kind }) => kind)
    expect(await kindsOf('?by=agent')).toEqual(['languages', 'name'])
    expect(await kindsOf('?kind=name')).toEqual(['name'])
    expect(await kindsOf('?kind=supervision&by=agent')).toEqual([])
    expect((await list()).authors).toEqual([
      { agent: 'agent', name: 'Agnes' },
      { agent: 'owner', name: 'owner' },
    ])
    expect((await at.ask('owner', 'GET /api/changes?kind=nonsense')).statusCode).toBe(400)
  })

  it('names whose ids stand in the values, also of who has left, and the zone of the shop', async () => {
    await at.ask('owner', 'PUT /api/desks', { desks: [{ ...sales, members: ['agent'], overflow: null }], version: 0 })
    await at.ask('owner', 'PUT /api/hours', { hours: daily('09:00-18:00', { zone: 'Europe/Rome' }), version: 0 })
    await at.ask('owner', 'DELETE /api/people/agent')
    expect(await list()).toMatchObject({ names: { agent: 'agent' }, zone: 'Europe/Rome' })
    expect((await list('', 'foreign-owner')).names).toEqual({})
  })

  it('tells of the words of a call when somebody else writes over them', async () => {
    await talked(at, 'call-1', at.clock.now)
    await at.ask('agent', 'PUT /api/calls/call-1/note', { result: 'sold', text: 'Size 42' })
    await at.ask('agent', 'PUT /api/calls/call-1/note', { result: 'sold', text: 'Size 43' })
    expect(await lines('?kind=note')).toEqual([])
    await at.ask('supervisor', 'PUT /api/calls/call-1/note', { result: null, text: '' })
    const before = { result: 'sold', text: 'Size 43' }
    const target = { id: 'call-1', name: 'Ridge Boot' }
    expect(await lines('?kind=note')).toMatchObject([{ by: 'supervisor', target, before, after: null }])
  })

  it('names a caller who is kept out by what they looked at, never by a hash', async () => {
    await talked(at, 'call-1', at.clock.now)
    const { id } = (await at.ask('agent', 'POST /api/blocks', { call: 'call-1', span: 'hour' })).json()
    await at.ask('owner', `DELETE /api/blocks/${id}`)
    const value = { dialledAt: at.clock.now, until: at.clock.now + 3_600_000 }
    const target = { id: 'call-1', name: 'Ridge Boot' }
    expect(await lines()).toEqual([
      expect.objectContaining({ by: 'owner', target, before: value, after: null }),
      expect.objectContaining({ by: 'agent', target, before: null, after: value }),
    ])
    const [block] = await at.stores.blocks.list(boots, 0)
    expect(block).toBeUndefined()
    expect((await at.stores.accounts.find(agentId('agent')))?.name).toBe('agent')
  })
})
