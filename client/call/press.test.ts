import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callId } from '../../protocol/ids.ts'
import { LinkLost } from '../link.ts'
import { connected, fakeMedia, ringing, seated } from '../session/fake-calls.ts'
import { FakeServer, No } from '../session/fake-server.ts'
import { Press } from './press.ts'

const chromium = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36'
const page = { url: 'https://shop.example/boot' }

/** What of a browser the press looks at. */
function browse(permission: 'granted' | 'prompt' = 'granted'): void {
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('RTCPeerConnection', () => undefined)
  vi.stubGlobal('navigator', {
    userAgent: chromium,
    language: 'en',
    maxTouchPoints: 0,
    mediaDevices: { getUserMedia: () => undefined },
    permissions: { query: () => Promise.resolve({ state: permission }) },
  })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('window', new EventTarget())
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
}

function pressing() {
  const kit = fakeMedia()
  const server = new FakeServer()
    .on('hello', () => ({ now: Date.now(), calls: [] }))
    .on('dial', () => seated(ringing, 2, 'first'))
  const steps: string[] = []
  let closed = 0
  const visits: string[] = []
  let visit: () => Promise<string> = () => Promise.resolve(`token-${visits.push('visit')}`)
  const press: Press = new Press({
    server: 'https://bell.example',
    shop: 'demo',
    shopName: 'Boots',
    page: () => page,
    tell: () => {
      const step = press.call === null ? press.preflight.step : press.call.state.call.phase
      if (steps.at(-1) !== step) steps.push(step)
    },
    onClosed: () => closed++,
    view: () => 'card',
    media: kit.media,
    tones: { play: () => ({ [Symbol.dispose]: () => undefined }) },
    open: server.open,
    visit: () => visit(),
  })
  return { ...kit, press, server, steps, visits, closed: () => closed, visit: (next: typeof visit) => (visit = next) }
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

/** Dies without an answer, and stays away. */
function dies(server: FakeServer): void {
  server.reachable = false
  server.socket.drop(1006)
}

describe('a press', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 4_000 })
    browse()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('rings: microphone, visit and socket side by side, then one wish', async () => {
    const { press, server, steps, machine, seat } = pressing()
    press.begin()
    expect(machine.asked).toHaveLength(1)
    expect(server.sockets).toHaveLength(1)
    await settle()
    expect(steps).toEqual(['connecting', 'ringing'])
    expect(server.heard.map(({ type, data }) => [type, data])).toMatchObject([
      ['hello', { token: 'token-1' }],
      ['dial', { page, shopper: { language: 'en', device: 'desktop', listensOnly: false } }],
    ])
    expect(seat().opened).toEqual([['microphone']])
  })

  it('asks what it is about where the shop does, keeps the microphone, and rings at the desk that was chosen', async () => {
    const { press, server, steps, machine } = pressing()
    server.on('dial', ({ desk }) => {
      if (desk === undefined) throw new No('desk.choose', { sales: 'Sales', repairs: 'Repairs' })
      return seated(ringing, 2, 'first')
    })
    press.begin()
    await settle()
    expect(press.preflight).toEqual({
      step: 'choice',
      desks: [
        ['sales', 'Sales'],
        ['repairs', 'Repairs'],
      ],
    })
    press.choose('repairs')
    await settle()
    expect(steps).toEqual(['connecting', 'choice', 'connecting', 'ringing'])
    expect(server.heard.at(-1)).toMatchObject({ type: 'dial', data: { desk: 'repairs' } })
    expect(machine.asked).toHaveLength(1)
    expect(server.types()).toEqual(['hello', 'dial', 'dial'])
  })

  it('in vain says so and asks for nothing', () => {
    const { press, server, machine } = pressing()
    press.turnAway({ state: 'closed', opensAt: 5_000 })
    expect(press.preflight).toEqual({ step: 'closed', opensAt: 5_000 })
    press.turnAway({ state: 'busy' })
    expect(press.preflight).toEqual({ step: 'busy' })
    press.turnAway({ state: 'away' })
    expect(press.preflight).toEqual({ step: 'nobody' })
    expect([machine.asked, server.sockets]).toEqual([[], []])
  })

  it('twice is one press', async () => {
    const { press, server } = pressing()
    press.begin()
    press.begin()
    await settle()
    press.begin()
    await settle()
    expect(server.types()).toEqual(['hello', 'dial'])
  })

  it('says what the browser asks, while it asks', async () => {
    browse('prompt')
    const { press, steps, media } = pressing()
    let give: (() => void) | undefined
    vi.spyOn(media.microphone, 'asking', 'get').mockReturnValue(true)
    vi.spyOn(media.microphone, 'open').mockReturnValue(
      new Promise((_resolve, reject) => (give = () => reject(new DOMException('', 'NotAllowedError')))),
    )
    press.begin()
    await settle()
    expect(steps).toEqual(['connecting', 'asking'])
    give?.()
    await settle()
    expect(press.preflight).toEqual({ step: 'microphone', reason: 'denied' })
  })

  it('without a microphone offers to listen, and says so to the agent', async () => {
    const { press, server, machine } = pressing()
    machine.refusal = new DOMException('', 'NotFoundError')
    press.begin()
    await settle()
    expect(press.preflight).toEqual({ step: 'microphone', reason: 'missing' })
    expect(server.types()).toEqual(['hello'])
    press.justListen()
    await settle()
    expect(server.heard.at(-1)).toMatchObject({ type: 'dial', data: { shopper: { listensOnly: true } } })
    expect(press.call?.state.own.microphone).toBe('none')
  })

  it('tries again after the microphone was allowed', async () => {
    const { press, machine, steps } = pressing()
    machine.refusal = new DOMException('', 'NotAllowedError')
    press.begin()
    await settle()
    machine.refusal = null
    press.retry()
    await settle()
    expect(steps).toEqual(['connecting', 'microphone', 'connecting', 'ringing'])
  })

  it('on an insecure page says so, and may still listen', async () => {
    vi.stubGlobal('isSecureContext', false)
    const { press, server } = pressing()
    press.begin()
    await settle()
    expect(press.preflight).toEqual({ step: 'microphone', reason: 'insecure' })
    press.justListen()
    await settle()
    expect(server.types()).toEqual(['hello', 'dial'])
  })

  it('in an old browser asks nobody anything', async () => {
    vi.stubGlobal('RTCPeerConnection', undefined)
    const { press, server, machine } = pressing()
    press.begin()
    await settle()
    expect(press.preflight).toEqual({ step: 'unsupported' })
    expect([server.sockets.length, machine.asked.length]).toEqual([0, 0])
  })

  it.each([
    ['desk.nobody', { step: 'nobody' }],
    ['desk.busy', { step: 'busy' }],
    ['visit.has-call', { step: 'elsewhere' }],
    ['media.unavailable', { step: 'refused', code: 'media.unavailable' }],
  ] as const)('that is refused with %s says so, and lets the microphone go', async (code, preflight) => {
    const { press, server, microphone } = pressing()
    server.on('dial', () => {
      throw new No(code)
    })
    press.begin()
    await settle()
    expect(press.preflight).toEqual(preflight)
    expect(microphone.track).toBeNull()
  })

  it('that comes after the opening hours says when the shop opens', async () => {
    const { press, server } = pressing()
    server.on('dial', () => {
      throw new No('shop.closed', { opensAt: 1_795_000_000_000 })
    })
    press.begin()
    await settle()
    expect(press.preflight).toEqual({ step: 'closed', opensAt: 1_795_000_000_000 })
  })

  it('without a server says so within ten seconds, and tries again on demand', async () => {
    const { press, visit, visits, server } = pressing()
    visit(() => Promise.reject(new LinkLost()))
    press.begin()
    await settle()
    expect(press.preflight).toEqual({ step: 'unreachable' })
    visit(() => Promise.resolve(`token-${visits.push('visit')}`))
    server.reachable = false
    press.retry()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(press.preflight).toEqual({ step: 'connecting' })
    await vi.advanceTimersByTimeAsync(1)
    expect(press.preflight).toEqual({ step: 'unreachable' })
    server.reachable = true
    press.retry()
    await settle()
    expect(press.call?.state.call.phase).toBe('ringing')
  })

  it('renews a visit that has become stale, and nobody notices', async () => {
    const { press, server, steps, visits } = pressing()
    let stale = true
    server.on('hello', () => {
      if (stale) throw new No('visit.invalid')
      return { now: 0, calls: [] }
    })
    press.begin()
    await settle()
    stale = false
    server.socket.drop(4401)
    await settle()
    expect(visits).toHaveLength(2)
    expect(steps).toEqual(['connecting', 'ringing'])
  })

  it('that is given up before it was dialled rings nowhere', async () => {
    const { press, server, closed, microphone } = pressing()
    press.begin()
    const closing = press.close()
    expect(closed()).toBe(1)
    await settle()
    await closing
    expect(server.types()).not.toContain('dial')
    expect(microphone.track).toBeNull()
  })

  it('that is given up while it is dialled is taken back', async () => {
    const { press, server, microphone } = pressing()
    let closing: Promise<void> | undefined
    server.on('dial', () => {
      closing = press.close()
      return seated(ringing, 2, 'first')
    })
    press.begin()
    await settle()
    await closing
    expect(server.types()).toEqual(['hello', 'dial', 'hang-up'])
    expect(server.socket.closedBy).toBe(1000)
    expect(microphone.track).toBeNull()
  })

  it('goes on with what rings already, where the server dies before it answers, and is back later', async () => {
    const { press, server, steps } = pressing()
    server.on('dial', () => dies(server))
    press.begin()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(steps).toEqual(['connecting'])
    server.reachable = true
    server.on('hello', () => ({ now: Date.now(), calls: [seated(ringing, 2, 'first')] }))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(steps).toEqual(['connecting', 'ringing'])
    expect(server.types()).toEqual(['hello', 'dial', 'hello'])
  })

  it('asks again where the server died before it had heard the wish', async () => {
    const { press, server, steps } = pressing()
    server.on('dial', () => server.socket.drop(1006))
    press.begin()
    await settle()
    server.on('dial', () => seated(ringing, 2, 'first'))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(steps).toEqual(['connecting', 'ringing'])
    expect(server.types()).toEqual(['hello', 'dial', 'hello', 'dial'])
  })

  it('is in vain, and not told for ever, where it breaks each line', async () => {
    const { press, server, steps } = pressing()
    server.on('dial', () => server.socket.drop(1006))
    press.begin()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(steps).toEqual(['connecting', 'unreachable'])
    expect(server.types()).toEqual(['hello', 'dial', 'hello', 'dial'])
  })

  it('is in vain where the server stays away', async () => {
    const { press, server, steps, microphone } = pressing()
    server.on('dial', () => dies(server))
    press.begin()
    await vi.advanceTimersByTimeAsync(31_000)
    expect(steps).toEqual(['connecting', 'unreachable'])
    expect(microphone.track).toBeNull()
  })

  it('that is given up while the server is away lets the microphone go at once', async () => {
    const { press, server, microphone } = pressing()
    server.on('dial', () => dies(server))
    press.begin()
    await settle()
    void press.close()
    expect(microphone.track).toBeNull()
    await vi.advanceTimersByTimeAsync(31_000)
  })

  it('may be made again after the call has ended', async () => {
    const { press, server } = pressing()
    press.begin()
    await settle()
    const ended = { type: 'ended', at: 5_000, outcome: 'missed', by: null, agent: null, talked: 0 } as const
    server.socket.say({ seq: 3, call: 'call', event: ended })
    await settle()
    expect(press.call?.state.call.phase).toBe('ended')
    press.begin()
    await settle()
    expect(press.call?.state.call.phase).toBe('ringing')
  })
})

describe('a page that comes back in mid-call', () => {
  const key = 'shopbell https://bell.example demo'
  const kept = {
    token: 'token',
    call: callId('call'),
    shopName: 'Boots',
    speaks: true,
    muted: true,
    music: true,
    camera: false,
    view: 'pill',
  }

  beforeEach(() => {
    vi.useFakeTimers({ now: 4_000 })
    browse()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('goes on with it, muted as it was, and tells where the shopper is now', async () => {
    const { press, server, steps, seat } = pressing()
    server.on('hello', () => ({
      now: 4_000,
      calls: [seated({ ...connected, page: { url: 'https://shop.example/' } }, 9, 'again')],
    }))
    void press.comeBack(kept)
    await settle()
    await settle()
    expect(steps).toEqual(['returning', 'connected'])
    expect(seat().id).toBe('again')
    expect(press.call?.state).toMatchObject({ media: 'reconnecting', own: { microphone: 'muted' } })
    expect(seat().flows('microphone')).toBe(false)
    expect(server.heard.at(-1)).toMatchObject({ type: 'walk', data: { page } })
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    expect(stored).toMatchObject({ token: 'token', call: 'call', muted: true })
  })

  it('goes on with a call whose ring was on its way when the page before went', async () => {
    const before = pressing()
    before.server.deafTo.add('dial')
    before.press.begin()
    await settle()
    const wish: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    expect(wish).toMatchObject({ token: 'token-1', call: null, speaks: true, muted: false })

    const { press, server, steps } = pressing()
    server.on('hello', () => ({ now: 4_000, calls: [seated(ringing, 2, 'again')] }))
    void press.comeBack({ ...kept, call: null })
    await settle()
    expect(steps).toEqual(['returning', 'ringing'])
    expect(server.types()).not.toContain('dial')
    expect(JSON.parse(sessionStorage.getItem(key) ?? 'null')).toMatchObject({ call: 'call' })
  })

  it('rings for nobody where the ring of the page before never arrived', async () => {
    const { press, server, closed } = pressing()
    void press.comeBack({ ...kept, call: null })
    await settle()
    expect(server.types()).toEqual(['hello'])
    expect([press.call, closed(), sessionStorage.getItem(key)]).toEqual([null, 1, null])
  })

  it('keeps nothing of a ring that was refused, or given up', async () => {
    const { press, server } = pressing()
    server.on('dial', () => {
      throw new No('agent.unavailable')
    })
    press.begin()
    await settle()
    expect(sessionStorage.getItem(key)).toBeNull()
    server.deafTo.add('dial')
    press.retry()
    await settle()
    expect(sessionStorage.getItem(key)).not.toBeNull()
    void press.close()
    expect(sessionStorage.getItem(key)).toBeNull()
  })

  it('tells how it ended where it ended in between', async () => {
    const { press, server } = pressing()
    const {
      since: _since,
      hold: _hold,
      absence: _absence,
      ...facts
    } = { ...connected, hold: null, absence: {}, since: 0 }
    server.on('look', () => ({
      seq: 9,
      call: { ...facts, phase: 'ended', at: 5_000, outcome: 'hung-up', by: 'anna', agent: 'anna', talked: 1_000 },
      names: {},
    }))
    void press.comeBack(kept)
    await settle()
    expect(press.call?.state.call).toMatchObject({ phase: 'ended', by: 'anna' })
  })

  it('forgets a call that nobody knows, and says nothing', async () => {
    const { press, server, closed } = pressing()
    server.on('look', () => {
      throw new No('call.not-found')
    })
    void press.comeBack(kept)
    await settle()
    expect(press.call).toBeNull()
    expect(closed()).toBe(1)
  })

  it('leaves the call to another tab that took it over', async () => {
    const { press, server, microphone } = pressing()
    server.on('hello', () => ({ now: 4_000, calls: [seated(connected, 9, 'again')] }))
    void press.comeBack(kept)
    await settle()
    server.socket.drop(4409)
    expect(press.preflight).toEqual({ step: 'elsewhere' })
    expect(press.call).toBeNull()
    expect(microphone.track).toBeNull()
  })

  it('C3 leaves all of it to another device that the shopper went on on, and calls anew when pressed', async () => {
    const { press, server, microphone, visits } = pressing()
    server.on('hello', () => ({ now: 4_000, calls: [seated(connected, 9, 'again')] }))
    void press.comeBack(kept)
    await settle()
    expect(sessionStorage.getItem(key)).not.toBeNull()
    server.socket.drop(4410)
    expect(press.preflight).toEqual({ step: 'carried' })
    expect(press.call).toBeNull()
    expect(microphone.track).toBeNull()
    await settle()
    expect(sessionStorage.getItem(key)).toBeNull()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.sockets).toHaveLength(1)
    server.on('hello', () => ({ now: 4_000, calls: [] }))
    press.begin()
    await settle()
    expect(visits).toEqual(['visit'])
    expect(server.types().slice(-2)).toEqual(['hello', 'dial'])
  })

  it('C3 says so too where the page was asleep and wakes up late', async () => {
    const { press, server, closed } = pressing()
    server.on('hello', () => {
      throw new No('call.carried')
    })
    void press.comeBack(kept)
    await settle()
    server.socket.drop(4410)
    await settle()
    expect(press.preflight).toEqual({ step: 'carried' })
    expect(closed()).toBe(0)
    expect(sessionStorage.getItem(key)).toBeNull()
  })

  it('W1 leaves the page of the other device before the agents, here and after a reload', async () => {
    const { press, server } = pressing()
    server.on('hello', () => ({ now: 4_000, calls: [seated(connected, 9, 'again')] }))
    void press.comeBack({ ...kept, carried: true })
    await settle()
    press.pageChanged()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.types()).not.toContain('walk')
    expect(JSON.parse(sessionStorage.getItem(key) ?? '{}')).toMatchObject({ carried: true })
  })
})
