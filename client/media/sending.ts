import type { types } from 'mediasoup-client'
import type { Source } from '../../protocol/messages/media.ts'

type Encoding = types.RtpEncodingParameters
type CodecOptions = types.ProducerCodecOptions

/** Pixels of the shorter side from which a camera is worth two layers: below it the small one helps nobody. */
const TWO_LAYERS_FROM = 360

/** Mono speech: repairs itself where packets are lost, and costs next to nothing while nobody speaks. */
const voice: CodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: true,
  opusMaxAverageBitrate: 32_000,
  opusMaxPlaybackRate: 48_000,
}
/** The sound of a tab may be music. */
const programme: CodecOptions = { opusStereo: true, opusFec: true, opusDtx: false, opusMaxAverageBitrate: 96_000 }

export interface Sending {
  readonly encodings: Encoding[]
  readonly codecOptions?: CodecOptions
}

/** How a track of a source is sent. `size` in pixels as captured. */
export function sendingOf(source: Source, size: { readonly width?: number; readonly height?: number }): Sending {
  if (source === 'microphone') return { encodings: [{ maxBitrate: 40_000, priority: 'high' }], codecOptions: voice }
  if (source === 'screen-sound') return { encodings: [{ maxBitrate: 128_000 }], codecOptions: programme }
  if (source === 'screen') return { encodings: [{ maxBitrate: 1_500_000, maxFramerate: 15, scalabilityMode: 'L1T3' }] }
  const shorter = Math.min(size.width ?? 1280, size.height ?? 720)
  const start = { videoGoogleStartBitrate: 600 }
  if (shorter < TWO_LAYERS_FROM) return { encodings: [{ maxBitrate: 400_000 }], codecOptions: start }
  const large = shorter >= 720 ? 1_500_000 : 800_000
  return {
    encodings: [{ scaleResolutionDownBy: 2, maxBitrate: large / 4 }, { maxBitrate: large }],
    codecOptions: start,
  }
}
