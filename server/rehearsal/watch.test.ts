import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallId, PartyId } from '../../protocol/ids.ts'
import { type AgentGuest, type ShopperGuest, setUp } from './guests.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

let stage: Rehearsal
let shopper: ShopperGuest
let anna: AgentGuest
let clara: AgentGuest
let call: CallId

beforeEach(async () => {
  stage = await rehearse()
  anna = await stage.agent('anna')
  shopper = await stage.shopper()
  call = await shopper.dials()
  await anna.isRung()
  await anna.say('answer', { call })
  clara = await stage.agent('clara', { staff: 'supervisor' })
})
afterEach(async () => {
  await stage.end()
  expect(stage.errors).toEqual([])
})

async function watch(guest: AgentGuest, mode: 'listen' | 'whisper'): Promise<void> {
  const { seat } = await guest.say('watch', { call, mode })
  if (seat !== null) await setUp(guest, call, seat)
}

/** Who hears whom, as `who>whom`. */
function heard(...parties: readonly PartyId[]): string[] {
  return parties.flatMap((from) =>
    parties.filter((to) => to !== from && stage.media.flows(call, from, to)).map((to) => `${from}>${to}`),
  )
}
const everybody = () => heard('shopper', anna.id, clara.id)
const talking = () => [`shopper>${anna.id}`, `${anna.id}>shopper`]
const listening = () => [`shopper>${clara.id}`, `${anna.id}>${clara.id}`]

describe('A supervisor in a call', () => {
  it('S2 listens: hears both, and neither hears them', async () => {
    await watch(clara, 'listen')
    expect(everybody().toSorted()).toEqual([...talking(), ...listening()].toSorted())
    await clara.say('unwatch', { call })
    expect(everybody().toSorted()).toEqual(talking().toSorted())
  })

  it('S3 whispers: the agent hears them, the shopper does not', async () => {
    await watch(clara, 'listen')
    await watch(clara, 'whisper')
    expect(everybody().toSorted()).toEqual([...talking(), ...listening(), `${clara.id}>${anna.id}`].toSorted())
    await watch(clara, 'listen')
    expect(everybody().toSorted()).toEqual([...talking(), ...listening()].toSorted())
  })

  it('S4 joins: everybody hears everybody', async () => {
    await watch(clara, 'listen')
    await clara.say('join', { call })
    expect(everybody()).toHaveLength(6)
    expect((await stage.store.load(call)).call).toMatchObject({ colleagues: [clara.id], watchers: {} })
  })

  it('S3 is heard by nobody while the call is on hold, but by the agent when whispering', async () => {
    await watch(clara, 'whisper')
    await anna.say('hold', { call })
    expect(everybody().toSorted()).toEqual([...listening(), `${clara.id}>${anna.id}`].toSorted())
  })

  it('S5 is told to the agent and to the shopper, with the name', async () => {
    await watch(clara, 'listen')
    for (const guest of [shopper, anna])
      expect(guest.events(call).at(-1)).toMatchObject({
        event: { type: 'watched', agent: clara.id, mode: 'listen', told: true },
        names: { clara: 'clara' },
      })
  })

  it('S5 is nowhere in what a shopper hears where the shop does not tell, and the numbers have no gap', async () => {
    stage.tells = false
    await watch(clara, 'listen')
    await watch(clara, 'whisper')
    await clara.say('mute', { call, source: 'microphone', muted: true })
    await clara.say('mute', { call, source: 'microphone', muted: false })
    stage.media.setLine(call, clara.id, 1)
    await anna.until(() => anna.notices('party').some(({ party, line }) => party === clara.id && line === 1))
    await shopper.say('look', { call })
    shopper.vanish()
    const back = await stage.shopper('visit-1')
    await clara.say('unwatch', { call })
    await clara.until(() => clara.events(call).at(-1)?.event.type === 'unwatched')
    expect(JSON.stringify([shopper.heard, back.heard])).not.toContain('clara')
    const numbers = shopper.events(call).map(({ seq }) => seq)
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
    expect(anna.events(call).map(({ event }) => event.type)).toContain('watched')
  })

  it('S6 leaves with the browser, and the call goes on', async () => {
    await watch(clara, 'listen')
    clara.vanish()
    await anna.until(() => anna.events(call).at(-1)?.event.type === 'unwatched')
    expect(everybody().toSorted()).toEqual(talking().toSorted())
  })

  it('S6 leaves by hanging up, and the call goes on', async () => {
    await watch(clara, 'listen')
    await clara.say('hang-up', { call })
    expect((await stage.store.load(call)).call).toMatchObject({ phase: 'connected', watchers: {} })
  })

  it('listens to one call at a time, and stops when they answer one', async () => {
    await watch(clara, 'listen')
    const other = await stage.shopper()
    const second = await other.dials()
    await clara.isRung()
    await clara.say('answer', { call: second })
    await anna.until(() => anna.events(call).at(-1)?.event.type === 'unwatched')
    expect(everybody().toSorted()).toEqual(talking().toSorted())
    await expect(clara.say('watch', { call, mode: 'listen' })).rejects.toThrow('agent.busy')
  })

  it('is refused a call that rings, that has ended, and whose own they talk in', async () => {
    const owner = await stage.agent('owner', { staff: 'owner' })
    await expect(anna.say('watch', { call, mode: 'listen' })).rejects.toThrow('role.forbidden')
    await anna.say('hang-up', { call })
    await expect(owner.say('watch', { call, mode: 'listen' })).rejects.toThrow('call.over')
    const ringing = await shopper.dials()
    await expect(owner.say('watch', { call: ringing, mode: 'listen' })).rejects.toThrow('call.not-connected')
    expect(stage.media.rooms.map((room) => room.call)).toEqual([ringing])
  })
})
