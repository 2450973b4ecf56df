import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { Link } from './links.ts'
import { anna, boots, type Stores } from './store-contract.ts'

const times = { createdAt: 1, expiresAt: 10 }
const setup: Link = { kind: 'setup', handle: 's', ...times }
const invite = {
  kind: 'invite',
  shop: boots.id,
  email: 'nina@boots.example',
  role: 'supervisor',
  handle: 'i',
  ...times,
} as const
const reset: Link = { kind: 'reset', shop: boots.id, agent: anna.id, handle: 'r', ...times }

/** What a store of one-time links must keep. `open` gives new, empty ones. */
export function linkStoreContract(name: string, open: () => Promise<Stores>): void {
  describe(`${name} keeps one-time links`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
      await stores.shops.put(boots)
      await stores.accounts.put(anna)
    })
    afterEach(() => stores[Symbol.asyncDispose]())

    it('gives back what was added, until it expires', async () => {
      for (const link of [setup, invite, reset]) await stores.links.add(`hash of ${link.handle}`, link)
      for (const link of [setup, invite, reset]) {
        expect(await stores.links.find(`hash of ${link.handle}`, 9)).toEqual(link)
        expect(await stores.links.find(`hash of ${link.handle}`, 10)).toBeUndefined()
        expect(await stores.links.find(link.handle, 9)).toBeUndefined()
      }
    })

    it('lets one of two take a link, and nobody once it has expired', async () => {
      await stores.links.add('a', invite)
      expect(await stores.links.take('a', 10)).toBe(false)
      const taken = await Promise.all([stores.links.take('a', 9), stores.links.take('a', 9)])
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await stores.links.find('a', 9)).toBeUndefined()
    })

    it('lists and takes back the invites of one shop', async () => {
      await stores.links.add('a', invite)
      await stores.links.add('b', { ...invite, handle: 'j', createdAt: 2, email: 'Otto@boots.example' })
      await stores.links.add('c', reset)
      expect((await stores.links.invitesOf(boots.id, 9)).map(({ email }) => email)).toEqual([
        'otto@boots.example',
        'nina@boots.example',
      ])
      expect(await stores.links.invitesOf(shopId('hats'), 9)).toEqual([])
      expect(await stores.links.removeInvite(shopId('hats'), 'i')).toBe(false)
      expect(await stores.links.removeInvite(boots.id, 'r')).toBe(false)
      expect(await stores.links.removeInvite(boots.id, 'i')).toBe(true)
      await stores.links.removeInvitesTo(boots.id, 'OTTO@boots.example')
      expect(await stores.links.invitesOf(boots.id, 9)).toEqual([])
      expect(await stores.links.find('c', 9)).toEqual(reset)
    })

    it('forgets what expired, the resets of one agent, and the links of who is gone', async () => {
      await stores.links.add('old', { ...setup, expiresAt: 5 })
      await stores.links.add('new', { ...setup, handle: 't' })
      await stores.links.removeExpired(5)
      expect(await stores.links.find('old', 0)).toBeUndefined()
      expect(await stores.links.find('new', 0)).toBeDefined()
      await stores.links.add('mine', reset)
      await stores.links.removeResets(agentId('other'))
      expect(await stores.links.find('mine', 0)).toBeDefined()
      await stores.links.removeResets(anna.id)
      expect(await stores.links.find('mine', 0)).toBeUndefined()
      await stores.links.add('invite', invite)
      await stores.accounts.removeOf(boots.id)
      await stores.shops.remove(boots.id)
      expect(await stores.links.find('invite', 0)).toBeUndefined()
    })
  })
}
