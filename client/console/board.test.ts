import { describe, expect, it } from 'vitest'
import { agentId } from '../../protocol/ids.ts'
import { BoardKeeper, GONE_FOR } from './board.ts'
import { anna, ben, colleagues, connectedCall, ringingCall } from './gallery/cast.ts'
import type { FakeCall } from './gallery/fake-call.ts'
import { FakeCounter } from './gallery/fake-counter.ts'
import { boot, jacket, tent } from './gallery/goods.ts'

function counterOf(...calls: readonly FakeCall[]) {
  const keeper = new BoardKeeper()
  const counter = new FakeCounter(anna, colleagues(0), calls)
  const look = (now = Date.now()) => keeper.update(counter.state, now)
  return { keeper, counter, look }
}

describe('the board of the counter', () => {
  it('lists those who ring, the one who waits longest first', () => {
    const young = ringingCall({ page: boot, ago: 1_000 })
    const old = ringingCall({ page: tent, ago: 9_000 })
    const { look } = counterOf(young, old)
    expect(look().ringing.map(({ session }) => session)).toEqual([old, young])
  })

  it('shows no call that rings at others only', () => {
    const { look } = counterOf(ringingCall({ page: boot }, [ben]))
    expect(look().ringing).toEqual([])
  })

  it('says who answered, by name, for some seconds', () => {
    const call = ringingCall({ page: boot }, [anna, ben])
    const { keeper, counter, look } = counterOf(call)
    const now = Date.now()
    look(now)
    call.act({ type: 'answer', agent: ben })
    look(now)
    counter.setCalls([])
    expect(look(now + 1).gone).toMatchObject([{ how: 'taken', by: 'Ben' }])
    expect(keeper.next).toBe(now + GONE_FOR)
    expect(look(now + GONE_FOR - 1).gone).toHaveLength(1)
    expect(look(now + GONE_FOR).gone).toEqual([])
    expect(keeper.next).toBeNull()
  })

  it('says that the shopper gave up, or that nobody came', () => {
    const [quitter, missed] = [ringingCall({ page: boot }), ringingCall({ page: tent, ago: 20_000 })]
    const { look } = counterOf(quitter, missed)
    look()
    quitter.act({ type: 'hang-up', party: 'shopper' })
    missed.act({ type: 'expire' })
    expect(
      look()
        .gone.map(({ how }) => how)
        .toSorted(),
    ).toEqual(['gave-up', 'missed'])
  })

  it('says nothing of a call that was declined here', () => {
    const call = ringingCall({ page: boot }, [anna, ben])
    const { keeper, counter, look } = counterOf(call)
    look()
    const { call: before } = call.state
    if (before.phase === 'ringing') keeper.declined(before.id)
    call.act({ type: 'decline', agent: anna })
    look()
    counter.setCalls([])
    expect(look()).toMatchObject({ ringing: [], gone: [] })
  })

  it('leaves no card for the call that this agent answers', () => {
    const call = ringingCall({ page: boot })
    const { look } = counterOf(call)
    look()
    call.act({ type: 'answer', agent: anna })
    const board = look()
    expect(board.talking?.session).toBe(call)
    expect(board.gone).toEqual([])
  })

  it('rings where a colleague asks, whoever talks in the call', () => {
    const call = connectedCall({ page: jacket }, 5_000, null, ben)
    const { look } = counterOf(call)
    call.act({ type: 'ask', by: ben, wish: 'hand-over', agents: [anna], desk: null })
    expect(look()).toMatchObject({ talking: null, ringing: [{ session: call }] })
    call.act({ type: 'answer', agent: anna })
    expect(look()).toMatchObject({ talking: { session: call }, ringing: [], gone: [] })
  })

  it('says that a colleague asks no longer, or that another one came', () => {
    const [one, two] = [1, 2].map(() => connectedCall({ page: jacket }, 5_000, null, ben))
    if (one === undefined || two === undefined) return
    const { look } = counterOf(one, two)
    one.act({ type: 'ask', by: ben, wish: 'consult', agents: [anna], desk: null })
    two.act({ type: 'ask', by: ben, wish: 'consult', agents: [anna, agentId('clara')], desk: null })
    expect(look().ringing).toHaveLength(2)
    one.act({ type: 'cancel-ask', by: ben })
    two.act({ type: 'answer', agent: agentId('clara') })
    expect(look().gone.map(({ how, by }) => [how, by])).toEqual([
      ['unasked', 'Ben'],
      ['taken', null],
    ])
  })

  it('talks with the colleague who is consulted, and says to whom the call was handed', () => {
    const call = connectedCall({ page: jacket }, 5_000)
    const { look } = counterOf(call)
    look()
    call.act({ type: 'ask', by: anna, wish: 'consult', agents: [ben], desk: null })
    call.act({ type: 'answer', agent: ben })
    expect(look().talking?.session).toBe(call)
    call.act({ type: 'hand-over', by: anna })
    expect(look()).toMatchObject({ talking: null, ended: null, gone: [{ how: 'handed', by: 'Ben' }] })
  })

  it('says with whom the call goes on when this agent leaves it', () => {
    const call = connectedCall({ page: jacket }, 5_000)
    const { look } = counterOf(call)
    call.act({ type: 'ask', by: anna, wish: 'join', agents: [ben], desk: null })
    call.act({ type: 'answer', agent: ben })
    look()
    call.act({ type: 'hang-up', party: anna })
    expect(look()).toMatchObject({ talking: null, ended: null, gone: [{ how: 'goes-on', by: 'Ben' }] })
  })

  it('is the same board while only voices rise and fall', () => {
    const [ringing, talking] = [ringingCall({ page: boot }), connectedCall({ page: jacket }, 5_000)]
    const { look } = counterOf(ringing, talking)
    const before = look()
    talking.setOwn({ level: 0.9 })
    talking.setShopper({ level: 0.1 })
    expect(look()).toBe(before)
    talking.walk(tent)
    const after = look()
    expect(after).not.toBe(before)
    expect(after.ringing[0]).toBe(before.ringing[0])
  })

  it('keeps the end of a call until it is put away', () => {
    const call = connectedCall({ page: jacket }, 5_000)
    const { keeper, counter, look } = counterOf(call)
    look()
    call.act({ type: 'hang-up', party: 'shopper' })
    look()
    counter.setCalls([])
    expect(look().ended?.call.outcome).toBe('hung-up')
    expect(look().talking).toBeNull()
    expect(keeper.dismissEnded().ended).toBeNull()
  })

  it('puts the end of a call away when the next one is answered', () => {
    const [first, second] = [connectedCall({ page: jacket }, 5_000), ringingCall({ page: boot })]
    const { counter, look } = counterOf(first)
    look()
    first.act({ type: 'hang-up', party: 'shopper' })
    look()
    counter.setCalls([second])
    expect(look().ended).not.toBeNull()
    second.act({ type: 'answer', agent: anna })
    expect(look().ended).toBeNull()
  })
})
