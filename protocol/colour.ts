/** `#rrggbb`, in small letters. */
export type Colour = string

/** What may stand on a colour: our white and our ink. */
export const inks = ['#ffffff', '#171a21'] as const
/** WCAG 2.2, text of usual size. */
export const LEAST_CONTRAST = 4.5
/** The disc on the dark stage of a call. */
const NIGHT = '#2c303c'

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const part = value / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 to 21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

/** What reads best on a colour, and how well. */
export function inkOn(colour: Colour): { readonly ink: Colour; readonly contrast: number } {
  const [white, dark] = inks.map((ink) => ({ ink, contrast: contrastOf(colour, ink) })) as [Read, Read]
  return white.contrast >= dark.contrast ? white : dark
}
interface Read {
  readonly ink: Colour
  readonly contrast: number
}

/** Something can be read on it. A narrow band of middling colours is too dark for the one ink and too light for the other. */
export function isReadable(colour: Colour): boolean {
  return inkOn(colour).contrast >= LEAST_CONTRAST
}

/** The nearest readable colours of the same hue: a darker and a lighter one. */
export function readableNear(colour: Colour): { readonly darker: Colour; readonly lighter: Colour } {
  return {
    darker: towards(colour, '#000000', (next) => contrastOf(next, inks[0]) >= LEAST_CONTRAST),
    lighter: towards(colour, '#ffffff', (next) => contrastOf(next, inks[1]) >= LEAST_CONTRAST),
  }
}

/** The colour, as much lighter as it takes to be read on the dark stage of a call. */
export function onNight(colour: Colour): Colour {
  return towards(colour, '#ffffff', (next) => contrastOf(next, NIGHT) >= LEAST_CONTRAST)
}

/** In steps of a fiftieth, until it is good; `end` where nothing before is. */
function towards(colour: Colour, end: Colour, isGood: (colour: Colour) => boolean): Colour {
  for (let step = 0; step < 50; step += 1) {
    const next = mixed(colour, end, step / 50)
    if (isGood(next)) return next
  }
  return end
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  const target = channelsOf(to)
  const parts = channelsOf(from).map((value, index) => Math.round(value + ((target[index] ?? 0) - value) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function channelsOf(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
