import { describe, expect, it } from 'vitest'
import { agentId } from '../../protocol/ids.ts'
import type { ChangeLine, Changes } from '../../protocol/rest/changes.ts'
import { ChangesKeeper } from './changes-keeper.ts'
import type { ChangesSearch } from './changes-rest.ts'
import type { Reply } from './rest.ts'

const line = (id: string): ChangeLine => ({
  id,
  at: 1,
  by: agentId('anna'),
  byName: 'Anna',
  kind: 'security',
  target: { id: null, name: '' },
  before: false,
  after: true,
  cut: false,
})
const page = (ids: readonly string[], next: string | null): Reply<Changes> => ({
  ok: true,
  data: { changes: ids.map(line), next, authors: [], names: { [ids[0] ?? 'none']: 'Anna' }, desks: {}, zone: 'UTC' },
})
const away = { ok: false, code: 'unreachable', retryAfter: null } as const

/** A server that answers when the test says so. */
function open() {
  const asked: {
    readonly search: ChangesSearch
    readonly before: string | null
    answer(reply: Reply<Changes>): void
  }[] = []
  const read = (search: ChangesSearch, before: string | null) =>
    new Promise<Reply<Changes>>((answer) => asked.push({ search, before, answer }))
  const keeper = new ChangesKeeper({ read }, () => undefined)
  const ids = () => keeper.state.lines.map(({ id }) => id)
  return { asked, keeper, ids }
}

describe('the changes as far as they were read', () => {
  it('are read page by page, with the names of all', async () => {
    const { asked, keeper, ids } = open()
    const first = keeper.find({})
    expect(keeper.state.state).toBe('loading')
    asked[0]?.answer(page(['c', 'b'], 'b'))
    await first
    expect([ids(), keeper.state.more, keeper.state.state]).toEqual([['c', 'b'], true, 'ready'])
    const second = keeper.readOn()
    expect(asked[1]?.before).toBe('b')
    asked[1]?.answer(page(['a'], null))
    await second
    expect([ids(), keeper.state.more]).toEqual([['c', 'b', 'a'], false])
    expect(Object.keys(keeper.state.about?.names ?? {})).toEqual(['c', 'a'])
  })

  it('stay when the next page does not come, which is then asked for again', async () => {
    const { asked, keeper, ids } = open()
    const first = keeper.find({})
    asked[0]?.answer(page(['b'], 'b'))
    await first
    const second = keeper.readOn()
    asked[1]?.answer(away)
    await second
    expect([ids(), keeper.state.state]).toEqual([['b'], 'failed'])
    const third = keeper.readOn()
    asked[2]?.answer(page(['a'], null))
    await third
    expect([asked[2]?.before, ids(), keeper.state.state]).toEqual(['b', ['b', 'a'], 'ready'])
  })

  it('are those of the last wish, whichever answer comes last', async () => {
    const { asked, keeper, ids } = open()
    const slow = keeper.find({ kind: 'role' })
    const fast = keeper.find({ kind: 'hours' })
    asked[1]?.answer(page(['hours'], null))
    await fast
    asked[0]?.answer(page(['role'], 'role'))
    await slow
    expect([ids(), keeper.state.search, keeper.state.more]).toEqual([['hours'], { kind: 'hours' }, false])
  })
})
