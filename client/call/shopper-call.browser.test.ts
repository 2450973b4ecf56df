import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import '../button/shopbell.ts'
import type { ShopbellButton } from '../button/shopbell-button.ts'
import { callWords } from '../locales/call-words.ts'
import type { KeptCall } from '../session/kept-call.ts'
import { ShopbellPanel } from '../ui/panel.ts'
import { type CallHost, ShopperCall } from './shopper-call.ts'

vi.mock('../locales/call-words.ts', { spy: true })

const open: ShopPresence = { state: 'open', shop: 'Boots', agents: ['Anna'] }
const never = new Promise<never>(() => undefined)
const lost = new TypeError('Failed to fetch dynamically imported module')

/** The panel of this page at this very moment. */
const panel = (): ShopbellPanel | null => document.querySelector('shopbell-panel')
const button = (name: RegExp) => page.getByRole('button', { name })

let microphone: MockInstance<MediaDevices['getUserMedia']>

beforeEach(() => {
  document.documentElement.lang = 'en'
  microphone = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockReturnValue(never)
  vi.spyOn(window, 'fetch').mockImplementation((input) =>
    new Request(input).url.endsWith('/presence') ? Promise.resolve(Response.json(open)) : never,
  )
})
afterEach(() => {
  document.body.replaceChildren()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the panel', () => {
  it('does not open without its words: the button says so, and the next press has them', async () => {
    // Before a hand is near, at the press, and no more.
    const words = vi.mocked(callWords).mockRejectedValue(lost)
    document.body.innerHTML = '<shopbell-button shop="demo"></shopbell-button>'
    await button(/^Call us/).click()
    await expect.element(button(/^Not reachable just now/)).toBeVisible()
    expect(panel()).toBeNull()
    expect(microphone).not.toHaveBeenCalled()

    words.mockRestore()
    await expect.element(button(/^Call us/)).toBeVisible()
    await button(/^Call us/).click()
    await expect.element(button(/^Close$/)).toBeVisible()
    await document.querySelector<ShopbellButton>('shopbell-button')?.hangUp()
    await expect.poll(panel).toBeNull()
  })

  it('has its words and a way out when it is drawn for the first time, also in a language that comes late', async () => {
    document.documentElement.lang = 'pl'
    const { host } = hosted()
    const call = await ShopperCall.begin(host)
    await panel()?.updateComplete
    expect(panel()?.shadowRoot?.querySelector('button[aria-label="Zamknij"]')).not.toBeNull()
    await call.close()
  })

  it('wears the font of the button, which is the font of the page unless the page gives another', async () => {
    document.body.style.fontFamily = 'Georgia, serif'
    const { host } = hosted()
    const call = await ShopperCall.begin(host)
    const font = (element: Element | null) => element && getComputedStyle(element).fontFamily
    expect(font(panel())).toBe('Georgia, serif')
    await call.close()
    host.button.style.setProperty('--shopbell-font', 'Verdana')
    const other = await ShopperCall.begin(host)
    expect(font(panel())).toBe('Verdana')
    await other.close()
    document.body.style.fontFamily = ''
  })

  it('of a call that goes on is drawn when its words are there: they are asked for again', async () => {
    const words = vi.mocked(callWords).mockRejectedValueOnce(lost).mockRejectedValueOnce(lost)
    vi.useFakeTimers()
    const { host } = hosted()
    const coming = ShopperCall.comeBack(host, kept)
    await vi.advanceTimersByTimeAsync(2_500)
    expect(panel()).toBeNull()
    await vi.advanceTimersByTimeAsync(2_500)
    const call = await coming
    expect(words).toHaveBeenCalledTimes(3)
    expect(panel()).not.toBeNull()
    await call.close()
  })
})

const kept: KeptCall = {
  token: 'token',
  call: 'call' as KeptCall['call'],
  shopName: 'Boots',
  speaks: false,
  muted: false,
  music: false,
  camera: false,
  view: 'card',
}

/** A page with a button that never asks how the shop is. */
function hosted(): { host: CallHost } {
  const element = Object.assign(document.createElement('div'), { shop: 'demo', product: null, cart: null })
  document.body.append(element)
  const host: CallHost = {
    server: 'https://bell.example',
    button: element,
    presence: open,
    onStage: () => undefined,
    onClosed: () => undefined,
  }
  return { host }
}
