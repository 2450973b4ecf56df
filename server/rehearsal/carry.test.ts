import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CARRY_FOR } from '../../protocol/call/carry.ts'
import { type CallId, shopId } from '../../protocol/ids.ts'
import type { Guest } from './guest.ts'
import { type AgentGuest, type ShopperGuest, setUp } from './guests.ts'
import { HOME, type Rehearsal, rehearse } from './rehearsal.ts'

let stage: Rehearsal
beforeEach(async () => {
  stage = await rehearse()
})
afterEach(async () => {
  await stage.end()
  expect(stage.errors).toEqual([])
})

const demo = shopId('demo')
const tokenOf = (url: string): string => url.split('#continue=')[1] ?? ''
const last = (guest: Guest) => guest.events().at(-1)?.event

interface Talk {
  readonly anna: AgentGuest
  readonly shopper: ShopperGuest
  readonly call: CallId
  readonly url: string
}

async function talk(): Promise<Talk> {
  const anna = await stage.agent('anna')
  const shopper = await stage.shopper('vera')
  const call = await shopper.dials()
  await anna.isRung()
  await anna.say('answer', { call })
  return { anna, shopper, call, url: (await shopper.say('carry', { call })).url }
}

/** The page on the other device, after its press. */
async function goesOn(url: string): Promise<Guest> {
  const { visit, carried } = await stage.house.takeCarry(demo, tokenOf(url))
  const phone = stage.knock({ origin: HOME })
  const { calls } = await phone.say('hello', { token: `${visit}@demo@${carried}` })
  const [seated] = calls
  if (seated?.seat) await setUp(phone, seated.snapshot.call.id, seated.seat)
  return phone
}

describe('A shopper who goes on on another device', () => {
  it('C1 takes the same seat in the same call, and the agent sees no line break', async () => {
    const { anna, shopper, call, url } = await talk()
    const before = anna.events(call).length
    const phone = await goesOn(url)
    expect(shopper.closed).toBe(4410)
    expect(stage.media.flows(call, 'shopper', anna.id)).toBe(true)
    expect(stage.media.flows(call, anna.id, 'shopper')).toBe(true)
    await anna.until(() => anna.notices('party').length > 0)
    expect(
      anna
        .events(call)
        .slice(before)
        .map(({ event }) => event.type),
    ).toEqual(['carried'])
    await phone.say('hang-up', { call })
    expect(last(anna)).toMatchObject({ type: 'ended', by: 'shopper', outcome: 'hung-up' })
  })

  it('C2 comes by a link of this server whose secret stands behind the hash, and is kept as a hash alone', async () => {
    const { call, url } = await talk()
    expect(url).toMatch(new RegExp(`^${HOME}/call/demo#continue=${call}\\.[\\w-]{43}$`))
    const secret = tokenOf(url).split('.')[1] ?? ''
    expect(JSON.stringify(await stage.store.load(call))).not.toContain(secret)
    expect(JSON.stringify(await stage.store.events(call))).not.toContain(secret)
  })

  it('C2 uses a link once, whoever comes first', async () => {
    const { url } = await talk()
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => stage.house.takeCarry(demo, tokenOf(url))))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of tries) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'carry.used' })
    await expect(goesOn(url)).rejects.toThrow('carry.used')
  })

  it('C2 may not use a link that is too old, or that a newer one replaced', async () => {
    const { shopper, call, url } = await talk()
    const newer = (await shopper.say('carry', { call })).url
    await expect(goesOn(url)).rejects.toThrow('carry.invalid')
    stage.advance(CARRY_FOR)
    await expect(goesOn(newer)).rejects.toThrow('carry.expired')
    expect(shopper.closed).toBeNull()
    const { url: newest, expires } = await shopper.say('carry', { call })
    expect(expires).toBe(stage.now() + CARRY_FOR)
    stage.advance(CARRY_FOR - 1)
    await goesOn(newest)
    expect(shopper.closed).toBe(4410)
  })

  it('C2 may not use a link of another shop, a forged one, or one of a call that is over', async () => {
    const { shopper, call, url } = await talk()
    await expect(stage.house.takeCarry(shopId('other'), tokenOf(url))).rejects.toThrow('carry.invalid')
    const forged = [
      '',
      'x',
      call,
      `${call}.${'x'.repeat(43)}`,
      `none.${'x'.repeat(43)}`,
      `${tokenOf(url)}x`,
      '__proto__',
    ]
    for (const token of forged) await expect(stage.house.takeCarry(demo, token)).rejects.toThrow('carry.invalid')
    expect(shopper.closed).toBeNull()
    await shopper.say('hang-up', { call })
    await expect(goesOn(url)).rejects.toThrow('call.over')
  })

  it('C3 is not followed by the device before: what it knows opens the call no more', async () => {
    const { anna, call, url } = await talk()
    const phone = await goesOn(url)
    const late = stage.knock()
    await expect(late.say('hello', { token: 'vera@demo' })).rejects.toThrow('call.carried')
    expect(late.closed).toBe(4410)
    expect(phone.closed).toBeNull()
    await stage.crash()
    const later = stage.knock()
    await expect(later.say('hello', { token: 'vera@demo' })).rejects.toThrow('call.carried')
    const again = stage.knock({ origin: HOME })
    const { calls } = await again.say('hello', { token: 'vera@demo@1' })
    expect(calls[0]?.snapshot.call.id).toBe(call)
    await again.say('hang-up', { call })
    // What is over is nobody's: the page of the shop may call anew.
    await expect(stage.knock().say('hello', { token: 'vera@demo' })).resolves.toMatchObject({ calls: [] })
    expect(anna.events(call).some(({ event }) => event.type === 'carry-offered')).toBe(false)
  })

  it('C1 may go on to a third device, and the second one then knows as little as the first', async () => {
    const { call, url } = await talk()
    const phone = await goesOn(url)
    const tablet = await goesOn((await phone.say('carry', { call })).url)
    expect(phone.closed).toBe(4410)
    await expect(stage.knock({ origin: HOME }).say('hello', { token: 'vera@demo@1' })).rejects.toThrow('call.carried')
    expect(tablet.closed).toBeNull()
  })

  it('C1 loses nothing by a reload there: the same token of the same device takes the seat again', async () => {
    const { anna, call, url } = await talk()
    const phone = await goesOn(url)
    phone.vanish()
    await anna.until(() => last(anna)?.type === 'left')
    const again = stage.knock({ origin: HOME })
    const { calls } = await again.say('hello', { token: 'vera@demo@1' })
    expect(calls[0]?.seat).not.toBeNull()
    expect(last(anna)).toMatchObject({ type: 'returned', party: 'shopper' })
    expect(anna.events(call).filter(({ event }) => event.type === 'carried')).toHaveLength(1)
  })

  it('C4 is seen by nobody before: neither agents nor friends learn of the link', async () => {
    const { anna, shopper, call } = await talk()
    for (const guest of [anna, shopper]) expect(last(guest)).toEqual({ type: 'noted', at: stage.now() })
    for (const guest of [anna, shopper]) expect((await guest.say('look', { call })).call).not.toHaveProperty('carry')
  })
})

describe('A link to another device', () => {
  it('is for the shopper alone, in a call of theirs that was answered', async () => {
    const { anna, shopper, call } = await talk()
    await expect(anna.say('carry', { call })).rejects.toThrow('message.forbidden')
    const friend = await stage.friend((await shopper.say('invite', { call })).url)
    await expect(friend.say('carry', { call })).rejects.toThrow('message.forbidden')
    const ben = await stage.agent('ben')
    const other = await stage.shopper()
    await expect(other.say('carry', { call })).rejects.toThrow('call.not-found')
    const second = await other.dials()
    await ben.isRung()
    await expect(other.say('carry', { call: second })).rejects.toThrow('call.not-connected')
    await shopper.say('hang-up', { call })
    await expect(shopper.say('carry', { call })).rejects.toThrow('call.over')
  })
})
