import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import { axe } from '../ui/axe.ts'
import './shopbell.ts'
import { type ButtonState, ShopbellButton, type StateDetail } from './shopbell-button.ts'

const open: ShopPresence = { state: 'open', shop: 'Boots', agents: ['Anna', 'Ben'] }
const busy: ShopPresence = { state: 'busy', shop: 'Boots', agents: [] }
const away: ShopPresence = { state: 'away', shop: 'Boots', agents: [] }
const crowd: ShopPresence = { ...open, agents: ['Bartholomew', 'Wilhelmina', 'Maximiliane'] }
const closed: ShopPresence = {
  state: 'closed',
  shop: 'Boots',
  agents: [],
  opensAt: new Date().setHours(33, 0, 0, 0),
}

let answer: ShopPresence | null | undefined = open
let waiting: (() => void)[] = []
let asked: string[] = []

/** What the server says from now on; `null`: it is out of reach, `undefined`: it lets whoever asks wait for what it says next. */
function answers(next: typeof answer): void {
  answer = next
  if (answer !== undefined) for (const go of waiting.splice(0)) go()
}

/** A button in a line of a page, with words around it. */
function put(markup = '<shopbell-button shop="demo"></shopbell-button>'): ShopbellButton {
  document.body.innerHTML = `<p id="before">Before.</p>Beside. ${markup} <span id="after">After.</span>`
  const button = document.querySelector('shopbell-button')
  if (!(button instanceof ShopbellButton)) throw new Error('No button.')
  return button
}

const pressable = (name: RegExp) => page.getByRole('button', { name })
const never = new Promise<never>(() => undefined)

/** Each look that a button may have, made to be so: in which state it is then. */
const looks: readonly (readonly [state: ButtonState, name: RegExp, become: (element: ShopbellButton) => void])[] = [
  ['loading', /^One moment/, () => undefined],
  ['open', /^Call us Anna and Ben/, says(open)],
  ['busy', /^All talking/, says(busy)],
  ['busy', /^Join the line All talking/, says({ ...busy, line: true })],
  ['open', /Wilhelmina/, says(crowd)],
  ['away', /^Nobody/, says(away)],
  ['unreachable', /^Not reachable/, says(null)],
  ['open', /^Call us Anna and Ben/, says(open)],
  ['asking', /^Call under way/, (element) => element.renderRoot.querySelector('button')?.click()],
]

/** The server says something else, and a hand that comes near has the button ask for it. */
function says(next: typeof answer): (element: ShopbellButton) => void {
  return (element) => {
    answers(next)
    // An answer counts as fresh for a second, and one lost answer is no outage for ten: time passes.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000)
    element.dispatchEvent(new PointerEvent('pointerenter'))
  }
}

/** Brings a button from look to look, and looks. */
async function inEachState(element: ShopbellButton, look: () => Promise<void> | void): Promise<void> {
  await expect.poll(() => asked.length).toBe(1)
  for (const [state, name, become] of looks) {
    become(element)
    await expect.element(pressable(name)).toBeVisible()
    expect(element.state).toBe(state)
    await look()
  }
  await element.hangUp()
}
beforeEach(() => {
  document.documentElement.lang = 'en'
  answers(open)
  asked = []
  waiting = []
  vi.spyOn(window, 'fetch').mockImplementation(async (input) => {
    const address = new Request(input).url
    asked.push(address)
    if (!/\/presence(\?|$)/.test(address)) return never
    if (answer === undefined) await new Promise<void>((resolve) => waiting.push(resolve))
    return answer ? Response.json(answer) : Promise.reject(new TypeError('down'))
  })
})
afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

describe('the button', () => {
  it('says who is here, and its name begins with Call', async () => {
    put()
    const button = pressable(/^Call us Anna and Ben are here/)
    await expect.element(button).toBeVisible()
    expect(button.element().ariaDisabled).toBe('false')
  })

  it.each([
    [busy, /All talking just now/],
    [{ ...busy, line: false }, /All talking just now/],
    [away, /Nobody at the counter/],
    [closed, /^Closed now Opens tomorrow \d+:00/],
    [null, /Not reachable just now/],
  ] as const)(
    'offers no call that cannot be answered, says why, and may be reached by keyboard: %j',
    async (next, name) => {
      answers(next)
      put()
      const button = pressable(name)
      await expect.element(button).toBeVisible()
      expect(button.element().ariaDisabled).toBe('true')
      await userEvent.tab()
      expect(document.activeElement).toBeInstanceOf(ShopbellButton)
    },
  )

  it('asks again when a hand comes near, and tells what it shows', async () => {
    answers(away)
    const element = put()
    const told: StateDetail[] = []
    element.addEventListener('shopbell-state', (event) => told.push((event as CustomEvent<StateDetail>).detail))
    await expect.element(pressable(/Nobody/)).toBeVisible()
    answers(open)
    // An answer counts as fresh for a second: time passes.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000)
    await pressable(/Nobody/).hover()
    await expect.element(pressable(/^Call us/)).toBeVisible()
    expect(told).toEqual([
      { state: 'away', agents: [] },
      { state: 'open', agents: ['Anna', 'Ben'] },
    ])
  })

  it('lets the page say no to a press', async () => {
    const microphone = vi.spyOn(navigator.mediaDevices, 'getUserMedia')
    const element = put()
    let presses = 0
    element.addEventListener('shopbell-call', (event) => {
      presses++
      event.preventDefault()
    })
    await pressable(/^Call us/).click()
    await pressable(/^Call us/).click()
    expect(presses).toBe(2)
    expect(microphone).not.toHaveBeenCalled()
    expect(document.querySelector('shopbell-panel')).toBeNull()
  })

  it('is not pressed while nobody could answer', async () => {
    answers(away)
    const element = put()
    const pressed = vi.fn<() => void>()
    element.addEventListener('shopbell-call', pressed)
    await expect.element(pressable(/Nobody/)).toBeVisible()
    pressable(/Nobody/)
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(pressed).not.toHaveBeenCalled()
  })

  it('asks for the desk that the page names', async () => {
    put('<shopbell-button shop="demo" desk="repairs"></shopbell-button>')
    await expect.poll(() => asked).toEqual([expect.stringMatching(/\/presence\?desk=repairs$/)])
  })

  it('leads to the other ways where a call would be in vain, and asks for no microphone', async () => {
    const microphone = vi.spyOn(navigator.mediaDevices, 'getUserMedia')
    answers({ ...closed, ways: true })
    const element = put()
    const button = pressable(/^Closed now/)
    await expect.element(button).toBeVisible()
    expect(button.element().ariaDisabled).toBe('false')
    await button.click()
    await expect.element(page.getByText(/^It opens tomorrow/)).toBeVisible()
    await expect.poll(() => asked.some((address) => address.endsWith('/ways'))).toBe(true)
    expect(element.state).toBe('closed')
    expect(microphone).not.toHaveBeenCalled()
    await element.hangUp()
    expect(document.querySelector('shopbell-panel')).toBeNull()
  })

  it('stores nothing, opens no socket and asks one address before the press', async () => {
    const socket = vi.spyOn(window, 'WebSocket')
    const stored = [localStorage.length, sessionStorage.length, document.cookie]
    put()
    await expect.element(pressable(/^Call us/)).toBeVisible()
    await pressable(/^Call us/).hover()
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual(stored)
    expect(socket).not.toHaveBeenCalled()
    expect(new Set(asked)).toEqual(new Set([`${ShopbellButton.home}/api/shops/demo/presence`]))
  })

  it.each([
    ['in a line', '<shopbell-button shop="demo"></shopbell-button>', [300, 60]],
    [
      'where it is narrow',
      '<div style="width: 170px"><shopbell-button shop="demo"></shopbell-button></div>',
      [170, 60],
    ],
    [
      'with a large label of the shop',
      '<shopbell-button shop="demo"><em style="font: 30px/2 serif">Call us</em></shopbell-button>',
      [300, 60],
    ],
  ])('moves nothing around it, whatever it says: %s', async (_, markup, size) => {
    answers(undefined)
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockReturnValue(never)
    const element = put(markup)
    const places = () =>
      [...document.querySelectorAll('#before, #after, shopbell-button')].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        return [x, y, width, height]
      })
    const before = places()
    expect(before[1]?.slice(2)).toEqual(size)
    await inEachState(element, () => expect(places()).toEqual(before))
  })

  it('has nothing that axe would find, in each state', async () => {
    answers(undefined)
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockReturnValue(never)
    await inEachState(put(), async () => expect(await axe('shopbell-button')).toEqual([]))
  })

  it('takes the label that the shop gives it while it can be called, and says the truth otherwise', async () => {
    const element = put('<shopbell-button shop="demo">Call about these boots</shopbell-button>')
    await expect.element(pressable(/^Call about these boots Anna and Ben are here/)).toBeVisible()
    says(away)(element)
    await expect.element(pressable(/^Nobody at the counter/)).toBeVisible()
    await expect.element(page.getByText('Call about these boots')).not.toBeInTheDocument()
  })

  it('keeps its place before it is defined, where the page says so', () => {
    const style = document.createElement('style')
    style.textContent = 'shopbell-button { display: inline-block; width: 300px; max-width: 100%; min-height: 60px }'
    document.head.append(style)
    const element = put()
    expect(getComputedStyle(element).display).toBe('inline-block')
    expect([element.offsetWidth, element.offsetHeight]).toEqual([300, 60])
    style.remove()
  })

  it('takes the colour and the label of the shop with the first answer, and with each next one', async () => {
    answers({ ...open, look: { accent: '#0b3d91', ink: '#ffffff', glow: '#8aa0ff', en: { label: 'Ring our bell' } } })
    const element = put()
    await expect.element(pressable(/^Ring our bell Anna and Ben/)).toBeVisible()
    const disc = () => getComputedStyle(element.renderRoot.querySelector('i') as HTMLElement)
    expect([disc().backgroundColor, disc().color]).toEqual(['rgb(11, 61, 145)', 'rgb(255, 255, 255)'])
    answers({ ...open, look: { accent: '#f2c94c', ink: '#171a21', glow: '#f2c94c', it: { label: 'Suona' } } })
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000)
    await pressable(/^Ring our bell/).hover()
    // In a language in which the shop says nothing, our words stand.
    await expect.element(pressable(/^Call us Anna and Ben/)).toBeVisible()
    expect([disc().backgroundColor, disc().color]).toEqual(['rgb(242, 201, 76)', 'rgb(23, 26, 33)'])
    answers({ ...away, look: { accent: '#f2c94c', ink: '#171a21', glow: '#f2c94c' } })
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 4_000)
    await userEvent.tab()
    await expect.element(pressable(/^Nobody/)).toBeVisible()
    expect([disc().backgroundColor, disc().color]).toEqual(['rgb(107, 114, 131)', 'rgb(255, 255, 255)'])
  })

  it('leaves to the page what the page sets: the accent, with its own ink, and the label', async () => {
    answers({ ...open, look: { accent: '#f2c94c', ink: '#171a21', glow: '#f2c94c', en: { label: 'Ring our bell' } } })
    const element = put('<shopbell-button shop="demo">Ask Anna</shopbell-button>')
    element.style.setProperty('--shopbell-accent', '#804000')
    await expect.element(pressable(/^Ask Anna Anna and Ben are here/)).toBeVisible()
    const disc = getComputedStyle(element.renderRoot.querySelector('i') as HTMLElement)
    expect([disc.backgroundColor, disc.color]).toEqual(['rgb(128, 64, 0)', 'rgb(255, 255, 255)'])
  })

  it('waits in its corner until it knows in which one, and takes the shop’s', async () => {
    answers(undefined)
    const element = put('<shopbell-button shop="demo" placement="corner"></shopbell-button>')
    await expect.poll(() => asked.length).toBe(1)
    const inner = element.renderRoot.querySelector('button') as HTMLElement
    expect(inner.checkVisibility({ visibilityProperty: true })).toBe(false)
    answers({ ...open, look: { corner: 'start' } })
    await expect.element(pressable(/^Call us/)).toBeVisible()
    expect(Math.round(element.getBoundingClientRect().left)).toBe(20)
    document.documentElement.dir = 'rtl'
    expect(Math.round(element.getBoundingClientRect().right)).toBe(document.documentElement.clientWidth - 20)
    document.documentElement.dir = ''
  })

  it('sits in the lower corner where lines end, in both directions of writing', async () => {
    const element = put('<shopbell-button shop="demo" placement="corner"></shopbell-button>')
    await expect.element(pressable(/^Call us/)).toBeVisible()
    const end = () => {
      const { right, bottom, left } = element.getBoundingClientRect()
      return [innerWidth - right, innerHeight - bottom, left]
    }
    expect(end().slice(0, 2)).toEqual([20, 20])
    document.documentElement.dir = 'rtl'
    expect(end()[2]).toBe(20)
    document.documentElement.removeAttribute('dir')
  })

  it('speaks the language of the page around it', async () => {
    document.documentElement.lang = 'pl-PL'
    put()
    await expect.element(pressable(/^Zadzwoń do nas Anna i Ben są na miejscu/)).toBeVisible()
    document.documentElement.lang = 'en'
    put('<div lang="it"><shopbell-button shop="demo"></shopbell-button></div>')
    await expect.element(pressable(/^Chiamaci/)).toBeVisible()
  })

  it('asks anew for another shop', async () => {
    const element = put()
    await expect.element(pressable(/^Call us/)).toBeVisible()
    answers(away)
    element.shop = 'other'
    await expect.element(pressable(/Nobody/)).toBeVisible()
    expect(asked.at(-1)).toBe(`${ShopbellButton.home}/api/shops/other/presence`)
  })
})
