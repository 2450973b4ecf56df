/** One note: seconds from the start of its tune, hertz, seconds, 0 to 1. */
interface Note {
  readonly at: number
  readonly pitch: number
  readonly length: number
  readonly loud: number
}

export interface Tune {
  readonly notes: readonly Note[]
  /** Seconds after which it begins again; `null` plays it once. */
  readonly every: number | null
}

export const note = (at: number, pitch: number, length: number, loud: number): Note => ({ at, pitch, length, loud })

const [D4, G4, B4, D5, G5] = [293.7, 392, 493.9, 587.3, 784]

/**
 * All sounds of ours: a brass bell on a counter and its relatives. Small, with a soft attack, and two octaves
 * below what an alarm uses.
 */
export const tunes = {
  /** At the counter: ding, dong, ding. */
  ring: {
    notes: [note(0, G5, 1.2, 1), note(0.22, D5, 1.2, 0.9), note(0.6, G5, 1.6, 0.8)],
    every: 2.8,
  },
  /** The shopper hears that it rings elsewhere. */
  'ring-back': { notes: [note(0, G4, 0.7, 0.28), note(0.28, B4, 0.9, 0.22)], every: 3 },
  /** Nobody is lost, somebody is looking. */
  hold: { notes: [note(0, D4, 1.8, 0.2), note(0.45, G4, 1.8, 0.16), note(0.9, B4, 2.2, 0.14)], every: 5 },
  join: { notes: [note(0, G4, 0.4, 0.3), note(0.1, D5, 0.6, 0.3)], every: null },
  leave: { notes: [note(0, D5, 0.4, 0.26), note(0.1, G4, 0.6, 0.26)], every: null },
} as const satisfies Record<string, Tune>

export type TuneName = keyof typeof tunes
