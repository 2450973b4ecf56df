import { note, type Tune } from './tunes.ts'

const [G3, D4, G4, B4, D5, E5] = [196, 293.7, 392, 493.9, 587.3, 659.3]

/**
 * What is heard in the line: nine slow notes of five tones, so soft that one can read beside it, and begun again after
 * a breath. Loaded only there.
 */
export const waiting: Tune = {
  notes: [
    note(0, G3, 3.4, 0.2),
    note(0.8, D4, 2.4, 0.14),
    note(1.6, B4, 2.4, 0.12),
    note(3.2, E5, 2.2, 0.09),
    note(4, D5, 2.4, 0.11),
    note(4.8, D4, 3.2, 0.18),
    note(5.6, G4, 2.4, 0.13),
    note(6.4, B4, 2.4, 0.11),
    note(7.4, D5, 2.4, 0.08),
  ],
  every: 9.6,
}
