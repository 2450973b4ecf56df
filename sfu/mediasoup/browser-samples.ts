/**
 * What browsers send through mediasoup-client for the capabilities of our rooms, for tests. Chromium 156: recorded. Firefox and
 * Safari: by their handlers and the SDP they write (numbers of their own, fixed formats, simulcast by RID or by SSRC).
 */
const vp8Feedback = [
  { type: 'transport-cc', parameter: '' },
  { type: 'ccm', parameter: 'fir' },
  { type: 'nack', parameter: '' },
  { type: 'nack', parameter: 'pli' },
]
const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid'
const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id'
const REPAIRED = 'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id'
const TWCC = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01'
const extension = (uri: string, id: number) => ({ uri, id, encrypt: false, parameters: {} })

const opusOf = (payloadType: number, parameters: object) => ({
  mimeType: 'audio/opus',
  payloadType,
  clockRate: 48_000,
  channels: 2,
  parameters,
  rtcpFeedback: [{ type: 'nack', parameter: '' }],
})
const vp8Of = (payloadType: number, rtx: number, parameters: object) => [
  { mimeType: 'video/VP8', payloadType, clockRate: 90_000, parameters, rtcpFeedback: vp8Feedback },
  { mimeType: 'video/rtx', payloadType: rtx, clockRate: 90_000, parameters: { apt: payloadType }, rtcpFeedback: [] },
]
const received = (kind: string) => ({ preferredEncrypt: false, direction: 'sendrecv', kind })
const capabilitiesOf = (opus: object, vp8: object) => ({
  codecs: [
    {
      kind: 'audio',
      mimeType: 'audio/opus',
      preferredPayloadType: 111,
      clockRate: 48_000,
      channels: 2,
      parameters: opus,
      rtcpFeedback: [{ type: 'nack', parameter: '' }],
    },
    {
      kind: 'video',
      mimeType: 'video/VP8',
      preferredPayloadType: 96,
      clockRate: 90_000,
      parameters: vp8,
      rtcpFeedback: vp8Feedback,
    },
    {
      kind: 'video',
      mimeType: 'video/rtx',
      preferredPayloadType: 100,
      clockRate: 90_000,
      parameters: { apt: 96 },
      rtcpFeedback: [],
    },
  ],
  headerExtensions: [
    { ...received('video'), uri: MID, preferredId: 1 },
    { ...received('video'), uri: TWCC, preferredId: 5 },
  ],
})
const fingerprint = '90:EC:48:58:A0:3D:04:9A:22:F5:96:69:DB:34:91:87:3D:EC:50:14:F4:AB:2C:81:C9:76:37:1B:5B:19:01:3E'
const dtls = { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: fingerprint }] }

export const chromium = {
  capabilities: capabilitiesOf({ minptime: 10, useinbandfec: 1 }, {}),
  dtls,
  microphone: {
    mid: '0',
    codecs: [opusOf(111, { minptime: 10, useinbandfec: 1 })],
    headerExtensions: [],
    encodings: [{ ssrc: 2_471_789_181, dtx: false }],
    rtcp: { cname: 'viBTj8BKojuGklcv', reducedSize: true },
    msid: '920e4bef-68f5-4229-9e2f-4d9e13b74ff7 871919e9-60ba-4513-93fc-a1d4fa6fe70c',
  },
  camera: {
    mid: '1',
    codecs: vp8Of(96, 97, {}),
    headerExtensions: [extension(MID, 4), extension(RID, 10), extension(REPAIRED, 11), extension(TWCC, 3)],
    encodings: [
      {
        active: true,
        scaleResolutionDownBy: 4,
        maxBitrate: 150_000,
        rid: 'r0',
        scalabilityMode: 'L1T3',
        dtx: false,
      },
      {
        active: true,
        scaleResolutionDownBy: 2,
        maxBitrate: 500_000,
        rid: 'r1',
        scalabilityMode: 'L1T3',
        dtx: false,
      },
      { active: true, maxBitrate: 1_200_000, rid: 'r2', scalabilityMode: 'L1T3', dtx: false },
    ],
    rtcp: { cname: '', reducedSize: true },
    msid: '920e4bef-68f5-4229-9e2f-4d9e13b74ff7 9f714b61-0c55-4920-bb28-690e7191443d',
  },
  screen: {
    mid: '2',
    codecs: vp8Of(96, 97, {}),
    headerExtensions: [extension(MID, 4), extension(RID, 10), extension(REPAIRED, 11), extension(TWCC, 3)],
    encodings: [
      {
        ssrc: 1_504_281_867,
        rtx: { ssrc: 1_561_773_828 },
        active: true,
        scalabilityMode: 'L1T3',
        maxBitrate: 2_500_000,
        dtx: false,
      },
    ],
    rtcp: { cname: 'viBTj8BKojuGklcv', reducedSize: true },
    msid: '920e4bef-68f5-4229-9e2f-4d9e13b74ff7 97414640-ef0f-4907-8a25-17e18c8b8253',
  },
}

const firefoxOpus = { maxplaybackrate: 48_000, stereo: 1, useinbandfec: 1 }
const firefoxVp8 = { 'max-fs': 12_288, 'max-fr': 60 }
export const firefox = {
  capabilities: capabilitiesOf(firefoxOpus, firefoxVp8),
  dtls,
  microphone: {
    mid: '0',
    codecs: [opusOf(109, firefoxOpus)],
    headerExtensions: [],
    encodings: [{ ssrc: 1_073_300_467, dtx: false }],
    rtcp: { cname: '{1e1bd3c5-98d8-4b2a-8e4f-2b4fd0c4a3a1}', reducedSize: true },
    msid: '{a3c2b1d0-1111-4222-8333-444455556666} {b3c2b1d0-1111-4222-8333-444455556666}',
  },
  camera: {
    mid: '1',
    codecs: vp8Of(120, 124, firefoxVp8),
    headerExtensions: [extension(MID, 3), extension(RID, 10), extension(REPAIRED, 11), extension(TWCC, 7)],
    encodings: [
      { rid: 'r0', scaleResolutionDownBy: 2, maxBitrate: 300_000, scalabilityMode: 'L1T3', dtx: false },
      { rid: 'r1', maxBitrate: 1_200_000, scalabilityMode: 'L1T3', dtx: false },
    ],
    rtcp: { cname: '{1e1bd3c5-98d8-4b2a-8e4f-2b4fd0c4a3a1}', reducedSize: true },
  },
  screen: {
    mid: '2',
    codecs: vp8Of(120, 124, firefoxVp8),
    headerExtensions: [extension(MID, 3), extension(TWCC, 7)],
    encodings: [{ ssrc: 77_231, rtx: { ssrc: 77_232 }, maxBitrate: 2_500_000, dtx: false }],
    rtcp: { cname: '{1e1bd3c5-98d8-4b2a-8e4f-2b4fd0c4a3a1}', reducedSize: true },
  },
}

export const safari = {
  capabilities: capabilitiesOf({ minptime: 10, useinbandfec: 1 }, {}),
  dtls,
  microphone: { ...chromium.microphone, encodings: [{ ssrc: 3_000_000_001, dtx: false }] },
  camera: {
    ...chromium.camera,
    encodings: [
      {
        ssrc: 4_294_967_290,
        rtx: { ssrc: 17 },
        scaleResolutionDownBy: 2,
        maxBitrate: 300_000,
        scalabilityMode: 'L1T3',
      },
      { ssrc: 4_294_967_291, rtx: { ssrc: 18 }, maxBitrate: 1_200_000, scalabilityMode: 'L1T3' },
    ],
  },
  screen: chromium.screen,
}
