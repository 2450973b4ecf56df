import { createSecretKey } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../protocol/errors.ts'
import { shopId } from '../../protocol/ids.ts'
import { openVisits, VISIT_LIFETIME } from './visits.ts'

const key = createSecretKey(Buffer.alloc(32, 1))
const origin = 'https://boots.example'
const boots = shopId('boots')

function opened() {
  const clock = { now: 1_800_000_000_000 }
  return { clock, visits: openVisits(key, () => clock.now) }
}

function codeOf(check: () => unknown): string {
  try {
    check()
    return 'taken'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('a visit', () => {
  it('is known again by its token, on its origin', () => {
    const { visits } = opened()
    const { token, visit } = visits.issueVisit(boots, origin)
    expect(visits.checkVisit(token, origin)).toEqual({ visit, shop: boots, expired: false, carried: 0 })
    expect(codeOf(() => visits.checkVisit(token, 'https://evil.example'))).toBe('visit.invalid')
  })

  it('is the same one on another device, which says how many came before', () => {
    const { visits } = opened()
    const { visit } = visits.issueVisit(boots, origin)
    const there = visits.carryVisit({ visit, shop: boots, carried: 2 }, 'https://bell.example')
    expect(there.visit).toBe(visit)
    expect(visits.checkVisit(there.token, 'https://bell.example')).toMatchObject({ visit, shop: boots, carried: 2 })
    expect(codeOf(() => visits.checkVisit(there.token, origin))).toBe('visit.invalid')
  })

  it('is never the same twice', () => {
    const { visits } = opened()
    expect(visits.issueVisit(boots, origin).visit).not.toBe(visits.issueVisit(boots, origin).visit)
  })

  it('holds two hours, and is known as expired after that', () => {
    const { clock, visits } = opened()
    const { token, expires } = visits.issueVisit(boots, origin)
    expect(expires).toBe(clock.now + VISIT_LIFETIME)
    clock.now = expires - 1_000
    expect(visits.checkVisit(token, origin).expired).toBe(false)
    clock.now = expires
    expect(visits.checkVisit(token, origin).expired).toBe(true)
  })

  const { visits, clock } = opened()
  const now = Math.floor(clock.now / 1_000)
  const claims = { sub: 'v-1', shop: 'boots', aud: origin, iss: 'shopbell', iat: now, exp: now + 60 }
  const good = jwt.sign(claims, key, { algorithm: 'HS256' })
  const [head = '', body = '', signature = ''] = good.split('.')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  it('is taken in the form of the forgeries below, when nothing is forged', () => {
    expect(codeOf(() => visits.checkVisit(good, origin))).toBe('taken')
  })

  it.each([
    ['of no text', ''],
    ['of any text', 'not.a.token'],
    ['of another key', jwt.sign(claims, createSecretKey(Buffer.alloc(32, 2)), { algorithm: 'HS256' })],
    ['of another algorithm', jwt.sign(claims, createSecretKey(Buffer.alloc(64, 1)), { algorithm: 'HS512' })],
    ['of the same key and another algorithm', jwt.sign(claims, key, { algorithm: 'HS384' })],
    ['without a signature', `${part({ alg: 'none', typ: 'JWT' })}.${body}.`],
    ['with another shop inside', `${head}.${part({ ...claims, shop: 'hats' })}.${signature}`],
    ['of another issuer', jwt.sign({ ...claims, iss: 'other' }, key, { algorithm: 'HS256' })],
    ['without a visit', jwt.sign({ ...claims, sub: '' }, key, { algorithm: 'HS256' })],
    ['with a shop that is no name', jwt.sign({ ...claims, shop: { $ne: 1 } }, key, { algorithm: 'HS256' })],
    ['that is a text', jwt.sign('v-1', key, { algorithm: 'HS256' })],
  ])('refuses a token %s', (_, token) => {
    expect(codeOf(() => visits.checkVisit(token, origin))).toBe('visit.invalid')
  })
})
