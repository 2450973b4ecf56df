import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { type AgentId, agentId, type CallId, deskId, type PartyId, shopId } from '../../protocol/ids.ts'
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

type Guest = ShopperGuest | AgentGuest
const demo = shopId('demo')
const [anna, ben, carla] = [agentId('anna'), agentId('ben'), agentId('carla')]
const everybody: readonly PartyId[] = ['shopper', anna, ben, carla]

/** Who hears whom now, as `from>to`, in the order of the cast. */
function sound(call: CallId): readonly string[] {
  return everybody.flatMap((from) =>
    everybody.filter((to) => stage.media.flows(call, from, to)).map((to) => `${from}>${to}`),
  )
}

const both = (one: PartyId, other: PartyId) =>
  everybody.flatMap((from) =>
    everybody
      .filter((to) => from !== to && [one, other].includes(from) && [one, other].includes(to))
      .map((to) => `${from}>${to}`),
  )
const allOf = (...parties: readonly PartyId[]) =>
  everybody.flatMap((from) =>
    everybody
      .filter((to) => from !== to && parties.includes(from) && parties.includes(to))
      .map((to) => `${from}>${to}`),
  )

const last = (guest: Guest) => guest.events().at(-1)?.event
const presenceOf = (agent: AgentId) => stage.house.desk.colleagues(demo).find(({ id }) => id === agent)?.presence
const callOf = async (call: CallId) => (await stage.store.load(call)).call

/** The shopper talks with Anna. */
async function talk(): Promise<{ shopper: ShopperGuest; first: AgentGuest; call: CallId }> {
  const first = await stage.agent('anna')
  const shopper = await stage.shopper()
  const call = await shopper.dials()
  await first.isRung()
  await first.say('answer', { call })
  return { shopper, first, call }
}

/** Ben answers what Anna asks of him. */
async function asked(wish: 'hand-over' | 'consult' | 'join') {
  const talking = await talk()
  const second = await stage.agent('ben')
  await talking.first.say('ask', { call: talking.call, wish, agent: ben })
  await second.isRung()
  await second.say('answer', { call: talking.call })
  return { ...talking, second }
}

describe('A cold transfer', () => {
  it('A3 T1 T2 holds the shopper while Ben is rung, gives them to him, and frees Anna', async () => {
    const { shopper, first, call } = await talk()
    const second = await stage.agent('ben')
    expect(sound(call)).toEqual(both('shopper', anna))
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    expect(second.notices('rung')[0]?.snapshot).toMatchObject({
      call: { phase: 'connected', agent: anna, ask: { wish: 'hand-over', by: anna, agents: [ben] } },
      names: { anna: 'anna' },
    })
    expect(sound(call)).toEqual([])
    expect(last(shopper)).toMatchObject({ type: 'asked' })
    await second.say('answer', { call })
    expect(sound(call)).toEqual(both('shopper', ben))
    for (const guest of [shopper, first, second]) expect(last(guest)).toMatchObject({ type: 'handed', to: ben })
    expect([presenceOf(anna), presenceOf(ben)]).toEqual(['available', 'busy'])
    await second.say('hold', { call })
    expect(last(first)).toMatchObject({ type: 'handed' })
    await expect(first.say('resume', { call })).rejects.toThrow('call.not-yours')
  })

  it('A4 comes back by itself where Ben declines', async () => {
    const { shopper, first, call } = await talk()
    const second = await stage.agent('ben')
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    await second.say('decline', { call })
    expect(sound(call)).toEqual(both('shopper', anna))
    expect(last(shopper)).toMatchObject({ type: 'ask-ended', how: 'declined' })
    expect(presenceOf(ben)).toBe('available')
    await expect(second.say('answer', { call })).rejects.toThrow('call.taken')
  })

  it('A4 comes back by itself where Ben does not answer, and stays on hold if it was', async () => {
    const { first, call } = await talk()
    const second = await stage.agent('ben')
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    stage.advance(20_000)
    await second.until(() => last(second)?.type === 'ask-ended')
    expect(last(second)).toMatchObject({ how: 'missed' })
    expect(sound(call)).toEqual(both('shopper', anna))

    await first.say('hold', { call })
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await first.say('cancel-ask', { call })
    expect(sound(call)).toEqual([])
    await first.say('resume', { call })
    expect(sound(call)).toEqual(both('shopper', anna))
  })

  it('A4 comes back by itself where Ben’s browser vanishes, or Anna thinks better of it', async () => {
    const { first, call } = await talk()
    const second = await stage.agent('ben')
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    await first.say('cancel-ask', { call })
    expect(last(second)).toMatchObject({ type: 'ask-ended', how: 'cancelled' })
    expect(sound(call)).toEqual(both('shopper', anna))

    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    second.vanish()
    stage.advance(VANISHED_AFTER)
    await first.until(() => last(first)?.type === 'ask-ended')
    expect(last(first)).toMatchObject({ how: 'missed' })
    expect(sound(call)).toEqual(both('shopper', anna))
  })

  it('A1 A2 asks nobody who is away, talks, or is not of the shop, and nobody twice at once', async () => {
    const { first, call } = await talk()
    await stage.agent('ben', { status: 'away' })
    await stage.agent('zoe', { shop: 'other' })
    for (const agent of [ben, agentId('zoe'), agentId('nobody'), anna])
      await expect(first.say('ask', { call, wish: 'hand-over', agent })).rejects.toThrow('agent.unavailable')
    expect(sound(call)).toEqual(both('shopper', anna))

    const third = await stage.agent('carla')
    const other = await stage.shopper()
    const taken = await other.dials()
    await third.isRung()
    await third.say('answer', { call: taken })
    await expect(first.say('ask', { call, wish: 'consult', agent: carla })).rejects.toThrow('agent.unavailable')
    await other.say('hang-up', { call: taken })
    await first.say('ask', { call, wish: 'consult', agent: carla })
    await expect(first.say('ask', { call, wish: 'join', agent: carla })).rejects.toThrow('call.asking')
    await expect(first.say('resume', { call })).rejects.toThrow('call.asking')
  })

  it('A1 A2 rings everybody of a desk who is free, and the first to answer has the call', async () => {
    const returns = deskId('returns')
    stage.desk({ ...mainDesk(defaultLimits), id: returns, members: [ben, carla] })
    const { first, call } = await talk()
    const [second, third] = [await stage.agent('ben'), await stage.agent('carla')]
    await stage.agent('dora')
    await first.say('ask', { call, wish: 'hand-over', desk: returns })
    await Promise.all([second.isRung(), third.isRung()])
    expect(await callOf(call)).toMatchObject({ ask: { agents: [ben, carla], desk: returns } })
    await third.say('answer', { call })
    expect(sound(call)).toEqual(both('shopper', carla))
    expect(last(second)).toMatchObject({ type: 'handed', to: carla })
    await expect(second.say('answer', { call })).rejects.toMatchObject({
      body: { code: 'call.taken', detail: { by: 'carla' } },
    })
  })

  it('A2 goes on ringing at the rest of a desk when one declines', async () => {
    const { first, call } = await talk()
    const [second, third] = [await stage.agent('ben'), await stage.agent('carla')]
    await first.say('ask', { call, wish: 'hand-over', desk: deskId('main') })
    await Promise.all([second.isRung(), third.isRung()])
    await second.say('decline', { call })
    expect(await callOf(call)).toMatchObject({ ask: { agents: [carla] }, hold: { by: anna } })
    await third.say('answer', { call })
    expect(sound(call)).toEqual(both('shopper', carla))
  })

  it('R7 gives nobody two calls: who answers another one meanwhile is asked no longer', async () => {
    const { first, call } = await talk()
    const second = await stage.agent('ben')
    const other = await stage.shopper()
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    const taken = await other.dials()
    await second.until(() => second.notices('rung').length === 2)
    await second.say('answer', { call: taken })
    await first.until(() => last(first)?.type === 'ask-ended')
    expect(sound(call)).toEqual(both('shopper', anna))
    await expect(second.say('answer', { call })).rejects.toThrow()
  })
})

describe('A warm transfer', () => {
  it('T3 lets Anna and Ben speak alone, then gives him the shopper', async () => {
    const { shopper, first, second, call } = await asked('consult')
    expect(sound(call)).toEqual(both(anna, ben))
    expect([presenceOf(anna), presenceOf(ben)]).toEqual(['busy', 'busy'])
    await expect(second.say('hand-over', { call })).rejects.toThrow('call.not-yours')
    await first.say('hand-over', { call })
    expect(sound(call)).toEqual(both('shopper', ben))
    expect(last(shopper)).toMatchObject({ type: 'handed', from: anna, to: ben })
    expect([presenceOf(anna), presenceOf(ben)]).toEqual(['available', 'busy'])
  })

  it('T3 G3 lets all three talk together, and Anna leave', async () => {
    const { shopper, first, call } = await asked('consult')
    await first.say('join', { call })
    expect(sound(call)).toEqual(allOf('shopper', anna, ben))
    await first.say('hang-up', { call })
    expect(sound(call)).toEqual(both('shopper', ben))
    expect(await callOf(call)).toMatchObject({ phase: 'connected', agent: ben, colleagues: [] })
    expect(last(shopper)).toMatchObject({ type: 'gone', party: anna })
    expect(presenceOf(anna)).toBe('available')
  })

  it('T3 lets Anna take the shopper back', async () => {
    const { first, second, call } = await asked('consult')
    await first.say('take-back', { call })
    expect(sound(call)).toEqual(both('shopper', anna))
    expect(last(second)).toMatchObject({ type: 'gone', party: ben })
    expect(presenceOf(ben)).toBe('available')
  })

  it('T4 brings the shopper back to Anna when Ben hangs up or is lost', async () => {
    const { first, second, call } = await asked('consult')
    await second.say('hang-up', { call })
    expect(sound(call)).toEqual(both('shopper', anna))

    await first.say('ask', { call, wish: 'consult', agent: ben })
    await second.until(() => second.notices('rung').length === 2)
    const seat = second.notices('rung').at(-1)?.seat
    if (seat) await setUp(second, call, seat)
    await second.say('answer', { call })
    expect(sound(call)).toEqual(both(anna, ben))
    second.vanish()
    await first.until(() => last(first)?.type === 'left')
    stage.advance(defaultLimits.grace)
    await first.until(() => last(first)?.type === 'gone')
    expect(sound(call)).toEqual(both('shopper', anna))
  })

  it('lets the shopper hang up at each step', async () => {
    const { shopper, first, second, call } = await asked('consult')
    await shopper.say('hang-up', { call })
    for (const guest of [first, second]) expect(last(guest)).toMatchObject({ type: 'ended', outcome: 'hung-up' })
    expect([presenceOf(anna), presenceOf(ben)]).toEqual(['available', 'available'])
    expect(stage.media.rooms).toHaveLength(0)
  })
})

describe('Anna’s machine dies', () => {
  it('T2 while the ask rings: whoever answers has the call', async () => {
    const { shopper, first, call } = await talk()
    const second = await stage.agent('ben')
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    first.vanish()
    await shopper.until(() => last(shopper)?.type === 'left')
    await second.say('answer', { call })
    expect(sound(call)).toEqual(both('shopper', ben))
    expect(await callOf(call)).toMatchObject({ agent: ben, absence: {}, hold: null })
  })

  it('T4 while a consult rings: who answers may take the shopper at once', async () => {
    const { shopper, first, call } = await talk()
    const second = await stage.agent('ben')
    await first.say('ask', { call, wish: 'consult', agent: ben })
    await second.isRung()
    first.vanish()
    await shopper.until(() => last(shopper)?.type === 'left')
    await second.say('answer', { call })
    await second.say('hand-over', { call })
    expect(sound(call)).toEqual(both('shopper', ben))
  })

  it('T4 while they consult: Ben has the call once her seat is given up', async () => {
    const { shopper, first, call } = await asked('consult')
    first.vanish()
    await shopper.until(() => last(shopper)?.type === 'left')
    stage.advance(defaultLimits.grace)
    await shopper.until(() => last(shopper)?.type === 'handed')
    expect(sound(call)).toEqual(both('shopper', ben))
    expect(await callOf(call)).toMatchObject({ agent: ben, absence: {} })
  })

  it('A4 while nobody answers: the shopper waits for her, on the line', async () => {
    const { shopper, first, call } = await talk()
    const second = await stage.agent('ben')
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    first.vanish()
    await second.say('decline', { call })
    expect(await callOf(call)).toMatchObject({ phase: 'connected', hold: null })
    const back = await stage.agent('anna')
    await shopper.until(() => last(shopper)?.type === 'returned')
    expect(back.closed).toBeNull()
  })

  it('H3 A2 a restart of the server while it rings loses nobody', async () => {
    const { first, call } = await talk()
    const second = await stage.agent('ben')
    await first.say('ask', { call, wish: 'hand-over', agent: ben })
    await second.isRung()
    await stage.crash()
    await stage.shopper('visit-1')
    await stage.agent('anna')
    const back = await stage.agent('ben')
    await back.say('answer', { call })
    expect(await callOf(call)).toMatchObject({ agent: ben, ask: null, hold: null })
  })
})

describe('A colleague comes in', () => {
  it('M3 G2 hears and is heard by all, and leaves alone', async () => {
    const { shopper, second, call } = await asked('join')
    expect(sound(call)).toEqual(allOf('shopper', anna, ben))
    expect(last(shopper)).toMatchObject({ type: 'joined', agent: ben })
    await second.say('hang-up', { call })
    expect(sound(call)).toEqual(both('shopper', anna))
    expect(presenceOf(ben)).toBe('available')
  })

  it('A1 G3 is asked by a colleague as well, and goes on with Ben when Anna leaves', async () => {
    const { first, second, call } = await asked('join')
    const third = await stage.agent('carla')
    await second.say('ask', { call, wish: 'join', agent: carla })
    await third.isRung()
    expect(sound(call)).toEqual(allOf('shopper', anna, ben))
    await expect(second.say('ask', { call, wish: 'hand-over', agent: carla })).rejects.toThrow('call.not-yours')
    await first.say('hang-up', { call })
    await third.say('answer', { call })
    expect(sound(call)).toEqual(allOf('shopper', ben, carla))
    expect(await callOf(call)).toMatchObject({ agent: ben, colleagues: [carla] })
  })

  it('A5 an ask of an agent who leaves goes with them: nobody else is thrown out by its answer', async () => {
    const { first, second, call } = await asked('join')
    const third = await stage.agent('carla')
    await first.say('ask', { call, wish: 'hand-over', agent: carla })
    await third.isRung()
    await first.say('hang-up', { call })
    expect(sound(call)).toEqual(both('shopper', ben))
    await expect(third.say('answer', { call })).rejects.toThrow('call.taken')
    await second.say('hold', { call })
  })

  it('H1 is held and resumed by anybody at the desk', async () => {
    const { first, second, call } = await asked('join')
    await second.say('hold', { call })
    expect(sound(call)).toEqual(both(anna, ben))
    await first.say('resume', { call })
    expect(sound(call)).toEqual(allOf('shopper', anna, ben))
  })

  it('G4 is removed, and Anna is not: she leads', async () => {
    const { first, second, call } = await asked('join')
    await expect(first.say('remove', { call, party: 'shopper' })).rejects.toThrow('call.not-found')
    await expect(second.say('remove', { call, party: anna })).rejects.toThrow('call.not-found')
    await first.say('remove', { call, party: ben })
    expect(sound(call)).toEqual(both('shopper', anna))
    expect(last(second)).toMatchObject({ type: 'gone', party: ben, by: anna })
    await expect(second.say('hold', { call })).rejects.toThrow('call.not-yours')
  })

  it('G5 is muted by anybody at the desk, is told by whom, and may unmute', async () => {
    const { shopper, first, second, call } = await asked('join')
    await second.say('mute-other', { call, party: 'shopper' })
    await shopper.until(() => shopper.notices('muted').length > 0)
    expect(shopper.notices('muted')).toEqual([{ call, by: ben }])
    expect(sound(call)).toEqual(allOf('shopper', anna, ben).filter((each) => !each.startsWith('shopper')))
    expect(first.notices('party').at(-1)).toMatchObject({ party: 'shopper', sources: [{ muted: true }] })
    await shopper.say('mute', { call, source: 'microphone', muted: false })
    expect(sound(call)).toEqual(allOf('shopper', anna, ben))
    await first.say('mute-other', { call, party: ben })
    expect(second.notices('muted')).toEqual([{ call, by: anna }])
    const third = await stage.agent('carla')
    await expect(third.say('mute-other', { call, party: 'shopper' })).rejects.toThrow('call.not-yours')
    for (const party of [anna, carla])
      await expect(first.say('mute-other', { call, party })).rejects.toThrow('call.not-found')
  })

  it('G1 fits six people and refuses the seventh', async () => {
    const { first, call } = await talk()
    for (const name of ['ben', 'carla', 'dora', 'emma']) {
      const colleague = await stage.agent(name)
      await first.say('ask', { call, wish: name === 'emma' ? 'consult' : 'join', agent: colleague.id })
      await colleague.isRung()
      await colleague.say('answer', { call })
    }
    await first.say('join', { call })
    expect(sound(call)).toEqual(expect.arrayContaining(allOf('shopper', anna, ben, carla)))
    const seventh = await stage.agent('fred')
    await expect(first.say('ask', { call, wish: 'join', agent: seventh.id })).rejects.toThrow('call.full')
    await first.say('ask', { call, wish: 'consult', agent: seventh.id })
    await seventh.isRung()
    await seventh.say('answer', { call })
    await expect(first.say('join', { call })).rejects.toThrow('call.full')
    await first.say('hand-over', { call })
    expect(await callOf(call)).toMatchObject({
      agent: seventh.id,
      colleagues: [ben, carla, agentId('dora'), agentId('emma')],
    })
  })
})
