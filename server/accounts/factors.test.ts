import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../protocol/ids.ts'
import { openFactors } from './factors.ts'
import { openTestStores } from './fixture.ts'
import { anna, boots } from './store-contract.ts'

const HALF_MINUTE = 30_000

async function withAnna() {
  const stores = await openTestStores()
  await stores.shops.put(boots)
  await stores.accounts.put(anna)
  const clock = { now: 1_700_000_010_000 }
  const factors = openFactors({ factors: stores.factors, now: () => clock.now })
  const codeOf = (secret: string, at: Instant = clock.now) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at })
  return { stores, clock, factors, codeOf }
}

async function enrolled() {
  const at = await withAnna()
  const { secret } = await at.factors.beginCode(anna, 'Boots')
  const recovery = await at.factors.confirmCode(anna.id, at.codeOf(secret))
  at.clock.now += 2 * HALF_MINUTE
  return { ...at, secret, recovery }
}

describe('a one-time code', () => {
  it('is told to the app by an address that names shop and person', async () => {
    const { factors } = await withAnna()
    const { secret, uri } = await factors.beginCode(anna, 'Boots & Co')
    const url = new URL(uri)
    expect([url.protocol, url.host]).toEqual(['otpauth:', 'totp'])
    expect(decodeURIComponent(url.pathname)).toBe('/Shopbell Boots & Co:anna@boots.example')
    expect(url.searchParams.get('secret')).toBe(secret)
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
  })

  it('is asked for only once the app has shown it', async () => {
    const { factors, codeOf } = await withAnna()
    await expect(factors.confirmCode(anna.id, '123456')).rejects.toMatchObject({ code: 'code.missing' })
    const { secret } = await factors.beginCode(anna, 'Boots')
    expect(await factors.of(anna.id)).toEqual({ code: false, passkeys: 0, recoveryCodes: 0 })
    expect(await factors.spend(anna.id, codeOf(secret))).toBe(false)
    await expect(factors.confirmCode(anna.id, 'abcdef')).rejects.toMatchObject({ code: 'code.wrong' })
    expect(await factors.confirmCode(anna.id, codeOf(secret))).toHaveLength(10)
    expect(await factors.of(anna.id)).toEqual({ code: true, passkeys: 0, recoveryCodes: 10 })
  })

  it('is taken once, from clocks half a minute apart, and none of before it', async () => {
    const { factors, clock, codeOf, secret } = await enrolled()
    const early = codeOf(secret, clock.now - HALF_MINUTE)
    const now = codeOf(secret)
    expect(await factors.spend(anna.id, codeOf(secret, clock.now - 2 * HALF_MINUTE))).toBe(false)
    expect(await factors.spend(anna.id, codeOf(secret, clock.now + 2 * HALF_MINUTE))).toBe(false)
    expect(await factors.spend(anna.id, `${now.slice(0, 3)} ${now.slice(3)}`)).toBe(true)
    expect(await factors.spend(anna.id, now)).toBe(false)
    expect(await factors.spend(anna.id, early)).toBe(false)
    clock.now += HALF_MINUTE
    expect(await factors.spend(anna.id, codeOf(secret))).toBe(true)
  })

  it('that confirmed the app does not open the door as well', async () => {
    const { factors, codeOf } = await withAnna()
    const { secret } = await factors.beginCode(anna, 'Boots')
    const code = codeOf(secret)
    await factors.confirmCode(anna.id, code)
    expect(await factors.spend(anna.id, code)).toBe(false)
  })

  it('of the old app holds until the new one has shown its own', async () => {
    const { factors, clock, codeOf, secret } = await enrolled()
    const next = await factors.beginCode(anna, 'Boots')
    expect(await factors.spend(anna.id, codeOf(secret))).toBe(true)
    clock.now += HALF_MINUTE
    await factors.confirmCode(anna.id, codeOf(next.secret))
    clock.now += HALF_MINUTE
    expect(await factors.spend(anna.id, codeOf(secret))).toBe(false)
    expect(await factors.spend(anna.id, codeOf(next.secret))).toBe(true)
  })
})

describe('a recovery code', () => {
  it('opens once, however it is typed, and is kept by its hash alone', async () => {
    const { factors, recovery, stores } = await enrolled()
    expect(new Set(recovery).size).toBe(10)
    for (const code of recovery) expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    const [first = '', second = ''] = recovery
    expect(await stores.factors.useRecoveryCode(anna.id, first)).toBe(false)
    expect(await factors.spend(anna.id, first)).toBe(true)
    expect(await factors.spend(anna.id, first)).toBe(false)
    expect(await factors.spend(anna.id, second.toUpperCase().replaceAll('-', ' '))).toBe(true)
    expect((await factors.of(anna.id)).recoveryCodes).toBe(8)
  })

  it('is worth nothing once there are new ones', async () => {
    const { factors, recovery } = await enrolled()
    const fresh = await factors.newRecoveryCodes(anna.id)
    expect(await factors.spend(anna.id, recovery[0] ?? '')).toBe(false)
    expect(await factors.spend(anna.id, fresh[0] ?? '')).toBe(true)
    await factors.clear(anna.id)
    expect(await factors.of(anna.id)).toEqual({ code: false, passkeys: 0, recoveryCodes: 0 })
  })
})
