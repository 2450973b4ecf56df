import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ShopFront } from '../../protocol/rest/shop.ts'
import { noTexts } from '../shops/shop.ts'
import { lookOf } from '../shops/shown-look.ts'
import { boots, type Fixture, HERE, openFixture, type Sender } from './fixture.ts'

const SITE = 'https://www.boots.example'
const plain: ShopFront = { name: 'Boots', origins: [], look: { accent: null, corner: 'end' }, texts: noTexts }
const front: ShopFront = {
  name: 'Boots & Sons',
  origins: [SITE, 'http://localhost:8080'],
  look: { accent: '#0b3d91', corner: 'start' },
  texts: { ...noTexts, it: { label: 'Suona', greeting: 'Buongiorno! Un momento e siamo da te.' } },
}

let at: Fixture
beforeEach(async () => {
  at = await openFixture()
})
afterEach(() => at[Symbol.asyncDispose]())

const read = (sender: Sender = 'owner') => at.ask(sender, 'GET /api/shop')
const save = (wished: object, version = 0, sender: Sender = 'owner') =>
  at.ask(sender, 'PUT /api/shop', { front: wished, version })
const press = (origin: string) =>
  at.app.inject({ method: 'POST', url: '/api/shops/boots/visits', headers: { origin }, payload: {} })
const photo = Buffer.alloc(30)
photo.write('RIFF', 0, 'latin1')
photo.writeUInt32LE(22, 4)
photo.write('WEBPVP8L', 8, 'latin1')
const putPhoto = async (payload: Buffer, sender: Sender = 'owner', type = 'image/webp') =>
  at.app.inject({
    method: 'PUT',
    url: '/api/shop/photo',
    headers: { origin: HERE, cookie: await at.as(sender), 'content-type': type },
    payload,
  })

describe('how a shop shows itself, over HTTP', () => {
  it('is plain before it is saved', async () => {
    expect((await read()).json()).toEqual({ front: plain, photo: null, version: 0 })
  })

  it('comes back as it was saved, and is that of one shop', async () => {
    const reply = await save(front)
    expect([reply.statusCode, reply.json()]).toEqual([200, { front, photo: null, version: 1 }])
    expect((await read()).json()).toEqual({ front, photo: null, version: 1 })
    expect((await read('foreign-owner')).json()).toMatchObject({ front: { name: 'Hats' }, version: 0 })
  })

  it('is saved over the version that was read, and never over a newer one', async () => {
    await save(front)
    const late = await save(plain)
    expect([late.statusCode, late.json()]).toEqual([409, { error: { code: 'shop.stale', detail: { version: 1 } } }])
    expect((await read()).json().front).toEqual(front)
    expect((await save(plain, 1)).json().version).toBe(2)
  })

  it('is the owner’s alone', async () => {
    for (const sender of ['agent', 'supervisor'] as const) {
      expect((await read(sender)).json().error.code).toBe('role.forbidden')
      expect((await save(front, 0, sender)).json().error.code).toBe('role.forbidden')
      expect((await putPhoto(photo, sender)).json().error.code).toBe('role.forbidden')
      expect((await at.ask(sender, 'DELETE /api/shop/photo')).json().error.code).toBe('role.forbidden')
    }
    expect((await read()).json().version).toBe(0)
  })

  it('lets a page of a new origin press at once, and one that was removed no more', async () => {
    expect((await press(SITE)).json().error.code).toBe('origin.forbidden')
    await save({ ...plain, origins: [SITE] })
    const visit = await press(SITE)
    expect([visit.statusCode, visit.headers['access-control-allow-origin']]).toEqual([201, SITE])
    await save(plain, 1)
    const refused = await press(SITE)
    expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'origin.forbidden'])
    expect(refused.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('loses the spaces around what is said', async () => {
    const texts = { ...noTexts, en: { label: '  Ring us ', greeting: ' ' } }
    const saved = (await save({ ...plain, name: ' Boots ', texts })).json().front
    expect([saved.name, saved.texts.en]).toEqual(['Boots', { label: 'Ring us', greeting: '' }])
  })

  it.each([
    [{ name: '  ' }, 'empty', '/name'],
    [{ origins: ['https://boots.example/'] }, 'origin', '/origins/0'],
    [{ origins: [SITE, 'https://BOOTS.example'] }, 'origin', '/origins/1'],
    [{ origins: ['http://boots.example'] }, 'origin', '/origins/0'],
    [{ origins: ['null'] }, 'origin', '/origins/0'],
    [{ origins: ['https://*.example'] }, 'origin', '/origins/0'],
    [{ origins: [SITE, SITE] }, 'repeated', '/origins/1'],
    [{ look: { accent: '#7c7c7c', corner: 'end' } }, 'contrast', '/look/accent'],
  ])('that cannot be is refused with the place and the reason: %j', async (change, reason, path) => {
    const reply = await save({ ...plain, ...change })
    expect([reply.statusCode, reply.json().error]).toEqual([400, { code: 'shop.invalid', detail: { reason, path } }])
  })

  it.each([
    { name: 'x'.repeat(81) },
    { name: 'Bo\u0000ots' },
    { name: 'Bo\u202eots' },
    { look: { accent: '#FFF', corner: 'end' } },
    { look: { accent: 'red;background:url(x)', corner: 'end' } },
    { look: { accent: null, corner: 'middle' } },
    { origins: Array(21).fill(SITE) },
    { texts: { ...noTexts, en: { label: 'x'.repeat(27), greeting: '' } } },
    { texts: { ...noTexts, en: { label: '', greeting: 'x'.repeat(141) } } },
    { texts: { ...noTexts, en: { label: 'two\nlines', greeting: '' } } },
    { texts: { ...noTexts, de: { label: '', greeting: '' } } },
    { more: 1 },
  ])('that breaks the schema is refused before anything reads it: %#', async (change) => {
    const reply = await save({ ...plain, ...change })
    expect([reply.statusCode, reply.json().error.code]).toEqual([400, 'message.invalid'])
  })
})

describe('the photo of a shop', () => {
  it('holds at once, takes the place of the one before, and leaves name and version alone', async () => {
    const first = (await putPhoto(photo)).json().photo
    expect((await read()).json()).toEqual({ front: plain, photo: first, version: 0 })
    expect((await at.app.inject(`/photos/${first}`)).rawPayload).toEqual(photo)
    const second = (await putPhoto(photo)).json().photo
    expect((await at.app.inject(`/photos/${first}`)).statusCode).toBe(404)
    await save(front)
    expect((await read()).json()).toEqual({ front, photo: second, version: 1 })
    expect((await at.ask('owner', 'DELETE /api/shop/photo')).statusCode).toBe(204)
    expect((await at.app.inject(`/photos/${second}`)).statusCode).toBe(404)
    expect((await read()).json().photo).toBeNull()
  })

  it('is a small picture by its own bytes, or refused', async () => {
    for (const [payload, type] of [
      [Buffer.from('<svg onload="alert(1)"/>'), 'image/webp'],
      [Buffer.alloc(64 * 1024 + 1), 'image/jpeg'],
    ] as const)
      expect((await putPhoto(payload, 'owner', type)).json().error.code).toBe('photo.refused')
    expect((await putPhoto(photo, 'owner', 'image/svg+xml')).statusCode).toBe(400)
    expect((await putPhoto(Buffer.alloc(100 * 1024))).statusCode).toBe(400)
    expect((await read()).json().photo).toBeNull()
  })
})

describe('what pages are told of the look', () => {
  const told = () => {
    const shop = at.deps.shops.find(boots)
    return shop === undefined ? undefined : lookOf(shop)
  }

  it('is nothing where nothing is set', () => {
    expect(told()).toBeNull()
  })

  it('is what is set, with an ink and a lighter shade that can be read', async () => {
    await save(front)
    expect(told()).toEqual({
      accent: '#0b3d91',
      ink: '#ffffff',
      glow: expect.stringMatching(/^#[0-9a-f]{6}$/),
      corner: 'start',
      it: front.texts.it,
    })
    expect(told()).toBe(told())
  })

  it('says one language where only one is set, and leaves out what is empty', async () => {
    await save({ ...plain, texts: { ...noTexts, pl: { label: 'Zadzwoń', greeting: '' } } })
    expect(told()).toEqual({ pl: { label: 'Zadzwoń' } })
    const { photo: id } = (await putPhoto(photo)).json()
    expect(told()).toEqual({ photo: id, pl: { label: 'Zadzwoń' } })
  })
})
