import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { type OpenedPanel, openPanel } from './gallery/opened-panel.ts'
import { painted } from './gallery/painter.ts'
import { connected, stateOf } from './gallery/states.ts'
import { CallTimer } from './timer.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const hidden = ({ panel }: OpenedPanel) => panel.renderRoot.querySelector('.card')?.classList.contains('idle')
const face = () => stateOf(connected(), { other: { camera: painted.anna() } })
const mute = () => page.getByRole('button', { name: 'Mute', exact: true }).element()

/** Left alone for a while. */
async function waits(opened: OpenedPanel): Promise<void> {
  vi.advanceTimersByTime(4_000)
  await opened.panel.updateComplete
}

describe('the controls', () => {
  it('leave a face alone after a while, and come back with the pointer', async () => {
    using opened = await openPanel(face())
    await waits(opened)
    expect(hidden(opened)).toBe(true)
    opened.panel.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    await opened.panel.updateComplete
    expect(hidden(opened)).toBe(false)
  })

  it('come back at a touch that presses nothing', async () => {
    using opened = await openPanel(face())
    await waits(opened)
    const touch = () => {
      const init = { bubbles: true, composed: true, pointerType: 'touch' }
      mute().dispatchEvent(new PointerEvent('pointerdown', init))
      mute().dispatchEvent(new PointerEvent('click', init))
    }
    touch()
    await opened.panel.updateComplete
    expect(hidden(opened)).toBe(false)
    expect(opened.session.asked.filter(([name]) => name === 'mute')).toEqual([])
    touch()
    expect(opened.session.asked).toContainEqual(['mute', true])
  })

  it('stay where there is something to read', async () => {
    using opened = await openPanel(stateOf(connected()))
    await waits(opened)
    expect(hidden(opened)).toBe(false)
    opened.session.set(face())
    opened.session.set({ media: 'reconnecting' })
    await waits(opened)
    expect(hidden(opened)).toBe(false)
  })
})

describe('a timer', () => {
  async function timer(change: Partial<CallTimer>): Promise<CallTimer> {
    const made = Object.assign(new CallTimer(), change)
    document.body.append(made)
    await made.updateComplete
    return made
  }

  it('counts up by the clock of the server', async () => {
    vi.setSystemTime(1_000_000)
    const made = await timer({ since: 1_000_000, offset: 2_400 })
    expect(made.shadowRoot?.textContent).toBe('0:02')
    vi.advanceTimersByTime(700)
    await made.updateComplete
    expect(made.shadowRoot?.textContent).toBe('0:03')
    made.remove()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('counts down in a sentence, stops at nought and never goes below', async () => {
    vi.setSystemTime(1_000_000)
    const made = await timer({ until: 1_001_500, sentence: (left) => `another ${left}` })
    expect(made.shadowRoot?.textContent).toBe('another 0:01')
    for (const _ of [1, 2, 3]) {
      vi.advanceTimersByTime(1_010)
      await made.updateComplete
    }
    expect(made.shadowRoot?.textContent).toBe('another 0:00')
    expect(vi.getTimerCount()).toBe(0)
    made.remove()
  })
})
