import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callId } from '../protocol/ids.ts'
import { Link, LinkLost, type LinkState } from './link.ts'
import { FakeServer, No } from './session/fake-server.ts'

const id = callId('call')

function line(probe: () => Promise<unknown> | null = () => null) {
  const server = new FakeServer().on('hello', () => ({ now: 0, calls: [] }))
  const states: LinkState[] = []
  const told: unknown[] = []
  const link = new Link({
    url: 'wss://shop.example/socket',
    hello: () => Promise.resolve({ token: 'token' }),
    onWelcome: () => told.push('welcome'),
    onEvent: ({ seq }) => told.push(seq),
    onNotice: ({ notice }) => told.push(notice),
    onState: (state) => states.push(state),
    probe,
    open: server.open,
    random: () => 0.5,
  })
  return { server, link, states, told }
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

describe('a link', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('begins with hello, and everything else waits for the welcome', async () => {
    const { server, link, states, told } = line()
    const asked = link.request('hang-up', { call: id })
    await settle()
    await asked
    expect(server.types()).toEqual(['hello', 'hang-up'])
    expect(states).toEqual(['open'])
    expect(told).toEqual(['welcome'])
  })

  it('hands on events and notices', async () => {
    const { server, told } = line()
    await settle()
    server.socket.say({ seq: 3, call: 'call', event: { type: 'resumed' } })
    server.socket.say({ notice: 'draining', data: {} })
    expect(told).toEqual(['welcome', 3, 'draining'])
  })

  it('tells a refusal with its code', async () => {
    const { server, link } = line()
    server.on('look', () => {
      throw new No('call.not-found')
    })
    await settle()
    const asked = link.request('look', { call: id })
    const failed = expect(asked).rejects.toMatchObject({ name: 'Refusal', code: 'call.not-found' })
    await settle()
    await failed
  })

  it('comes back at once after a break, then more and more slowly', async () => {
    const { server, states } = line()
    await settle()
    server.reachable = false
    server.socket.drop(1006)
    await vi.advanceTimersByTimeAsync(25)
    expect(server.sockets).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(250)
    expect(server.sockets).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(499)
    expect(server.sockets).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(1)
    expect(server.sockets).toHaveLength(4)
    server.reachable = true
    await vi.advanceTimersByTimeAsync(1_000)
    expect(states).toEqual(['open', 'reconnecting', 'open'])
    expect(server.types()).toEqual(['hello', 'hello'])
  })

  it('tries every second for ten seconds when the server stops, and is back soon after it', async () => {
    const { server, states } = line()
    await settle()
    server.reachable = false
    server.socket.drop(4503)
    await vi.advanceTimersByTimeAsync(9_500)
    const tried = server.sockets.length
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.sockets).toHaveLength(tried + 1)
    server.reachable = true
    await vi.advanceTimersByTimeAsync(1_000)
    expect(states).toEqual(['open', 'reconnecting', 'open'])
  })

  it('tries more rarely when the server stays away', async () => {
    const { server } = line()
    await settle()
    server.reachable = false
    server.socket.drop(4503)
    await vi.advanceTimersByTimeAsync(40_000)
    const tried = server.sockets.length
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.sockets).toHaveLength(tried + 4)
  })

  it('fails what was asked when the line breaks: nobody knows whether it was heard', async () => {
    const { server, link } = line()
    await settle()
    server.silent = true
    const asked = link.request('look', { call: id })
    const failed = expect(asked).rejects.toBeInstanceOf(LinkLost)
    server.socket.drop(1006)
    await failed
  })

  it('sends what is asked during a break after the next welcome', async () => {
    const { server, link } = line()
    await settle()
    server.socket.drop(1006)
    const asked = link.request('hang-up', { call: id }, 30_000)
    await vi.advanceTimersByTimeAsync(25)
    await asked
    expect(server.types()).toEqual(['hello', 'hello', 'hang-up'])
  })

  it.each([1000, 4401, 4403, 4409, 4429])('does not come back from %d', async (code) => {
    const { server, link, states } = line()
    await settle()
    server.socket.drop(code)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.sockets).toHaveLength(1)
    expect(states.at(-1)).toBe('refused')
    await expect(link.request('look', { call: id })).rejects.toBeInstanceOf(LinkLost)
  })

  it('keeps the reason of a refused hello', async () => {
    const { server, link } = line()
    server.on('hello', () => {
      throw new No('visit.invalid')
    })
    await settle()
    server.socket.drop(4401)
    expect(link.code).toBe('visit.invalid')
    expect(link.state).toBe('refused')
  })

  it('gives a socket up that does not open, and tries another', async () => {
    const { server } = line()
    server.socket.open = () => undefined
    await vi.advanceTimersByTimeAsync(6_000)
    expect(server.sockets[0]?.closedBy).toBe(4408)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.sockets).toHaveLength(2)
  })

  it('asks a question where the line may be dead, and replaces a line that does not answer', async () => {
    let answers = true
    const { server, link, states } = line(() => (answers ? Promise.resolve() : new Promise(() => undefined)))
    await settle()
    link.check()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(states).toEqual(['open'])
    answers = false
    link.check()
    await vi.advanceTimersByTimeAsync(2_499)
    expect(states).toEqual(['open'])
    await vi.advanceTimersByTimeAsync(100)
    expect(states).toEqual(['open', 'reconnecting', 'open'])
    expect(server.sockets).toHaveLength(2)
  })

  it('doubts the line when an answer does not come', async () => {
    const { server, link, states } = line(() => new Promise(() => undefined))
    await settle()
    server.silent = true
    const failed = expect(link.request('look', { call: id }, 1_000)).rejects.toBeInstanceOf(LinkLost)
    await vi.advanceTimersByTimeAsync(1_000)
    await failed
    server.silent = false
    await vi.advanceTimersByTimeAsync(2_600)
    expect(states).toEqual(['open', 'reconnecting', 'open'])
  })

  it('says goodbye once, and nothing comes after it', async () => {
    const { server, link, states, told } = line()
    await settle()
    link.close()
    link.close()
    server.socket.drop(1000)
    server.socket.say({ notice: 'draining', data: {} })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.socket.closedBy).toBe(1000)
    expect(server.sockets).toHaveLength(1)
    expect(states).toEqual(['open', 'closed'])
    expect(told).toEqual(['welcome'])
  })
})
