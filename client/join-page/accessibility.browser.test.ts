import type { LitElement } from 'lit'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { axe } from '../ui/axe.ts'

/** What the server says to the link: a guest, or a refusal. */
function answer(status: number, body: object): void {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }))
}

const guest = { guest: 'guest-1', call: 'call-1', shop: 'North Trail', token: 'token', expires: Date.now() + 60_000 }

async function arrive(): Promise<LitElement> {
  await import('./join-page.ts')
  document.querySelector('shopbell-join')?.remove()
  const join = document.createElement('shopbell-join') as LitElement
  // The tests lay their pages out as our own page does.
  document.body.style.margin = '0'
  document.body.style.padding = '0 24px'
  document.body.style.background = 'light-dark(#fbfaf7, #14161c)'
  document.body.append(join)
  await join.updateComplete
  return join
}

afterEach(() => {
  document.querySelector('shopbell-join')?.remove()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

describe.each(['light', 'dark'])('axe finds nothing on the page of a friend, %s', (scheme) => {
  it.each([320, 1280])('who has not asked yet, at %i pixels', async (width) => {
    await page.viewport(width, 640)
    document.documentElement.style.colorScheme = scheme
    answer(201, guest)
    await arrive()
    await expect.element(page.getByRole('heading', { name: 'Join the call with North Trail' })).toBeVisible()
    expect(await axe('shopbell-join')).toEqual([])
    expect(document.documentElement.scrollWidth).toBe(width)
    // What is filled in and pressed is no wider than what is read.
    const shadow = document.querySelector('shopbell-join')?.shadowRoot
    const widths = ['main', 'input', 'button'].map((part) => shadow?.querySelector(part)?.getBoundingClientRect().width)
    expect(new Set(widths).size).toBe(1)
  })

  it.each([
    ['dark', '#0b3d91', '#ffffff'],
    ['pale', '#f2c94c', '#171a21'],
  ])('whom a shop of a %s colour awaits, which the page and what is pressed wear', async (_, accent, ink) => {
    await page.viewport(390, 844)
    document.documentElement.style.colorScheme = scheme
    answer(201, { ...guest, look: { accent, ink, glow: accent } })
    await arrive()
    const ask = page.getByRole('button', { name: 'Ask to come in' })
    await expect.element(ask).toHaveStyle({ backgroundColor: accent, color: ink })
    expect(await axe('shopbell-join')).toEqual([])
  })

  it('at the door, out of reach of the server', async () => {
    await page.viewport(390, 844)
    document.documentElement.style.colorScheme = scheme
    answer(201, guest)
    await arrive()
    await page.getByRole('textbox', { name: 'Your name' }).fill('Maksymilian Brzęczyszczykiewicz')
    await page.getByRole('button', { name: 'Ask to come in' }).click()
    await expect.element(page.getByRole('heading', { name: 'You are at the door' })).toBeVisible()
    expect(await axe('shopbell-join')).toEqual([])
    await page.getByRole('button', { name: 'Stop waiting' }).click()
    await expect.element(page.getByRole('heading', { name: 'You left the call' })).toBeVisible()
  })

  it('whose link is no good', async () => {
    document.documentElement.style.colorScheme = scheme
    answer(404, { error: { code: 'guest.link-invalid', message: '' } })
    await arrive()
    await expect.element(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
    expect(await axe('shopbell-join')).toEqual([])
  })
})
