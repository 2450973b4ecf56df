import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { daily, table } from '../../protocol/hours/tables.ts'
import { agentId, shopId } from '../../protocol/ids.ts'
import { openTestStores } from '../accounts/fixture.ts'
import { plainShop } from '../shops/shop.ts'
import { type OpeningBook, openOpeningBook } from './opening-book.ts'

const BOOTS = { shop: shopId('boots'), desk: null }
const REPAIRS = { shop: shopId('boots'), desk: 'repairs' }
const anna = agentId('anna')

describe('The book of opening hours', () => {
  let stores: Awaited<ReturnType<typeof openTestStores>>
  let book: OpeningBook
  let now: number
  let read: number
  const open = () => openOpeningBook({ store: stores.hours, now: () => now })

  beforeEach(async () => {
    // Monday, 23 November 2026, noon in Rome.
    now = Date.parse('2026-11-23T11:00Z')
    stores = await openTestStores()
    await stores.shops.put(plainShop(BOOTS.shop, 'Boots'))
    book = await open()
  })
  afterEach(() => stores[Symbol.asyncDispose]())

  it('O1 holds a shop without hours open', async () => {
    expect(book.opening(BOOTS.shop)).toEqual({ open: true, opensAt: null, rings: true })
    expect(await book.saved(BOOTS)).toEqual({ hours: null, version: 0 })
  })

  it('follows the clock by itself, to the millisecond', async () => {
    await book.save(BOOTS, daily('09:00-13:00'), 0, anna)
    expect(book.opening(BOOTS.shop).open).toBe(true)
    now = Date.parse('2026-11-23T11:59:59.999Z')
    expect(book.opening(BOOTS.shop).open).toBe(true)
    now += 1
    const tomorrow = Date.parse('2026-11-24T08:00Z')
    expect(book.opening(BOOTS.shop)).toEqual({ open: false, opensAt: tomorrow, rings: false })
    now = tomorrow
    expect(book.opening(BOOTS.shop).open).toBe(true)
  })

  it('works a table out once between two of its changes', async () => {
    const hours = table({ mon: '09:00-13:00' })
    read = 0
    await stores.hours.save({ ...BOOTS, hours, version: 1, savedAt: now, savedBy: anna })
    const counted = new Proxy(hours, {
      get(target, key) {
        if (key === 'week') read += 1
        return Reflect.get(target, key)
      },
    })
    const store = {
      ...stores.hours,
      all: async () => [{ ...BOOTS, hours: counted, version: 1, savedAt: now, savedBy: anna }],
    }
    book = await openOpeningBook({ store, now: () => now })
    book.opening(BOOTS.shop)
    const once = read
    for (let minute = 0; minute < 50; minute += 1) {
      now += 60_000
      book.opening(BOOTS.shop)
    }
    expect(once).toBeGreaterThan(0)
    expect(read).toBe(once)
    now += 60 * 60_000
    book.opening(BOOTS.shop)
    expect(read).toBeGreaterThan(once)
  })

  it('O8 gives a desk the hours of its shop until it has its own', async () => {
    await book.save(BOOTS, daily('09:00-13:00'), 0, anna)
    expect(book.opening(BOOTS.shop, 'repairs').open).toBe(true)
    await book.save(REPAIRS, daily('15:00-16:00'), 0, anna)
    expect(book.opening(BOOTS.shop, 'repairs').open).toBe(false)
    expect(book.opening(BOOTS.shop).open).toBe(true)
    await book.save(REPAIRS, null, 1, anna)
    expect(book.opening(BOOTS.shop, 'repairs').open).toBe(true)
  })

  it('O5 rings after hours where the shop says so', async () => {
    await book.save(BOOTS, { ...daily('15:00-16:00'), ringAfterHours: true }, 0, anna)
    expect(book.opening(BOOTS.shop)).toMatchObject({ open: false, rings: true })
  })

  it('refuses to save over what somebody else has saved since, and changes nothing', async () => {
    await book.save(BOOTS, daily('09:00-13:00'), 0, anna)
    await expect(book.save(BOOTS, daily('15:00-16:00'), 0, agentId('ben'))).rejects.toMatchObject({
      body: { code: 'hours.stale', detail: { version: 1 } },
    })
    expect(book.opening(BOOTS.shop).open).toBe(true)
  })

  it('refuses a table that makes no sense, and says where', async () => {
    await expect(book.save(BOOTS, table({ tue: '09:00-12:00 11:00-13:00' }), 0, anna)).rejects.toMatchObject({
      body: { code: 'hours.invalid', detail: { reason: 'overlap', path: '/week/tue/1' } },
    })
    expect(await book.saved(BOOTS)).toEqual({ hours: null, version: 0 })
  })

  it('knows after a start what was saved before it', async () => {
    await book.save(BOOTS, daily('15:00-16:00'), 0, anna)
    book = await open()
    expect(book.opening(BOOTS.shop).open).toBe(false)
    expect(await book.saved(BOOTS)).toEqual({ hours: daily('15:00-16:00'), version: 1 })
  })
})
