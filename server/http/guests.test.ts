import { createSecretKey } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onNight } from '../../protocol/colour.ts'
import { callId, shopId } from '../../protocol/ids.ts'
import type { NewGuest } from '../../protocol/rest/routes.ts'
import type { ShopFront } from '../../protocol/rest/shop.ts'
import { noTexts } from '../shops/shop.ts'
import { type Guests, openGuests } from '../visits/guests.ts'
import { type Fixture, openFixture } from './fixture.ts'

const call = callId('call-1')
const boots = shopId('boots')
const front: ShopFront = {
  name: 'Boots & Sons',
  origins: [],
  look: { accent: '#0b3d91', corner: 'start' },
  texts: { ...noTexts, it: { label: 'Suona', greeting: '' } },
}

describe('a friend who opens the link of a call', () => {
  let at: Fixture
  let guests: Guests

  beforeEach(async () => {
    at = await openFixture()
    guests = openGuests(createSecretKey(Buffer.alloc(32, 7)), () => at.clock.now)
    at.world.talking.add(call)
  })
  afterEach(() => at[Symbol.asyncDispose]())

  async function come(): Promise<NewGuest> {
    const { token } = guests.invite(call, boots)
    const reply = await at.ask(null, 'POST /api/guests', { token })
    expect(reply.statusCode).toBe(201)
    return reply.json()
  }

  it('gets a token for the door of that call, and is told the name of the shop', async () => {
    const came = await come()
    expect(came).toMatchObject({ call, shop: 'Boots', expires: at.clock.now + 2 * 3_600_000 })
    expect(guests.checkGuest(came.token)).toEqual({ guest: came.guest, call, shop: boots })
  })

  it('sees the look that the owner has given the shop, and none where there is none', async () => {
    expect(await come()).not.toHaveProperty('look')
    expect((await at.ask('owner', 'PUT /api/shop', { front, version: 0 })).statusCode).toBe(200)
    const { shop, look } = await come()
    expect(shop).toBe('Boots & Sons')
    expect(look).toEqual({
      accent: '#0b3d91',
      ink: '#ffffff',
      glow: onNight('#0b3d91'),
      corner: 'start',
      it: { label: 'Suona' },
    })
  })
})
