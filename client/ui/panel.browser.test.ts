import { describe, expect, it } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { MediaTrouble } from '../call-session.ts'
import { openPanel } from './gallery/opened-panel.ts'
import { painted } from './gallery/painter.ts'
import { anna, connected, ended, ringing, stateOf } from './gallery/states.ts'
import { focused } from './idle.ts'

const button = (name: string) => page.getByRole('button', { name, exact: true })

/** `toHaveFocus` stops at the edge of a shadow tree. */
const hasFocus = (what: Locator) => expect.poll(() => focused(document)).toBe(what.element())

describe('the words of a shop in the panel', () => {
  const welcome = { photo: null, greeting: 'Buongiorno! We are with you in a moment.' }
  const greeting = page.getByText(welcome.greeting)

  it('stand there from the press until somebody answers, and not before an obstacle', async () => {
    using opened = await openPanel({ step: 'asking' }, { welcome })
    await expect.element(greeting).toBeVisible()
    opened.panel.preflight = { step: 'nobody' }
    await opened.settled()
    expect(greeting.elements()).toEqual([])
    opened.session.set(stateOf(ringing()))
    opened.panel.session = opened.session
    await expect.element(greeting).toBeVisible()
    opened.session.set({ call: connected() })
    await expect.element(button('Turn camera on')).toBeVisible()
    expect(greeting.elements()).toEqual([])
  })

  it('leave the panel to the corner that the shop has chosen', async () => {
    using opened = await openPanel({ step: 'asking' }, { welcome })
    const { panel } = opened
    // It grows out of the button.
    const right = () => Math.round(document.documentElement.clientWidth - panel.getBoundingClientRect().right)
    await expect.poll(right).toBe(20)
    panel.toggleAttribute('start', true)
    await expect.poll(() => Math.round(panel.getBoundingClientRect().left)).toBe(20)
  })
})

describe('the controls of the panel', () => {
  it('say the state of the microphone in their name, and follow the state', async () => {
    using opened = await openPanel(stateOf(connected()))
    await button('Mute').click()
    expect(opened.session.asked).toContainEqual(['mute', true])
    await expect.element(button('Unmute')).toBeVisible()
    await button('Unmute').click()
    await expect.element(button('Mute')).toBeVisible()
  })

  it('turn the camera on and off, and share and stop sharing the screen', async () => {
    using opened = await openPanel(stateOf(connected()))
    await button('Turn camera on').click()
    await button('Turn camera off').click()
    await button('Share screen').click()
    await button('Stop sharing').click()
    await expect.element(button('Share screen')).toBeVisible()
    expect(opened.session.asked.filter(([name]) => name !== 'shows')).toEqual([
      ['setCamera', true],
      ['setCamera', false],
      ['setScreen', true],
      ['setScreen', false],
    ])
  })

  it('offer to give up while it rings, and nothing that belongs to a talk', async () => {
    using opened = await openPanel(stateOf(ringing()))
    await expect.element(page.getByText('Ringing Anna and Ben')).toBeVisible()
    expect(button('Turn camera on').elements()).toEqual([])
    await button('Hang up').click()
    expect(opened.session.asked).toEqual([['hangUp']])
    await expect.element(page.getByRole('heading', { name: 'You hung up' })).toBeVisible()
  })

  it('keep the first and the last button where they are, from the ring to the talk', async () => {
    using opened = await openPanel(stateOf(ringing()))
    const place = () => ['Mute', 'Hang up'].map((name) => button(name).element().getBoundingClientRect().x)
    const before = place()
    opened.session.set({ call: connected() })
    await expect.element(button('Turn camera on')).toBeVisible()
    expect(place()).toEqual(before)
  })

  it('ask for a microphone where "Unmute" finds none', async () => {
    using opened = await openPanel(stateOf(connected(), { own: { microphone: 'none' } }))
    await button('Unmute').click()
    expect(opened.session.asked).toContainEqual(['retryMicrophone'])
  })

  it('say why a screen could not be shared, and keep silent about a picker that was closed', async () => {
    using opened = await openPanel(stateOf(connected()))
    opened.session.refusesWith = new MediaTrouble('dismissed')
    await button('Share screen').click()
    await opened.settled()
    expect(page.getByText('The screen could not be shared. Try again.').elements()).toEqual([])
    opened.session.refusesWith = new MediaTrouble('failed')
    await button('Share screen').click()
    await expect.element(page.getByText('The screen could not be shared. Try again.')).toBeVisible()
    await button('Got it').click()
    expect(page.getByText('The screen could not be shared. Try again.').elements()).toEqual([])
  })
})

/** What follows is said anew. */
const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))

describe('the live region', () => {
  it('says each step of the press, then the call, then its end', async () => {
    using opened = await openPanel({ step: 'asking' })
    expect(opened.said()).toBe('Allow the microphone. Your browser asks now. The camera stays off.')
    opened.panel.session = opened.session
    opened.session.set(stateOf(ringing()))
    await expect.poll(opened.said).toBe('Ringing Anna and Ben.')
    await drawn()
    opened.session.set({ call: connected() })
    await expect.poll(opened.said).toBe('Connected with Anna.')
    await drawn()
    opened.session.setOwn({ line: 1 })
    await expect.poll(opened.said).toBe('Your connection sends slowly. Your voice may break up.')
    await drawn()
    opened.session.set({ call: ended('lost') })
    await expect.poll(opened.said).toContain('The line was lost.')
  })

  it('says what was there before the panel had words', async () => {
    using opened = await openPanel(stateOf(ringing()), { lang: 'it' })
    expect(opened.said()).toBe('Stiamo chiamando Anna e Ben.')
  })

  it('lives through the change from large to small', async () => {
    using opened = await openPanel(stateOf(connected()), { view: 'pill' })
    const region = opened.panel.renderRoot.querySelector('[role=status]')
    opened.panel.view = 'card'
    await opened.settled()
    expect(opened.panel.renderRoot.querySelector('[role=status]')).toBe(region)
  })
})

describe('the keyboard', () => {
  it('finds the panel focused after the press, with its name', async () => {
    using opened = await openPanel(stateOf(ringing()))
    const dialog = page.getByRole('dialog', { name: 'Call with North Trail Boots' })
    await hasFocus(dialog)
    expect(opened.panel.matches(':popover-open')).toBe(true)
  })

  it('mutes with M, turns the camera with V and shares with S while the focus is in the panel', async () => {
    using opened = await openPanel(stateOf(connected()))
    await userEvent.keyboard('mvs')
    expect(opened.session.asked.slice(0, 3)).toEqual([
      ['mute', true],
      ['setCamera', true],
      ['setScreen', true],
    ])
  })

  it('leaves the keys to the shop while the focus is on the page', async () => {
    using opened = await openPanel(stateOf(connected()))
    opened.opener.focus()
    await userEvent.keyboard('mvs{Escape}')
    expect(opened.session.asked).toEqual([])
    expect(opened.panel.view).toBe('card')
  })

  it('makes the call small with Escape and leaves it with the next, and never hangs up', async () => {
    using opened = await openPanel(stateOf(connected()))
    await userEvent.keyboard('{Escape}')
    expect(opened.panel.view).toBe('pill')
    await hasFocus(button('Open the call: Anna'))
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(opened.opener)
    expect(opened.session.asked).toEqual([])
    expect(opened.asked).toEqual(['view-change'])
  })

  it('opens the call again from the pill', async () => {
    using opened = await openPanel(stateOf(connected()), { view: 'pill' })
    await userEvent.keyboard('{Enter}')
    expect(opened.panel.view).toBe('card')
    await hasFocus(page.getByRole('dialog'))
  })

  it('closes the menu with Escape and goes back to its button', async () => {
    using opened = await openPanel(stateOf(connected()))
    await button('More').click()
    const first = page.getByRole('radio', { name: 'MacBook Pro Microphone' })
    await expect.element(first).toBeVisible()
    await hasFocus(first)
    await userEvent.keyboard('{Escape}')
    await hasFocus(button('More'))
    expect(opened.panel.view).toBe('card')
  })

  it('goes back to what opened the panel when the panel goes', async () => {
    using opened = await openPanel(stateOf(ended('missed')))
    opened.panel.remove()
    await Promise.resolve()
    expect(document.activeElement).toBe(opened.opener)
  })

  it('is never lost when the button it stands on goes away', async () => {
    using opened = await openPanel({ step: 'microphone', reason: 'denied' })
    button('Just listen instead').element().focus()
    opened.panel.session = opened.session
    opened.session.set(stateOf(ringing()))
    await hasFocus(page.getByRole('dialog'))
  })
})

describe('the menu', () => {
  it('chooses devices, sets the volume, and names what the browser does not', async () => {
    using opened = await openPanel(stateOf(connected()))
    await button('More').click()
    await page.getByRole('radio', { name: 'Jabra Evolve2 65 Headset' }).first().click()
    await expect.element(page.getByRole('radio', { name: 'Device 1' })).toBeChecked()
    page.getByRole('slider', { name: 'Volume of the other side' }).element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(opened.session.asked).toEqual([
      ['chooseDevice', 'microphone', 'm2'],
      ['setVolume', 0.75],
    ])
  })
})

describe('the panel', () => {
  it('shows itself again and keeps the focus when the page moves it', async () => {
    using opened = await openPanel(stateOf(connected()))
    const { listeners } = opened.session
    const elsewhere = document.createElement('div')
    document.body.append(elsewhere)
    elsewhere.append(opened.panel)
    await hasFocus(page.getByRole('dialog'))
    expect(opened.panel.matches(':popover-open')).toBe(true)
    expect(opened.session.listeners).toBe(listeners)
    elsewhere.remove()
    expect(opened.session.listeners).toBe(0)
  })

  it('shows one large button where the browser wants a tap, small or large', async () => {
    using opened = await openPanel(stateOf(connected(), { rest: { needsTap: true } }))
    await button('Tap to go on talking').click()
    opened.session.set({ needsTap: true })
    opened.panel.view = 'pill'
    await button('Tap to go on talking').click()
    expect(opened.session.asked).toEqual([['tapToGoOn'], ['tapToGoOn']])
  })

  it('tells the session how high the picture is, and that it is gone when the call is made small', async () => {
    using opened = await openPanel(stateOf(connected(), { other: { camera: painted.anna() } }))
    await expect.poll(() => opened.session.asked).toContainEqual(['shows', anna, 'camera', 600])
    opened.panel.view = 'pill'
    await expect.poll(() => opened.session.asked.at(-1)).toEqual(['shows', anna, 'camera', 0])
  })

  it('asks its owner before and after a call', async () => {
    using before = await openPanel({ step: 'microphone', reason: 'denied' })
    await button('Try again').click()
    await button('Just listen instead').click()
    await button('Close').click()
    expect(before.asked).toEqual(['retry-request', 'listen-request', 'close-request'])
    before.panel.remove()
    using after = await openPanel(stateOf(ended('missed')))
    await button('Try again').click()
    expect(after.asked).toEqual(['call-request'])
  })

  it('fills a phone and stays in a corner of a desktop', async () => {
    using opened = await openPanel(stateOf(ringing()))
    const size = () => {
      const { width, height } = opened.panel.getBoundingClientRect()
      return [width, height]
    }
    expect(size()).toEqual([372, 600])
    await page.viewport(390, 844)
    await expect.poll(size).toEqual([390, 844])
    await page.viewport(320, 568)
    await expect.poll(size).toEqual([320, 568])
    const bar = button('Hang up').element().getBoundingClientRect()
    expect(bar.right).toBeLessThanOrEqual(320)
    expect(bar.height).toBeGreaterThanOrEqual(44)
    await page.viewport(1_280, 800)
  })
})
