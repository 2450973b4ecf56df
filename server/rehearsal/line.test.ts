import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WaitingCall } from '../../protocol/call/call.ts'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { agentId, type CallId, deskId, MAIN_DESK, shopId } from '../../protocol/ids.ts'
import type { Welcome } from '../../protocol/messages/hello.ts'
import { type DeskRules, mainDesk, type Strategy } from '../desk/rules.ts'
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

const main = mainDesk(defaultLimits)
const call = async (id: CallId) => (await stage.store.load(id)).call
const lastEvent = (guest: ShopperGuest | AgentGuest, id: CallId) => guest.events(id).at(-1)?.event

/** Calls that ring at an agent now or rang before, in that order. */
const rings = (agent: AgentGuest): CallId[] => agent.notices('rung').map(({ snapshot }) => snapshot.call.id)
const isRungBy = (agent: AgentGuest, id: CallId) => agent.until(() => rings(agent).at(-1) === id)

/** Anna talks with somebody, and the others stand in the line, in this order. */
async function lineOf(
  length: number,
): Promise<{ anna: AgentGuest; talk: CallId; shoppers: ShopperGuest[]; calls: CallId[] }> {
  const anna = await stage.agent('anna')
  const first = await stage.shopper()
  const talk = await first.dials()
  await anna.isRung()
  await anna.say('answer', { call: talk })
  const shoppers: ShopperGuest[] = []
  const calls: CallId[] = []
  for (let index = 0; index < length; index += 1) {
    const shopper = await stage.shopper()
    stage.advance(10)
    calls.push(await shopper.dials())
    shoppers.push(shopper)
  }
  return { anna, talk, shoppers, calls }
}

const placeOf = (shopper: ShopperGuest | undefined) => shopper?.notices('line').at(-1)?.line.place

const isAway = (id: CallId) =>
  expect.poll(() => call(id)).toMatchObject({ shopperAwayUntil: stage.now() + defaultLimits.lineAway })

describe('The line', () => {
  it('Q2 serves who came first, and tells each their place', async () => {
    const { anna, talk, shoppers, calls } = await lineOf(3)
    for (const shopper of shoppers) await shopper.until(() => placeOf(shopper) !== undefined)
    expect(shoppers.map(placeOf)).toEqual([1, 2, 3])
    expect(shoppers[2]?.notices('line').at(-1)?.line.of).toBe(3)

    let before = talk
    for (const [index, id] of calls.entries()) {
      await anna.say('hang-up', { call: before })
      await isRungBy(anna, id)
      for (const later of shoppers.slice(index + 1)) {
        const place = shoppers.indexOf(later) - index
        await later.until(() => placeOf(later) === place)
      }
      await anna.isRung()
      await anna.say('answer', { call: id })
      before = id
    }
    expect(rings(anna)).toEqual([talk, ...calls])
  })

  it('leaves no room open and no ring behind where the caller hangs up in the moment of the offer', async () => {
    const { anna, talk, shoppers, calls } = await lineOf(1)
    const [shopper, id] = [shoppers[0], calls[0]]
    if (shopper === undefined || id === undefined) throw new Error('nobody waits')
    const opened = Promise.withResolvers<void>()
    const openRoom = stage.media.openRoom.bind(stage.media)
    vi.spyOn(stage.media, 'openRoom').mockImplementationOnce(async (call) => {
      await opened.promise
      return openRoom(call)
    })
    await anna.say('hang-up', { call: talk })
    await shopper.until(() => lastEvent(shopper, id)?.type === 'offered')
    const hungUp = shopper.say('hang-up', { call: id })
    await shopper.until(() => lastEvent(shopper, id)?.type === 'ended')
    opened.resolve()
    await hungUp
    // In turn with what the shop still looks at: everything before it is done.
    const next = await (await stage.shopper()).dials()
    await isRungBy(anna, next)
    expect(stage.media.rooms.map((room) => room.call)).toEqual([next])
    expect(rings(anna)).toEqual([talk, next])
  })

  it('gives the seat with the ring, and everything is set up before the answer', async () => {
    const { anna, talk, shoppers, calls } = await lineOf(1)
    const [shopper, id] = [shoppers[0], calls[0]]
    if (shopper === undefined || id === undefined) throw new Error('nobody waits')
    expect(shopper.notices('reseat')).toEqual([])
    await anna.say('hang-up', { call: talk })
    await shopper.until(() => shopper.notices('reseat').length > 0)
    const [seat] = shopper.notices('reseat')
    if (seat !== undefined) await setUp(shopper, id, seat)
    await isRungBy(anna, id)
    await anna.isRung()
    expect(stage.media.flows(id, 'shopper', anna.id)).toBe(false)
    await anna.say('answer', { call: id })
    expect([stage.media.flows(id, 'shopper', anna.id), stage.media.flows(id, anna.id, 'shopper')]).toEqual([true, true])
  })

  it('tells the place in the reply to the dial, and the agents how many wait', async () => {
    const { anna } = await lineOf(1)
    const since = stage.now()
    stage.advance(10)
    const late = await stage.shopper()
    const { snapshot, seat, line } = await late.say('dial', {
      page: { url: 'https://shop.example/boots' },
      shopper: { language: 'en', device: 'phone', listensOnly: false },
    })
    expect([snapshot.call.phase, seat, line]).toEqual(['queued', null, { place: 2, of: 2, wait: null }])
    await anna.until(() => anna.notices('waiting').at(-1)?.callers === 2)
    expect(anna.notices('waiting').at(-1)?.since).toBe(since)
  })

  it('Q6 keeps the place of a shopper whose page reloads, and says it at once', async () => {
    const { anna, talk, shoppers, calls } = await lineOf(3)
    shoppers[0]?.vanish()
    await isAway(calls[0] as CallId)
    const back = await stage.shopper('visit-2')
    const { data } = back.heard[0] as unknown as { data: Welcome }
    expect(data.calls[0]?.snapshot.call).toMatchObject({ id: calls[0], phase: 'queued', shopperAwayUntil: null })
    expect([data.calls[0]?.line?.place, data.calls[0]?.seat]).toEqual([1, null])
    await anna.say('hang-up', { call: talk })
    await isRungBy(anna, calls[0] as CallId)
    await back.until(() => back.notices('reseat').length > 0)
  })

  it('Q6 rings the next one while the first reloads, and gives up a place that is kept in vain', async () => {
    const { anna, talk, shoppers, calls } = await lineOf(2)
    shoppers[0]?.vanish()
    await isAway(calls[0] as CallId)
    await anna.say('hang-up', { call: talk })
    await isRungBy(anna, calls[1] as CallId)
    stage.advance(defaultLimits.lineAway)
    await expect.poll(() => call(calls[0] as CallId)).toMatchObject({ phase: 'ended', outcome: 'abandoned' })
  })

  it('E1 lets everybody leave at any time, and who stands behind moves up', async () => {
    const { shoppers, calls } = await lineOf(3)
    await shoppers[1]?.until(() => placeOf(shoppers[1]) === 2)
    await shoppers[0]?.say('hang-up', { call: calls[0] as CallId })
    await shoppers[1]?.until(() => placeOf(shoppers[1]) === 1)
    await shoppers[2]?.until(() => placeOf(shoppers[2]) === 2)
    expect(await call(calls[0] as CallId)).toMatchObject({ phase: 'ended', outcome: 'abandoned' })
  })

  it('is full at its length, and says so before the press', async () => {
    stage.desk({ ...main, line: 1 })
    await lineOf(0)
    const presence = () => stage.house.presenceOf(shopId('demo'))
    expect(presence()).toMatchObject({ state: 'busy', line: true })
    const [one, two] = [await stage.shopper(), await stage.shopper()]
    await one.dials()
    await expect(two.dials()).rejects.toThrow('desk.busy')
    await expect.poll(presence).toMatchObject({ state: 'busy', line: false })
  })

  it('Q3 tells the truth to who has waited for as long as the shop allows', async () => {
    stage.desk({ ...main, limits: { ...defaultLimits, wait: 60_000 } })
    const { shoppers, calls } = await lineOf(1)
    stage.advance(60_000)
    await shoppers[0]?.until(() => lastEvent(shoppers[0] as ShopperGuest, calls[0] as CallId)?.type === 'ended')
    expect(await call(calls[0] as CallId)).toMatchObject({ phase: 'ended', outcome: 'missed' })
  })

  it('Q4 hands a call that waits too long to another desk, which keeps its place', async () => {
    const spare = deskId('spare')
    const ben = agentId('ben')
    stage.desk({
      ...main,
      members: [agentId('anna')],
      limits: { ...defaultLimits, overflow: { after: 30_000, to: spare } },
    })
    stage.desk({ ...main, id: spare, members: [ben] })
    const { calls } = await lineOf(1)
    const waits = (await call(calls[0] as CallId)) as WaitingCall
    const other = await stage.agent('ben')
    expect(rings(other)).toEqual([])
    stage.advance(30_000)
    await isRungBy(other, calls[0] as CallId)
    expect(await call(calls[0] as CallId)).toMatchObject({ desk: spare, place: { since: waits.place.since } })
  })

  it('goes on over a restart of the server, in the same order', async () => {
    const { calls } = await lineOf(2)
    await stage.crash()
    const [first, second] = [await stage.shopper('visit-2'), await stage.shopper('visit-3')]
    const ben = await stage.agent('ben')
    await isRungBy(ben, calls[0] as CallId)
    await ben.isRung()
    await ben.say('answer', { call: calls[0] as CallId })
    expect(await call(calls[1] as CallId)).toMatchObject({ phase: 'queued' })
    await first.say('hang-up', { call: calls[0] as CallId })
    await isRungBy(ben, calls[1] as CallId)
    await second.until(() => second.notices('reseat').length > 0)
  })

  it('says how long it may take once enough calls have been talked', async () => {
    const { anna, talk } = await lineOf(0)
    let before = talk
    for (let index = 0; index < 5; index += 1) {
      stage.advance(120_000)
      await anna.say('hang-up', { call: before })
      const shopper = await stage.shopper()
      before = await shopper.dials()
      await isRungBy(anna, before)
      await anna.say('answer', { call: before })
    }
    const late = await stage.shopper()
    await late.dials()
    await late.until(() => late.notices('line').at(-1)?.line.wait !== undefined)
    expect(late.notices('line').at(-1)?.line).toEqual({ place: 1, of: 1, wait: { from: 60_000, to: 60_000 } })
  })
})

describe('The desk', () => {
  const desk = async (guest: ShopperGuest, url: string, language: string, named?: string) => {
    const { snapshot } = await guest.say('dial', {
      page: { url: `https://shop.example${url}` },
      shopper: { language, device: 'phone', listensOnly: false },
      ...(named !== undefined && { desk: deskId(named) }),
    })
    await guest.say('hang-up', { call: snapshot.call.id })
    return snapshot.call.desk
  }

  it('is the one that the button names, else that of the page, of the language, the first', async () => {
    stage.desk({ ...main, id: deskId('repairs'), pages: ['/repairs'] })
    stage.desk({ ...main, id: deskId('italian'), languages: ['it'] })
    await stage.agent('anna')
    const shopper = await stage.shopper()
    expect(await desk(shopper, '/repairs/7', 'it', 'italian')).toBe('italian')
    expect(await desk(shopper, '/repairs/7', 'it')).toBe('repairs')
    expect(await desk(shopper, '/boots', 'it-CH')).toBe('italian')
    expect(await desk(shopper, '/boots', 'pl')).toBe(MAIN_DESK)
    await expect(desk(shopper, '/boots', 'pl', 'nowhere')).rejects.toThrow('desk.not-found')
  })

  it('Q2 lets the callers of a desk with a higher priority go first, where desks share people', async () => {
    stage.desk({ ...main, id: deskId('gold'), priority: 5 })
    const { anna, talk, calls } = await lineOf(1)
    const gold = await stage.shopper()
    stage.advance(10)
    const first = await gold.dials(deskId('gold'))
    await anna.say('hang-up', { call: talk })
    await isRungBy(anna, first)
    expect(await call(calls[0] as CallId)).toMatchObject({ phase: 'queued' })
  })
})

describe('What it is about', () => {
  it('Q11 stands on the card of whoever is rung, follows into the call, and is forgotten with it', async () => {
    const { anna, talk, shoppers, calls } = await lineOf(1)
    const [shopper, id] = [shoppers[0], calls[0] as CallId]
    await shopper?.say('say', { call: id, text: '  Which size fits?  ' })
    await anna.say('hang-up', { call: talk })
    await isRungBy(anna, id)
    expect(anna.notices('rung').at(-1)?.snapshot.call).toMatchObject({ subject: 'Which size fits?' })
    await shopper?.say('say', { call: id, text: 'Which size fits a wide foot?' })
    expect(lastEvent(anna, id)).toMatchObject({ type: 'said', text: 'Which size fits a wide foot?' })
    await anna.say('answer', { call: id })
    expect(await call(id)).toMatchObject({ phase: 'connected', subject: 'Which size fits a wide foot?' })
    await expect(shopper?.say('say', { call: id, text: 'Too late' })).rejects.toThrow('call.not-ringing')
    await anna.say('hang-up', { call: id })
    expect(JSON.stringify([await stage.store.events(id), await call(id)])).not.toContain('size')
  })

  it('is no longer than 200 characters', async () => {
    const { shoppers, calls } = await lineOf(1)
    const text = 'x'.repeat(201)
    await expect(shoppers[0]?.say('say', { call: calls[0] as CallId, text })).rejects.toThrow('message.invalid')
  })
})

describe('The agents', () => {
  const team = async (strategy: Strategy, change: Partial<DeskRules> = {}) => {
    stage.desk({ ...main, strategy, members: [agentId('anna'), agentId('ben'), agentId('cleo')], ...change })
    const agents: AgentGuest[] = []
    for (const name of ['cleo', 'ben', 'anna']) {
      agents.push(await stage.agent(name))
      stage.advance(10)
    }
    return agents
  }
  const dials = async () => (await stage.shopper()).dials()

  it('Q8 are rung all together where the desk says so', async () => {
    const agents = await team('ring-all')
    const id = await dials()
    for (const each of agents) expect(await each.isRung()).toBe(id)
    expect(agents.map((each) => rings(each).length)).toEqual([1, 1, 1])
  })

  it.each([
    ['longest-idle', ['cleo', 'ben', 'anna']],
    ['in-order', ['anna', 'ben', 'cleo']],
    ['round-robin', ['cleo', 'ben', 'anna']],
  ] as const)('Q8 are rung one at a time: %s', async (strategy, order) => {
    const agents = await team(strategy)
    const rung: string[] = []
    for (const name of order) {
      const id = await dials()
      const waits = (await call(id)) as Extract<WaitingCall, { phase: 'ringing' }>
      rung.push(...waits.agents)
      expect(waits.agents).toEqual([name])
      stage.advance(10)
    }
    expect(agents.map((each) => rings(each).length)).toEqual([1, 1, 1])
    expect(rung).toEqual(order)
  })

  it('Q5 who lets it ring is passed over, and the next one is rung', async () => {
    const [cleo, ben] = await team('longest-idle')
    const id = await dials()
    await isRungBy(cleo as AgentGuest, id)
    stage.advance(defaultLimits.ring)
    await isRungBy(ben as AgentGuest, id)
    expect(await call(id)).toMatchObject({ phase: 'ringing', passed: ['cleo'] })
  })

  it('Q8 ring first at the one with whom the shopper spoke last, when they are free', async () => {
    const [, ben] = await team('longest-idle')
    const shopper = await stage.shopper()
    const [cleoFirst] = [await shopper.dials()]
    const ringing = (await call(cleoFirst)) as Extract<WaitingCall, { phase: 'ringing' }>
    expect(ringing.agents).toEqual(['cleo'])
    stage.advance(defaultLimits.ring)
    await isRungBy(ben as AgentGuest, cleoFirst)
    await ben?.isRung()
    await ben?.say('answer', { call: cleoFirst })
    await shopper.say('hang-up', { call: cleoFirst })
    expect(await call(await shopper.dials())).toMatchObject({ phase: 'ringing', agents: ['ben'] })
  })

  it('Q10 write up a call before the next one rings, for as long as the shop gives, or until they are done', async () => {
    stage.desk({ ...main, wrapUp: 30_000 })
    const { anna, talk, calls } = await lineOf(2)
    await anna.say('hang-up', { call: talk })
    const mine = () => stage.house.desk.colleagues(shopId('demo')).find(({ id }) => id === anna.id)
    expect(mine()).toMatchObject({ presence: 'wrap-up', until: stage.now() + 30_000 })
    expect(await call(calls[0] as CallId)).toMatchObject({ phase: 'queued' })
    stage.advance(30_000)
    await isRungBy(anna, calls[0] as CallId)
    await anna.isRung()
    await anna.say('answer', { call: calls[0] as CallId })
    await anna.say('hang-up', { call: calls[0] as CallId })
    expect(mine()?.presence).toBe('wrap-up')
    await anna.say('end-wrap-up', {})
    await isRungBy(anna, calls[1] as CallId)
    expect(mine()?.until).toBeUndefined()
  })

  it('Q9 are set away after three rings in vain, and told', async () => {
    stage.desk({ ...main, id: MAIN_DESK })
    const anna = await stage.agent('anna')
    for (let index = 0; index < 3; index += 1) {
      expect(anna.notices('set-away')).toEqual([])
      const id = await dials()
      await isRungBy(anna, id)
      stage.advance(defaultLimits.ring)
      await anna.until(() => lastEvent(anna, id)?.type === 'ended')
    }
    await anna.until(() => anna.notices('set-away').length === 1)
    expect(stage.house.presenceOf(shopId('demo'))).toMatchObject({ state: 'away' })
    await expect(dials()).rejects.toThrow('desk.nobody')
    await anna.say('status', { status: 'available' })
    await isRungBy(anna, await dials())
  })
})
