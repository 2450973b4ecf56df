import { describe, expect, it } from 'vitest'
import { agentId } from '../ids.ts'
import { deadlineOf, idle } from './call.ts'
import type { CallCommand } from './command.ts'
import { after, anna, apply, ben, dial, refusal } from './people.ts'
import { relation } from './relation.ts'

const answers = (agent: typeof anna): CallCommand => ({ type: 'answer', agent })
const declines = (agent: typeof anna): CallCommand => ({ type: 'decline', agent })
const leaves = (party: 'shopper' | typeof anna): CallCommand => ({ type: 'leave', party })
const returns = (party: 'shopper' | typeof anna): CallCommand => ({ type: 'return', party })
const hangsUp = (party: 'shopper' | typeof anna): CallCommand => ({ type: 'hang-up', party })

describe('Dial', () => {
  it('D1 is done once', () => {
    expect(refusal(after(), dial)).toBe('call.begun')
  })

  it('D2 needs somebody who is free', () => {
    expect(refusal(idle, { ...dial, agents: [] })).toBe('desk.nobody')
  })

  it('D3 rings every free agent at once, for 20 seconds', () => {
    expect(after()).toMatchObject({ phase: 'ringing', agents: [anna, ben], until: 20_000 })
  })
})

describe('Ring', () => {
  it('R1 goes to the first who answers, and tells the second who won', () => {
    const call = after(answers(anna))
    expect(call).toMatchObject({ phase: 'connected', agent: anna, hold: null, absence: {} })
    expect(refusal(call, answers(ben))).toBe('call.taken')
    expect(apply(call, answers(anna), 5_000).events).toEqual([])
  })

  it('R2 is answered only by those who are rung', () => {
    expect(refusal(after(), answers(agentId('carl')))).toBe('call.not-yours')
    expect(refusal(after(declines(ben)), answers(ben))).toBe('call.not-yours')
  })

  it('R3 goes on at the others after a decline', () => {
    expect(after(declines(anna))).toMatchObject({ phase: 'ringing', agents: [ben] })
  })

  it('R4 ends when the last one declined, or vanished', () => {
    expect(after(declines(anna), declines(ben))).toMatchObject({ phase: 'ended', outcome: 'declined', talked: 0 })
    expect(after(declines(anna), { type: 'withdraw', agent: ben })).toMatchObject({ phase: 'ended', outcome: 'missed' })
  })

  it('R6 ends as missed when the time is up, not a millisecond before', () => {
    expect(apply(after(), { type: 'expire' }, 19_999).call.phase).toBe('ringing')
    expect(apply(after(), { type: 'expire' }, 20_000).call).toMatchObject({
      phase: 'ended',
      outcome: 'missed',
      by: null,
    })
  })

  it('R8 waits for a shopper whose page reloads, and may be answered meanwhile', () => {
    const away = after(leaves('shopper'))
    expect(away).toMatchObject({ phase: 'ringing', shopperAwayUntil: 11_000 })
    expect(apply(away, returns('shopper'), 3_000).call).toMatchObject({ shopperAwayUntil: null })
    expect(apply(away, answers(anna), 3_000).call).toMatchObject({ phase: 'connected', absence: { shopper: 93_000 } })
    expect(apply(away, { type: 'expire' }, 11_000).call).toMatchObject({ phase: 'ended', outcome: 'abandoned' })
  })
})

describe('Hold', () => {
  const hold: CallCommand = { type: 'hold', by: anna }
  const resume: CallCommand = { type: 'resume', by: anna }

  it('H1 is the agent’s, and silences both ways', () => {
    const held = after(answers(anna), hold)
    expect(held).toMatchObject({ phase: 'connected', hold: { by: anna, since: 2_000 } })
    expect(relation(held, 'shopper', anna)).toBe('warm')
    expect(relation(held, anna, 'shopper')).toBe('warm')
    expect(refusal(after(answers(anna)), { type: 'hold', by: 'shopper' })).toBe('call.not-yours')
    expect(refusal(after(answers(anna)), { type: 'hold', by: ben })).toBe('call.not-yours')
    expect(relation(after(answers(anna), hold, resume), 'shopper', anna)).toBe('open')
  })

  it('H2 is neither begun nor ended twice', () => {
    expect(refusal(after(answers(anna), hold), hold)).toBe('call.held')
    expect(refusal(after(answers(anna)), resume)).toBe('call.not-held')
    expect(refusal(after(), hold)).toBe('call.not-connected')
  })

  it('H3 survives a lost line', () => {
    expect(after(answers(anna), hold, leaves('shopper'), returns('shopper'))).toMatchObject({ hold: { by: anna } })
  })
})

describe('Loss', () => {
  it('L1 keeps the seat for 90 seconds', () => {
    const call = after(answers(anna), leaves('shopper'))
    expect(call).toMatchObject({ phase: 'connected', absence: { shopper: 92_000 } })
    expect(deadlineOf(call)).toBe(92_000)
  })

  it('L2 ends when they come back', () => {
    const call = after(answers(anna), leaves('shopper'), leaves(anna), returns('shopper'))
    expect(call).toMatchObject({ phase: 'connected', absence: { [anna]: 93_000 } })
    expect(deadlineOf(apply(call, returns(anna), 9_000).call)).toBeNull()
  })

  it('L3 is noted once', () => {
    expect(apply(after(answers(anna), leaves(anna)), leaves(anna), 9_000).events).toEqual([])
    expect(apply(after(answers(anna)), returns(anna), 9_000).events).toEqual([])
    expect(apply(after(answers(anna)), leaves(ben), 9_000).events).toEqual([])
  })

  it('L4 gives up when the seat was kept in vain', () => {
    const call = after(answers(anna), leaves('shopper'))
    expect(apply(call, { type: 'expire' }, 91_999).events).toEqual([])
    expect(apply(call, { type: 'expire' }, 92_000).call).toMatchObject({ phase: 'ended', outcome: 'lost', agent: anna })
  })

  it('L5 gives whoever is away the whole time again when the server was away itself', () => {
    const anew: CallCommand = { type: 'leave-anew', party: 'shopper' }
    expect(deadlineOf(apply(after(answers(anna), leaves('shopper')), anew, 80_000).call)).toBe(170_000)
    expect(deadlineOf(apply(after(answers(anna)), anew, 80_000).call)).toBe(170_000)
    expect(deadlineOf(apply(after(leaves('shopper')), anew, 9_000).call)).toBe(19_000)
  })
})

describe('Walk', () => {
  const page = { url: 'https://shop.example/tents', title: 'Tents' }

  it('W1 follows the shopper through the shop', () => {
    const call = after(answers(anna), { type: 'walk', page })
    expect(call).toMatchObject({ phase: 'connected', page })
    expect(apply(call, { type: 'walk', page }, 9_000).events).toEqual([])
  })
})

describe('End', () => {
  it('E1 is the shopper’s at any time', () => {
    expect(after(hangsUp('shopper'))).toMatchObject({
      phase: 'ended',
      outcome: 'abandoned',
      by: 'shopper',
      agent: null,
    })
    const ended = apply(after(answers(anna)), hangsUp('shopper'), 61_000).call
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'hung-up', by: 'shopper', agent: anna, talked: 60_000 })
  })

  it('E2 is the agent’s only if they talk', () => {
    expect(refusal(after(), hangsUp(anna))).toBe('call.not-connected')
    expect(refusal(after(answers(anna)), hangsUp(ben))).toBe('call.not-yours')
    expect(after(answers(anna), hangsUp(anna))).toMatchObject({ phase: 'ended', by: anna })
  })

  it('E3 is final', () => {
    const ended = after(hangsUp('shopper'))
    for (const command of [hangsUp('shopper'), answers(anna), declines(anna), leaves('shopper')]) {
      expect(refusal(ended, command)).toBe('call.over')
    }
    expect(apply(ended, { type: 'expire' }, 1e12).events).toEqual([])
  })
})

describe('Media', () => {
  it('M1 M2 are warm to the shopper and apart among agents while it rings', () => {
    const ringing = after()
    expect(relation(ringing, 'shopper', anna)).toBe('warm')
    expect(relation(ringing, ben, 'shopper')).toBe('warm')
    expect(relation(ringing, anna, ben)).toBe('apart')
  })

  it('M3 flow between the two who talk and nobody else', () => {
    const call = after(answers(anna))
    expect(relation(call, 'shopper', anna)).toBe('open')
    expect(relation(call, ben, 'shopper')).toBe('apart')
    expect(relation(call, 'shopper', ben)).toBe('apart')
    expect(relation(after(answers(anna), hangsUp(anna)), 'shopper', anna)).toBe('apart')
  })
})
