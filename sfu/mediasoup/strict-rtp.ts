import type { types } from 'mediasoup'
import { type Static, type TObject, type TSchema, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Source } from '../../protocol/messages/media.ts'
import { MediaFailure } from '../media.ts'
import { MID, REPAIRED_RID, RID, TRANSPORT_CC } from './codecs.ts'

/**
 * Malformed parameters have killed workers, and a name of one party's choice ends in the other party's SDP. So nothing
 * is passed on: what obeys the schema is read, and what the worker gets is built anew from it.
 */
const closed = <const P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const PayloadType = Type.Integer({ minimum: 0, maximum: 127 })
const Ssrc = Type.Integer({ minimum: 1, maximum: 0xffff_ffff })
const ExtensionId = Type.Integer({ minimum: 1, maximum: 255 })
/** Known extensions only, but more than are offered: a client may be one version behind. */
const ExtensionUri = Type.Enum([
  MID,
  RID,
  REPAIRED_RID,
  TRANSPORT_CC,
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'urn:ietf:params:rtp-hdrext:toffset',
  'urn:3gpp:video-orientation',
])

/** Browsers invent format parameters and feedback as they like: bounded here, and the known ones chosen below. */
const Format = Type.Record(
  Type.String({ pattern: '^[A-Za-z0-9-]{1,32}$' }),
  Type.Union([Type.String({ maxLength: 64 }), Type.Number({ minimum: -0x8000_0000, maximum: 0x7fff_ffff })]),
  { additionalProperties: false, maxProperties: 16 },
)
const Feedback = Type.Array(
  closed({ type: Type.String({ maxLength: 20 }), parameter: Type.Optional(Type.String({ maxLength: 20 })) }),
  { maxItems: 10 },
)

const codecKeys = {
  mimeType: Type.String({ pattern: '^(?:audio/opus|video/(?:VP8|vp8|rtx))$' }),
  clockRate: Type.Enum([48_000, 90_000]),
  channels: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 })),
  parameters: Type.Optional(Format),
  rtcpFeedback: Type.Optional(Feedback),
}
type AnyCodec = Static<TObject<typeof codecKeys>> & { payloadType?: number; preferredPayloadType?: number }

const Encoding = closed({
  ssrc: Type.Optional(Ssrc),
  rid: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{1,8}$' })),
  rtx: Type.Optional(closed({ ssrc: Ssrc })),
  codecPayloadType: Type.Optional(PayloadType),
  dtx: Type.Optional(Type.Boolean()),
  scalabilityMode: Type.Optional(Type.String({ pattern: '^L1T[1-3]$' })),
  maxBitrate: Type.Optional(Type.Integer({ minimum: 1, maximum: 50_000_000 })),
  // The rest is between the browser and its encoder; mediasoup-client sends it along.
  scaleResolutionDownBy: Type.Optional(Type.Number({ minimum: 1, maximum: 64 })),
  maxFramerate: Type.Optional(Type.Number({ minimum: 0, maximum: 240 })),
  active: Type.Optional(Type.Boolean()),
  adaptivePtime: Type.Optional(Type.Boolean()),
  priority: Type.Optional(Type.Enum(['very-low', 'low', 'medium', 'high'])),
  networkPriority: Type.Optional(Type.Enum(['very-low', 'low', 'medium', 'high'])),
})

const parametersSchema = Compile(
  closed({
    // Required, though RTP does without: replacing a stream looks for two that claim the same place.
    mid: Type.String({ pattern: '^[A-Za-z0-9_-]{1,8}$' }),
    codecs: Type.Array(closed({ ...codecKeys, payloadType: PayloadType }), { minItems: 1, maxItems: 2 }),
    headerExtensions: Type.Optional(
      Type.Array(
        closed({
          uri: ExtensionUri,
          id: ExtensionId,
          encrypt: Type.Optional(Type.Literal(false)),
          parameters: Type.Optional(closed({})),
        }),
        { maxItems: 16 },
      ),
    ),
    encodings: Type.Array(Encoding, { minItems: 1, maxItems: 3 }),
    rtcp: Type.Optional(
      closed({
        cname: Type.Optional(Type.String({ maxLength: 255 })),
        reducedSize: Type.Optional(Type.Boolean()),
        mux: Type.Optional(Type.Boolean()),
      }),
    ),
    msid: Type.Optional(Type.String({ maxLength: 255 })),
  }),
)

const capabilitiesSchema = Compile(
  closed({
    codecs: Type.Array(
      closed({ ...codecKeys, kind: Type.Enum(['audio', 'video']), preferredPayloadType: Type.Optional(PayloadType) }),
      { minItems: 1, maxItems: 8 },
    ),
    headerExtensions: Type.Optional(
      Type.Array(
        closed({
          kind: Type.Enum(['audio', 'video']),
          uri: ExtensionUri,
          preferredId: ExtensionId,
          preferredEncrypt: Type.Optional(Type.Literal(false)),
          direction: Type.Optional(Type.Enum(['sendrecv', 'sendonly', 'recvonly', 'inactive'])),
        }),
        { maxItems: 32 },
      ),
    ),
  }),
)

export interface StrictRtp {
  readonly kind: types.MediaKind
  readonly parameters: types.RtpParameters
  /** By how much each simulcast layer is smaller than the picture, smallest picture first; one for a single layer. */
  readonly scales: readonly number[]
}

/**
 * RTP parameters that may reach a worker.
 *
 * @throws {MediaFailure} `refused`
 */
export function strictRtp(source: Source, given: unknown): StrictRtp {
  if (!parametersSchema.Check(given)) refuse(`the RTP parameters of the ${source} break the schema`)
  const audio = source === 'microphone' || source === 'screen-sound'
  const [main, repair] = given.codecs
  if (!main || (audio ? !isOpus(main) : !isVp8(main))) refuse(`the ${source} comes in a codec that is not ours`)
  const codecs: types.RtpCodecParameters[] = [{ ...builtCodec(main), payloadType: main.payloadType }]
  if (repair) {
    if (audio || !isRtx(repair) || repair.parameters?.['apt'] !== main.payloadType) refuse('RTX repairs no codec')
    if (repair.payloadType === main.payloadType) refuse('two codecs have one payload type')
    codecs.push({ ...builtCodec(repair), payloadType: repair.payloadType })
  }
  for (const { payloadType } of codecs) {
    // RFC 5761: with RTP and RTCP on one port these read as RTCP.
    if (payloadType >= 64 && payloadType <= 95) refuse('a payload type that is kept for RTCP')
  }
  const extensions = given.headerExtensions ?? []
  if (!distinct(extensions.map(({ id }) => id)) || !distinct(extensions.map(({ uri }) => uri))) {
    refuse('a header extension is given twice')
  }
  return {
    kind: audio ? 'audio' : 'video',
    scales: given.encodings.map(
      ({ scaleResolutionDownBy }, index) => scaleResolutionDownBy ?? 2 ** (given.encodings.length - 1 - index),
    ),
    parameters: {
      mid: given.mid,
      codecs,
      headerExtensions: extensions.map(({ uri, id }) => ({ uri, id, encrypt: false, parameters: {} })),
      encodings: builtEncodings(source, given.encodings, repair !== undefined),
      // The names of the streams are the room's: the client's would end in somebody else's SDP.
      rtcp: { reducedSize: true },
    },
  }
}

/**
 * What a browser can receive, fit to reach a worker.
 *
 * @throws {MediaFailure} `refused`
 */
export function strictCapabilities(given: unknown): types.RtpCapabilities {
  if (!capabilitiesSchema.Check(given)) refuse('the capabilities break the schema')
  const types = given.codecs.flatMap(({ preferredPayloadType: type }) => (type === undefined ? [] : [type]))
  if (!distinct(types)) refuse('two codecs have one payload type')
  const codecs: types.RtpCodecCapability[] = given.codecs.map((entry) => {
    const { kind, preferredPayloadType } = entry
    const known = kind === 'audio' ? isOpus(entry) : isVp8(entry) || isRtx(entry)
    if (!known) refuse('a codec that is not ours')
    if (preferredPayloadType === undefined) refuse('a codec without payload type')
    if (isRtx(entry)) {
      const repaired = entry.parameters?.['apt']
      if (!given.codecs.some((one) => isVp8(one) && one.preferredPayloadType === repaired)) {
        refuse('RTX repairs no codec')
      }
    }
    return { ...builtCodec(entry), kind, preferredPayloadType }
  })
  return {
    codecs,
    headerExtensions: (given.headerExtensions ?? []).map(({ kind, uri, preferredId, direction }) => ({
      kind,
      uri,
      preferredId,
      preferredEncrypt: false,
      direction: direction ?? 'sendrecv',
    })),
  }
}

function builtEncodings(
  source: Source,
  given: readonly Static<typeof Encoding>[],
  repaired: boolean,
): types.RtpEncodingParameters[] {
  if (given.length > 1 && source !== 'camera') refuse(`the ${source} has one layer`)
  const ssrcs = given.flatMap(({ ssrc, rtx }) => [ssrc, rtx?.ssrc]).filter((ssrc) => ssrc !== undefined)
  const rids = given.map(({ rid }) => rid).filter((rid) => rid !== undefined)
  if (!distinct(ssrcs) || !distinct(rids)) refuse('two layers have one name')
  return given.map(({ ssrc, rid, rtx, scalabilityMode, maxBitrate }) => {
    if (ssrc === undefined && rid === undefined) refuse('a layer without SSRC and without RID')
    if (rtx && !repaired) refuse('an RTX stream without RTX codec')
    if (source === 'microphone' || source === 'screen-sound') {
      if (ssrc === undefined) refuse('a sound without SSRC')
      // Said even if the browser does not: with it the worker does not take silence for a stream that has ended.
      return { ssrc, dtx: true }
    }
    return {
      ...(ssrc === undefined ? {} : { ssrc }),
      ...(rid === undefined ? {} : { rid }),
      ...(rtx ? { rtx: { ssrc: rtx.ssrc } } : {}),
      ...(scalabilityMode === undefined ? {} : { scalabilityMode }),
      ...(maxBitrate === undefined ? {} : { maxBitrate }),
    }
  })
}

const isOpus = (codec: AnyCodec) =>
  codec.mimeType === 'audio/opus' && codec.clockRate === 48_000 && codec.channels === 2
const isVp8 = (codec: AnyCodec) =>
  codec.mimeType.toLowerCase() === 'video/vp8' && codec.clockRate === 90_000 && codec.channels === undefined
const isRtx = (codec: AnyCodec) =>
  codec.mimeType === 'video/rtx' && codec.clockRate === 90_000 && codec.channels === undefined

const knownFormat = [
  'minptime',
  'ptime',
  'useinbandfec',
  'usedtx',
  'stereo',
  'sprop-stereo',
  'maxplaybackrate',
] as const
const knownFeedback: readonly string[] = ['nack', 'nack pli', 'ccm fir', 'goog-remb', 'transport-cc']

function builtCodec(codec: AnyCodec) {
  const format = codec.parameters ?? {}
  const parameters: Record<string, number> = {}
  const names = isRtx(codec) ? ['apt'] : isOpus(codec) ? knownFormat : []
  for (const name of names) {
    const value = format[name]
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) parameters[name] = value
  }
  return {
    mimeType: isOpus(codec) ? ('audio/opus' as const) : isRtx(codec) ? ('video/rtx' as const) : ('video/VP8' as const),
    clockRate: codec.clockRate,
    ...(codec.channels === undefined ? {} : { channels: codec.channels }),
    parameters,
    rtcpFeedback: (codec.rtcpFeedback ?? [])
      .map(({ type, parameter }) => ({ type, parameter: parameter ?? '' }))
      .filter(({ type, parameter }) => knownFeedback.includes(`${type} ${parameter}`.trim())),
  }
}

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length

function refuse(reason: string): never {
  throw new MediaFailure('refused', reason)
}
