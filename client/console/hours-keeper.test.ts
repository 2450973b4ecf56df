import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Hours } from '../../protocol/hours/hours.ts'
import { daily, table } from '../../protocol/hours/tables.ts'
import { boots, type FakeHours, fakeHours } from './gallery/fake-hours.ts'
import { setDay } from './hours-draft.ts'
import { HoursKeeper } from './hours-keeper.ts'

let server: FakeHours
let keeper: HoursKeeper
let told: number

async function opened(hours: Hours | null = boots): Promise<void> {
  server = fakeHours(hours)
  told = 0
  keeper = new HoursKeeper(server, () => (told += 1))
  keeper.open()
  await vi.advanceTimersByTimeAsync(0)
}

describe('the opening hours in the hands of an owner', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-21T09:00Z') }))
  afterEach(() => {
    keeper.close()
    vi.useRealTimers()
  })

  it('come with what they mean', async () => {
    await opened()
    expect(keeper.state).toMatchObject({ loading: 'here', draft: boots, dirty: false, outcome: 'none' })
    expect(keeper.state.preview).toMatchObject({ open: true, changesAt: Date.parse('2026-11-21T15:00Z') })
  })

  it('say what they would mean as soon as nobody types for a moment', async () => {
    await opened()
    keeper.edit(setDay(boots, 'sat', [{ from: '12:00', to: '13:00' }]))
    expect(keeper.state.dirty).toBe(true)
    await vi.advanceTimersByTimeAsync(340)
    expect(keeper.state.preview?.open).toBe(true)
    await vi.advanceTimersByTimeAsync(20)
    expect(keeper.state.preview?.open).toBe(false)
  })

  it('mark what makes no sense where it stands, and forget the mark when it is mended', async () => {
    await opened()
    keeper.edit(
      setDay(boots, 'sat', [
        { from: '10:00', to: '16:00' },
        { from: '15:00', to: '17:00' },
      ]),
    )
    await vi.advanceTimersByTimeAsync(400)
    expect(keeper.state.marks).toEqual([{ trouble: 'overlap', path: '/week/sat/1' }])
    keeper.edit(setDay(boots, 'sat', [{ from: '10:00', to: '16:00' }]))
    await vi.advanceTimersByTimeAsync(400)
    expect(keeper.state.marks).toEqual([])
  })

  it('are not sent while a time is missing, and say which one', async () => {
    await opened()
    const save = vi.spyOn(server, 'save')
    keeper.edit(setDay(boots, 'sat', [{ from: '10:00', to: '' }]))
    await keeper.save()
    expect(save).not.toHaveBeenCalled()
    expect(keeper.state).toMatchObject({ outcome: 'marked', marks: [{ trouble: 'time', path: '/week/sat/0' }] })
  })

  it('are saved in the order of the day and of the year', async () => {
    await opened(daily('09:00-18:00', { exceptions: { '2026-12-25': '', '2026-12-24': '14:00-15:00 09:00-10:00' } }))
    keeper.edit(
      setDay(keeper.state.draft ?? boots, 'mon', [
        { from: '14:00', to: '15:00' },
        { from: '09:00', to: '10:00' },
      ]),
    )
    await keeper.save()
    expect(server.saved.hours?.week.mon.map(({ from }) => from)).toEqual(['09:00', '14:00'])
    expect(server.saved.hours?.exceptions.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-25'])
    expect(keeper.state).toMatchObject({ dirty: false, outcome: 'saved', draft: server.saved.hours })
  })

  it('may be given up, and put back', async () => {
    await opened()
    keeper.edit(null)
    await keeper.save()
    expect([server.saved.hours, keeper.state.preview]).toEqual([null, null])
    keeper.edit(table({ mon: '09:00-10:00' }))
    keeper.discard()
    expect(keeper.state).toMatchObject({ draft: null, dirty: false })
  })

  it('never overwrite what somebody else has saved since: theirs', async () => {
    await opened()
    keeper.edit(daily('10:00-11:00'))
    server.saved = { hours: daily('12:00-13:00'), version: 4 }
    await keeper.save()
    expect(keeper.state.outcome).toBe('conflict')
    expect(server.saved.hours).toEqual(daily('12:00-13:00'))
    await keeper.load()
    expect(keeper.state).toMatchObject({ draft: daily('12:00-13:00'), dirty: false, outcome: 'none' })
  })

  it('never overwrite what somebody else has saved since: mine, after all', async () => {
    await opened()
    keeper.edit(daily('10:00-11:00'))
    server.saved = { hours: daily('12:00-13:00'), version: 4 }
    await keeper.save()
    await keeper.keepMine()
    expect(keeper.state).toMatchObject({ draft: daily('10:00-11:00'), dirty: true, outcome: 'none' })
    expect(server.saved.version).toBe(4)
    await keeper.save()
    expect(server.saved).toEqual({ hours: daily('10:00-11:00'), version: 5 })
  })

  it('keep what is not saved while another view is shown, or a call comes in between', async () => {
    await opened()
    keeper.edit(daily('10:00-11:00'))
    keeper.close()
    await vi.advanceTimersByTimeAsync(600_000)
    keeper.open()
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.state).toMatchObject({ draft: daily('10:00-11:00'), dirty: true })
  })

  it('say that nothing was saved where the server does not answer, and keep the draft', async () => {
    await opened()
    keeper.edit(daily('10:00-11:00'))
    server.reachable = false
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'unreachable', dirty: true, draft: daily('10:00-11:00') })
    server.reachable = true
    await keeper.save()
    expect(keeper.state.outcome).toBe('saved')
  })

  it('do not call saved what was typed while they were saved', async () => {
    await opened()
    keeper.edit(daily('10:00-11:00'))
    const saving = keeper.save()
    keeper.edit(daily('10:00-12:00'))
    await saving
    expect(keeper.state).toMatchObject({ dirty: true, outcome: 'none', draft: daily('10:00-12:00') })
    await keeper.save()
    expect(server.saved.hours).toEqual(daily('10:00-12:00'))
  })

  it('that did not come may be asked for again', async () => {
    server = fakeHours()
    server.reachable = false
    keeper = new HoursKeeper(server, () => undefined)
    await keeper.load()
    expect(keeper.state.loading).toBe('failed')
    server.reachable = true
    await keeper.load()
    expect(keeper.state.loading).toBe('here')
  })
})
