import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallIn, DialledCall } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { replay } from '../../protocol/call/evolve.ts'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { type CallId, callId, MAIN_DESK, shopId, visitId } from '../../protocol/ids.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import { VANISHED_AFTER } from '../desk/desk.ts'
import { mainDesk } from '../desk/rules.ts'
import { type AgentGuest, type ShopperGuest, setUp } from './guests.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

let stage: Rehearsal
beforeEach(async () => {
  stage = await rehearse()
})
afterEach(async () => {
  await stage.end()
  expect(stage.errors).toEqual([])
})

const flows = (call: CallId, agent: AgentGuest) => [
  stage.media.flows(call, 'shopper', agent.id),
  stage.media.flows(call, agent.id, 'shopper'),
]

async function talk(): Promise<{ shopper: ShopperGuest; anna: AgentGuest; call: CallId }> {
  const anna = await stage.agent('anna')
  const shopper = await stage.shopper()
  const call = await shopper.dials()
  await anna.isRung()
  await anna.say('answer', { call })
  return { shopper, anna, call }
}

const lastEvent = (guest: ShopperGuest | AgentGuest) => guest.events().at(-1)?.event

describe('One press, one answer', () => {
  it('M1 sets everything up while it rings, and nothing flows before the answer', async () => {
    const anna = await stage.agent('anna')
    const shopper = await stage.shopper()
    const call = await shopper.dials()
    await anna.isRung()
    expect(flows(call, anna)).toEqual([false, false])
    await anna.say('answer', { call })
    expect(flows(call, anna)).toEqual([true, true])
    expect(lastEvent(shopper)).toMatchObject({ type: 'answered', agent: anna.id })
  })

  it('D2 refuses a dial that nobody can answer, and says whether all talk or nobody is there', async () => {
    const shopper = await stage.shopper()
    await expect(shopper.dials()).rejects.toThrow('desk.nobody')
    await talk()
    stage.desk({ ...mainDesk(defaultLimits), line: 0 })
    await expect(shopper.dials()).rejects.toThrow('desk.busy')
  })

  it('O5 refuses a dial after hours and says when they begin, though somebody is there', async () => {
    const anna = await stage.agent('anna')
    const shopper = await stage.shopper()
    stage.opening = { open: false, opensAt: 1_795_000_000_000, rings: false }
    await expect(shopper.dials()).rejects.toMatchObject({
      body: { code: 'shop.closed', detail: { opensAt: 1_795_000_000_000 } },
    })
    expect(anna.notices('rung')).toEqual([])
    stage.opening = { open: false, opensAt: null, rings: true }
    await shopper.dials()
    await anna.isRung()
  })

  it('O7 lets what rings and talks at closing time go on', async () => {
    const { shopper, anna, call } = await talk()
    const ben = await stage.agent('ben')
    const other = await stage.shopper()
    const ringing = await other.dials()
    stage.opening = { open: false, opensAt: 1_795_000_000_000, rings: false }
    stage.advance(5_000)
    await ben.isRung()
    await ben.say('answer', { call: ringing })
    expect(flows(ringing, ben)).toEqual([true, true])
    expect((await stage.store.load(call)).call.phase).toBe('connected')
    await anna.say('hold', { call })
    expect(lastEvent(shopper)).toMatchObject({ type: 'held' })
  })

  it('D4 lets one visitor hold one call', async () => {
    await stage.agent('anna')
    const shopper = await stage.shopper()
    await shopper.dials()
    await expect(shopper.dials()).rejects.toThrow('visit.has-call')
  })

  it('R1 M4 gives the call to one of two who answer at once, and tells the other who', async () => {
    const [anna, ben] = [await stage.agent('anna'), await stage.agent('ben')]
    const shopper = await stage.shopper()
    const call = await shopper.dials()
    await Promise.all([anna.isRung(), ben.isRung()])
    const answers = await Promise.allSettled([anna.say('answer', { call }), ben.say('answer', { call })])
    const [winner, loser] = answers[0].status === 'fulfilled' ? [anna, ben] : [ben, anna]
    const lost = answers.find((each) => each.status === 'rejected')
    expect(answers.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({ body: { code: 'call.taken', detail: { by: winner.id } } })
    expect(flows(call, winner)).toEqual([true, true])
    expect(flows(call, loser)).toEqual([false, false])
    expect(lastEvent(loser)).toMatchObject({ type: 'answered', agent: winner.id })
  })

  it('R3 R4 goes on ringing at the others, and ends when all declined', async () => {
    const [anna, ben] = [await stage.agent('anna'), await stage.agent('ben')]
    const shopper = await stage.shopper()
    const call = await shopper.dials()
    await Promise.all([anna.isRung(), ben.isRung()])
    await anna.say('decline', { call })
    expect(lastEvent(shopper)).toMatchObject({ type: 'declined', agent: anna.id })
    await ben.say('decline', { call })
    expect(lastEvent(shopper)).toMatchObject({ type: 'ended', outcome: 'declined' })
    expect(stage.media.rooms).toHaveLength(0)
  })

  it('R5 rings no longer at an agent whose browser vanished', async () => {
    const [anna, ben] = [await stage.agent('anna'), await stage.agent('ben')]
    const shopper = await stage.shopper()
    await shopper.dials()
    anna.vanish()
    stage.advance(VANISHED_AFTER)
    await shopper.until(() => shopper.events().length > 0)
    expect(lastEvent(shopper)).toMatchObject({ type: 'withdrawn', agent: anna.id })
    ben.vanish()
    stage.advance(VANISHED_AFTER)
    await shopper.until(() => lastEvent(shopper)?.type === 'ended')
    expect(lastEvent(shopper)).toMatchObject({ type: 'ended', outcome: 'missed' })
  })

  it('R6 tells the shopper the truth when nobody answers', async () => {
    const anna = await stage.agent('anna')
    const shopper = await stage.shopper()
    await shopper.dials()
    stage.advance(20_000)
    await shopper.until(() => shopper.events().length > 0)
    await anna.until(() => anna.events().length > 0)
    expect(lastEvent(shopper)).toMatchObject({ type: 'ended', outcome: 'missed' })
    expect(lastEvent(anna)).toMatchObject({ type: 'ended', outcome: 'missed' })
    await shopper.dials()
  })

  it('R7 lets an agent talk in one call, and what else rings at them rings at the others', async () => {
    const [anna, ben] = [await stage.agent('anna'), await stage.agent('ben')]
    const [first, second] = [await stage.shopper(), await stage.shopper()]
    const [one, two] = [await first.dials(), await second.dials()]
    await ben.until(() => ben.notices('rung').length === 2)
    await anna.say('answer', { call: one })
    await expect(anna.say('answer', { call: two })).rejects.toThrow(/agent.busy|call.not-yours/)
    await ben.until(() => ben.events().some(({ call, event }) => call === two && event.type === 'withdrawn'))
    expect((await stage.store.load(two)).call).toMatchObject({ phase: 'ringing', agents: [ben.id] })
    await ben.say('answer', { call: two })
    expect((await stage.store.load(two)).call.phase).toBe('connected')
  })

  it('follows an agent who looks on in a second tab, without media', async () => {
    const anna = await stage.agent('anna')
    const tab = await stage.agent('anna', { tab: 'follow' })
    const shopper = await stage.shopper()
    const call = await shopper.dials()
    await tab.until(() => tab.notices('rung').length > 0)
    expect(tab.notices('rung')[0]?.seat).toBeNull()
    await expect(tab.say('answer', { call })).rejects.toThrow('agent.not-leading')
    await anna.say('answer', { call })
    expect(lastEvent(tab)).toMatchObject({ type: 'answered' })
  })
})

describe('In the call', () => {
  it('H1 hold silences both ways, and resume opens both', async () => {
    const { shopper, anna, call } = await talk()
    await anna.say('hold', { call })
    expect(flows(call, anna)).toEqual([false, false])
    expect(lastEvent(shopper)).toMatchObject({ type: 'held' })
    await expect(shopper.say('resume' as never, { call } as never)).rejects.toThrow('message.forbidden')
    await anna.say('resume', { call })
    expect(flows(call, anna)).toEqual([true, true])
  })

  it('tells the other side of a mute', async () => {
    const { shopper, anna, call } = await talk()
    await shopper.say('mute', { call, source: 'microphone', muted: true })
    expect(stage.media.flows(call, 'shopper', anna.id)).toBe(false)
    await anna.until(() => anna.notices('party').length > 0)
    expect(anna.notices('party').at(-1)).toMatchObject({
      party: 'shopper',
      sources: [{ source: 'microphone', muted: true }],
    })
  })

  it('tells the other side how well a party arrives', async () => {
    const { anna, call } = await talk()
    stage.media.setLine(call, 'shopper', 1)
    await anna.until(() => anna.notices('party').length > 0)
    expect(anna.notices('party').at(-1)).toMatchObject({ party: 'shopper', line: 1 })
  })

  it('W1 shows the agent where the shopper is, without pictures from foreign hosts', async () => {
    const { shopper, anna, call } = await talk()
    const page = { url: 'https://shop.example/tents', image: 'https://tracker.example/pixel.png' }
    await shopper.say('walk', { call, page })
    expect(lastEvent(anna)).toMatchObject({ type: 'walked', page: { url: page.url } })
    expect(JSON.stringify(anna.heard)).not.toContain('tracker.example')
    await expect(shopper.say('walk', { call, page: { url: 'https://evil.example/' } })).rejects.toThrow(
      'message.invalid',
    )
  })
})

describe('The line breaks', () => {
  it('L1 L2 keeps the seat of a shopper whose page reloads, and seats them again', async () => {
    const { shopper, anna, call } = await talk()
    shopper.vanish()
    await anna.until(() => lastEvent(anna)?.type === 'left')
    const back = await stage.shopper('visit-1')
    await anna.until(() => lastEvent(anna)?.type === 'returned')
    const welcome = back.heard[0] as unknown as {
      data: { calls: [{ snapshot: { call: CallIn<'connected'> }; seat: object }] }
    }
    expect(welcome.data.calls[0].snapshot.call).toMatchObject({ id: call, phase: 'connected', absence: {} })
    expect(welcome.data.calls[0].seat).not.toBeNull()
  })

  it('L2 tells the other side how a party arrives that came back, whatever was known of the seat before', async () => {
    const { shopper, anna, call } = await talk()
    expect(anna.notices('party')).toEqual([])
    stage.media.setLine(call, 'shopper', 0)
    await anna.until(() => anna.notices('party').at(-1)?.line === 0)
    shopper.vanish()
    const back = await stage.shopper('visit-1')
    const welcome = back.heard[0] as unknown as { data: { calls: [{ seat: SeatOffer }] } }
    await setUp(back, call, welcome.data.calls[0].seat)
    await anna.until(() => anna.notices('party').at(-1)?.line === 3)
    expect(anna.notices('party').at(-1)?.sources).toEqual([{ source: 'microphone', muted: false }])
  })

  it('L1 lets a second socket of the same person take the place of the first', async () => {
    const { shopper, anna } = await talk()
    await stage.shopper('visit-1')
    expect(shopper.closed).toBe(4409)
    expect(anna.events().some(({ event }) => event.type === 'left')).toBe(false)
  })

  it('L2 lets a shopper back whose token ran out while they talked, and nobody begin with one', async () => {
    const anna = await stage.agent('anna')
    const late = await stage.shopper('expired-1').catch((error: unknown) => error)
    expect(late).toMatchObject({ body: { code: 'visit.invalid' } })
    const page = { url: 'https://shop.example/boots' }
    const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
    const [id, shop, visit] = [callId('long-call'), shopId('demo'), visitId('expired-1')]
    const place = { priority: 0, since: 1, until: stage.now() + 600_000, overflow: null }
    const events: CallEvent[] = [
      { type: 'dialled', id, shop, visit, shopper, page, dialledAt: 1, at: 1, desk: MAIN_DESK, place },
      { type: 'offered', at: 1, agents: [anna.id], until: stage.now() + 20_000 },
    ]
    await stage.store.commit({ id, expected: 0, events, next: replay(events) as DialledCall, effects: [] })
    const back = await stage.shopper('expired-1')
    expect(back.closed).toBeNull()
  })

  it('L4 gives a seat up after 90 seconds, and frees the agent', async () => {
    const { shopper, anna } = await talk()
    shopper.vanish()
    await anna.until(() => lastEvent(anna)?.type === 'left')
    stage.advance(90_000)
    await anna.until(() => lastEvent(anna)?.type === 'ended')
    expect(lastEvent(anna)).toMatchObject({ outcome: 'lost' })
    expect(stage.house.desk.hands('demo' as never).map(({ agent }) => agent)).toEqual([anna.id])
  })

  it('M5 seats everybody again when the media worker dies', async () => {
    const { shopper, anna, call } = await talk()
    const worker = (await stage.media.stats()).workers.find(({ rooms }) => rooms === 1)
    stage.media.kill(worker?.pid ?? 0)
    await Promise.all([shopper, anna].map((each) => each.until(() => each.notices('reseat').length > 0)))
    expect(shopper.notices('reseat')[0]?.call).toBe(call)
  })

  it('H3 L1 survives a restart of the server, on hold', async () => {
    const { anna, call } = await talk()
    await anna.say('hold', { call })
    await stage.crash()
    const [back, again] = [await stage.shopper('visit-1'), await stage.agent('anna')]
    expect((await stage.store.load(call)).call).toMatchObject({
      phase: 'connected',
      absence: {},
      hold: { by: anna.id },
    })
    await again.say('resume', { call })
    expect(lastEvent(back)).toMatchObject({ type: 'resumed' })
    expect(stage.house.presenceOf('demo' as never)).toMatchObject({ state: 'busy' })
  })

  it('L5 goes on ringing when it is back later than a shopper is waited for', async () => {
    const before = await stage.agent('anna')
    const shopper = await stage.shopper('visit-1')
    const call = await shopper.dials()
    await before.isRung()
    shopper.vanish()
    await before.until(() => lastEvent(before)?.type === 'left')
    await stage.crash(15_000)
    expect((await stage.store.load(call)).call).toMatchObject({ shopperAwayUntil: stage.now() + 10_000 })
    await stage.shopper('visit-1')
    const anna = await stage.agent('anna')
    await anna.say('answer', { call })
    expect((await stage.store.load(call)).call).toMatchObject({ phase: 'connected', absence: {} })
  })

  it('goes on ringing over a restart of the server', async () => {
    await stage.agent('anna')
    const shopper = await stage.shopper()
    const call = await shopper.dials()
    await stage.crash()
    await stage.shopper('visit-1')
    const anna = await stage.agent('anna')
    await anna.say('answer', { call })
    expect((await stage.store.load(call)).call).toMatchObject({ phase: 'connected', absence: {} })
  })
})

describe('The server is about to stop', () => {
  it('takes no new calls, tells everybody, and waits for the last call', async () => {
    const { shopper, call } = await talk()
    const other = await stage.shopper()
    let drained = false
    const draining = stage.house.drain(60_000).then(() => (drained = true))
    await shopper.until(() => shopper.notices('draining').length > 0)
    await expect(other.dials()).rejects.toThrow('server.draining')
    expect(drained).toBe(false)
    await shopper.say('hang-up', { call })
    await draining
  })
})
