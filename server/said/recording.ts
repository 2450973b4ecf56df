import { CLIP_BYTES } from '../../protocol/messages/line.ts'
import type { ClipType, Recording } from '../ports/said-store.ts'

interface Format {
  readonly type: ClipType
  /** How such a file begins: these bytes, so far from its start. */
  readonly at: number
  readonly begins: Buffer
  /** One of these names the voice in it. */
  readonly voices: readonly string[]
  /** None of these may be in it: a picture. */
  readonly pictures: readonly string[]
}

/** What browsers record. */
const formats: readonly Format[] = [
  {
    type: 'audio/webm',
    at: 0,
    begins: Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
    voices: ['A_OPUS'],
    pictures: ['V_VP8', 'V_VP9', 'V_AV1', 'V_MPEG4'],
  },
  { type: 'audio/ogg', at: 0, begins: Buffer.from('OggS'), voices: ['OpusHead'], pictures: ['\x80theora', 'BBCD\0'] },
  { type: 'audio/mp4', at: 4, begins: Buffer.from('ftyp'), voices: ['Opus', 'mp4a'], pictures: ['vide'] },
]

/** The names of tracks stand at the beginning; further on the same letters are a matter of chance. */
const HEAD = 4_096

/** What a recording is by its own bytes, whatever it was said to be: `null` for all that is not a voice alone. */
export function recordingOf(content: Buffer): Recording | null {
  if (content.length > CLIP_BYTES) return null
  const format = formats.find(({ at, begins }) => content.subarray(at, at + begins.length).equals(begins))
  if (format === undefined) return null
  const head = content.subarray(0, HEAD)
  const holds = (name: string): boolean => head.includes(name, 0, 'latin1')
  return format.voices.some(holds) && !format.pictures.some(holds) ? { type: format.type, content } : null
}
