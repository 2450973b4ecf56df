import { type Static, Type } from 'typebox'
import { command, Nothing, record } from './command.ts'
import { CallIdText, ConsumerIdText, PartyIdText } from './parts.ts'

/**
 * What a party sends, at most one of each. `screen` is one detailed picture, `screen-sound` the sound of the
 * shared tab.
 */
export const Source = Type.Enum(['microphone', 'camera', 'screen', 'screen-sound'])
export type Source = Static<typeof Source>

/** Opaque here; the media server checks them against a strict schema before they reach a worker. */
const Opaque = Type.Record(Type.String({ maxLength: 64 }), Type.Unknown(), { maxProperties: 16 })

export const DtlsData = record({
  role: Type.Optional(Type.Enum(['auto', 'client', 'server'])),
  fingerprints: Type.Array(
    record({
      algorithm: Type.String({ maxLength: 10 }),
      value: Type.String({ maxLength: 200, pattern: '^[0-9A-Fa-f:]+$' }),
    }),
    { minItems: 1, maxItems: 5 },
  ),
})

export const TransportOffer = record({
  id: Type.String({ maxLength: 64 }),
  iceParameters: Opaque,
  iceCandidates: Type.Array(Opaque),
  dtlsParameters: DtlsData,
})
export type TransportOffer = Static<typeof TransportOffer>

/** A stream that somebody else in the call sends and that the receiver may now set up. It flows when the call allows it. */
export const ConsumerOffer = record({
  id: ConsumerIdText,
  party: PartyIdText,
  source: Source,
  kind: Type.Enum(['audio', 'video']),
  rtpParameters: Opaque,
  muted: Type.Boolean({ description: 'The sender has muted it; a later change comes as a `party` notice.' }),
})
export type ConsumerOffer = Static<typeof ConsumerOffer>

export const IceServer = record({
  urls: Type.Array(Type.String()),
  username: Type.Optional(Type.String()),
  credential: Type.Optional(Type.String()),
})

/** Everything a side needs to set its media up, in one message. A new seat replaces the one before it. */
export const SeatOffer = record({
  call: CallIdText,
  capabilities: Opaque,
  send: TransportOffer,
  receive: TransportOffer,
  iceServers: Type.Array(IceServer),
})
export type SeatOffer = Static<typeof SeatOffer>

export const mediaCommands = {
  publish: command({
    doc: 'Sends new sources, and the first time what this browser can receive. Nothing flows before the call allows it.',
    by: ['shopper', 'guest', 'agent'],
    data: record({
      call: CallIdText,
      seat: Type.String({
        maxLength: 64,
        description: 'Id of the send transport: tells an old seat from the present one.',
      }),
      capabilities: Type.Optional(Opaque),
      dtls: Type.Optional(DtlsData),
      sources: Type.Array(record({ source: Source, rtpParameters: Opaque, muted: Type.Boolean() }), { maxItems: 4 }),
    }),
    reply: record({ consumers: Type.Array(ConsumerOffer) }),
  }),
  receive: command({
    doc: 'These streams are set up: let them flow as soon as the call allows it. The first time with the DTLS parameters of the receiving transport.',
    by: ['shopper', 'guest', 'agent'],
    data: record({
      call: CallIdText,
      seat: Type.String({ maxLength: 64 }),
      dtls: Type.Optional(DtlsData),
      consumers: Type.Array(ConsumerIdText, { maxItems: 24 }),
    }),
    reply: Nothing,
  }),
  unpublish: command({
    doc: 'Stops sending a source.',
    by: ['shopper', 'guest', 'agent'],
    data: record({ call: CallIdText, source: Source }),
    reply: Nothing,
  }),
  mute: command({
    doc: 'Mutes or unmutes a source; the others are told.',
    by: ['shopper', 'guest', 'agent'],
    data: record({ call: CallIdText, source: Source, muted: Type.Boolean() }),
    reply: Nothing,
  }),
  'mute-other': command({
    doc: 'Mutes the microphone of somebody else who talks in the call. They are told, and may unmute themselves.',
    by: ['agent'],
    data: record({ call: CallIdText, party: PartyIdText }),
    reply: Nothing,
  }),
  prefer: command({
    doc: 'How large a picture is shown now, in device pixels: decides which simulcast layer is sent. 0 stops the picture.',
    by: ['shopper', 'guest', 'agent'],
    data: record({ call: CallIdText, consumer: ConsumerIdText, height: Type.Integer({ minimum: 0, maximum: 4_320 }) }),
    reply: Nothing,
  }),
  'restart-ice': command({
    doc: 'The network of this side has changed: fresh ICE parameters for both transports.',
    by: ['shopper', 'guest', 'agent'],
    data: record({ call: CallIdText, seat: Type.String({ maxLength: 64 }) }),
    reply: record({ send: Opaque, receive: Opaque }),
  }),
}
