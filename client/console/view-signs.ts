import type { TemplateResult } from 'lit'
import { icon } from '../ui/icons.ts'
import { glyph } from './glyphs.ts'
import type { View } from './view.ts'

/** The picture of each view, wherever a way leads to it. */
export const viewSigns: Readonly<Record<View, TemplateResult>> = {
  counter: icon('phone', 24),
  board: glyph('board', 24),
  blocked: icon('lock', 24),
  changes: glyph('changes', 24),
  history: glyph('history', 24),
  hours: glyph('hours', 24),
  desks: glyph('desks', 24),
  people: glyph('people', 24),
  shop: glyph('shop', 24),
  profile: glyph('people', 24),
  settings: glyph('settings', 24),
}

/** Whether a click on a link is ours; a new tab or window is the browser's affair. */
export function isOurs(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
