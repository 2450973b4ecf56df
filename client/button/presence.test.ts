import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import { PresenceWatch } from './presence.ts'

const open: ShopPresence = { state: 'open', shop: 'Boots', agents: ['Anna'] }
const away: ShopPresence = { state: 'away', shop: 'Boots', agents: [] }

function watching() {
  let answer: ShopPresence | Error = open
  const asked: number[] = []
  const told: string[] = []
  const watch: PresenceWatch = new PresenceWatch({
    ask: () => {
      asked.push(Date.now())
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    tell: () => told.push(watch.presence.state),
    random: () => 0.5,
  })
  return { watch, asked, told, answers: (next: ShopPresence | Error) => (answer = next) }
}

describe('the presence of a shop', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
  afterEach(() => void vi.useRealTimers())

  it('is not asked for before the button is seen', async () => {
    const { watch, asked } = watching()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual([])
    expect(watch.presence.state).toBe('loading')
  })

  it('is asked for at once when the button is seen, then every ten seconds, and not while it is out of sight', async () => {
    const { watch, asked, told, answers } = watching()
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(asked).toHaveLength(1)
    answers(away)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(2)
    expect(told).toEqual(['open', 'away'])
    watch.setVisible(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(2)
  })

  it('tells a change, and nothing where nothing changed', async () => {
    const { watch, told } = watching()
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told).toEqual(['open'])
  })

  it('is asked for at once by a hand on the button, but not twice in a second', async () => {
    const { watch, asked, answers, told } = watching()
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(3_000)
    answers(away)
    await watch.refresh()
    await watch.refresh()
    expect(asked).toHaveLength(2)
    expect(told).toEqual(['open', 'away'])
  })

  it('is asked for again within a second by a hand that comes right after a question', async () => {
    const { watch, asked, answers, told } = watching()
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(400)
    answers(away)
    await watch.refresh()
    await vi.advanceTimersByTimeAsync(599)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toEqual(['open', 'away'])
    // And then at its usual pace.
    await vi.advanceTimersByTimeAsync(9_999)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(3)
  })

  it('is out of reach after the second failure in a row, two seconds after the first', async () => {
    const { watch, told, answers } = watching()
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(5_000)
    answers(new Error('down'))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).toEqual(['open'])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(told).toEqual(['open', 'unreachable'])
    answers(open)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(told).toEqual(['open', 'unreachable', 'open'])
  })

  it('is asked for again two seconds after a failure, also when the button was out of sight then', async () => {
    const { watch, told, answers } = watching()
    await watch.ask()
    answers(new Error('down'))
    await watch.ask()
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(told).toEqual(['open'])
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toEqual(['open', 'unreachable'])
  })

  it('is out of reach at once where the first question of a page fails', async () => {
    const { watch, told, answers } = watching()
    answers(new Error('down'))
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toEqual(['unreachable'])
  })

  it('is asked for at the minute at which the shop opens, and told anew while it is closed: tomorrow becomes today', async () => {
    const { watch, asked, told, answers } = watching()
    answers({ state: 'closed', shop: 'Boots', agents: [], opensAt: 1_000_000 + 24_000 })
    watch.setVisible(true)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(told).toEqual(['closed', 'closed', 'closed'])
    answers(open)
    await vi.advanceTimersByTimeAsync(3_999)
    expect(asked).toHaveLength(3)
    // Not all pages in the same millisecond: a tenth of the pace between them.
    await vi.advanceTimersByTimeAsync(1_001)
    expect(told.at(-1)).toBe('open')
  })

  it('is asked for by one question however many ask', async () => {
    const { watch, asked } = watching()
    await Promise.all([watch.ask(), watch.ask(), watch.ask()])
    expect(asked).toHaveLength(1)
  })
})
