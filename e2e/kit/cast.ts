/** The people a test can tell apart by ear and by eye. */
export const castNames = ['shopper', 'anna', 'ben', 'second-shopper', 'guest'] as const

export type CastName = (typeof castNames)[number]

/** A voice is a trill between two notes, in hertz. */
export type Voice = readonly [low: number, high: number]

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

// No note stands within 60 Hz of another one or of its second and third harmonic: a clipped voice is not taken for another person.
export const voices: Readonly<Record<CastName, Voice>> = {
  shopper: [523, 615],
  anna: [880, 970],
  ben: [1320, 1450],
  'second-shopper': [2100, 2300],
  guest: [3300, 3600],
}

// As far from each other in hue as five colours can be within what limited-range video keeps.
export const colours: Readonly<Record<CastName, Colour>> = {
  shopper: [214, 48, 40],
  anna: [36, 150, 60],
  ben: [44, 72, 208],
  'second-shopper': [212, 184, 36],
  guest: [190, 56, 190],
}
