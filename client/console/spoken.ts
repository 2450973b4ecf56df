import type { Figures } from './figures.ts'

/** Those that a shop in Europe may meet; whoever speaks another one can be written for it. */
const tags =
  'ar bg bs cs da de el en es et fi fr ga he hr hu it ja ko lt lv mt nl no pl pt ro ru sk sl sq sr sv tr uk zh'

/** Languages to choose from, by their names, without those that are chosen. */
export function spoken(figures: Figures, chosen: readonly string[]): readonly (readonly [tag: string, name: string])[] {
  return tags
    .split(' ')
    .filter((tag) => !chosen.includes(tag))
    .map((tag) => [tag, figures.language(tag)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b))
}
