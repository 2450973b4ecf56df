import { describe, expect, it } from 'vitest'
import type { SavedDesks } from '../../protocol/rest/desks.ts'
import { DesksKeeper } from './desks-keeper.ts'
import type { DesksRest } from './desks-rest.ts'

function shop() {
  const server = { saved: { desks: [], version: 0 } as SavedDesks, reachable: true }
  const gone = { ok: false, code: 'unreachable', retryAfter: null } as const
  const rest: DesksRest = {
    read: async () => (server.reachable ? { ok: true, data: server.saved } : gone),
    async save({ desks, asks, version }) {
      if (!server.reachable) return gone
      if (version !== server.saved.version) return { ok: false, code: 'desks.stale', retryAfter: null }
      server.saved = { desks, version: version + 1, ...(asks === true && { asks }) }
      return { ok: true, data: server.saved }
    },
  }
  return { server, keeper: new DesksKeeper(rest, () => undefined) }
}

describe('the desks as their owner edits them', () => {
  it('are read, changed and saved over what was read', async () => {
    const { server, keeper } = shop()
    await keeper.load()
    keeper.add('Sales')
    keeper.add('Repairs')
    const [sales, repairs] = keeper.state.draft.desks
    if (sales === undefined || repairs === undefined) throw new Error('no desks')
    keeper.change(0, { overflow: { after: 60, to: repairs.id }, ring: 30 })
    expect(keeper.state.dirty).toBe(true)
    await keeper.save()
    expect(keeper.state).toMatchObject({ dirty: false, outcome: 'saved' })
    expect(server.saved).toMatchObject({ version: 1, desks: [{ name: 'Sales', ring: 30 }, { name: 'Repairs' }] })
  })

  it('ask what it is about when the owner turns it on, by the names that shoppers read', async () => {
    const { server, keeper } = shop()
    await keeper.load()
    keeper.add('Sales')
    await keeper.save()
    keeper.setAsks(true)
    expect(keeper.state).toMatchObject({ draft: { asks: true }, dirty: true })
    keeper.setAsks(false)
    expect(keeper.state.dirty).toBe(false)
    keeper.setAsks(true)
    keeper.rename(0, { it: 'Vendite' })
    await keeper.save()
    expect(server.saved).toMatchObject({ asks: true, desks: [{ name: 'Sales', names: { it: 'Vendite' } }] })
    keeper.rename(0, undefined)
    expect(keeper.state.draft.desks[0]).not.toHaveProperty('names')
    keeper.setAsks(false)
    keeper.discard()
    expect(keeper.state).toMatchObject({ dirty: false, draft: { asks: true, desks: [{ names: { it: 'Vendite' } }] } })
  })

  it('lose the overflow to a desk that is removed', async () => {
    const { keeper } = shop()
    await keeper.load()
    keeper.add('Sales')
    keeper.add('Repairs')
    const to = keeper.state.draft.desks[1]?.id
    if (to !== undefined) keeper.change(0, { overflow: { after: 60, to } })
    keeper.remove(1)
    expect(keeper.state.draft.desks).toMatchObject([{ name: 'Sales', overflow: null }])
  })

  it('are not saved over those of somebody else, unless they say so', async () => {
    const { server, keeper } = shop()
    await keeper.load()
    keeper.add('Mine')
    server.saved = { desks: [], version: 4 }
    await keeper.save()
    expect(keeper.state).toMatchObject({ dirty: true, outcome: 'conflict' })
    await keeper.keepMine()
    await keeper.save()
    expect(server.saved).toMatchObject({ version: 5, desks: [{ name: 'Mine' }] })
  })

  it('need a name, and say so where the server cannot be reached', async () => {
    const { server, keeper } = shop()
    await keeper.load()
    keeper.add('  ')
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'marked', marks: [{ index: 0, field: 'name' }] })
    keeper.change(0, { name: 'Sales' })
    server.reachable = false
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'unreachable', dirty: true })
  })

  it('keep what was typed while they were read', async () => {
    const { keeper } = shop()
    const reading = keeper.load()
    keeper.add('Sales')
    await reading
    expect(keeper.state).toMatchObject({ dirty: true, draft: { desks: [{ name: 'Sales' }] } })
  })
})
