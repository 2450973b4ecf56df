import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { Shop } from '../shops/shop.ts'
import type { ShopStore } from '../shops/store.ts'
import type { AccountStore, SessionStore } from './store.ts'

export interface Stores extends AsyncDisposable {
  readonly shops: ShopStore
  readonly accounts: AccountStore
  readonly sessions: SessionStore
}

const boots: Shop = { id: shopId('boots'), name: 'Boots', origins: ['https://boots.example'], ring: 15_000 }
const hats: Shop = { id: shopId('hats'), name: 'Hats', origins: [], ring: null }
const anna = { id: agentId('anna'), shop: boots.id, name: 'Anna', email: 'anna@boots.example', passwordHash: 'hash-a' }
const ben = { id: agentId('ben'), shop: boots.id, name: 'Ben', email: 'ben@boots.example', passwordHash: 'hash-b' }
const cleo = { id: agentId('cleo'), shop: hats.id, name: 'Cleo', email: 'cleo@hats.example', passwordHash: 'hash-c' }
const { passwordHash: _, ...annaInPublic } = anna

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

    it('keeps a session until it is removed', async () => {
      const session = { id: 'hash', agent: anna.id, createdAt: 1_000, expiresAt: 2_000 }
      await stores.sessions.add(session)
      expect(await stores.sessions.find('hash')).toEqual(session)
      await stores.sessions.extend('hash', 3_000)
      expect(await stores.sessions.find('hash')).toEqual({ ...session, expiresAt: 3_000 })
      await stores.sessions.remove('hash')
      await stores.sessions.remove('hash')
      expect(await stores.sessions.find('hash')).toBeUndefined()
    })

    it('removes what has expired, and nothing else', async () => {
      await stores.sessions.add({ id: 'old', agent: anna.id, createdAt: 0, expiresAt: 5_000 })
      await stores.sessions.add({ id: 'new', agent: anna.id, createdAt: 0, expiresAt: 5_001 })
      await stores.sessions.removeExpired(5_000)
      expect(await stores.sessions.find('old')).toBeUndefined()
      expect(await stores.sessions.find('new')).toBeDefined()
    })

    it('signs an agent out who is removed', async () => {
      await stores.sessions.add({ id: 'hash', agent: anna.id, createdAt: 0, expiresAt: 5_000 })
      await stores.accounts.remove(anna.id)
      await stores.accounts.remove(anna.id)
      expect(await stores.sessions.find('hash')).toBeUndefined()
      expect(await stores.accounts.find(anna.id)).toBeUndefined()
    })
  })
}
