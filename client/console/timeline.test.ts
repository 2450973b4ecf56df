import { describe, expect, it } from 'vitest'
import type { CallEvent } from '../../protocol/call/event.ts'
import { agentId, callId, deskId, type GuestId, MAIN_DESK, shopId, visitId } from '../../protocol/ids.ts'
import { callWords } from '../locales/call-words.ts'
import { consoleWords } from '../locales/console-words.ts'
import { languages } from '../locales/language.ts'
import { peopleWords } from '../locales/people-words.ts'
import { Figures } from './figures.ts'
import { timelineOf } from './timeline.ts'

const [anna, ben] = [agentId('anna'), agentId('ben')]
const guest = 'guest-1' as GuestId
const names = { anna: 'Anna', ben: 'Ben' }
const page = { url: 'https://shop.example/ridge', product: { name: 'Ridge Boot' } }
const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
const place = { priority: 0, since: 1, until: 2, overflow: null }
const facts = {
  id: callId('c'),
  shop: shopId('s'),
  visit: visitId('v'),
  shopper,
  page,
  dialledAt: 1,
  desk: MAIN_DESK,
  place,
}

const events: readonly CallEvent[] = [
  { type: 'dialled', at: 1, ...facts },
  { type: 'said', at: 2, text: 'Do they run small?' },
  { type: 'offered', at: 3, agents: [anna, ben], until: 4 },
  { type: 'passed', at: 4, agents: [ben] },
  { type: 'overflowed', at: 5, desk: deskId('returns') },
  { type: 'declined', at: 6, agent: ben },
  { type: 'withdrawn', at: 7, agent: ben },
  { type: 'answered', at: 8, agent: anna, shopperAwayUntil: null },
  { type: 'held', at: 9, by: anna },
  { type: 'resumed', at: 10, by: anna },
  { type: 'asked', at: 11, by: anna, wish: 'consult', agents: [ben], desk: null, until: 12 },
  { type: 'ask-declined', at: 12, agent: ben },
  { type: 'ask-ended', at: 13, how: 'missed' },
  { type: 'consulted', at: 14, agent: ben },
  { type: 'joined', at: 15, agent: ben },
  { type: 'handed', at: 16, from: anna, to: ben },
  { type: 'knocked', at: 17, guest, name: 'Zoë' },
  { type: 'admitted', at: 18, guest, by: ben },
  { type: 'watched', at: 19, agent: anna, mode: 'whisper', told: false },
  { type: 'unwatched', at: 20, agent: anna, told: false },
  { type: 'left', at: 21, party: 'shopper', until: 22 },
  { type: 'returned', at: 22, party: 'shopper' },
  { type: 'walked', at: 23, page },
  { type: 'gone', at: 24, party: guest, by: null },
  { type: 'noted', at: 25 },
  { type: 'ended', at: 26, outcome: 'hung-up', by: 'shopper', agent: ben, talked: 18 },
]

async function told(language: (typeof languages)[number]) {
  const [words, call, people] = await Promise.all([consoleWords(language), callWords(language), peopleWords(language)])
  const tongue = { language, words, callWords: call, people, figures: new Figures(language) }
  return timelineOf({ events: [...events], names }, tongue)
}

describe('the timeline of a call', () => {
  it.each(languages)('tells each event in a sentence of its own in %s', async (language) => {
    const steps = await told(language)
    expect(steps.map(({ at }) => at)).toEqual(events.filter(({ type }) => type !== 'noted').map(({ at }) => at))
    for (const { text } of steps) expect(text).not.toMatch(/undefined|null|\[object|guest-1|anna|ben\b/)
    expect(new Set(steps.map(({ text }) => text)).size).toBe(steps.length)
  })

  it('names people as they are called', async () => {
    const texts = (await told('en')).map(({ text }) => text)
    expect(texts).toContain('Anna handed the call to Ben')
    expect(texts).toContain('Zoë was let in')
    expect(texts).toContain('The shopper hung up')
    expect(texts).toContain('Anna whispered to the agent')
  })
})
