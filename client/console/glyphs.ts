import type { TemplateResult } from 'lit'
import { drawn } from '../ui/icons.ts'

/** Signs of the desk that a call does not know, of the same family: strokes of 1.8 on a grid of 24. */
const paths = {
  history: 'M3.5 12a8.5 8.5 0 1 1 2.6 6.1M3.5 6.5v4.5H8M12 7.5V12l3 2',
  hours:
    'M5.5 5.5h13A1.5 1.5 0 0 1 20 7v11.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5V7a1.5 1.5 0 0 1 1.5-1.5zM4 9.5h16M8 3.5v3.5M16 3.5v3.5M12 12.5V15l2 1.2',
  shop: 'M5 11v8.500h14V11M3.500 9.500 5.500 4.500h13l2 5M3.500 9.500a2.830 2.830 0 0 0 5.670 0 2.830 2.830 0 0 0 5.660 0 2.830 2.830 0 0 0 5.670 0M10 19.500v-4.500h4v4.500',
  desks: 'M3.5 10.5h17M5 10.5V20M19 10.5V20M12 10.5V15M8.5 15h7M12 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  settings:
    'M4 7.5h9.5M18.5 7.5H20M16 5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM4 16.5h1.5M10.5 16.5H20M8 14a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18.5 14.5a6.5 6.5 0 0 1 3 5.5',
  board:
    'M5.5 4.5h13a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM8 15.5v-3M12 15.5v-7M16 15.5v-5',
  whisper: 'M5 6.5h9a2.5 2.5 0 0 1 2.5 2.5v3A2.5 2.5 0 0 1 14 14.5H9l-4 3.5zM19 8.5v4M21.5 7v7',
  download: 'M12 4v10.5M7.5 10.5l4.5 4.5 4.5-4.5M5 19.5h14',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.8 15.8l4.200 4.200',
  changes: 'M5 7.5h9M5 12h5.500M5 16.5h3.500M18.600 9.400l2 2-7.100 7.100-2.800.8.8-2.800z',
  chevron: 'M6 9.5l6 6 6-6',
  outside: 'M9 6H6.5A2.5 2.5 0 0 0 4 8.5v9A2.5 2.5 0 0 0 6.5 20h9a2.5 2.5 0 0 0 2.5-2.5V15M13 4h7v7M20 4l-9 9',
  info: 'M12 11v5.5M12 7.5h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  notices:
    'M12 3.5a5.5 5.5 0 0 0-5.5 5.5c0 5-2 6.5-2 6.5h15s-2-1.5-2-6.5A5.5 5.5 0 0 0 12 3.5zM10 19.5a2.2 2.2 0 0 0 4 0',
  bag: 'M6 8h12l1 12H5zM9 10.5V7a3 3 0 0 1 6 0v3.5',
  transfer: 'M4 8.5h14M14.5 5l3.5 3.5-3.5 3.5M20 15.5H6M9.5 12 6 15.5 9.5 19',
  leave: 'M14 4.5H7A2.5 2.5 0 0 0 4.5 7v10A2.5 2.5 0 0 0 7 19.5h7M16 8l4 4-4 4M20 12H10',
} as const

export type GlyphName = keyof typeof paths

/** Decoration only: the name stands on what it decorates. `size` in CSS pixels. */
export function glyph(name: GlyphName, size = 24): TemplateResult {
  return drawn(paths[name], size)
}
