import type { AgentId, CallId, DeskId, GuestId } from '../../protocol/ids.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import { Guest } from './guest.ts'

export const ORIGIN = 'https://shop.example'
const PAGE = { url: `${ORIGIN}/boots`, title: 'Boots' }

export class ShopperGuest extends Guest {
  call: CallId | undefined

  async dials(desk?: DeskId): Promise<CallId> {
    const { snapshot, seat } = await this.say('dial', {
      page: PAGE,
      ...(desk !== undefined && { desk }),
      shopper: { language: 'en', device: 'phone', listensOnly: false },
    })
    this.call = snapshot.call.id
    if (seat !== null) await setUp(this, this.call, seat)
    return this.call
  }
}

export class AgentGuest extends Guest {
  readonly id: AgentId

  constructor(id: AgentId) {
    super()
    this.id = id
  }

  /** Waits for a ring and sets the warm seat up. */
  async isRung(): Promise<CallId> {
    await this.until(() => this.notices('rung').length > 0)
    const rung = this.notices('rung').at(-1)
    if (rung === undefined) throw new Error('nothing rang')
    if (rung.seat !== null) await setUp(this, rung.snapshot.call.id, rung.seat)
    return rung.snapshot.call.id
  }
}

/** A friend who came by a link. */
export class FriendGuest extends Guest {
  readonly id: GuestId
  readonly call: CallId
  /** The token of `hello`. */
  readonly token: string

  constructor(id: GuestId, call: CallId, token: string) {
    super()
    this.id = id
    this.call = call
    this.token = token
  }

  /** Asks for the seat, once let in, and sets it up. */
  async sits(): Promise<void> {
    const { seat } = await this.say('sit', { call: this.call })
    if (seat !== null) await setUp(this, this.call, seat)
  }
}

/** Publishes a microphone and takes what the others send, now and later, as a browser would. */
export async function setUp(guest: Guest, call: CallId, seat: SeatOffer): Promise<void> {
  const source = { source: 'microphone' as const, rtpParameters: {}, muted: false }
  const { consumers } = await guest.say('publish', {
    call,
    seat: seat.send.id,
    capabilities: {},
    dtls: DTLS,
    sources: [source],
  })
  const take = (ids: readonly { id: (typeof consumers)[number]['id'] }[]) =>
    guest.say('receive', { call, seat: seat.send.id, dtls: DTLS, consumers: ids.map(({ id }) => id) })
  await take(consumers)
  void follow(guest, call, take)
}

const DTLS = { fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] }

async function follow(
  guest: Guest,
  call: CallId,
  take: (add: readonly { id: never }[]) => Promise<unknown>,
): Promise<void> {
  for (let taken = 0; guest.closed === null; ) {
    const streams = guest.notices('streams').filter((each) => each.call === call)
    const next = streams[taken]
    if (next === undefined) {
      await guest.until(
        () => guest.closed !== null || guest.notices('streams').filter((each) => each.call === call).length > taken,
      )
      continue
    }
    taken += 1
    if (next.add.length > 0) await take(next.add as never).catch(() => {})
  }
}
