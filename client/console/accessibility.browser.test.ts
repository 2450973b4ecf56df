import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { axe } from '../ui/axe.ts'
import { openState } from './gallery/opened-desk.ts'
import { states } from './gallery/states.ts'

describe('axe finds nothing', () => {
  for (const [name, make] of Object.entries(states))
    for (const [place, width, height, scheme] of [
      ['at a desk', 1480, 860, 'light'],
      ['on a phone, in the dark', 390, 844, 'dark'],
    ] as const)
      it(`${place}: ${name}`, async () => {
        await page.viewport(width, height)
        document.documentElement.style.colorScheme = scheme
        using _ = await openState(make())
        expect(await axe('desk-app')).toEqual([])
      })
})

describe('nothing is wider than the window', () => {
  for (const [name, make] of Object.entries(states))
    it(`at 320 pixels: ${name}`, async () => {
      await page.viewport(320, 640)
      using _ = await openState(make())
      expect(document.documentElement.scrollWidth).toBe(320)
    })
})
