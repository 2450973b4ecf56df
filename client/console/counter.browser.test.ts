import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { anna, ben, connectedCall, historyLines, ringingCall } from './gallery/cast.ts'
import { fakeRest } from './gallery/fake-parts.ts'
import { boot, guide, jacket, tent } from './gallery/goods.ts'
import { atCounter, focus } from './gallery/opened-desk.ts'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const heading = (name: string) => page.getByRole('heading', { name })

beforeEach(() => page.viewport(1480, 860))

describe('a ring', () => {
  it('is said at once and aloud, with all that is known before the answer', async () => {
    using opened = await atCounter()
    opened.counter.setCalls([ringingCall({ page: boot })])
    await expect
      .element(page.getByRole('alert').filter({ hasText: 'A shopper rings' }))
      .toMatchTextContent(
        /A shopper rings: Ridge Boot, size 42, €189 · Cart: 2 items, Polish · Phone\. Answer \(Alt\+A\)/,
      )
    await expect.element(button('Answer')).toHaveAccessibleDescription(/Ridge Boot, size 42.*€189.*Polish.*waits 0:0/s)
    const link = page.getByRole('link', { name: /opens in a new tab/ }).first()
    await expect.element(link).toHaveAttribute('href', boot.url)
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(opened.seen).toMatchObject({ rings: true, ringing: 1 })
  })

  it('is answered by Enter on Answer, and the focus goes into the call', async () => {
    const call = ringingCall({ page: boot })
    using _ = await atCounter([call])
    ;(button('Answer').element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => button('Mute').query() === focus()).toBe(true)
    expect(call.state.call.phase).toBe('connected')
  })

  it('is answered by Alt+A wherever the focus is: whoever waits longest', async () => {
    const [young, old] = [ringingCall({ page: boot, ago: 1_000 }), ringingCall({ page: tent, ago: 9_000 })]
    using _ = await atCounter([young, old])
    await expect.element(button('Answer').first()).toHaveAttribute('aria-keyshortcuts', 'Alt+A')
    await userEvent.keyboard('{Alt>}a{/Alt}')
    await expect.element(button('Hang up')).toBeVisible()
    expect([young.state.call.phase, old.state.call.phase]).toEqual(['ringing', 'connected'])
  })

  it('goes on at the others when it is declined, without a word here', async () => {
    const call = ringingCall({ page: boot }, [anna, ben])
    using opened = await atCounter([call])
    await button('Decline').click()
    opened.counter.setCalls([])
    await expect.element(heading('Nobody rings')).toBeVisible()
    expect(call.state.call).toMatchObject({ phase: 'ringing', agents: [ben] })
    expect(page.getByText(/answered/).elements().length).toBe(0)
  })

  it('says who was faster', async () => {
    const call = ringingCall({ page: boot }, [anna, ben])
    using opened = await atCounter([call])
    call.act({ type: 'answer', agent: ben })
    opened.counter.setCalls([])
    await expect.element(page.getByText(/Ben answered/).first()).toBeVisible()
    expect(button('Answer').elements()).toEqual([])
    expect(opened.seen.rings).toBe(false)
  })

  it('lists several callers, the oldest first', async () => {
    using _ = await atCounter([
      ringingCall({ page: boot, ago: 2_000 }),
      ringingCall({ page: tent, ago: 9_000 }),
      ringingCall({ page: guide, ago: 5_000 }),
    ])
    const names = () =>
      page
        .getByRole('heading', { level: 3 })
        .elements()
        .map((each) => each.textContent?.trim())
        .slice(0, 3)
    await expect.poll(names).toEqual(['Lakeside tent for two', 'Size guide', 'Ridge Boot, size 42'])
    await expect.element(heading('3 shoppers ring')).toBeVisible()
  })

  it('shows how they will be seen while the camera is warm', async () => {
    const call = ringingCall({ page: boot })
    using _ = await atCounter([call])
    const canvas = document.createElement('canvas')
    canvas.getContext('2d')
    const [camera] = canvas.captureStream(1).getVideoTracks()
    call.setOwn({ camera: camera ?? null, facing: 'user' })
    await expect.element(page.getByText(/This is how they will see you/)).toBeVisible()
  })
})

describe('a call', () => {
  it('offers hold and resume beside all that the shopper has', async () => {
    const call = connectedCall({ page: jacket }, 5_000)
    using _ = await atCounter([call])
    for (const name of ['Mute', 'Turn camera on', 'Share screen', 'More', 'Hang up'])
      await expect.element(button(name)).toBeVisible()
    await button('Hold').click()
    await expect.element(heading('On hold')).toBeVisible()
    await button('Resume').click()
    await expect.element(button('Hold')).toBeVisible()
    expect(call.state.call).toMatchObject({ phase: 'connected', hold: null })
  })

  it('is led by single keys, but not from a field', async () => {
    const call = connectedCall({ page: jacket }, 5_000)
    using _ = await atCounter([call])
    await expect.element(button('Mute')).toBeVisible()
    await userEvent.keyboard('m')
    await expect.element(button('Unmute')).toBeVisible()
    await userEvent.keyboard('h')
    await expect.element(button('Resume')).toBeVisible()
  })

  it('keeps the page of the shopper current, with the way they went', async () => {
    const call = connectedCall({ page: boot }, 5_000)
    using _ = await atCounter([call])
    const context = page.getByRole('complementary', { name: 'What they see' })
    await expect.element(context.getByRole('heading', { name: 'Ridge Boot, size 42' })).toBeVisible()
    call.walk(guide)
    call.walk(jacket)
    await expect.element(context.getByRole('heading', { name: 'Alpine Shell jacket' })).toBeVisible()
    const steps = context.getByRole('listitem').elements()
    const trail = steps.map((step) => step.textContent ?? '').filter((text) => !text.includes('×'))
    expect(trail.map((text) => text.trim().split(/\s{2,}/)[0])).toEqual([
      'Alpine Shell jacket',
      'Size guide',
      'Ridge Boot, size 42',
    ])
  })

  it('shows its end until it is put away, and reads the history again', async () => {
    const call = connectedCall({ page: jacket }, 65_000)
    const rest = fakeRest(true)
    using opened = await atCounter([call], { rest })
    await expect.element(button('Hang up')).toBeVisible()
    rest.lines = historyLines(Date.now(), 1)
    await button('Hang up').click()
    opened.counter.setCalls([])
    await expect.element(heading('You hung up')).toBeVisible()
    await expect.poll(() => button('Done').query() === focus()).toBe(true)
    await expect.element(page.getByText(/With Ben/)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(heading('Nobody rings')).toBeVisible()
  })

  it('keeps the place of a shopper whose line broke, and says so', async () => {
    const call = connectedCall({ page: jacket }, 5_000)
    using _ = await atCounter([call])
    call.act({ type: 'leave', party: 'shopper' })
    call.setShopper({ absent: true })
    await expect.element(heading('The shopper’s line broke')).toBeVisible()
    await expect.element(page.getByRole('status').filter({ hasText: 'line broke' })).toBeInTheDocument()
  })

  it('comes to the front when it begins while the history is read', async () => {
    const call = ringingCall({ page: boot })
    using _ = await atCounter([call])
    await page.getByRole('link', { name: 'History' }).click()
    await expect.element(heading('History')).toBeVisible()
    await button('Answer').click()
    await expect.element(button('Hang up')).toBeVisible()
  })
})

describe('the counter', () => {
  it('changes the status by keyboard', async () => {
    using _ = await atCounter()
    const status = page.getByRole('button', { name: /^Your status: Available/ })
    ;(status.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => page.getByRole('menuitemradio', { name: /Available/ }).query() === focus()).toBe(true)
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => page.getByRole('button', { name: /^Your status: Away/ }).query() === focus()).toBe(true)
    await expect.element(heading('You are away')).toBeVisible()
  })

  it('closes the status menu by Escape and by leaving it', async () => {
    using _ = await atCounter()
    const status = page.getByRole('button', { name: /^Your status: Available/ })
    await status.click()
    await userEvent.keyboard('{Escape}')
    expect(page.getByRole('menu').elements()).toEqual([])
    await expect.poll(() => status.query() === focus()).toBe(true)
    await status.click()
    await expect.poll(() => page.getByRole('menuitemradio', { name: /Available/ }).query() === focus()).toBe(true)
    await userEvent.keyboard('{Tab}')
    await expect.poll(() => page.getByRole('menu').elements().length).toBe(0)
  })

  it('says that the line is broken, and that a place is kept only where there is one', async () => {
    using opened = await atCounter()
    opened.counter.set({ link: 'reconnecting' })
    const strip = page.getByRole('status').filter({ hasText: 'Reconnecting' })
    await expect.element(strip).toBeVisible()
    expect(strip.element().textContent).not.toContain('kept')
    opened.counter.setCalls([connectedCall({ page: jacket }, 5_000)])
    await expect.element(strip).toMatchTextContent(/The shopper’s place is kept\./)
    opened.counter.set({ link: 'open' })
    await expect.element(strip).not.toBeInTheDocument()
  })

  it('switches the camera for answers on, and keeps it', async () => {
    using opened = await atCounter()
    await page.getByRole('switch', { name: 'Answer with camera on' }).click()
    expect(opened.counter.state.answersWithCamera).toBe(true)
    await expect.element(page.getByRole('switch', { name: 'Answer with camera on' })).toBeChecked()
  })

  it('speaks another language from the next moment on, and remembers it', async () => {
    using _ = await atCounter()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('pl')
    await expect.element(heading('Ustawienia')).toBeVisible()
    expect(document.documentElement.lang).toBe('pl')
    expect(JSON.parse(localStorage.getItem('shopbell-desk') ?? '{}')).toMatchObject({ language: 'pl' })
  })

  it('does not sign out in the middle of a call', async () => {
    using opened = await atCounter([connectedCall({ page: jacket }, 5_000)])
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect.element(button('Sign out')).toBeDisabled()
    opened.counter.setCalls([])
    await button('Sign out').click()
    await expect.element(page.getByText(/You are signed out\./)).toBeVisible()
  })

  it('reads older calls on demand', async () => {
    const rest = fakeRest(true, historyLines(Date.now(), 40))
    using _ = await atCounter([], { rest })
    await page.getByRole('link', { name: 'History' }).click()
    const rows = () =>
      page
        .getByRole('row')
        .elements()
        .filter((row) => row.querySelector('time') !== null).length
    await expect.poll(rows).toBe(30)
    await button('Show older calls').click()
    await expect.poll(rows).toBe(40)
    await expect.element(page.getByText(/These are all calls\./)).toBeVisible()
  })

  it('goes back to the counter with the back button of the browser', async () => {
    using _ = await atCounter()
    await page.getByRole('link', { name: 'History' }).click()
    await expect.element(heading('History')).toBeVisible()
    expect(location.pathname).toBe('/console/history')
    // `history.back()` would take the runner of the tests back as well.
    history.replaceState(null, '', '/console/')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await expect.element(heading('Nobody rings')).toBeVisible()
  })
})

describe('on a phone', () => {
  beforeEach(() => page.viewport(390, 844))

  it('the page of the shopper is a sheet that Escape closes, with the focus where it was', async () => {
    using _ = await atCounter([connectedCall({ page: jacket }, 5_000)])
    await button('What they see').click()
    await expect.element(page.getByRole('dialog', { name: 'What they see' })).toBeVisible()
    await expect.poll(() => button('Close').query() === focus()).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => button('What they see').query() === focus()).toBe(true)
    expect(page.getByRole('dialog').elements()).toEqual([])
  })

  it('a ring comes to the front of whatever is read', async () => {
    using opened = await atCounter()
    await page.getByRole('link', { name: 'History' }).click()
    opened.counter.setCalls([ringingCall({ page: boot })])
    await expect.element(page.getByRole('dialog', { name: 'Callers' })).toBeVisible()
    await button('Answer').click()
    await expect.element(button('Hang up')).toBeVisible()
    expect(page.getByRole('dialog').elements()).toEqual([])
  })

  it('the ways that find no room lie behind one button, which Escape closes', async () => {
    using _ = await atCounter()
    expect(page.getByRole('link', { name: 'Settings' }).elements()).toEqual([])
    await button('More').click()
    await expect.element(page.getByRole('link', { name: 'Settings' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => page.getByRole('link', { name: 'Settings' }).elements()).toEqual([])
    expect(button('More').query()).toBe(focus())
    await button('More').click()
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  })

  it('the page of a caller can be looked at before the answer', async () => {
    using _ = await atCounter([ringingCall({ page: boot, ago: 9_000 }), ringingCall({ page: tent, ago: 1_000 })])
    await button('What they see').nth(1).click()
    await expect.element(page.getByRole('dialog', { name: 'What they see' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Lakeside tent for two', level: 2 })).toBeVisible()
  })
})
