import { createSecretKey } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { expect, it } from 'vitest'
import { callId, shopId } from '../../protocol/ids.ts'
import { openGuests } from './guests.ts'
import { openVisits, VISIT_LIFETIME } from './visits.ts'

const key = createSecretKey(Buffer.alloc(32, 3))
const clock = { now: Date.UTC(2026, 10, 22) }
const now = () => clock.now
const guests = openGuests(key, now)
const call = callId('call-1')
const shop = shopId('demo')

it('a link leads to the door of one call, and each who comes by it is somebody else', () => {
  const invitation = guests.readInvitation(guests.invite(call, shop).token)
  expect(invitation).toEqual({ call, shop })
  const [one, other] = [guests.issueGuest(invitation), guests.issueGuest(invitation)]
  expect(one.guest).toMatch(/^guest-[\w-]{36}$/)
  expect(one.guest).not.toBe(other.guest)
  expect(guests.checkGuest(one.token)).toEqual({ call, shop, guest: one.guest })
})

it('a token is good for what it was made for, and for nothing else', () => {
  const link = guests.invite(call, shop).token
  const pass = guests.issueGuest({ call, shop }).token
  const visits = openVisits(key, now)
  const visit = visits.issueVisit(shop, 'https://shop.example').token
  expect(guests.checkGuest(link)).toBeNull()
  expect(guests.checkGuest(visit)).toBeNull()
  for (const wrong of [pass, visit, '', 'a.b.c'])
    expect(() => guests.readInvitation(wrong)).toThrow('guest.link-invalid')
  for (const wrong of [link, pass])
    for (const origin of ['https://shop.example', 'join', 'guest'])
      expect(() => visits.checkVisit(wrong, origin)).toThrow('visit.invalid')
})

it('what is forged, of another algorithm, or too old opens nothing', () => {
  const claims = { sub: call, shop, aud: 'join', iss: 'shopbell-friends', exp: Math.floor(clock.now / 1_000) + 60 }
  const forged = [
    jwt.sign(claims, createSecretKey(Buffer.alloc(32, 4)), { algorithm: 'HS256' }),
    jwt.sign(claims, key, { algorithm: 'HS512' }),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
  ]
  for (const token of forged) expect(() => guests.readInvitation(token)).toThrow('guest.link-invalid')
  const { token, expires } = guests.invite(call, shop)
  expect(expires).toBe(clock.now + VISIT_LIFETIME)
  clock.now += VISIT_LIFETIME
  expect(() => guests.readInvitation(token)).toThrow('guest.link-invalid')
})
