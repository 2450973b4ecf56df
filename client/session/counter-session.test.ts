import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect } from '../../protocol/call/answer.ts'
import { factsOf } from '../../protocol/call/call.ts'
import { callId } from '../../protocol/ids.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import type { CounterSession } from '../counter-session.ts'
import { openCounter } from './counter-session.ts'
import { anna, ben, connected, fakeMedia, ringing, seated } from './fake-calls.ts'
import { FakeServer } from './fake-server.ts'

const colleague = (presence: Colleague['presence']): Colleague => ({ id: anna, name: 'Anna', presence, since: 0 })
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

/** One tab after the other gets the lock, as long as it lives. */
function oneLock(): { readonly request: LockManager['request'] } {
  const request = async (_name: string, { steal }: LockOptions, callback: (lock: Lock) => unknown) =>
    steal === true || !oneLock.taken
      ? ((oneLock.taken = true), callback({ name: 'lock', mode: 'exclusive' }))
      : callback(null as never)
  return { request: request as LockManager['request'] }
}
oneLock.taken = false

async function counter(presence: Colleague['presence'] = 'offline') {
  const kit = fakeMedia()
  const server = new FakeServer().on('hello', () => ({
    now: Date.now() + 5_000,
    calls: [],
    me: anna,
    counter: [colleague(presence)],
  }))
  const session: CounterSession = openCounter({
    server: 'https://bell.example',
    media: kit.media,
    locks: oneLock(),
    open: server.open,
  })
  await settle()
  return { ...kit, server, session }
}

describe('the counter', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 4_000 })
    oneLock.taken = false
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('opens with who is there', async () => {
    const { session, server } = await counter()
    expect(session.state).toMatchObject({
      me: anna,
      tab: 'lead',
      link: 'open',
      clockOffset: 5_000,
      colleagues: [{ name: 'Anna', presence: 'offline' }],
      calls: [],
    })
    expect(server.heard[0]).toMatchObject({ type: 'hello', data: { tab: 'lead' } })
  })

  it('warms a call that rings: a seat, the microphone, nothing that flows', async () => {
    const { session, server, seat } = await counter()
    server.socket.say({ notice: 'rung', data: seated(ringing, 2, 'first') })
    await settle()
    expect(session.state.calls.map(({ state }) => state.call.phase)).toEqual(['ringing'])
    expect(seat().opened).toEqual([['microphone']])
    expect(seat().flows('microphone')).toBe(false)
  })

  it('takes the camera along where the agent answers with it, and remembers that', async () => {
    const first = await counter()
    first.session.setAnswersWithCamera(true)
    first.session.chooseDevice('microphone', 'headset')
    first.session[Symbol.dispose]()
    oneLock.taken = false
    const { session, server, seat, microphone } = await counter()
    expect(session.state.answersWithCamera).toBe(true)
    server.socket.say({ notice: 'rung', data: seated(ringing, 2, 'first') })
    await settle()
    expect(seat().opened).toEqual([['microphone', 'camera']])
    expect(microphone.used).toBe('headset')
  })

  it('shows how a call ended for one change, then forgets it and lets the microphone go', async () => {
    const { session, server, microphone } = await counter()
    server.socket.say({ notice: 'rung', data: seated(ringing, 2, 'first') })
    await settle()
    const seen: string[] = []
    session.subscribe(() => seen.push(session.state.calls.map(({ state }) => state.call.phase).join()))
    server.socket.say({
      seq: 3,
      call: 'call',
      event: { type: 'answered', at: 5_000, agent: ben, shopperAwayUntil: null },
    })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen[0]).toBe('connected')
    expect(seen.at(-1)).toBe('')
    expect(microphone.track).toBeNull()
  })

  it('forgets a call that was declined here and rings elsewhere', async () => {
    const { session, server } = await counter()
    server.socket.say({ notice: 'rung', data: seated(ringing, 2, 'first') })
    await settle()
    await session.state.calls[0]?.decline()
    server.socket.say({ seq: 3, call: 'call', event: { type: 'declined', at: 5_000, agent: anna } })
    await vi.advanceTimersByTimeAsync(10)
    expect(session.state.calls).toEqual([])
  })

  it('finds its call again after a reload, on a fresh seat', async () => {
    const { session, server, seats } = await counter('busy')
    server.on('hello', () => ({ now: 0, me: anna, counter: [], calls: [seated(connected, 9, 'again')] }))
    server.socket.drop(1006)
    await vi.advanceTimersByTimeAsync(100)
    expect(session.state.calls[0]?.state).toMatchObject({ call: { phase: 'connected' }, media: 'reconnecting' })
    expect(seats[0]?.flows('microphone')).toBe(true)
  })

  it('says again that it is available to a server that has forgotten', async () => {
    const { session, server } = await counter()
    await session.setStatus('available')
    server.socket.drop(1006)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.heard.filter(({ type }) => type === 'status').map(({ data }) => data)).toEqual([
      { status: 'available' },
      { status: 'available' },
    ])
    server.on('hello', () => ({ now: 0, me: anna, counter: [colleague('available')], calls: [] }))
    server.socket.drop(1006)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.types().filter((type) => type === 'status')).toHaveLength(2)
  })

  it('follows where another tab leads, and holds no media', async () => {
    await counter()
    const { session, server, machine } = await counter()
    expect(session.state.tab).toBe('follow')
    expect(server.heard[0]).toMatchObject({ data: { tab: 'follow' } })
    server.socket.say({ notice: 'rung', data: seated(ringing, 2, null) })
    await settle()
    expect(session.state.calls).toHaveLength(1)
    expect(machine.asked).toEqual([])
  })

  it('takes the lead on demand, with a new hello', async () => {
    await counter()
    const { session, server } = await counter()
    await session.takeLead()
    await settle()
    expect(session.state.tab).toBe('lead')
    expect(server.heard.map(({ data }) => data['tab'])).toEqual(['follow', 'lead'])
    expect(session.state.link).toBe('open')
  })

  it('asks for the microphone once, before anybody rings, and lets it go', async () => {
    const { session, machine, microphone } = await counter()
    await session.prepareDevices()
    expect(machine.asked).toHaveLength(1)
    expect(microphone.track).toBeNull()
    machine.refusal = new DOMException('', 'NotAllowedError')
    await session.prepareDevices()
    expect(session.state.microphoneTrouble).toBe('denied')
  })

  it.each([
    [4401, 'signed-out'],
    [4406, 'refused'],
  ] as const)('that is closed with %d is %s, and does not come back', async (code, link) => {
    const { session, server } = await counter()
    server.socket.drop(code)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(session.state.link).toBe(link)
    expect(server.sockets).toHaveLength(1)
  })

  it('looks on once another device leads, and takes the lead back only when asked', async () => {
    const { session, server } = await counter()
    server.socket.drop(4409)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(session.state).toMatchObject({ link: 'open', tab: 'follow', elsewhere: true })
    expect(server.heard.filter(({ type }) => type === 'hello').map(({ data }) => data['tab'])).toEqual([
      'lead',
      'follow',
    ])
    await session.takeLead()
    await vi.advanceTimersByTimeAsync(0)
    expect(session.state).toMatchObject({ link: 'open', tab: 'lead', elsewhere: false })
  })

  it('knows that the server is about to stop, until it is back', async () => {
    const { session, server } = await counter()
    server.socket.say({ notice: 'draining', data: {} })
    expect(session.state.draining).toBe(true)
    server.socket.drop(4503)
    await vi.advanceTimersByTimeAsync(100)
    expect(session.state).toMatchObject({ draining: false, link: 'open' })
  })

  describe('of a supervisor', () => {
    const talked = connect({ ...factsOf(connected), id: callId('watched') }, ben, 5_000)
    const watchedAs = (mode: 'listen' | 'whisper') => ({ ...talked, watchers: { [anna]: { mode, told: true } } })

    it('listens without a microphone, and opens it to whisper', async () => {
      const { session, server, seat } = await counter()
      server.on('watch', ({ mode }) => {
        const whispers = mode === 'whisper'
        return seated(watchedAs(whispers ? 'whisper' : 'listen'), whispers ? 4 : 3, whispers ? null : 'ear')
      })
      await session.watch(callId('watched'), 'listen')
      await settle()
      expect(session.state.calls).toHaveLength(1)
      expect(seat().opened).toEqual([[]])
      await session.watch(callId('watched'), 'whisper')
      await settle()
      expect(seat().flows('microphone')).toBe(true)
    })

    it('keeps the microphone shut again for who goes back to listening, and forgets the call in the end', async () => {
      const { session, server, seat } = await counter()
      server.on('watch', ({ mode }) => seated(watchedAs(mode === 'whisper' ? 'whisper' : 'listen'), 3, 'ear'))
      await session.watch(callId('watched'), 'whisper')
      await settle()
      expect(seat().flows('microphone')).toBe(true)
      const watched = { type: 'watched', at: 6_000, agent: anna, mode: 'listen', told: true }
      server.socket.say({ seq: 4, call: 'watched', event: watched })
      await settle()
      expect(seat().flows('microphone')).toBe(false)
      server.socket.say({ seq: 5, call: 'watched', event: { type: 'unwatched', at: 7_000, agent: anna, told: true } })
      await vi.advanceTimersByTimeAsync(1)
      expect(session.state.calls).toEqual([])
      expect(seat().closed).toBe(true)
    })

    it('asks for the board while somebody looks, again on a new line, and takes what comes', async () => {
      const { session, server } = await counter()
      const board = { waiting: [], more: 0, talking: [], goal: 20_000 }
      server.on('board-open', () => board)
      session.lookAtBoard(true)
      await settle()
      expect(session.state.board).toEqual(board)
      server.socket.say({ notice: 'board', data: { ...board, more: 2 } })
      expect(session.state.board).toMatchObject({ more: 2 })
      server.socket.drop(1006)
      await vi.advanceTimersByTimeAsync(20_000)
      expect(server.types().filter((type) => type === 'board-open')).toHaveLength(2)
      session.lookAtBoard(false)
      await settle()
      expect(session.state.board).toBeNull()
      expect(server.types()).toContain('board-close')
    })
  })
})
