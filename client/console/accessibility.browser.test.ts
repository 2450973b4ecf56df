import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { axe } from '../ui/axe.ts'
import { openState } from './gallery/opened-desk.ts'
import { states } from './gallery/states.ts'

const all = Object.entries(states)
/** Every screen and everything that comes and goes on it, once: axe takes seconds for each. */
const atDesk = [
  'sign-in-wrong',
  'door-asking',
  'follow',
  'troubles',
  'ringing-camera',
  'ringing-many',
  'taken',
  'talking',
  'talking-held',
  'talking-absent',
  'reconnecting',
  'ended',
  'history',
  'hours-wrong',
  'hours-conflict',
  'settings',
  'people-invited',
  'people-sure',
  'profile-code',
  'enrol-written',
  'link-setup',
  'sign-in-code',
]
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
]
/** What many hands at one counter see, in both windows and both lights. */
const both = [
  'asked',
  'blocked',
  'board',
  'board-whispering',
  'changes',
  'desks',
  'desks-wrong',
  'history-search',
  'in-line',
  'set-away',
  'shop',
  'talking-consult',
  'talking-invite',
  'talking-knock',
  'talking-onward',
  'talking-six',
  'talking-six-screen',
  'talking-three-sheet',
  'talking-transfer',
  'wrap-up',
]

describe('axe finds nothing', () => {
  for (const [name, make] of all.filter(([each]) => [...atDesk, ...both].includes(each)))
    it(`at a desk: ${name}`, async () => {
      await page.viewport(1480, 860)
      document.documentElement.style.colorScheme = 'light'
      using _ = await openState(make())
      expect(await axe('desk-app')).toEqual([])
    })

  for (const [name, make] of all.filter(([each]) => [...onPhone, ...both, 'more-ways'].includes(each)))
    it(`on a phone, in the dark: ${name}`, async () => {
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
