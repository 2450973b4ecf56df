import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallId, PartyId } from '../../protocol/ids.ts'
import type { Guest } from './guest.ts'
import type { AgentGuest, FriendGuest, ShopperGuest } from './guests.ts'
import { HOME, type Rehearsal, rehearse } from './rehearsal.ts'

let stage: Rehearsal
beforeEach(async () => {
  stage = await rehearse()
})
afterEach(async () => {
  await stage.end()
  expect(stage.errors).toEqual([])
})

interface Talk {
  readonly anna: AgentGuest
  readonly shopper: ShopperGuest
  readonly call: CallId
  readonly url: string
}

async function talk(): Promise<Talk> {
  const anna = await stage.agent('anna')
  const shopper = await stage.shopper()
  const call = await shopper.dials()
  await anna.isRung()
  await anna.say('answer', { call })
  return { anna, shopper, call, url: (await shopper.say('invite', { call })).url }
}

/** Mia has knocked. */
async function knocked(): Promise<Talk & { readonly mia: FriendGuest }> {
  const talking = await talk()
  const mia = await stage.friend(talking.url)
  await mia.say('knock', { call: talking.call, name: ' Mia ' })
  return { ...talking, mia }
}

/** Mia is in. */
async function inside(): Promise<Talk & { readonly mia: FriendGuest }> {
  const all = await knocked()
  await all.shopper.say('admit', { call: all.call, guest: all.mia.id })
  await all.mia.sits()
  return all
}

const last = (guest: Guest) => guest.events().at(-1)?.event
/** Who hears whom, among these. */
const sound = (call: CallId, ...parties: readonly PartyId[]) =>
  parties.flatMap((from) => parties.filter((to) => stage.media.flows(call, from, to)).map((to) => `${from}>${to}`))
const allOf = (...parties: readonly PartyId[]) =>
  parties.flatMap((from) => parties.filter((to) => to !== from).map((to) => `${from}>${to}`))

describe('A friend', () => {
  it('F1 comes by a link of this server, waits at the door, hears nobody and is shown next to nothing', async () => {
    const { anna, shopper, call, url, mia } = await knocked()
    expect(url).toMatch(new RegExp(`^${HOME}/join/#[\\w-]+\\.[\\w-]+\\.[\\w-]+$`))
    for (const guest of [anna, shopper])
      expect(last(guest)).toMatchObject({ type: 'knocked', name: 'Mia', guest: mia.id })
    expect(sound(call, 'shopper', anna.id, mia.id)).toEqual(allOf('shopper', anna.id))
    await expect(mia.say('sit', { call })).rejects.toThrow('call.over')
    const publish = { call, seat: 'x', capabilities: {}, sources: [] }
    await expect(mia.say('publish', publish)).rejects.toThrow('media.not-seated')

    const cart = { url: 'https://shop.example/cart', title: 'Secret', cart: { items: [], count: 3 } }
    await shopper.say('walk', { call, page: cart })
    expect(last(mia)).toEqual({ type: 'noted', at: stage.now() })
    const { call: seen } = await mia.say('look', { call })
    expect(seen.page).toEqual({ url: 'https://shop.example' })
  })

  it('F2 F5 is let in by the shopper or the agent: three hear each other, and the cart stays private', async () => {
    for (const by of ['shopper', 'anna'] as const) {
      const all = await knocked()
      const { call, mia, anna } = all
      await all[by].say('admit', { call, guest: mia.id })
      expect(last(mia)).toMatchObject({ type: 'admitted', guest: mia.id })
      await mia.sits()
      expect(sound(call, 'shopper', anna.id, mia.id)).toEqual(allOf('shopper', anna.id, mia.id))
      const { call: seen } = await mia.say('look', { call })
      expect(seen.page).toEqual({ url: 'https://shop.example' })
      await all.shopper.say('walk', { call, page: { url: 'https://shop.example/tent' } })
      expect(last(mia)?.type).toBe('noted')
      await stage.end()
      stage = await rehearse()
    }
  })

  it('F3 knocks once however often they press, and may not let themselves or others in', async () => {
    const { anna, call, mia, url } = await knocked()
    const before = anna.events().length
    await mia.say('knock', { call, name: 'Mia' })
    expect(anna.events()).toHaveLength(before)
    const leo = await stage.friend(url)
    await leo.say('knock', { call, name: 'Leo' })
    for (const type of ['admit', 'refuse'] as const)
      await expect(mia.say(type, { call, guest: leo.id })).rejects.toThrow('message.forbidden')
    await expect(mia.say('invite', { call })).rejects.toThrow('message.forbidden')
    await expect(leo.say('knock', { call: 'none' as CallId, name: 'Leo' })).rejects.toThrow('call.not-found')
  })

  it('F4 is told when they are refused, and is shown nothing more', async () => {
    const { shopper, anna, call, mia } = await knocked()
    await shopper.say('refuse', { call, guest: mia.id })
    expect(last(mia)).toMatchObject({ type: 'gone', party: mia.id, by: 'shopper' })
    const heard = mia.heard.length
    await anna.say('hold', { call })
    expect(mia.heard).toHaveLength(heard)
    await expect(mia.say('look', { call })).rejects.toThrow('call.not-found')
    await shopper.say('refuse', { call, guest: mia.id })
    expect(last(anna)?.type).toBe('held')
  })

  it('F4 waits no longer when they leave the door, when their line breaks there, or the server starts anew', async () => {
    const { anna, call, mia, url } = await knocked()
    await mia.say('hang-up', { call })
    expect(last(anna)).toMatchObject({ type: 'gone', party: mia.id, by: mia.id })
    const leo = await stage.friend(url)
    await leo.say('knock', { call, name: 'Leo' })
    leo.vanish()
    await anna.until(() => last(anna)?.type === 'gone')
    expect(last(anna)).toMatchObject({ party: leo.id, by: leo.id })
    const kim = await stage.friend(url)
    await kim.say('knock', { call, name: 'Kim' })
    await stage.crash()
    const { call: after } = await stage.store.load(call)
    expect(after).toMatchObject({ phase: 'connected', guests: {} })
  })

  it('G4 is removed by an agent from inside, and hears nothing from then on', async () => {
    const { anna, call, mia } = await inside()
    await anna.say('remove', { call, party: mia.id })
    expect(last(mia)).toMatchObject({ type: 'gone', party: mia.id, by: anna.id })
    expect(sound(call, 'shopper', anna.id, mia.id)).toEqual(allOf('shopper', anna.id))
    await expect(mia.say('sit', { call })).rejects.toThrow('call.not-found')
  })

  it('G2 L1 keeps a place through a broken line, and stays when the shopper leaves', async () => {
    const { anna, shopper, call, mia } = await inside()
    mia.vanish()
    await anna.until(() => last(anna)?.type === 'left')
    const again = stage.knock()
    const { calls } = await again.say('hello', { token: mia.token })
    expect(calls[0]?.seat).not.toBeNull()
    expect(last(anna)).toMatchObject({ type: 'returned', party: mia.id })
    await shopper.say('hang-up', { call })
    expect((await stage.store.load(call)).call).toMatchObject({ phase: 'connected', shopperIn: false })
    await again.say('hang-up', { call })
    expect(last(anna)).toMatchObject({ type: 'ended', by: mia.id })
  })

  it('F3 finds the door closed once the call is over: the link, the token and the socket', async () => {
    const { anna, call, mia, url } = await inside()
    await anna.say('hang-up', { call })
    await mia.until(() => last(mia)?.type === 'ended')
    await expect(mia.say('knock', { call, name: 'Mia' })).rejects.toThrow('call.over')
    await expect(mia.say('look', { call })).rejects.toThrow('call.not-found')
    await expect(stage.friend(url)).rejects.toThrow('call.over')
  })

  it('speaks from our own pages only', async () => {
    const { url, call } = await talk()
    const mia = await stage.friend(url)
    const foreign = stage.knock({ own: false })
    await expect(foreign.say('hello', { token: mia.token })).rejects.toThrow('visit.invalid')
    expect(foreign.closed).toBe(4401)
    expect((await stage.store.load(call)).call).toMatchObject({ guests: {} })
  })
})

describe('A link', () => {
  it('is given by the shopper or by an agent who talks, in a call that was answered', async () => {
    const { anna, call } = await talk()
    expect((await anna.say('invite', { call })).expires).toBeGreaterThan(stage.now())
    const ben = await stage.agent('ben')
    await expect(ben.say('invite', { call })).rejects.toThrow('call.not-yours')
    const other = await stage.shopper()
    const second = await other.dials()
    await expect(other.say('invite', { call: second })).rejects.toThrow('call.not-connected')
    await expect(other.say('invite', { call })).rejects.toThrow('call.not-found')
  })
})
