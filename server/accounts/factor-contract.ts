import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shopId } from '../../protocol/ids.ts'
import type { StoredPasskey } from './factor-store.ts'
import { anna, boots, personOf, type Stores } from './store-contract.ts'

const ben = personOf('ben', shopId('boots'), 'agent')
const phone: StoredPasskey = {
  id: 'phone-1',
  agent: anna.id,
  name: 'Phone',
  publicKey: Uint8Array.from([0, 255, 7]),
  counter: 3,
  transports: ['internal', 'hybrid'],
  createdAt: 1,
  usedAt: null,
}

/** What a store of second factors must keep. `open` gives new, empty ones. */
export function factorStoreContract(name: string, open: () => Promise<Stores>): void {
  describe(`${name} keeps second factors`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
      await stores.shops.put(boots)
      for (const agent of [anna, ben]) await stores.accounts.put(agent)
    })
    afterEach(() => stores[Symbol.asyncDispose]())

    it('keeps one secret each, and uses every half minute once and in order', async () => {
      const { factors } = stores
      expect(await factors.code(anna.id)).toBeUndefined()
      await factors.putCode(anna.id, 'A')
      expect(await factors.code(anna.id)).toEqual({ secret: 'A', confirmed: false })
      await factors.confirmCode(anna.id)
      expect(await factors.code(anna.id)).toEqual({ secret: 'A', confirmed: true })
      const both = await Promise.all([factors.useStep(anna.id, 7), factors.useStep(anna.id, 7)])
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await factors.useStep(anna.id, 6)).toBe(false)
      expect(await factors.useStep(anna.id, 8)).toBe(true)
      expect(await factors.useStep(ben.id, 9)).toBe(false)
      await factors.putCode(anna.id, 'B')
      expect(await factors.code(anna.id)).toEqual({ secret: 'B', confirmed: false })
      await factors.removeCode(anna.id)
      expect(await factors.code(anna.id)).toBeUndefined()
    })

    it('uses a recovery code of its owner once', async () => {
      const { factors } = stores
      await factors.putRecoveryCodes(anna.id, ['x', 'y'])
      await factors.putRecoveryCodes(ben.id, ['x'])
      expect(await factors.useRecoveryCode(anna.id, 'z')).toBe(false)
      const both = await Promise.all([factors.useRecoveryCode(anna.id, 'x'), factors.useRecoveryCode(anna.id, 'x')])
      expect(both.filter(Boolean)).toHaveLength(1)
      expect([await factors.recoveryCodes(anna.id), await factors.recoveryCodes(ben.id)]).toEqual([1, 1])
      await factors.putRecoveryCodes(anna.id, ['u', 'v', 'w'])
      expect(await factors.useRecoveryCode(anna.id, 'y')).toBe(false)
      expect(await factors.recoveryCodes(anna.id)).toBe(3)
      await factors.putRecoveryCodes(anna.id, [])
      expect(await factors.recoveryCodes(anna.id)).toBe(0)
    })

    it('keeps passkeys, which only their owner names and takes away', async () => {
      const { factors } = stores
      await factors.addPasskey(phone)
      await factors.addPasskey({ ...phone, id: 'key-2', name: 'Key', createdAt: 2 })
      await expect(factors.addPasskey({ ...phone, agent: ben.id })).rejects.toThrow()
      expect(await factors.findPasskey('phone-1')).toEqual(phone)
      expect((await factors.passkeysOf(anna.id)).map((each) => each.name)).toEqual(['Phone', 'Key'])
      expect(await factors.renamePasskey(ben.id, 'phone-1', 'Mine')).toBe(false)
      expect(await factors.renamePasskey(anna.id, 'phone-1', 'Old phone')).toBe(true)
      await factors.passkeyUsed('phone-1', 4, 9)
      expect(await factors.findPasskey('phone-1')).toEqual({ ...phone, name: 'Old phone', counter: 4, usedAt: 9 })
      expect(await factors.removePasskey(ben.id, 'phone-1')).toBe(false)
      expect(await factors.removePasskey(anna.id, 'phone-1')).toBe(true)
      expect(await factors.findPasskey('phone-1')).toBeUndefined()
    })

    it('takes everything of one away, and of who leaves', async () => {
      const { factors } = stores
      await factors.putCode(anna.id, 'A')
      await factors.putRecoveryCodes(anna.id, ['x'])
      await factors.addPasskey(phone)
      await factors.clear(anna.id)
      expect([await factors.code(anna.id), await factors.recoveryCodes(anna.id)]).toEqual([undefined, 0])
      expect(await factors.passkeysOf(anna.id)).toEqual([])
      await factors.addPasskey({ ...phone, agent: ben.id })
      await factors.putCode(ben.id, 'B')
      await stores.accounts.leave(ben.id, 1)
      expect([await factors.code(ben.id), await factors.findPasskey('phone-1')]).toEqual([undefined, undefined])
    })

    it('keeps a photo as it was', async () => {
      const photo = { type: 'image/webp', content: Buffer.from([0, 1, 255]) } as const
      await stores.photos.put('p', photo)
      expect(await stores.photos.find('p')).toEqual(photo)
      await stores.photos.remove('p')
      await stores.photos.remove('p')
      expect(await stores.photos.find('p')).toBeUndefined()
    })
  })
}
