import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { axe } from '../ui/axe.ts'
import { manyHands } from './gallery/many-hands.ts'
import { openState } from './gallery/opened-desk.ts'
import { states } from './gallery/states.ts'

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

describe('at a desk axe finds nothing', () => {
  for (const [name, make] of Object.entries(states).filter(([each]) => [...atDesk, ...manyHands].includes(each)))
    it(`in: ${name}`, async () => {
      await page.viewport(1480, 860)
      document.documentElement.style.colorScheme = 'light'
      using _ = await openState(make())
      expect(await axe('desk-app')).toEqual([])
    })
})
