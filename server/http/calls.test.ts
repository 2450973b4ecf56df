import { describe, expect, it } from 'vitest'
import type { CallEvent } from '../../protocol/call/event.ts'
import { agentId } from '../../protocol/ids.ts'
import { page, talked } from './call-fixture.ts'
import { type Fixture, HERE, openFixture, type Sender } from './fixture.ts'

async function ask(at: Fixture, who: Sender, method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) {
  const cookie = await at.as(who)
  return at.app.inject({ method, url, headers: { origin: HERE, cookie }, ...(payload && { payload }) })
}

describe('the note of a call', () => {
  const sold = { result: 'sold', text: '  Size 42, collects on Friday ' }

  it('is written by the agent who talked, changed later by a supervisor, and stands in the history', async () => {
    await using at = await openFixture()
    const call = await talked(at, 'call-1', at.clock.now)
    const url = `/api/calls/${call}/note`
    const saved = await ask(at, 'agent', 'PUT', url, sold)
    expect(saved.json()).toEqual({
      note: { result: 'sold', text: 'Size 42, collects on Friday', by: 'agent', byName: 'agent', at: at.clock.now },
    })
    await ask(at, 'supervisor', 'PUT', url, { result: 'complaint', text: '' })
    const history = (await ask(at, 'agent', 'GET', '/api/history')).json()
    expect(history.calls[0].note).toMatchObject({ result: 'complaint', text: '', by: 'supervisor' })
    await ask(at, 'agent', 'PUT', url, { result: null, text: ' ' })
    expect((await ask(at, 'agent', 'GET', '/api/history')).json().calls[0].note).toBeNull()
  })

  it('is not written by an agent who did not talk, nor by another shop', async () => {
    await using at = await openFixture()
    const call = await talked(at, 'call-1', at.clock.now)
    await at.stores.accounts.change(agentId('supervisor'), { role: 'agent' })
    expect((await ask(at, 'supervisor', 'PUT', `/api/calls/${call}/note`, sold)).json().error.code).toBe(
      'call.not-yours',
    )
    for (const [method, url, body] of [
      ['PUT', `/api/calls/${call}/note`, sold],
      ['GET', `/api/calls/${call}`, undefined],
      ['POST', '/api/blocks', { call, span: 'hour' }],
    ] as const)
      expect((await ask(at, 'foreign-owner', method, url, body)).json().error.code).toBe('call.not-found')
  })

  it('holds two thousand characters, whatever they are', async () => {
    await using at = await openFixture()
    const call = await talked(at, 'call-1', at.clock.now)
    const url = `/api/calls/${call}/note`
    const text = '☏'.repeat(2_000)
    expect((await ask(at, 'agent', 'PUT', url, { result: null, text })).json().note.text).toBe(text)
    const refused = await ask(at, 'agent', 'PUT', url, { result: null, text: `${text}!` })
    expect(refused.json().error.code).toBe('message.invalid')
    expect((await ask(at, 'agent', 'PUT', url, { result: 'won', text: '' })).json().error.code).toBe('message.invalid')
  })
})

describe('the record of a call', () => {
  it('tells all its events, with the names of the agents', async () => {
    await using at = await openFixture()
    const call = await talked(at, 'call-1', 1_000)
    const record = (await ask(at, 'agent', 'GET', `/api/calls/${call}`)).json()
    expect(record.events.map(({ type }: CallEvent) => type)).toEqual(['dialled', 'offered', 'answered', 'ended'])
    expect(record.events[2]).toEqual({ type: 'answered', at: 5_000, agent: 'agent', shopperAwayUntil: null })
    expect(record).toMatchObject({ names: { agent: 'agent' }, talked: ['agent'], note: null })
  })
})

describe('the history', () => {
  it('is searched by what is asked', async () => {
    await using at = await openFixture()
    const first = await talked(at, 'call-1', at.clock.now - 2_000)
    const second = await talked(at, 'call-2', at.clock.now - 1_000, { url: 'https://boots.example/', title: 'Home' })
    await ask(at, 'agent', 'PUT', `/api/calls/${second}/note`, { result: 'callback', text: 'Rufen Sie Frau Öz an' })
    const found = async (query: string) =>
      (await ask(at, 'agent', 'GET', `/api/history?${query}`)).json().calls.map(({ call }: { call: string }) => call)
    expect(await found('')).toEqual([second, first])
    expect(await found('product=ridge')).toEqual([first])
    expect(await found(`text=${encodeURIComponent('öz')}`)).toEqual([second])
    expect(await found('result=callback')).toEqual([second])
    expect(await found('agent=agent&desk=main')).toEqual([second, first])
    expect(await found('agent=nobody')).toEqual([])
    expect((await ask(at, 'agent', 'GET', '/api/history?result=won')).json().error.code).toBe('message.invalid')
  })

  it('leaves as a table, page by page, of the own shop, with nothing that a spreadsheet would run', async () => {
    await using at = await openFixture()
    const evil = { url: 'https://boots.example/', title: '=HYPERLINK("https://evil.example")' }
    for (let index = 0; index < 205; index += 1) await talked(at, `call-${index}`, 1_000_000 + index, evil)
    await ask(at, 'agent', 'PUT', '/api/calls/call-204/note', { result: 'sold', text: 'two\nlines, "quoted"' })
    const reply = await ask(at, 'supervisor', 'GET', '/api/history.csv')
    expect(reply.headers['content-type']).toContain('text/csv')
    expect(reply.headers['content-disposition']).toContain('attachment')
    const rows = reply.body.split('\r\n')
    expect(rows[0]).toMatch(/^\uFEFFcall,dialled,/)
    expect(rows).toHaveLength(1 + 205 + 1)
    expect(new Set(rows.slice(1, -1).map((row) => row.split(',')[0])).size).toBe(205)
    expect(rows[1]).toContain(`,"'=HYPERLINK(""https://evil.example"")",`)
    expect(rows[1]).toContain(`"two\nlines, ""quoted"""`)
    expect((await ask(at, 'foreign-owner', 'GET', '/api/history.csv')).body.split('\r\n')).toHaveLength(2)
    expect((await ask(at, 'agent', 'GET', '/api/history.csv')).json().error.code).toBe('role.forbidden')
  })
})

describe('a caller who is kept out', () => {
  it('is kept out for a day by an agent, for ever by a supervisor, and let in again in one place', async () => {
    await using at = await openFixture()
    const call = await talked(at, 'call-1', at.clock.now)
    expect((await ask(at, 'agent', 'POST', '/api/blocks', { call, span: 'forever' })).json().error.code).toBe(
      'role.forbidden',
    )
    const day = (await ask(at, 'agent', 'POST', '/api/blocks', { call, span: 'day' })).json()
    expect(day).toMatchObject({ until: at.clock.now + 86_400_000, by: 'agent', call, page, network: false })
    const ever = (await ask(at, 'supervisor', 'POST', '/api/blocks', { call, span: 'forever' })).json()
    expect(ever.until).toBeNull()
    expect((await ask(at, 'supervisor', 'GET', '/api/blocks')).json()).toEqual({ blocks: [ever] })
    expect((await ask(at, 'foreign-owner', 'GET', '/api/blocks')).json()).toEqual({ blocks: [] })
    expect((await ask(at, 'foreign-owner', 'DELETE', `/api/blocks/${ever.id}`)).json().error.code).toBe(
      'block.not-found',
    )
    expect((await ask(at, 'owner', 'DELETE', `/api/blocks/${ever.id}`)).statusCode).toBe(204)
    expect((await ask(at, 'supervisor', 'GET', '/api/blocks')).json()).toEqual({ blocks: [] })
  })
})

describe('whether shoppers are told', () => {
  it('is changed by the owner alone, for their own shop', async () => {
    await using at = await openFixture()
    const tells = async (who: Sender) => (await ask(at, who, 'GET', '/api/supervision')).json()
    expect(await tells('supervisor')).toEqual({ tellsWhenWatched: true })
    const refused = await ask(at, 'supervisor', 'PUT', '/api/supervision', { tellsWhenWatched: false })
    expect(refused.json().error.code).toBe('role.forbidden')
    await ask(at, 'owner', 'PUT', '/api/supervision', { tellsWhenWatched: false })
    expect(await tells('supervisor')).toEqual({ tellsWhenWatched: false })
    expect(await tells('foreign-owner')).toEqual({ tellsWhenWatched: true })
  })
})

describe('the goal of waiting', () => {
  it('is set by supervisors and owners for their own shop, and boards follow', async () => {
    await using at = await openFixture()
    const goal = async (who: Sender) => (await ask(at, who, 'GET', '/api/wait-goal')).json()
    expect(await goal('supervisor')).toEqual({ seconds: 20 })
    expect((await ask(at, 'agent', 'PUT', '/api/wait-goal', { seconds: 45 })).json().error.code).toBe('role.forbidden')
    for (const seconds of [4, 601, 7.5, null])
      expect((await ask(at, 'owner', 'PUT', '/api/wait-goal', { seconds })).statusCode).toBe(400)
    expect(at.world.told).toEqual([])
    await ask(at, 'supervisor', 'PUT', '/api/wait-goal', { seconds: 45 })
    expect([await goal('owner'), await goal('foreign-owner')]).toEqual([{ seconds: 45 }, { seconds: 20 }])
    expect(at.world.told).toEqual(['board of boots'])
  })
})
