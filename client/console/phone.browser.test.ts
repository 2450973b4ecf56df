import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { axe } from '../ui/axe.ts'
import { manyHands } from './gallery/many-hands.ts'
import { openState } from './gallery/opened-desk.ts'
import { states } from './gallery/states.ts'

const all = Object.entries(states)
/** Every screen that is another one on a phone, once: axe takes seconds for each. */
const onPhone = [
  'sign-in',
  'door',
  'ringing-many',
  'talking-page',
  'ended',
  'history-ringing',
  'hours',
  'settings',
  'people',
  'profile',
  'enrol',
  'forgotten',
  'more-ways',
]

describe('on a phone, in the dark, axe finds nothing', () => {
  for (const [name, make] of all.filter(([each]) => [...onPhone, ...manyHands].includes(each)))
    it(`in: ${name}`, async () => {
      await page.viewport(390, 844)
      document.documentElement.style.colorScheme = 'dark'
      using _ = await openState(make())
      expect(await axe('desk-app')).toEqual([])
    })
})

describe('nothing is wider than the window', () => {
  for (const [name, make] of all)
    it(`at 320 pixels: ${name}`, async () => {
      await page.viewport(320, 640)
      using _ = await openState(make())
      expect(document.documentElement.scrollWidth).toBe(320)
    })
})
