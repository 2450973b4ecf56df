import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { castNames, voices } from './cast.ts'
import { voiceFile, voiceSamples, wav } from './voice.ts'

describe('a voice', () => {
  it('is a mono file of 16 bits at 48 kHz whose sizes add up', () => {
    const file = readFileSync(voiceFile('anna'))
    expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
    expect(file.readUInt32LE(4)).toBe(file.length - 8)
    expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([
      1, 1, 48_000, 16,
    ])
    expect(file.readUInt32LE(40)).toBe(file.length - 44)
  })

  it('is long enough to loop and has no step at the seam', () => {
    for (const name of castNames) {
      const samples = voiceSamples(voices[name])
      expect(samples.length / 48_000).toBeGreaterThanOrEqual(5)
      expect(Math.abs((samples.at(-1) ?? 1) - (samples[0] ?? 1))).toBeLessThan(0.05)
    }
  })

  it('never falls silent for 20 ms, so that a first sound is no matter of luck', () => {
    const samples = voiceSamples(voices.shopper)
    for (let start = 0; start + 960 <= samples.length; start += 480) {
      expect(Math.max(...samples.subarray(start, start + 960))).toBeGreaterThan(0.1)
    }
  })

  it('keeps its distance from the others and from their harmonics', () => {
    for (const one of castNames) {
      for (const other of castNames.filter((name) => name !== one)) {
        const distances = voices[one].flatMap((note) =>
          voices[other].flatMap((base) => [1, 2, 3].map((factor) => Math.abs(note - factor * base))),
        )
        expect(Math.min(...distances), `${one} and ${other}`).toBeGreaterThanOrEqual(60)
      }
    }
  })

  it('clips what is beyond full scale instead of wrapping it', () => {
    const file = wav(Float32Array.of(2, -2))
    expect([file.readInt16LE(44), file.readInt16LE(46)]).toEqual([32_767, -32_767])
  })
})
