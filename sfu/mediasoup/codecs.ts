import type { types } from 'mediasoup'
import type { SeatOffer } from '../../protocol/messages/media.ts'

type Capabilities = SeatOffer['capabilities']

/**
 * The codecs of every room. What stands in `parameters` reaches the browser's encoder by itself, as long as its
 * client sets no codec options of its own: Opus with forward error correction and silence suppression.
 */
export const mediaCodecs: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    preferredPayloadType: 111,
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: 96, clockRate: 90_000 },
]

export const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid'
export const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id'
export const REPAIRED_RID = 'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id'
export const TRANSPORT_CC = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01'

/**
 * All that a call needs: packets without a known SSRC (simulcast) find their stream, and both sides measure the line; the
 * voice too, so that its encoder gives way on a narrow one. Without the orientation extension a phone turns its picture
 * before it encodes it, so every receiver sees it upright.
 */
const offeredExtensions = {
  audio: [TRANSPORT_CC],
  video: [MID, RID, REPAIRED_RID, TRANSPORT_CC],
} as const satisfies Record<types.MediaKind, readonly string[]>

/** What a client needs of a router's capabilities: a fifth of the whole, since every byte travels before the first word. */
export function offeredCapabilities(router: types.RouterRtpCapabilities): Capabilities {
  return {
    codecs: (router.codecs ?? []).map((codec) => ({
      kind: codec.kind,
      mimeType: codec.mimeType,
      preferredPayloadType: codec.preferredPayloadType,
      clockRate: codec.clockRate,
      ...(codec.channels === undefined ? {} : { channels: codec.channels }),
      ...(Object.keys(codec.parameters ?? {}).length > 0 ? { parameters: codec.parameters } : {}),
      ...offeredFeedback(codec),
    })),
    headerExtensions: (router.headerExtensions ?? [])
      .filter(({ kind, uri }) => offeredExtensions[kind].some((offered) => offered === uri))
      .map(({ kind, uri, preferredId, direction }) => ({
        kind,
        uri,
        preferredId,
        ...(direction === undefined || direction === 'sendrecv' ? {} : { direction }),
      })),
  }
}

function offeredFeedback(codec: types.RouterRtpCodecCapability): { rtcpFeedback?: types.RtcpFeedback[] } {
  const feedback = (codec.rtcpFeedback ?? [])
    // Transport-wide feedback replaces it.
    .filter(({ type }) => type !== 'goog-remb')
    .map(({ type, parameter }) => (parameter ? { type, parameter } : { type }))
  return feedback.length > 0 ? { rtcpFeedback: feedback } : {}
}

/** A stream's parameters without what the client fills in by itself. */
export function offeredParameters(parameters: types.RtpParameters): Readonly<Record<string, unknown>> {
  const { mid, codecs, headerExtensions, encodings, rtcp } = parameters
  return {
    mid,
    codecs: codecs.map(({ mimeType, payloadType, clockRate, channels, parameters: fmtp, rtcpFeedback }) => ({
      mimeType,
      payloadType,
      clockRate,
      ...(channels === undefined ? {} : { channels }),
      ...(Object.keys(fmtp ?? {}).length > 0 ? { parameters: fmtp } : {}),
      ...(rtcpFeedback?.length
        ? { rtcpFeedback: rtcpFeedback.map(({ type, parameter }) => (parameter ? { type, parameter } : { type })) }
        : {}),
    })),
    headerExtensions: (headerExtensions ?? []).map(({ uri, id }) => ({ uri, id })),
    // The bit rate and the layers are between the sender and the worker.
    encodings: (encodings ?? []).map(({ ssrc, rtx }) => ({ ssrc, ...(rtx ? { rtx } : {}) })),
    rtcp: { cname: rtcp?.cname },
  }
}
