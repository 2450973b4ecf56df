import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CallId, callId, shopId, visitId } from '../../protocol/ids.ts'
import { CLIP_BYTES } from '../../protocol/messages/line.ts'
import { webm } from '../said/recording-fixture.ts'
import type { AgentGuest, ShopperGuest } from './guests.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

const DAY = 86_400_000
const voice = webm('Which size fits a wide foot?')
const inBase64 = voice.toString('base64')
const demo = shopId('demo')
const me = { shop: demo, visit: visitId('visit-1') }
const line = 'Which size fits a narrow foot?'

let stage: Rehearsal
beforeEach(async () => {
  stage = await rehearse()
})
afterEach(async () => {
  await stage.end()
  expect(stage.errors).toEqual([])
})

const call = async (id: CallId) => (await stage.store.load(id)).call
const lastEvent = (guest: ShopperGuest | AgentGuest, id: CallId) => guest.events(id).at(-1)?.event

/** It rings at Anna. */
async function ringing() {
  const anna = await stage.agent('anna')
  const shopper = await stage.shopper()
  const id = await shopper.dials()
  await anna.isRung()
  return { anna, shopper, id }
}

/** Somebody said it in a line and aloud, and Anna answers. */
async function talking(allow?: boolean) {
  const all = await ringing()
  const { anna, shopper, id } = all
  await shopper.say('say', { call: id, text: line })
  await stage.said.record(me, id, voice, 4_000)
  if (allow !== undefined) await shopper.say('keep', { call: id, allow })
  await anna.say('answer', { call: id })
  return all
}

describe('What is said aloud before the answer', () => {
  it('Q13 is told of, and played by the agents of the shop, before and after the answer', async () => {
    const { anna, id } = await ringing()
    const clip = await stage.said.record(me, id, voice, 4_000)
    expect(lastEvent(anna, id)).toMatchObject({ type: 'recorded', clip: { id: clip.id, length: 4_000 } })
    expect(JSON.stringify(anna.heard)).not.toContain(inBase64.slice(0, 40))
    const played = { type: 'audio/webm', content: voice }
    expect(await stage.said.listen(demo, id)).toEqual(played)
    await anna.say('answer', { call: id })
    expect(await stage.said.listen(demo, id)).toEqual(played)
    await expect(stage.said.listen(shopId('other'), id)).rejects.toThrow('clip.not-found')
    await expect(stage.said.listen(demo, callId('nowhere'))).rejects.toThrow('clip.not-found')
  })

  it('Q13 stands in the snapshot of whoever is rung later', async () => {
    const { id } = await ringing()
    await stage.said.record(me, id, voice, 4_000)
    const ben = await stage.agent('ben')
    expect((await ben.say('look', { call: id })).call).toMatchObject({ clip: { length: 4_000 } })
  })

  it('Q13 is one recording: the next one replaces it, and it may be taken back', async () => {
    const { anna, id } = await ringing()
    await stage.said.record(me, id, voice, 4_000)
    const next = webm('Which colour fits a wide foot?')
    await stage.said.record(me, id, next, 5_000)
    expect((await stage.said.listen(demo, id)).content).toEqual(next)
    expect(await stage.holds(inBase64)).toBe(false)
    await stage.said.takeBack(me, id)
    expect(lastEvent(anna, id)).toMatchObject({ type: 'recorded', clip: null })
    await expect(stage.said.listen(demo, id)).rejects.toThrow('clip.not-found')
    expect(await stage.holds(next.toString('base64'))).toBe(false)
  })

  it('Q13 comes from whoever dialled, and from nobody else', async () => {
    const { id } = await ringing()
    await stage.shopper('visit-2')
    for (const stranger of [
      { shop: demo, visit: visitId('visit-2') },
      { shop: shopId('other'), visit: visitId('visit-1') },
    ]) {
      await expect(stage.said.record(stranger, id, voice, 4_000)).rejects.toThrow('call.not-found')
      await expect(stage.said.takeBack(stranger, id)).rejects.toThrow('call.not-found')
    }
    await expect(stage.said.record(me, callId('nowhere'), voice, 4_000)).rejects.toThrow('call.not-found')
    expect(await call(id)).not.toHaveProperty('clip')
  })

  it('Q13 is refused after the answer and after the end, and leaves nothing behind', async () => {
    const { anna, id } = await ringing()
    await anna.say('answer', { call: id })
    await expect(stage.said.record(me, id, voice, 4_000)).rejects.toThrow('call.not-ringing')
    await anna.say('hang-up', { call: id })
    await expect(stage.said.record(me, id, voice, 4_000)).rejects.toThrow('call.over')
    expect(await stage.holds(inBase64)).toBe(false)
  })

  it('Q13 leaves nothing behind where the answer comes while it travels', async () => {
    const { anna, id } = await ringing()
    const results = await Promise.allSettled([
      stage.said.record(me, id, voice, 4_000),
      anna.say('answer', { call: id }),
    ])
    const taken = (await call(id)) as { readonly clip?: unknown }
    expect(results[0].status === 'fulfilled').toBe(taken.clip !== undefined)
    expect(await stage.holds(inBase64)).toBe(taken.clip !== undefined)
  })

  it.each([
    ['a page', Buffer.from('<!doctype html>')],
    ['a film', webm('hello', 'A_OPUS V_VP9')],
    ['nothing', Buffer.alloc(0)],
    ['too much', Buffer.concat([voice, Buffer.alloc(CLIP_BYTES)])],
  ])('Q13 is not %s', async (_what, content) => {
    const { id } = await ringing()
    await expect(stage.said.record(me, id, content, 4_000)).rejects.toThrow('clip.refused')
    expect(await call(id)).not.toHaveProperty('clip')
  })

  it('takes no more room than there is', async () => {
    const { id } = await ringing()
    const clip = { call: id, shop: demo, length: 1_000, type: 'audio/webm', content: voice } as const
    expect(await stage.saidStore.put({ id: 'one', ...clip }, voice.length)).toBe(true)
    expect(await stage.saidStore.put({ id: 'two', ...clip }, voice.length)).toBe(false)
    expect(await stage.saidStore.clip('two')).toBeUndefined()
  })
})

describe('What was said before the answer', () => {
  it('Q14 is gone with the call, the line as well as the recording', async () => {
    const { anna, id } = await talking()
    expect(await stage.holds(inBase64)).toBe(true)
    expect(await stage.holds(line)).toBe(true)
    await anna.say('hang-up', { call: id })
    expect(await stage.holds(inBase64)).toBe(false)
    expect(await stage.holds(line)).toBe(false)
    await expect(stage.said.listen(demo, id)).rejects.toThrow('clip.not-found')
    expect(await stage.said.kept(id)).toBeUndefined()
  })

  it('Q14 is gone with a call that nobody answered', async () => {
    const { shopper, id } = await ringing()
    await shopper.say('say', { call: id, text: line })
    await stage.said.record(me, id, voice, 4_000)
    await shopper.say('hang-up', { call: id })
    expect([await stage.holds(inBase64), await stage.holds(line)]).toEqual([false, false])
  })

  it('survives a restart of the server together with its call, and no longer than that', async () => {
    const { id } = await ringing()
    await stage.said.record(me, id, voice, 4_000)
    await stage.crash()
    expect((await stage.said.listen(demo, id)).content).toEqual(voice)
    stage.advance(11_000)
    await expect.poll(() => call(id)).toMatchObject({ phase: 'ended' })
    expect(await stage.holds(inBase64)).toBe(false)
  })

  it('is swept at the start where a crash left a recording of a call that is no more', async () => {
    const { shopper, id } = await ringing()
    await shopper.say('hang-up', { call: id })
    const left = { id: 'left', call: id, shop: demo, length: 4_000, type: 'audio/webm', content: voice } as const
    await stage.saidStore.put(left, CLIP_BYTES)
    await stage.crash()
    expect(await stage.holds(inBase64)).toBe(false)
  })

  it('Q14 is kept where the shop wants to and the shopper lets it, for as long as they were told', async () => {
    stage.keeps = 30
    const { anna, id } = await talking(true)
    await anna.say('hang-up', { call: id })
    const until = stage.now() + 30 * DAY
    expect(await stage.said.kept(id)).toEqual({ subject: line, clip: { length: 4_000 }, until })
    expect((await stage.said.listen(demo, id)).content).toEqual(voice)
    await expect(stage.said.listen(shopId('other'), id)).rejects.toThrow('clip.not-found')
    // What the call itself remembers is blank all the same.
    expect(JSON.stringify([await stage.store.events(id), await call(id)])).not.toContain('narrow')

    const found = (text: string) => stage.store.history({ shop: demo, before: stage.now() + 1, limit: 10, text })
    expect(await found('NARROW foot')).toHaveLength(1)
    expect(await found('wide')).toHaveLength(0)

    stage.advance(30 * DAY - 60_000)
    await stage.saidStore.sweep(stage.now(), Number.MAX_SAFE_INTEGER)
    expect(await stage.holds(inBase64)).toBe(true)
    stage.advance(120_000)
    await expect.poll(() => stage.holds(inBase64)).toBe(false)
    expect(await stage.holds(line)).toBe(false)
    expect(await found('narrow')).toHaveLength(0)
  })

  it('Q14 is not kept where the shopper was asked and said nothing, or thought again', async () => {
    stage.keeps = 30
    const { anna, shopper, id } = await ringing()
    expect(await shopper.say('keep', { call: id })).toEqual({ days: 30 })
    await shopper.say('say', { call: id, text: line })
    await shopper.say('keep', { call: id, allow: true })
    expect(lastEvent(anna, id)).toMatchObject({ type: 'keep-allowed', days: 30 })
    await shopper.say('keep', { call: id, allow: false })
    await anna.say('answer', { call: id })
    await anna.say('hang-up', { call: id })
    expect(await stage.holds(line)).toBe(false)
    expect(await stage.store.history({ shop: demo, before: stage.now() + 1, limit: 10, text: 'narrow' })).toEqual([])
  })

  it('Q14 is not kept by a shop that does not want to, whatever is allowed', async () => {
    const { anna, shopper, id } = await talking(true)
    await expect(shopper.say('keep', { call: id })).resolves.toEqual({ days: null })
    expect(await call(id)).not.toHaveProperty('keep')
    await anna.say('hang-up', { call: id })
    expect([await stage.holds(inBase64), await stage.holds(line)]).toEqual([false, false])
  })

  it('Q14 is allowed by nobody but the caller, before the answer', async () => {
    stage.keeps = 30
    const { anna, shopper, id } = await ringing()
    const other = await stage.shopper('visit-2')
    await expect(other.say('keep', { call: id, allow: true })).rejects.toThrow('call.not-found')
    await expect(anna.say('keep', { call: id, allow: true })).rejects.toThrow('message.forbidden')
    await anna.say('answer', { call: id })
    await expect(shopper.say('keep', { call: id, allow: true })).rejects.toThrow('call.not-ringing')
  })

  it('Q14 goes sooner where the shop keeps it for fewer days, and at once where it is erased', async () => {
    stage.keeps = 30
    const { anna, id } = await talking(true)
    await anna.say('hang-up', { call: id })
    const ended = stage.now()
    await stage.saidStore.shorten(shopId('other'), 1)
    await stage.saidStore.shorten(demo, 60)
    expect(await stage.said.kept(id)).toMatchObject({ until: ended + 30 * DAY })
    await stage.saidStore.shorten(demo, 7)
    expect(await stage.said.kept(id)).toMatchObject({ until: ended + 7 * DAY })
    await expect(stage.said.erase(shopId('other'), id)).rejects.toThrow('call.not-found')
    expect(await stage.holds(inBase64)).toBe(true)
    await stage.said.erase(demo, id)
    expect([await stage.holds(inBase64), await stage.holds(line)]).toEqual([false, false])
  })

  it('takes the oldest away where a shop has kept more than there is room for', async () => {
    stage.keeps = 30
    const { anna, shopper, id } = await talking(true)
    await anna.say('hang-up', { call: id })
    stage.advance(1_000)
    await anna.say('status', { status: 'available' })
    const next = await shopper.dials()
    await stage.said.record(me, next, webm('Which colour fits a wide foot?'), 4_000)
    await shopper.say('keep', { call: next, allow: true })
    await shopper.say('hang-up', { call: next })
    await stage.saidStore.sweep(stage.now(), voice.length * 1.5)
    expect([await stage.said.kept(id), (await stage.said.kept(next))?.clip]).toEqual([undefined, { length: 4_000 }])
  })
})
