import { expect, it } from 'vitest'
import { slugOf } from './slug.ts'

it.each([
  ['North Trail Boots', 'north-trail-boots'],
  ['  Łódź & Söhne, S.r.l. ', 'lodz-sohne-s-r-l'],
  ['東京', ''],
  ['a'.repeat(39) + ' b', 'a'.repeat(39)],
])('makes of %s the short name %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
