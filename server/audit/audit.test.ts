import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId } from '../../protocol/ids.ts'
import { openTestStores } from '../accounts/fixture.ts'
import { plainShop } from '../shops/shop.ts'
import { type Audit, openAudit, VALUE_BYTES } from './audit.ts'

const YEAR = 365 * 86_400_000
const boots = plainShop('boots' as never, 'Boots')
const anna = { id: agentId('anna'), name: 'Anna', shop: boots.id }
const shop = { id: null, name: '' }

describe('the audit trail', () => {
  let stores: Awaited<ReturnType<typeof openTestStores>>
  let audit: Audit
  const clock = { now: Date.UTC(2026, 10, 21, 9) }
  beforeEach(async () => {
    stores = await openTestStores()
    await stores.shops.put(boots)
    audit = openAudit({ store: stores.changes, together: stores.together, now: () => clock.now })
  })
  afterEach(() => stores[Symbol.asyncDispose]())

  const lines = () => audit.list({ shop: boots.id, limit: 50 })

  it('writes who, when, what, from and to', async () => {
    await audit.note(anna, { kind: 'supervision', target: shop, before: true, after: false })
    const line = { by: 'anna', byName: 'Anna', at: clock.now, kind: 'supervision', before: true, after: false }
    expect(await lines()).toMatchObject([{ ...line, target: shop, cut: false }])
  })

  it('writes no line where nothing changes, whatever the order of the keys', async () => {
    await audit.note(anna, { kind: 'security', target: shop, before: true, after: true })
    const facts = { name: 'Boots', origins: ['https://a.example'] }
    const same = { origins: ['https://a.example'], name: 'Boots' }
    await audit.note(anna, { kind: 'shop', target: shop, before: facts, after: same })
    expect(await lines()).toEqual([])
  })

  it('keeps the order of what happens in one moment', async () => {
    for (const name of ['a', 'b', 'c', 'd'])
      await audit.note(anna, { kind: 'name', target: shop, before: '', after: name })
    expect((await lines()).map(({ after }) => after)).toEqual(['d', 'c', 'b', 'a'])
  })

  it('says of a value that is too long that it changed, and leaves it out', async () => {
    const long = { greeting: 'ż'.repeat(VALUE_BYTES / 2) }
    await audit.note(anna, { kind: 'texts', target: shop, before: { greeting: 'Hello' }, after: long })
    expect(await lines()).toMatchObject([{ kind: 'texts', before: null, after: null, cut: true }])
  })

  it('forgets after two years, looking once an hour', async () => {
    await audit.note(anna, { kind: 'supervision', target: shop, before: true, after: false })
    await audit.tidy()
    clock.now += 2 * YEAR
    await audit.tidy()
    expect(await lines()).toHaveLength(1)
    clock.now += 1
    await audit.tidy()
    expect(await lines()).toHaveLength(1)
    clock.now += 3_600_000
    await audit.tidy()
    expect(await lines()).toEqual([])
  })

  it('keeps a change and its line, or neither', async () => {
    const rename = (name: string, fails: boolean) =>
      audit.together(async () => {
        await audit.note(anna, { kind: 'shop', target: shop, before: { name: 'Boots' }, after: { name } })
        await stores.shops.put({ ...boots, name })
        if (fails) throw new Error('the disk is full')
      })
    await expect(rename('Socks', true)).rejects.toThrow('the disk is full')
    expect([(await stores.shops.find(boots.id))?.name, await lines()]).toEqual(['Boots', []])
    await rename('Socks', false)
    expect([(await stores.shops.find(boots.id))?.name, await lines()]).toMatchObject(['Socks', [{ kind: 'shop' }]])
  })
})

describe('what is done together', () => {
  it('holds the transactions that stores open by themselves, and lets nothing begun in it write later', async () => {
    await using stores = await openTestStores()
    await stores.shops.put(boots)
    const entered = Promise.withResolvers<void>()
    let late: Promise<unknown> = Promise.resolve()
    await expect(
      stores.together(async () => {
        late = entered.promise.then(() => stores.shops.put({ ...boots, name: 'Late' }))
        const saved = { shop: boots.id, desk: null, hours: null, version: 1, savedAt: 1, savedBy: anna.id }
        expect(await stores.hours.save(saved)).toBe('saved')
        await stores.together(() => stores.shops.put({ ...boots, name: 'Inner' }))
        throw new Error('all of it')
      }),
    ).rejects.toThrow('all of it')
    expect(await stores.hours.all()).toEqual([])
    expect((await stores.shops.find(boots.id))?.name).toBe('Boots')
    entered.resolve()
    await late
    expect((await stores.shops.find(boots.id))?.name).toBe('Late')
  })

  it('makes who asks meanwhile wait, and shows them nothing of it', async () => {
    await using stores = await openTestStores()
    await stores.shops.put(boots)
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const changing = stores.together(async () => {
      await stores.shops.put({ ...boots, name: 'Half' })
      begun.resolve()
      await goOn.promise
      throw new Error('undone')
    })
    await begun.promise
    const seen = stores.shops.find(boots.id)
    goOn.resolve()
    await expect(changing).rejects.toThrow('undone')
    expect((await seen)?.name).toBe('Boots')
  })
})
