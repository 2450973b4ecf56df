import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, shopId } from '../../protocol/ids.ts'
import { noTexts, plainShop } from '../shops/shop.ts'
import type { AccountStores } from './open-accounts.ts'
import type { Agent, StoredSession } from './store.ts'

export interface Stores extends AccountStores, AsyncDisposable {}

export const boots = plainShop(shopId('boots'), 'Boots', {
  origins: ['https://boots.example'],
  ring: 15_000,
  languages: ['it', 'de'],
  timeZone: 'Europe/Rome',
  demandsFactor: true,
  tellsWhenWatched: false,
  waitGoal: 45_000,
  look: { accent: '#0b3d91', corner: 'start' },
  texts: { ...noTexts, it: { label: 'Suona', greeting: 'Buongiorno!' } },
  photo: 'photo-of-boots',
})
const hats = plainShop(shopId('hats'), 'Hats')
export const anna = personOf('anna', boots.id, 'owner')
const ben = personOf('ben', boots.id, 'agent')
const cleo = personOf('cleo', hats.id, 'owner')
const { passwordHash: _, ...annaInPublic } = anna

export function personOf(
  id: string,
  shop: Agent['shop'],
  role: Agent['role'],
): Agent & { readonly passwordHash: string } {
  const name = id.charAt(0).toUpperCase() + id.slice(1)
  const profile = { languages: ['it'], desks: ['sales'], photo: null }
  return { id: agentId(id), shop, name, email: `${id}@${shop}.example`, role, ...profile, passwordHash: `hash-${id}` }
}

export function sessionOf(agent: Agent['id'], id: string, expiresAt: number): StoredSession {
  const times = { createdAt: 0, expiresAt, seenAt: 0, confirmedAt: 0 }
  return { id, agent, ...times, enrolling: false, device: 'Firefox · Linux' }
}

/** What the stores of shops, agents and sessions must keep, however they store. `open` gives new, empty ones. */
export function accountStoresContract(name: string, open: () => Promise<Stores>): void {
  describe(`${name} keeps shops, agents and sessions`, () => {
    let stores: Stores

    beforeEach(async () => {
      stores = await open()
      await stores.shops.put(hats)
      await stores.shops.put(boots)
      for (const agent of [cleo, ben, anna]) await stores.accounts.put(agent)
    })
    afterEach(() => stores[Symbol.asyncDispose]())

    it('gives a shop back as it was put', async () => {
      expect(await stores.shops.find(boots.id)).toEqual(boots)
      expect(await stores.shops.find(shopId('nobody'))).toBeUndefined()
      expect(await stores.shops.all()).toEqual([boots, hats])
    })

    it('replaces a shop that is put again, and keeps its agents', async () => {
      await stores.shops.put({ ...boots, name: 'New Boots', origins: [] })
      expect(await stores.shops.find(boots.id)).toMatchObject({ name: 'New Boots', origins: [] })
      expect(await stores.accounts.ofShop(boots.id)).toHaveLength(2)
    })

    it('saves how a shop shows itself over the version before, and leaves all else', async () => {
      const front = { name: 'Big Boots', origins: [], look: { accent: null, corner: 'end' as const }, texts: noTexts }
      expect(await stores.shops.saveFront(boots.id, front, 1)).toBe('saved')
      expect(await stores.shops.find(boots.id)).toEqual({ ...boots, ...front, version: 1 })
      expect(await stores.shops.find(hats.id)).toEqual(hats)
    })

    it('saves nothing over a version that somebody else has saved', async () => {
      const { name, origins, look, texts } = boots
      await stores.shops.saveFront(boots.id, { name, origins, look, texts }, 1)
      for (const version of [1, 3])
        expect(await stores.shops.saveFront(boots.id, { name: 'Late', origins, look, texts }, version)).toBe('stale')
      expect(await stores.shops.find(boots.id)).toEqual({ ...boots, version: 1 })
      expect(await stores.shops.saveFront(shopId('nobody'), { name, origins, look, texts }, 1)).toBe('stale')
    })

    it('changes the photo of a shop alone', async () => {
      await stores.shops.setPhoto(boots.id, null)
      expect(await stores.shops.find(boots.id)).toEqual({ ...boots, photo: null })
    })

    it('finds an agent by e-mail in any case, and tells the hash there alone', async () => {
      expect(await stores.accounts.findByEmail('ANNA@boots.example')).toEqual(anna)
      expect(await stores.accounts.findByEmail('nobody@boots.example')).toBeUndefined()
      expect(await stores.accounts.find(anna.id)).toEqual(annaInPublic)
    })

    it('lists the agents of one shop by name', async () => {
      expect((await stores.accounts.ofShop(boots.id)).map((agent) => agent.name)).toEqual(['Anna', 'Ben'])
    })

    it('gives one e-mail to one agent', async () => {
      await expect(stores.accounts.put({ ...ben, email: anna.email })).rejects.toThrow()
    })

    it('adds a shop once, and leaves alone what is there', async () => {
      const shoes = plainShop(shopId('shoes'), 'Shoes')
      expect(await stores.shops.add(shoes)).toBe(true)
      expect(await stores.shops.add({ ...shoes, name: 'Others' })).toBe(false)
      expect(await stores.shops.find(shoes.id)).toEqual(shoes)
    })

    it('changes what is said of an agent, and nothing else', async () => {
      await stores.accounts.change(anna.id, { name: 'Anna Maria', languages: ['it', 'en'], photo: 'p' })
      await stores.accounts.change(anna.id, {})
      await stores.accounts.change(agentId('nobody'), { name: 'X' })
      expect(await stores.accounts.findByEmail(anna.email)).toEqual({
        ...anna,
        name: 'Anna Maria',
        languages: ['it', 'en'],
        photo: 'p',
      })
      await stores.accounts.change(anna.id, { passwordHash: 'other', role: 'supervisor', desks: [], photo: null })
      expect(await stores.accounts.findByEmail(anna.email)).toMatchObject({ passwordHash: 'other', role: 'supervisor' })
    })

    it('keeps one owner in each shop, however many go at once', async () => {
      expect(await stores.accounts.demote(anna.id, 'agent')).toBe(false)
      expect(await stores.accounts.leave(anna.id, 1)).toBe(false)
      expect(await stores.accounts.find(anna.id)).toMatchObject({ role: 'owner' })
      await stores.accounts.change(ben.id, { role: 'owner' })
      const gone = await Promise.all([
        stores.accounts.demote(anna.id, 'agent'),
        stores.accounts.leave(ben.id, 1),
        stores.accounts.demote(ben.id, 'supervisor'),
      ])
      expect(gone.filter(Boolean)).toHaveLength(1)
      // An owner of another shop is none of this one.
      expect((await stores.accounts.ofShop(boots.id)).filter(({ role }) => role === 'owner')).toHaveLength(1)
    })

    it('lets somebody go: signed out and forgotten, but for the name in the history', async () => {
      await stores.sessions.add(sessionOf(ben.id, 'of-ben', 9))
      expect(await stores.accounts.leave(ben.id, 1)).toBe(true)
      expect(await stores.accounts.leave(ben.id, 2)).toBe(false)
      expect(await stores.accounts.find(ben.id)).toBeUndefined()
      expect(await stores.accounts.findByEmail(ben.email)).toBeUndefined()
      expect((await stores.accounts.ofShop(boots.id)).map(({ id }) => id)).toEqual(['anna'])
      expect(await stores.sessions.find('of-ben')).toBeUndefined()
      expect(await stores.accounts.former()).toEqual(new Map([[ben.id, 'Ben']]))
      expect(await stores.accounts.former(ben.shop)).toEqual(new Map([[ben.id, 'Ben']]))
      expect(await stores.accounts.former(shopId('elsewhere'))).toEqual(new Map())
      // The e-mail is free for whoever comes next.
      await stores.accounts.put({ ...ben, id: agentId('ben-2') })
      expect(await stores.accounts.findByEmail(ben.email)).toMatchObject({ id: 'ben-2' })
    })

    it('keeps a session until it is removed', async () => {
      const session = sessionOf(anna.id, 'hash', 2_000)
      await stores.sessions.add(session)
      expect(await stores.sessions.find('hash')).toEqual(session)
      await stores.sessions.extend('hash', 3_000, 1_000)
      await stores.sessions.confirm('hash', 900)
      const later = { ...session, expiresAt: 3_000, seenAt: 1_000, confirmedAt: 900 }
      expect(await stores.sessions.find('hash')).toEqual(later)
      await stores.sessions.remove('hash')
      await stores.sessions.remove('hash')
      expect(await stores.sessions.find('hash')).toBeUndefined()
    })

    it('lists the sessions of one agent, the last seen first', async () => {
      await stores.sessions.add({ ...sessionOf(anna.id, 'a', 10), seenAt: 1, enrolling: true })
      await stores.sessions.add({ ...sessionOf(anna.id, 'b', 10), seenAt: 2 })
      await stores.sessions.add(sessionOf(anna.id, 'expired', 5))
      await stores.sessions.add(sessionOf(ben.id, 'of-ben', 10))
      expect((await stores.sessions.ofAgent(anna.id, 5)).map(({ id }) => id)).toEqual(['b', 'a'])
      await stores.sessions.enrolled(anna.id)
      expect((await stores.sessions.ofAgent(anna.id, 5)).map(({ enrolling }) => enrolling)).toEqual([false, false])
      await stores.sessions.removeOf(anna.id, 'a')
      expect((await stores.sessions.ofAgent(anna.id, 0)).map(({ id }) => id)).toEqual(['a'])
      await stores.sessions.removeOf(anna.id)
      expect(await stores.sessions.ofAgent(anna.id, 0)).toEqual([])
      expect(await stores.sessions.find('of-ben')).toBeDefined()
    })

    it('removes what has expired, and nothing else', async () => {
      await stores.sessions.add(sessionOf(anna.id, 'old', 5_000))
      await stores.sessions.add(sessionOf(anna.id, 'new', 5_001))
      await stores.sessions.removeExpired(5_000)
      expect(await stores.sessions.find('old')).toBeUndefined()
      expect(await stores.sessions.find('new')).toBeDefined()
    })

    it('removes the people of a shop without a trace', async () => {
      await stores.sessions.add(sessionOf(anna.id, 'hash', 5_000))
      await stores.accounts.leave(ben.id, 1)
      await stores.accounts.removeOf(boots.id)
      await stores.accounts.removeOf(boots.id)
      await stores.shops.remove(boots.id)
      expect(await stores.sessions.find('hash')).toBeUndefined()
      expect(await stores.accounts.find(anna.id)).toBeUndefined()
      expect(await stores.accounts.former()).toEqual(new Map())
      expect(await stores.accounts.find(cleo.id)).toBeDefined()
    })
  })
}
