import { beforeEach, describe, expect, it } from 'vitest'
import type { SavedWays } from '../../protocol/rest/ways.ts'
import { WaysKeeper } from './ways-keeper.ts'
import type { WaysRest } from './ways-rest.ts'

let saved: SavedWays
let reachable: boolean
const gone = { ok: false, code: 'unreachable', retryAfter: null } as const
const rest: WaysRest = {
  read: async () => (reachable ? { ok: true, data: saved } : gone),
  async save({ ways, version }) {
    if (!reachable) return gone
    if (version !== saved.version) return { ok: false, code: 'ways.stale', retryAfter: null }
    saved = { ways, version: version + 1 }
    return { ok: true, data: saved }
  },
}

describe('The other ways that an owner edits', () => {
  let keeper: WaysKeeper
  beforeEach(async () => {
    saved = { ways: { phone: '112' }, version: 3 }
    reachable = true
    keeper = new WaysKeeper(rest, () => undefined)
    await keeper.load()
  })

  it('are saved as they were written, and dirty until then', async () => {
    keeper.write('page', 'https://boots.example')
    keeper.write('email', 'hello@boots.example')
    expect(keeper.state).toMatchObject({ dirty: true, outcome: 'none' })
    await keeper.save()
    expect(keeper.state).toMatchObject({ dirty: false, outcome: 'saved' })
    expect(Object.entries(saved.ways)).toEqual([
      ['phone', '112'],
      ['email', 'hello@boots.example'],
      ['page', 'https://boots.example'],
    ])
    keeper.write('page', '')
    keeper.write('page', 'https://boots.example')
    expect(keeper.state.dirty).toBe(false)
  })

  it('are marked where they are nothing of their kind, until they are written anew; nothing is sent', async () => {
    keeper.write('email', 'hello')
    keeper.write('telegram', 'x')
    await keeper.save()
    expect(keeper.state).toMatchObject({ marks: ['email', 'telegram'], outcome: 'marked', dirty: true })
    keeper.write('email', 'hello@boots.example')
    expect(keeper.state.marks).toEqual(['telegram'])
    expect(saved.version).toBe(3)
  })

  it('overwrite nobody who saved in between, unless told to', async () => {
    keeper.write('phone', '113')
    saved = { ways: { phone: '114' }, version: 4 }
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'conflict', draft: { phone: '113' } })
    await keeper.keepMine()
    await keeper.save()
    expect(saved).toEqual({ ways: { phone: '113' }, version: 5 })
  })

  it('stay where the server is out of reach, and are dropped on demand', async () => {
    reachable = false
    keeper.write('phone', '113')
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'unreachable', draft: { phone: '113' }, dirty: true })
    keeper.discard()
    expect(keeper.state).toMatchObject({ draft: { phone: '112' }, dirty: false })
  })

  it('do not count as saved what was typed while they were saved', async () => {
    keeper.write('phone', '113')
    const saving = keeper.save()
    keeper.write('phone', '1134')
    await saving
    expect(keeper.state).toMatchObject({ draft: { phone: '1134' }, dirty: true, outcome: 'none' })
    await keeper.save()
    expect(saved).toEqual({ ways: { phone: '1134' }, version: 5 })
  })
})
