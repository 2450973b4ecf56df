import { describe, expect, it } from 'vitest'
import type { PartyId } from '../ids.ts'
import type { Call } from './call.ts'
import type { CallCommand } from './command.ts'
import { after, anna, apply, ben, clara, refusal } from './people.ts'
import { relation } from './relation.ts'
import { eventFor, viewOf, type WatchMode } from './watch.ts'

const watches = (mode: WatchMode, told = true): CallCommand => ({ type: 'watch', agent: clara, mode, told })
const talk = (...commands: CallCommand[]): Call => after({ type: 'answer', agent: anna }, ...commands)
const hears = (call: Call, who: PartyId, whom: PartyId) => relation(call, whom, who)
const everybody = ['shopper', anna, ben, clara] as const

describe('Supervision', () => {
  it('S1 is of calls that were answered, by those who have no other part', () => {
    expect(refusal(after(), watches('listen'))).toBe('call.not-connected')
    expect(refusal(talk(), { type: 'watch', agent: anna, mode: 'listen', told: true })).toBe('agent.busy')
    expect(apply(talk(watches('listen')), watches('listen'), 9_000).events).toEqual([])
  })

  it('S2 listening hears everybody, also on hold, and is heard by nobody', () => {
    const call = talk(watches('listen'), { type: 'hold', by: anna })
    expect([hears(call, clara, 'shopper'), hears(call, clara, anna)]).toEqual(['open', 'open'])
    for (const each of everybody) expect(hears(call, each, clara)).toBe('apart')
  })

  it('S2 hears a consultation as well', () => {
    const consult: CallCommand = { type: 'ask', by: anna, wish: 'consult', agents: [ben], desk: null }
    const call = talk(watches('listen'), consult, { type: 'answer', agent: ben })
    for (const each of ['shopper', anna, ben] as const) expect(hears(call, clara, each)).toBe('open')
  })

  it('S3 whispering is heard by the agent who leads, and nobody else', () => {
    const join: CallCommand = { type: 'ask', by: anna, wish: 'join', agents: [ben], desk: null }
    const call = talk(join, { type: 'answer', agent: ben }, watches('listen'), watches('whisper'))
    expect(everybody.filter((each) => hears(call, each, clara) !== 'apart')).toEqual([anna])
    expect(hears(call, anna, clara)).toBe('open')
  })

  it('S4 joining makes an agent of the call', () => {
    const call = talk(watches('listen'), { type: 'join', by: clara })
    expect(call).toMatchObject({ colleagues: [clara], watchers: {} })
    expect(hears(call, 'shopper', clara)).toBe('open')
  })

  it('S5 shows customers nothing of it where the shop does not tell', () => {
    const secret = apply(talk(), watches('listen', false), 9_000)
    expect(secret.events.map((event) => eventFor(event, 'shopper', secret.call).type)).toEqual(['noted'])
    expect(secret.events.map((event) => eventFor(event, anna, secret.call).type)).toEqual(['watched'])
    expect(viewOf(secret.call, 'shopper')).toEqual(talk())
    expect(viewOf(secret.call, anna)).toBe(secret.call)
    const over = apply(secret.call, { type: 'unwatch', agent: clara }, 10_000)
    expect(over.events.map((event) => eventFor(event, 'shopper', secret.call).type)).toEqual(['noted'])
    expect(viewOf(talk(watches('listen')), 'shopper')).toMatchObject({ watchers: { clara: { mode: 'listen' } } })
  })

  it('S6 ends with the line of the one who listens', () => {
    expect(apply(talk(watches('whisper')), { type: 'leave', party: clara }, 9_000).call).toEqual(talk())
    expect(apply(talk(watches('whisper')), { type: 'hang-up', party: clara }, 9_000).call).toEqual(talk())
  })
})
