import type { Page } from '@playwright/test'
import { type CastName, castNames, voices } from './cast.ts'

/** What a recording holds, decoded and measured by a browser. */
export interface ClipHeard {
  readonly status: number
  /** Milliseconds. */
  readonly length: number
  /** Bytes, and the first of them in base64. */
  readonly size: number
  readonly begins: string
  /** Part of its energy that is at the two notes of a voice, 0 to 1. */
  readonly shares: Readonly<Record<CastName, number>>
}

/** Fetches a recording as this page may, and listens to it. */
export async function listenTo(page: Page, path: string): Promise<ClipHeard> {
  return page.evaluate(
    async ({ path, voices, names }) => {
      const reply = await fetch(path)
      const blank = Object.fromEntries(names.map((name) => [name, 0])) as Record<CastName, number>
      if (!reply.ok) return { status: reply.status, length: 0, size: 0, begins: '', shares: blank }
      const bytes = new Uint8Array(await reply.arrayBuffer())
      const begins = btoa(String.fromCharCode(...bytes.subarray(0, 600)))
      const { size } = { size: bytes.length }
      const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.buffer)
      const samples = sound.getChannelData(0)
      // Windows of 40 ms: a note of a trill is longer than that.
      const width = Math.round(sound.sampleRate * 0.04)
      const powerAt = (stretch: Float32Array, frequency: number): number => {
        const turn = 2 * Math.cos((2 * Math.PI * frequency) / sound.sampleRate)
        let [one, two] = [0, 0]
        for (const sample of stretch) [one, two] = [sample + turn * one - two, one]
        return (2 * (one * one + two * two - turn * one * two)) / stretch.length
      }
      let whole = 0
      const at = { ...blank }
      for (let from = 0; from + width <= samples.length; from += width) {
        const stretch = samples.subarray(from, from + width)
        for (const sample of stretch) whole += sample * sample
        for (const name of names) for (const note of voices[name]) at[name] += powerAt(stretch, note)
      }
      const shares = Object.fromEntries(names.map((name) => [name, whole === 0 ? 0 : at[name] / whole]))
      return { status: reply.status, length: sound.duration * 1_000, size, begins, shares: shares as typeof blank }
    },
    { path, voices, names: castNames },
  )
}
