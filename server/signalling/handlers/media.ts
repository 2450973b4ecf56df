import { talkedIn } from '../../../protocol/call/ask.ts'
import { partOf } from '../../../protocol/call/parts.ts'
import { Refusal } from '../../../protocol/errors.ts'
import type { CallId } from '../../../protocol/ids.ts'
import type { mediaCommands } from '../../../protocol/messages/media.ts'
import { MediaFailure, type Seat } from '../../../sfu/media.ts'
import type { Handlers, House } from '../handler.ts'
import { type Identity, partyOf } from '../identity.ts'
import { callFor, leading } from './access.ts'
import { tellParty } from './party.ts'

export const mediaHandlers: Handlers<keyof typeof mediaCommands> = {
  async publish({ identity, data }, house) {
    const seat = await seatFor(identity, house, data.call, data.seat)
    const { capabilities, dtls, sources } = data
    const request = { sources, ...(capabilities && { capabilities }), ...(dtls && { dtls }) }
    const consumers = [...(await translated(seat.publish(request)))]
    if (house.seating.isNews(seat)) await tellParty(data.call, seat, house)
    return { consumers }
  },

  async receive({ identity, data }, house) {
    const seat = await seatFor(identity, house, data.call, data.seat)
    await translated(seat.receive({ consumers: data.consumers, ...(data.dtls && { dtls: data.dtls }) }))
    return {}
  },

  async unpublish({ identity, data }, house) {
    const seat = await seatFor(identity, house, data.call)
    seat.unpublish(data.source)
    // A picture that goes is seen to go. Without a word, a voice that goes is taken for silence.
    if (data.source === 'microphone') await tellParty(data.call, seat, house)
    return {}
  },

  async mute({ identity, data }, house) {
    const seat = await seatFor(identity, house, data.call)
    await translated(seat.mute(data.source, data.muted))
    await tellParty(data.call, seat, house)
    return {}
  },

  async 'mute-other'({ identity, data }, house) {
    leading(identity)
    const { call } = await callFor(identity, data.call, house)
    const part = partOf(talkedIn(call, identity.agent), data.party)
    if (data.party === identity.agent || (part !== 'customer' && part !== 'desk' && part !== 'consult'))
      throw new Refusal('call.not-found')
    const seat = house.seating.find(data.call, data.party)
    if (!seat.sources.some(({ source, muted }) => source === 'microphone' && !muted)) return {}
    await translated(seat.mute('microphone', true))
    const [socket] = house.people.of(call, data.party)
    socket?.notice('muted', { call: data.call, by: identity.agent })
    await tellParty(data.call, seat, house)
    return {}
  },

  async prefer({ identity, data }, house) {
    const seat = await seatFor(identity, house, data.call)
    await translated(seat.prefer(data.consumer, data.height))
    return {}
  },

  async 'restart-ice'({ identity, data }, house) {
    const seat = await seatFor(identity, house, data.call, data.seat)
    return translated(seat.restartIce())
  },
}

/** The sender's own seat, in a call that they may know of: `shopper` alone would name the shopper of any call. */
async function seatFor(identity: Identity, house: House, call: CallId, id?: string): Promise<Seat> {
  leading(identity)
  await callFor(identity, call, house)
  return house.seating.find(call, partyOf(identity), id)
}

async function translated<T>(doing: Promise<T>): Promise<T> {
  try {
    return await doing
  } catch (error) {
    if (!(error instanceof MediaFailure)) throw error
    const codes = { refused: 'media.refused', unavailable: 'media.unavailable', closed: 'media.not-seated' } as const
    throw new Refusal(codes[error.reason], undefined, { cause: error })
  }
}
