import { describe, expect, it } from 'vitest'
import { guestId } from '../ids.ts'
import { type Call, idle } from './call.ts'
import { decide } from './decide.ts'
import { anna, apply, at, dial } from './people.ts'
import { viewOf } from './watch.ts'

const inLine: Call = apply(idle, { ...dial, agents: [] }, 0, [anna]).call
const clip = { id: 'clip-1', length: 4_000 }
const spoken = apply(inLine, { type: 'record', clip }, 1_000).call

describe('What is said before the answer', () => {
  it('Q13 is a recording as well, of which the call knows that it is there and how long it is', () => {
    expect(apply(inLine, { type: 'record', clip }, 1_000).events).toEqual([{ type: 'recorded', at: 1_000, clip }])
    expect(spoken).toMatchObject({ phase: 'queued', clip })
  })

  it('Q13 is one recording: a new one replaces it, and none takes it back', () => {
    const next = { id: 'clip-2', length: 9_000 }
    expect(apply(spoken, { type: 'record', clip }, 2_000).events).toEqual([])
    expect(apply(spoken, { type: 'record', clip: next }, 2_000).call).toMatchObject({ clip: next })
    expect(apply(spoken, { type: 'record', clip: null }, 2_000).call).toEqual(inLine)
    expect(apply(inLine, { type: 'record', clip: null }, 2_000).events).toEqual([])
  })

  it('Q13 goes along to the ring and into the talk, and is refused from the answer on', () => {
    const ringing = apply(spoken, { type: 'offer', agents: [anna] }, 2_000).call
    expect(ringing).toMatchObject({ phase: 'ringing', clip })
    const talking = apply(ringing, { type: 'answer', agent: anna }, 3_000).call
    expect(talking).toMatchObject({ phase: 'connected', clip })
    expect(() => decide(talking, { type: 'record', clip: null }, at(4_000))).toThrow('call.not-ringing')
    expect(() => decide(talking, { type: 'keep', days: 30 }, at(4_000))).toThrow('call.not-ringing')
    const over = apply(talking, { type: 'hang-up', party: 'shopper' }, 5_000).call
    expect(over).not.toHaveProperty('clip')
    expect(() => decide(over, { type: 'record', clip }, at(6_000))).toThrow('call.over')
  })

  it('Q14 may be kept once the shopper has allowed it, for as long as they were told, and they may think again', () => {
    const allowed = apply(spoken, { type: 'keep', days: 30 }, 2_000)
    expect(allowed.events).toEqual([{ type: 'keep-allowed', at: 2_000, days: 30 }])
    expect(allowed.call).toMatchObject({ keep: 30 })
    expect(apply(allowed.call, { type: 'keep', days: 30 }, 3_000).events).toEqual([])
    expect(apply(allowed.call, { type: 'keep', days: null }, 3_000).call).toEqual(spoken)
    expect(apply(inLine, { type: 'keep', days: null }, 3_000).events).toEqual([])
  })

  it('F5 is nothing for a friend', () => {
    const said = apply(spoken, { type: 'say', text: 'A gift for Mia' }, 1_500).call
    const ringing = apply(said, { type: 'offer', agents: [anna] }, 2_000).call
    const talking = apply(ringing, { type: 'answer', agent: anna }, 3_000).call
    const shown = JSON.stringify(viewOf(talking, guestId('guest-mia')))
    expect(shown).not.toContain('A gift for Mia')
    expect(shown).not.toContain('clip-1')
    expect(viewOf(talking, 'shopper')).toMatchObject({ clip, subject: 'A gift for Mia' })
  })
})
