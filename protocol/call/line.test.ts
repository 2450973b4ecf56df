import { describe, expect, it } from 'vitest'
import { deskId } from '../ids.ts'
import { type Call, deadlineOf, idle } from './call.ts'
import { decide } from './decide.ts'
import { replay } from './evolve.ts'
import { anna, apply, at, ben, clara, dial } from './people.ts'

/** A call that stands in the line since 0, while Anna talks. */
const inLine: Call = apply(idle, { ...dial, agents: [] }, 0, [anna]).call

describe('The line', () => {
  it('Q1 takes a call that nobody is free for, while somebody is at the counter', () => {
    expect(inLine).toMatchObject({ phase: 'queued', place: { since: 0, until: 600_000 } })
    expect(() => decide(idle, { ...dial, agents: [] }, at(0))).toThrow('desk.nobody')
  })

  it('Q1 rings at whoever becomes free', () => {
    const ringing = apply(inLine, { type: 'offer', agents: [anna] }, 5_000).call
    expect(ringing).toMatchObject({ phase: 'ringing', agents: [anna], until: 25_000, place: { since: 0 } })
    expect(apply(ringing, { type: 'offer', agents: [ben] }, 6_000).events).toEqual([])
  })

  it('Q3 tells the truth when the time is up, not a millisecond before', () => {
    expect(apply(inLine, { type: 'expire' }, 599_999).events).toEqual([])
    expect(apply(inLine, { type: 'expire' }, 600_000).call).toMatchObject({ phase: 'ended', outcome: 'missed' })
  })

  it('Q4 goes to another desk once, and keeps the place', () => {
    const support = deskId('support')
    const limits = { ...at(0).limits, overflow: { after: 30_000, to: support } }
    const events = decide(idle, { ...dial, agents: [] }, { ...at(0, [anna]), limits })
    const call = replay(events)
    expect(deadlineOf(call)).toBe(30_000)
    const moved = apply(call, { type: 'expire' }, 30_000).call
    expect(moved).toMatchObject({ phase: 'queued', desk: support, place: { since: 0, overflow: null } })
    expect(deadlineOf(moved)).toBe(600_000)
  })

  it('Q5 takes back a call that rang in vain, for those who have not passed on it', () => {
    const ringing = apply(inLine, { type: 'offer', agents: [anna] }, 5_000).call
    const back = apply(ringing, { type: 'expire' }, 25_000, [anna, ben]).call
    expect(back).toMatchObject({ phase: 'queued', passed: [anna], place: { since: 0 } })
    expect(apply(back, { type: 'offer', agents: [anna] }, 26_000).events).toEqual([])
    expect(apply(back, { type: 'offer', agents: [anna, ben] }, 26_000).call).toMatchObject({ agents: [ben] })
    expect(apply(ringing, { type: 'decline', agent: anna }, 6_000, [anna, ben]).call).toMatchObject({
      phase: 'queued',
      passed: [anna],
    })
    expect(apply(ringing, { type: 'decline', agent: anna }, 6_000, [anna]).call).toMatchObject({ outcome: 'declined' })
  })

  it('Q5 does not hold it against an agent that they took another call meanwhile', () => {
    const ringing = apply(inLine, { type: 'offer', agents: [anna] }, 5_000).call
    const back = apply(ringing, { type: 'withdraw', agent: anna }, 6_000, [anna]).call
    expect(back).toMatchObject({ phase: 'queued', passed: [] })
    expect(apply(ringing, { type: 'withdraw', agent: anna }, 6_000).call).toMatchObject({ outcome: 'missed' })
  })

  it('Q6 keeps the place of a shopper whose page reloads, and offers them to nobody meanwhile', () => {
    const away = apply(inLine, { type: 'leave', party: 'shopper' }, 10_000).call
    expect(deadlineOf(away)).toBe(40_000)
    expect(apply(away, { type: 'offer', agents: [anna] }, 11_000).events).toEqual([])
    expect(apply(away, { type: 'return', party: 'shopper' }, 20_000).call).toEqual(inLine)
    expect(apply(away, { type: 'expire' }, 40_000).call).toMatchObject({ phase: 'ended', outcome: 'abandoned' })
  })

  it('Q7 ends when the last one who might have come has left', () => {
    expect(apply(inLine, { type: 'give-up' }, 9_000, [clara]).events).toEqual([])
    expect(apply(inLine, { type: 'give-up' }, 9_000).call).toMatchObject({ phase: 'ended', outcome: 'missed' })
  })

  it('E1 is left at any time', () => {
    expect(apply(inLine, { type: 'hang-up', party: 'shopper' }, 9_000).call).toMatchObject({ outcome: 'abandoned' })
  })
})
