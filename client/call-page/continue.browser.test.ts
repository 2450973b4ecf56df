import type { LitElement } from 'lit'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import { axe } from '../ui/axe.ts'
import './continue.ts'

const shown = () => document.querySelector('shopbell-continue')?.shadowRoot

async function arrive(presence: Partial<ShopPresence> | null): Promise<LitElement> {
  const element = document.createElement('shopbell-continue') as LitElement
  Object.assign(element, { shop: 'demo', token: 'token', presence })
  document.body.style.margin = '0'
  document.body.style.background = 'light-dark(#fbfaf7, #14161c)'
  document.body.append(element)
  await element.updateComplete
  return element
}

afterEach(() => document.querySelector('shopbell-continue')?.remove())

describe.each(['light', 'dark'])('the way to another device, %s', (scheme) => {
  it.each([
    ['dark', '#0a0f2c', '#ffffff'],
    ['pale', '#fff4c2', '#171a21'],
  ])('wears the photo and the %s colour of the shop', async (_, accent, ink) => {
    await page.viewport(320, 568)
    document.documentElement.style.colorScheme = scheme
    await arrive({ shop: 'North Trail', look: { accent, ink, glow: accent, photo: 'photo-1' } })
    await expect.element(page.getByRole('heading', { name: 'Continue your call with North Trail here' })).toBeVisible()
    const here = page.getByRole('button', { name: 'Continue here' })
    await expect.element(here).toHaveStyle({ backgroundColor: accent, color: ink })
    expect(shown()?.querySelector('img')?.getAttribute('src')).toBe('/photos/photo-1')
    expect(await axe('shopbell-continue')).toEqual([])
    expect(document.documentElement.scrollWidth).toBe(320)
  })

  it('says what it is before the shop is known, and nothing moves when its photo comes', async () => {
    document.documentElement.style.colorScheme = scheme
    const element = await arrive(null)
    await expect.element(page.getByRole('heading', { name: 'Continue your call here' })).toBeVisible()
    expect(shown()?.querySelector('img')?.getAttribute('src')).toBe('/pages/bell.svg')
    const top = () => shown()?.querySelector('h1')?.getBoundingClientRect().top
    const before = top()
    Object.assign(element, { presence: { shop: '', look: { photo: 'photo-1' } } })
    await element.updateComplete
    expect(top()).toBe(before)
  })
})
