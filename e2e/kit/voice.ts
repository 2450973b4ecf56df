import { type CastName, type Voice, voices } from './cast.ts'
import { cachedFile } from './file-cache.ts'

const SAMPLE_RATE = 48_000
const SECONDS = 6
const NOTE_MS = 60
const AMPLITUDE = 0.35

/**
 * A person's voice as samples between -1 and 1 at 48 kHz.
 *
 * A trill: each note sounds half of the time, so a noise suppressor that learns what is always there finds nothing to remove, and there is
 * no gap that would make "first sound" a matter of luck. Six seconds hold a whole number of trills, so the loop has no step in it.
 */
export function voiceSamples([low, high]: Voice): Float32Array {
  const samples = new Float32Array(SAMPLE_RATE * SECONDS)
  const noteLength = (SAMPLE_RATE * NOTE_MS) / 1000
  let phase = 0
  for (let index = 0; index < samples.length; index++) {
    const place = (index % noteLength) / noteLength
    const note = Math.floor(index / noteLength) % 2 === 0 ? low : high
    phase += (2 * Math.PI * note) / SAMPLE_RATE
    // A dip of a few milliseconds between notes: a click would spread over all frequencies.
    const swell = Math.min(1, place * 12, (1 - place) * 12)
    samples[index] = AMPLITUDE * (0.25 + 0.75 * swell) * Math.sin(phase)
  }
  return samples
}

/** Samples as a WAV file: mono, 16 bit, 48 kHz. */
export function wav(samples: Float32Array): Buffer {
  const header = 44
  const file = Buffer.alloc(header + samples.length * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(SAMPLE_RATE, 24)
  file.writeUInt32LE(SAMPLE_RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, index) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), header + index * 2)
  })
  return file
}

/** The path of a person's voice, for `--use-file-for-fake-audio-capture`. */
export function voiceFile(name: CastName): string {
  const recipe = { voice: voices[name], SAMPLE_RATE, SECONDS, NOTE_MS, AMPLITUDE, version: 1 }
  return cachedFile(`voice-${name}`, 'wav', recipe, () => wav(voiceSamples(voices[name])))
}
