import { describe, expect, it } from 'vitest'
import { Refusal } from '../../protocol/errors.ts'
import type { SignIn } from '../../protocol/rest/routes.ts'
import { openShopDirectory } from '../shops/directory.ts'
import { DEMO_PASSWORD, seedDemo } from './demo.ts'
import { openFactors } from './factors.ts'
import { openTestStores } from './fixture.ts'
import { hashPassword, openPasswordCheck } from './password.ts'
import { type SignInDeps, signIn } from './sign-in.ts'
import { FORGIVEN, LOCKED_AFTER, LOCKED_FOR, ofAddress, openSlowDown } from './slow-down.ts'

const right = { email: 'anna@demo.shop', password: DEMO_PASSWORD }
const wrong = { email: 'anna@demo.shop', password: 'wrong' }

async function counter() {
  const stores = await openTestStores()
  await seedDemo({ ...stores, origins: [] })
  const clock = { now: 0 }
  const asked: (string | undefined)[] = []
  const real = await openPasswordCheck()
  const passwords: typeof real = {
    matches(password, hash) {
      asked.push(hash)
      return real.matches(password, hash)
    },
  }
  const now = () => clock.now
  const deps = {
    accounts: stores.accounts,
    shops: await openShopDirectory(stores.shops),
    factors: openFactors({ factors: stores.factors, now }),
    passwords,
    slowDown: openSlowDown(now),
    addresses: openSlowDown(now, ofAddress),
  }
  return { deps, clock, asked, stores }
}

/** From an address of its own each time, unless one is given. */
let addresses = 0
function enter(deps: SignInDeps, credentials: SignIn, address = `address ${++addresses}`) {
  return signIn(deps, credentials, address)
}

async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refusal) return error
  throw new Error('nothing was refused')
}

describe('signing in', () => {
  it('needs the e-mail, in any case, and the password', async () => {
    const { deps } = await counter()
    const agent = await enter(deps, { ...right, email: ' ANNA@demo.shop ' })
    expect(agent).toMatchObject({ id: 'demo-anna', shop: 'demo', name: 'Anna', email: 'anna@demo.shop', role: 'owner' })
    expect(agent).not.toHaveProperty('passwordHash')
  })

  it('is refused the same for a wrong password and for an e-mail nobody has', async () => {
    const { deps, asked } = await counter()
    const one = await refusalOf(enter(deps, wrong))
    const other = await refusalOf(enter(deps, { ...wrong, email: 'nobody@demo.shop' }))
    expect(one.body).toEqual({ code: 'session.refused' })
    expect(other.body).toEqual(one.body)
    // The unknown e-mail was checked as well, against nothing.
    expect(asked).toEqual([expect.stringMatching(/^\$argon2id\$/), undefined])
  })

  it('takes about as long for an e-mail nobody has', async () => {
    const passwords = await openPasswordCheck()
    const hash = await hashPassword('a password')
    const took = async (against: string | undefined) => {
      const began = performance.now()
      await passwords.matches('wrong', against)
      return performance.now() - began
    }
    // In turns, so that a machine that is busy for a while is busy for both.
    const [unknown, known]: [number[], number[]] = [[], []]
    for (let round = 0; round < 8; round += 1) {
      unknown.push(await took(undefined))
      known.push(await took(hash))
    }
    const ratio = Math.min(...unknown) / Math.min(...known)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })

  it('is slowed down after five wrong passwords, more each time, a minute at most', async () => {
    const { deps, clock } = await counter()
    for (let count = 0; count < FORGIVEN; count += 1) await refusalOf(enter(deps, wrong))
    const waits: number[] = []
    for (let count = 0; count < 8; count += 1) {
      const refused = await refusalOf(enter(deps, right))
      expect(refused.code).toBe('session.too-often')
      const seconds = Number(refused.detail?.['seconds'])
      waits.push(seconds)
      clock.now += seconds * 1_000
      expect((await refusalOf(enter(deps, wrong))).code).toBe('session.refused')
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  })

  it('is forgiven once the right password was given', async () => {
    const { deps } = await counter()
    for (let count = 0; count < FORGIVEN - 1; count += 1) await refusalOf(enter(deps, wrong))
    await enter(deps, right)
    for (let count = 0; count < FORGIVEN - 1; count += 1) await refusalOf(enter(deps, wrong))
    await expect(enter(deps, right)).resolves.toMatchObject({ name: 'Anna' })
  })

  it('is slowed down for an e-mail nobody has just the same, and for nobody else', async () => {
    const { deps } = await counter()
    const nobody = { ...wrong, email: 'nobody@demo.shop' }
    for (let count = 0; count < FORGIVEN; count += 1) await refusalOf(enter(deps, nobody))
    expect((await refusalOf(enter(deps, nobody))).code).toBe('session.too-often')
    await expect(enter(deps, right)).resolves.toBeDefined()
  })

  it('is locked for a quarter of an hour by who goes on, the same for an e-mail nobody has', async () => {
    const { deps, clock, asked } = await counter()
    for (const email of [right.email, 'nobody@demo.shop']) {
      for (let count = 0; count < LOCKED_AFTER; count += 1) {
        clock.now += 60_000
        expect((await refusalOf(enter(deps, { ...wrong, email }))).code).toBe('session.refused')
      }
      const before = asked.length
      const locked = await refusalOf(enter(deps, { ...right, email }))
      expect(locked.body).toEqual({ code: 'session.too-often', detail: { seconds: LOCKED_FOR / 1_000 } })
      // Not even looked at: it takes no longer for one who is right.
      expect(asked).toHaveLength(before)
    }
    clock.now += LOCKED_FOR
    await expect(enter(deps, right)).resolves.toBeDefined()
  })

  it('is slowed down for one address that tries many accounts, and for no other address', async () => {
    const { deps } = await counter()
    for (let count = 0; count < ofAddress.forgiven; count += 1)
      await refusalOf(enter(deps, { ...wrong, email: `nobody-${count}@demo.shop` }, 'one'))
    expect((await refusalOf(enter(deps, right, 'one'))).code).toBe('session.too-often')
    await expect(enter(deps, right, 'other')).resolves.toBeDefined()
  })

  it('forgets failures that are an hour old', () => {
    let now = 0
    const slow = openSlowDown(() => now)
    for (let count = 0; count < FORGIVEN; count += 1) slow.failed('a')
    expect(slow.wait('a')).toBe(2_000)
    now += 3_600_000 + 2_001
    slow.failed('a')
    expect(slow.wait('a')).toBe(0)
  })

  it('checks two passwords at a time, however many come', async () => {
    const passwords = await openPasswordCheck()
    const hash = await hashPassword('right')
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) => passwords.matches(index % 2 === 0 ? 'right' : 'wrong', hash)),
    )
    expect(results.filter(Boolean)).toHaveLength(6)
  })
})
