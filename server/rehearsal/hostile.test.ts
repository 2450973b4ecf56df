import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../protocol/messages/commands.ts'
import { MAX_FRAME } from '../../protocol/messages/envelope.ts'
import type { Guest } from './guest.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

/** Hostile messages of the large run, and how many sockets say them. */
const MESSAGES = 12_000
const SOCKETS = 60

let stage: Rehearsal
beforeEach(async () => {
  stage = await rehearse()
})
afterEach(() => stage.end())

const names = Object.keys(commands)
const id = fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.anything())
const strange = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hello ', '\u0000', '💥'.repeat(40), 'a'.repeat(5_000)),
)
const seat = fc.constantFrom('seat', '', '../..')
const dtls = fc.record({
  fingerprints: fc.array(fc.record({ algorithm: fc.string(), value: fc.string() })),
})

/** Data that almost fit: of the right names, often of the right type, about calls that exist or do not. */
const nearly = (calls: () => readonly string[]) =>
  fc.record(
    {
      call: fc.oneof(
        fc.constantFrom(0, 1, 2).map((index) => calls()[index] ?? 'none'),
        fc.string(),
        fc.anything(),
      ),
      guest: fc.constantFrom('guest-none', 'guest-', 'anna', 'shopper'),
      party: fc.constantFrom('shopper', 'anna', 'guest-none', '__proto__'),
      name: fc.oneof(fc.constantFrom('Mia', ' ', 'x'.repeat(40), '<b>'), fc.anything()),
      wish: fc.constantFrom('join', 'hand-over', 'consult', 'stay'),
      mode: fc.constantFrom('listen', 'whisper', 'shout'),
      seat,
      token: fc.string(),
      tab: fc.constantFrom('lead', 'follow', 'both'),
      status: fc.constantFrom('available', 'away', 'offline', 'busy', 7),
      source: fc.constantFrom('microphone', 'camera', 'screen', 'nose'),
      muted: fc.oneof(fc.boolean(), fc.string()),
      consumer: fc.string(),
      height: fc.oneof(fc.integer(), fc.double()),
      page: fc.oneof(fc.record({ url: fc.webUrl() }), fc.anything()),
      shopper: fc.oneof(
        fc.record({ language: fc.string(), device: fc.constantFrom('phone', 'fridge'), listensOnly: fc.boolean() }),
        fc.anything(),
      ),
      dtls: fc.oneof(dtls, fc.anything()),
      capabilities: fc.dictionary(fc.string(), fc.anything()),
      sources: fc.array(
        fc.oneof(
          fc.record({
            source: fc.constant('camera'),
            rtpParameters: fc.dictionary(fc.string(), fc.anything()),
            muted: fc.boolean(),
          }),
          fc.anything(),
        ),
      ),
      consumers: fc.array(fc.oneof(fc.string(), fc.anything())),
    },
    { requiredKeys: [] },
  )

function hostile(calls: () => readonly string[]): fc.Arbitrary<string> {
  const command = fc.record({
    id,
    type: fc.constantFrom(...names),
    data: fc.oneof({ weight: 4, arbitrary: nearly(calls) }, { weight: 1, arbitrary: fc.anything() }),
  })
  const envelope = fc.record(
    { id, type: fc.oneof(fc.constantFrom(...names), strange), data: fc.anything() },
    { requiredKeys: [] },
  )
  return fc.oneof(
    { weight: 6, arbitrary: command.map(text) },
    { weight: 2, arbitrary: envelope.map(text) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: strange },
    // A valid message, cut or with one character changed.
    {
      weight: 2,
      arbitrary: fc
        .tuple(command.map(text), fc.nat(), fc.string({ minLength: 0, maxLength: 1 }))
        .map(([whole, at, by]) => whole.slice(0, at % whole.length) + by + whole.slice((at % whole.length) + 1)),
    },
  )
}

function text(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined'
  } catch {
    return '{'
  }
}

async function stillAnswers(): Promise<void> {
  const witness = await stage.agent('witness')
  const shopper = await stage.shopper(`fresh-${Math.random().toString(36).slice(2)}`)
  const call = await shopper.dials()
  await witness.isRung()
  await witness.say('answer', { call })
  expect(stage.media.flows(call, 'shopper', witness.id)).toBe(true)
  await shopper.say('hang-up', { call })
  shopper.vanish()
  witness.vanish()
}

describe('Hostile messages', () => {
  it(`leave the server answering, its memory where it was and other people's calls alone (${MESSAGES} of them)`, {
    timeout: 120_000,
  }, async () => {
    const anna = await stage.agent('anna')
    const victim = await stage.shopper('victim')
    const call = await victim.dials()
    await anna.isRung()
    await anna.say('answer', { call })
    const { url } = await victim.say('invite', { call })
    const before = await stage.store.events(call)

    const frames = fc.sample(
      hostile(() => [call, 'none', '']),
      { numRuns: MESSAGES, seed: 20_261_121 },
    )
    expect(frames.filter((frame) => frame.length < MAX_FRAME).length).toBeGreaterThan(10_000)
    const warm = frames.slice(0, 2_000)
    await rush(warm, url)
    const heapBefore = collect()
    await rush(frames, url)
    const grown = collect() - heapBefore

    // Friends with a link may come to the door and leave it; nothing else of theirs counts.
    const since = (await stage.store.events(call)).slice(before.length)
    expect(since.map(({ type }) => type).filter((type) => type !== 'knocked' && type !== 'gone')).toEqual([])
    expect(stage.media.flows(call, 'shopper', anna.id)).toBe(true)
    expect(victim.closed).toBeNull()
    expect(stage.errors).toEqual([])
    expect(stage.house.people.all()).toHaveLength(2)
    await stillAnswers()
    expect(grown, `heap grew by ${Math.round(grown / 1024)} KiB`).toBeLessThan(8 * 1024 * 1024)
  })

  it('close the socket by name: bad JSON, no command, no hello, a stale token, a foreign origin', async () => {
    const cases: readonly [string, number][] = [
      ['{', 4400],
      ['[]', 4400],
      ['{"id":1,"type":"constructor","data":{}}', 4400],
      ['{"id":1,"type":"dial","data":{}}', 4401],
      ['{"id":1,"type":"hello","data":{"token":"stale"}}', 4401],
      ['{"id":1,"type":"hello","data":{}}', 4401],
    ]
    for (const [frame, code] of cases) {
      const guest = stage.knock()
      guest.raw(frame)
      await guest.until(() => guest.closed !== null)
      expect([frame, guest.closed]).toEqual([frame, code])
    }
    const foreign = stage.knock({ origin: 'https://evil.example' })
    foreign.raw('{"id":1,"type":"hello","data":{"token":"visit-1@demo"}}')
    await foreign.until(() => foreign.closed !== null)
    expect(foreign.closed).toBe(4401)
  })

  it('close a socket that floods', async () => {
    const guest = await stage.shopper()
    for (let sent = 0; sent < 5_000 && guest.closed === null; sent += 1)
      guest.raw('{"id":1,"type":"look","data":{"call":"none"}}')
    expect(guest.closed).toBe(4429)
  })
})

/** Says the frames on many sockets at once: strangers, shoppers, friends with a link, agents of another shop. */
async function rush(frames: readonly string[], link: string): Promise<void> {
  const guests: Guest[] = []
  for (let index = 0; index < SOCKETS; index += 1) {
    if (index % 4 === 3) guests.push(await stage.friend(link))
    else if (index % 3 === 0) guests.push(stage.knock())
    else if (index % 3 === 1) guests.push(await stage.shopper(`intruder-${index}`))
    else guests.push(await stage.agent(`stranger-${index}`, { shop: 'other', status: 'away' }))
  }
  for (const [index, frame] of frames.entries()) {
    const at = index % SOCKETS
    const guest = guests[at]
    if (guest === undefined || guest.closed !== null)
      guests[at] =
        at % 4 === 3
          ? await stage.friend(link)
          : index % 2 === 0
            ? stage.knock()
            : await stage.shopper(`intruder-${at}`)
    guests[at]?.raw(frame)
    if (index % 500 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await new Promise((resolve) => setImmediate(resolve))
  for (const guest of guests) guest.vanish()
  await new Promise((resolve) => setImmediate(resolve))
}

/** Heap in use after a full collection, in bytes. */
function collect(): number {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
  gc()
  return process.memoryUsage().heapUsed
}
