import { describe, expect, it } from 'vitest'
import type { PartyId } from '../ids.ts'
import type { AskWish } from './ask.ts'
import type { Call } from './call.ts'
import type { CallCommand } from './command.ts'
import { after, anna, apply, ben, clara, refusal } from './people.ts'
import { relation } from './relation.ts'

const answers = (agent: typeof anna): CallCommand => ({ type: 'answer', agent })
const asks = (wish: AskWish, agents = [ben]): CallCommand => ({ type: 'ask', by: anna, wish, agents, desk: null })
const does = (type: 'hand-over' | 'join' | 'take-back', by = anna): CallCommand => ({ type, by })
const hangsUp = (party: PartyId): CallCommand => ({ type: 'hang-up', party })

/** Anna talks with the shopper. */
const talk = (...commands: CallCommand[]): Call => after(answers(anna), ...commands)
const hears = (call: Call, who: PartyId, whom: PartyId) => relation(call, whom, who)

describe('Ask', () => {
  it('A1 is for those who talk, one at a time; only the leader hands over', () => {
    expect(refusal(talk(), { ...asks('join'), by: ben } as CallCommand)).toBe('call.not-yours')
    expect(refusal(talk(asks('join')), asks('consult'))).toBe('call.asking')
    expect(refusal(talk(asks('consult'), answers(ben)), asks('join', [clara]))).toBe('call.asking')
    const three = talk(asks('join'), answers(ben))
    expect(refusal(three, { type: 'ask', by: ben, wish: 'hand-over', agents: [clara], desk: null })).toBe(
      'call.not-yours',
    )
    expect(
      apply(three, { type: 'ask', by: ben, wish: 'join', agents: [clara], desk: null }, 9_000).events,
    ).toHaveLength(1)
  })

  it('A2 needs somebody who is free and not in the call, and the first to answer comes', () => {
    expect(refusal(talk(), asks('join', []))).toBe('agent.unavailable')
    expect(refusal(talk(), asks('join', [anna]))).toBe('agent.unavailable')
    const two = talk(asks('consult', [ben, clara]), answers(clara))
    expect(two).toMatchObject({ consult: clara, ask: null })
    expect(refusal(two, answers(ben))).toBe('call.taken')
    expect(refusal(talk(), answers(ben))).toBe('call.taken')
  })

  it.each(['hand-over', 'consult', 'join'] as const)('A3 sets everything up and lets nothing flow (%s)', (wish) => {
    const call = talk(asks(wish))
    for (const other of ['shopper', anna] as const)
      expect([hears(call, ben, other), hears(call, other, ben)]).toEqual(['warm', 'warm'])
  })

  it.each([
    ['declined', { type: 'decline', agent: ben }],
    ['gone', { type: 'withdraw', agent: ben }],
    ['cancelled', { type: 'cancel-ask', by: anna }],
  ] as const)('A4 leaves all as it was: %s', (_how, command) => {
    const before = talk()
    expect(apply(apply(before, asks('hand-over'), 3_000).call, command, 4_000).call).toEqual(before)
    const held = talk({ type: 'hold', by: anna })
    expect(apply(apply(held, asks('consult'), 3_000).call, command, 4_000).call).toEqual(held)
  })

  it('A4 leaves all as it was when it rang in vain', () => {
    const asked = apply(talk(), asks('hand-over'), 3_000).call
    expect(apply(asked, { type: 'expire' }, 22_999).events).toEqual([])
    expect(apply(asked, { type: 'expire' }, 23_000).call).toEqual(talk())
    const two = apply(talk(), asks('hand-over', [ben, clara]), 3_000).call
    expect(apply(two, { type: 'decline', agent: ben }, 4_000).call).toMatchObject({ ask: { agents: [clara] } })
  })
})

describe('Transfer', () => {
  it('T1 holds the shopper, and nobody resumes meanwhile', () => {
    for (const call of [talk(asks('hand-over')), talk(asks('consult')), talk(asks('consult'), answers(ben))]) {
      expect(call).toMatchObject({ hold: { by: anna } })
      expect(hears(call, 'shopper', anna)).toBe('warm')
      expect(refusal(call, { type: 'resume', by: anna })).toBe('call.asking')
    }
    expect(talk(asks('join'))).toMatchObject({ hold: null })
  })

  it('T2 cold: whoever answers leads, and the first has left', () => {
    const call = talk(asks('hand-over'), answers(ben))
    expect(call).toMatchObject({ agent: ben, colleagues: [], hold: null, ask: null })
    expect(hears(call, 'shopper', ben)).toBe('open')
    expect(hears(call, 'shopper', anna)).toBe('apart')
    expect(apply(call, answers(ben), 9_000).events).toEqual([])
  })

  it('T3 warm: the two speak alone, and the shopper is where nobody hears them', () => {
    const call = talk(asks('consult'), answers(ben))
    expect([hears(call, anna, ben), hears(call, ben, anna)]).toEqual(['open', 'open'])
    for (const agent of [anna, ben]) {
      expect(hears(call, agent, 'shopper')).toBe('warm')
      expect(hears(call, 'shopper', agent)).toBe('warm')
    }
  })

  it('T3 the leader hands over, lets join, or takes back', () => {
    const call = talk(asks('consult'), answers(ben))
    expect(apply(call, does('hand-over'), 9_000).call).toMatchObject({ agent: ben, consult: null, hold: null })
    expect(apply(call, does('join'), 9_000).call).toMatchObject({ agent: anna, colleagues: [ben], hold: null })
    expect(apply(call, does('take-back'), 9_000).call).toEqual(talk())
    for (const type of ['hand-over', 'join', 'take-back'] as const) {
      expect(refusal(call, does(type, ben))).toBe('call.not-yours')
      expect(refusal(talk(), does(type))).toBe('call.not-asking')
    }
  })

  it('T4 never burns the bridge: with the leader gone the consulted colleague leads', () => {
    const call = talk(asks('consult'), answers(ben))
    expect(apply(call, hangsUp(anna), 9_000).call).toMatchObject({ phase: 'connected', agent: ben, hold: null })
    const broken = apply(call, { type: 'leave', party: anna }, 9_000).call
    expect(apply(broken, does('hand-over', ben), 10_000).call).toMatchObject({ agent: ben, absence: {} })
    expect(apply(broken, { type: 'expire' }, 99_000).call).toMatchObject({ phase: 'connected', agent: ben, hold: null })
    expect(apply(call, hangsUp(ben), 9_000).call).toEqual(talk())
  })

  it('T4 a cold transfer comes to pass although the line of the first one broke', () => {
    const call = talk(asks('hand-over'), { type: 'leave', party: anna }, answers(ben))
    expect(call).toMatchObject({ agent: ben, absence: {}, hold: null })
  })
})

describe('Groups', () => {
  const three = talk(asks('join'), answers(ben))

  it('M3 everybody hears everybody; on hold the agents hear each other', () => {
    const pairs = (call: Call) => [
      hears(call, 'shopper', anna),
      hears(call, ben, 'shopper'),
      hears(call, anna, ben),
      hears(call, ben, anna),
    ]
    expect(pairs(three)).toEqual(['open', 'open', 'open', 'open'])
    expect(pairs(apply(three, { type: 'hold', by: ben }, 9_000).call)).toEqual(['warm', 'warm', 'open', 'open'])
  })

  it('G2 whoever leaves, leaves alone; with the last of a side it is over', () => {
    expect(apply(three, hangsUp(ben), 9_000).call).toEqual(talk())
    expect(apply(three, hangsUp('shopper'), 9_000).call).toMatchObject({ phase: 'ended', by: 'shopper' })
    expect(apply(talk(), hangsUp(anna), 9_000).call).toMatchObject({ phase: 'ended' })
  })

  it('G3 the next one leads', () => {
    expect(apply(three, hangsUp(anna), 9_000).call).toMatchObject({ phase: 'connected', agent: ben, colleagues: [] })
    const away = apply(three, { type: 'leave', party: anna }, 9_000).call
    expect(apply(away, { type: 'expire' }, 99_000).call).toMatchObject({ agent: ben, absence: {} })
  })

  it('G4 removes a colleague, and neither the shopper nor the leader', () => {
    expect(apply(three, { type: 'remove', by: anna, party: ben }, 9_000).call).toEqual(talk())
    expect(refusal(three, { type: 'remove', by: ben, party: anna })).toBe('call.not-found')
    expect(refusal(three, { type: 'remove', by: ben, party: 'shopper' })).toBe('call.not-found')
    expect(refusal(three, { type: 'remove', by: clara, party: ben })).toBe('call.not-yours')
  })
})
