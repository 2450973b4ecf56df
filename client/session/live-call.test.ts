import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DialledCall } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { PartyId } from '../../protocol/ids.ts'
import { LinkLost, type LinkState } from '../link.ts'
import { anna, ben, connected, fakeMedia, ringing, seated } from './fake-calls.ts'
import { streamOffer } from './fake-seat.ts'
import { LiveCall } from './live-call.ts'
import type { LiveCallDeps, LiveCallStart } from './live-call-deps.ts'
import { rules } from './rules.ts'

type Request = LiveCallDeps['link']['request']

function sitting(me: PartyId, call: DialledCall, start: Partial<LiveCallStart> = {}) {
  const kit = fakeMedia()
  const asked: { type: string; data: object }[] = []
  const answers = new Map<string, () => unknown>()
  const played: string[] = []
  const stopped: string[] = []
  const request = ((type: string, data: object) => {
    asked.push({ type, data })
    const answer = answers.get(type)
    return Promise.resolve().then(() => answer?.() ?? {})
  }) as Request
  const link: { state: LinkState; request: Request } = { state: 'open', request }
  const live = new LiveCall(
    {
      ...kit.media,
      link,
      ...(me !== 'shopper' && { rules }),
      tones: {
        play: (name) => {
          played.push(name)
          return { [Symbol.dispose]: () => void stopped.push(name) }
        },
      },
    },
    seated(call, 2, 'first'),
    { me, clockOffset: 0, speaks: true, camera: false, returning: false, ...start },
  )
  const event = (seq: number, happened: CallEvent): void => live.event({ seq, call: 'call', event: happened })
  const types = (): string[] => asked.map(({ type }) => type)
  return { ...kit, live, link, asked, types, answers, played, stopped, event }
}

const answered: CallEvent = { type: 'answered', at: 5_000, agent: anna, shopperAwayUntil: null }
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

describe('a call', () => {
  // Not `performance`: a page that goes waits for it to move.
  const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const
  beforeEach(() => void vi.useFakeTimers({ now: 4_000, toFake: [...toFake] }))
  afterEach(() => void vi.useRealTimers())

  it('is warmed while it rings: all is sent, and nothing flows', async () => {
    const { live, seat } = sitting('shopper', ringing)
    await settle()
    expect(seat().opened).toEqual([['microphone']])
    expect(seat().flows('microphone')).toBe(false)
    seat().become('connected')
    expect(live.state).toMatchObject({ media: 'connected', own: { microphone: 'live' }, needsTap: false })
  })

  it('needs nothing more after the answer: sound flows in the same task', async () => {
    const { seat, event, live } = sitting('shopper', ringing)
    await settle()
    event(3, answered)
    expect(seat().flows('microphone')).toBe(true)
    expect(live.state.call.phase).toBe('connected')
  })

  it('rings back until the answer, and says that somebody has joined', async () => {
    const { played, stopped, event } = sitting('shopper', ringing)
    expect(played).toEqual(['ring-back'])
    event(3, answered)
    expect(played).toEqual(['ring-back', 'join'])
    expect(stopped).toEqual(['ring-back'])
  })

  it('G6 says that somebody came in, to those who hear them, and not that a hold is over', async () => {
    const { played, event } = sitting('shopper', connected)
    event(3, { type: 'held', at: 6_000, by: anna })
    event(4, { type: 'resumed', at: 7_000, by: anna })
    expect(played).toEqual(['hold'])
    event(5, { type: 'asked', at: 8_000, by: anna, wish: 'join', agents: [ben], desk: null, until: 28_000 })
    expect(played).toEqual(['hold'])
    event(6, { type: 'joined', at: 9_000, agent: ben })
    expect(played).toEqual(['hold', 'join'])
    event(7, { type: 'gone', at: 10_000, party: ben, by: ben })
    expect(played).toEqual(['hold', 'join'])
  })

  it('takes a camera along in the same message where the agent answers with it', async () => {
    const { seat, event } = sitting(anna, ringing, { camera: true })
    await settle()
    expect(seat().opened).toEqual([['microphone', 'camera']])
    expect(seat().flows('camera')).toBe(false)
    event(3, answered)
    expect(seat().flows('camera')).toBe(true)
  })

  it('begins the picture whole at the press of the agent, and at no other word of the same answer', async () => {
    const { live, seat, event } = sitting(anna, ringing, { camera: true })
    await settle()
    expect(seat().refreshed).toEqual([])
    const pressed = live.answer()
    expect(seat().refreshed).toEqual([{ source: 'camera', flows: true }])
    await pressed
    event(3, answered)
    expect(seat().refreshed).toHaveLength(1)
  })

  it('begins the picture whole again after a hold', async () => {
    const { seat, event } = sitting('shopper', ringing, { camera: true })
    await settle()
    event(3, answered)
    event(4, { type: 'held', at: 6_000, by: anna })
    event(5, { type: 'resumed', at: 7_000, by: anna })
    expect(seat().refreshed.map(({ source }) => source)).toEqual(['camera', 'camera'])
  })

  it('opens the gate of the agent at the press, and shuts it again where another was faster', async () => {
    const { live, seat, answers } = sitting(anna, ringing)
    await settle()
    answers.set('answer', () => {
      throw new Refusal('call.taken', { by: 'Ben' })
    })
    const pressed = live.answer()
    expect(seat().flows('microphone')).toBe(true)
    await pressed
    expect(seat().flows('microphone')).toBe(false)
    expect(live.state.error).toBe('call.taken')
  })

  it('keeps the gate of the agent open between the server’s yes and its word that the call is answered', async () => {
    const { live, seat, event } = sitting(anna, ringing)
    await settle()
    await live.answer()
    expect(seat().flows('microphone')).toBe(true)
    event(3, answered)
    expect(seat().flows('microphone')).toBe(true)
  })

  it('lets all go when another agent answers', async () => {
    const { microphone, seat, event, live } = sitting(anna, ringing)
    await settle()
    const track = microphone.track
    event(3, { ...answered, agent: ben })
    expect(seat().closed).toBe(true)
    expect(track?.readyState).toBe('ended')
    expect(live.state.own.microphone).toBe('none')
  })

  it('asks the rules before it asks the server, at the counter', async () => {
    const { live, types } = sitting(anna, ringing)
    await live.hold()
    expect(live.state.error).toBe('call.not-connected')
    await live.answer()
    expect(live.state.error).toBeNull()
    expect(types()).toEqual(['answer'])
  })

  it('says no wish failed when somebody holds or resumes twice, before or after the page has heard of the first', async () => {
    const { live, event, answers, types } = sitting(anna, connected)
    await settle()
    answers.set('hold', () => {
      throw new Refusal('call.held')
    })
    await live.hold()
    event(3, { type: 'held', at: 6_000, by: anna })
    await live.hold()
    expect(live.state.error).toBeNull()
    event(4, { type: 'resumed', at: 7_000, by: anna })
    await live.resume()
    expect(live.state.error).toBeNull()
    expect(types().filter((type) => type === 'hold')).toHaveLength(1)
  })

  it('sends nothing while muted, however the call goes on', async () => {
    const { live, seat, event, asked } = sitting('shopper', ringing)
    await settle()
    await live.mute(true)
    event(3, answered)
    expect(seat().flows('microphone')).toBe(false)
    expect(live.state.own.microphone).toBe('muted')
    await live.mute(false)
    expect(seat().flows('microphone')).toBe(true)
    expect(asked.map(({ type, data }) => [type, data])).toEqual([
      ['mute', { call: 'call', source: 'microphone', muted: true }],
      ['mute', { call: 'call', source: 'microphone', muted: false }],
    ])
  })

  it('sends nothing on hold, and the shopper hears the tone', async () => {
    const { seat, event, played, stopped } = sitting('shopper', connected)
    await settle()
    expect(seat().flows('microphone')).toBe(true)
    event(3, { type: 'held', at: 6_000, by: anna })
    expect(seat().flows('microphone')).toBe(false)
    expect(played).toEqual(['hold'])
    event(4, { type: 'resumed', at: 7_000, by: anna })
    expect(seat().flows('microphone')).toBe(true)
    expect(stopped).toEqual(['hold'])
  })

  it('asks for a snapshot when an event is missing, and guesses nothing', async () => {
    const { live, event, types, answers } = sitting('shopper', ringing)
    answers.set('look', () => seated(connected, 7, null).snapshot)
    event(5, { type: 'held', at: 6_000, by: anna })
    expect(live.state.call.phase).toBe('ringing')
    await settle()
    expect(types()).toEqual(['look'])
    expect(live.state.call).toMatchObject({ phase: 'connected', hold: null })
    event(7, { type: 'held', at: 6_000, by: anna })
    expect(live.state.call).toMatchObject({ hold: null })
    event(8, { type: 'held', at: 6_000, by: anna })
    expect(live.state.call).toMatchObject({ hold: { by: anna } })
  })

  it('shows who else is in it, and what they send', async () => {
    const { live, event, elements } = sitting('shopper', ringing)
    await settle()
    expect(live.state.others.map(({ party }) => party)).toEqual([anna, ben])
    const add = [streamOffer(anna, 'microphone', true), streamOffer(anna, 'camera')]
    live.notice({ notice: 'streams', data: { call: ringing.id, add, remove: [] } })
    event(3, answered)
    await settle()
    expect(live.state.others).toMatchObject([{ party: anna, muted: true, listensOnly: false, absent: false }])
    expect(live.state.others[0]?.camera).not.toBeNull()
    expect(elements).toHaveLength(1)
    live.notice({
      notice: 'party',
      data: { call: ringing.id, party: anna, sources: [{ source: 'microphone', muted: false }], line: 1 },
    })
    expect(live.state.others).toMatchObject([{ muted: false, line: 1 }])
    event(4, { type: 'left', at: 6_000, party: anna, until: 96_000 })
    expect(live.state.others).toMatchObject([{ absent: true }])
  })

  it('wants no tap any more where the browser plays as soon as the page records', async () => {
    const { live, autoplay } = sitting('shopper', connected, { returning: true, speaks: false })
    autoplay.always = false
    const add = [streamOffer(anna, 'microphone')]
    live.notice({ notice: 'streams', data: { call: ringing.id, add, remove: [] } })
    await settle()
    expect(live.state.needsTap).toBe(true)
    await live.retryMicrophone()
    await settle()
    expect(live.state).toMatchObject({ needsTap: false, own: { microphone: 'live' } })
  })

  it('takes the seat that comes with a new line, and sends all on it again', async () => {
    const { live, seats, seat, link } = sitting('shopper', connected)
    await settle()
    seat().become('connected')
    link.state = 'reconnecting'
    live.linkChanged()
    expect(live.state.link).toBe('reconnecting')
    link.state = 'open'
    live.seated(seated(connected, 4, 'second'), 0)
    await settle()
    expect(seats.map(({ id, closed }) => [id, closed])).toEqual([
      ['first', true],
      ['second', false],
    ])
    expect(seat().flows('microphone')).toBe(true)
    expect(live.state.media).toBe('reconnecting')
    seat().become('connected')
    expect(live.state.media).toBe('connected')
  })

  it('mends a broken path, and asks for another seat where that does not help', async () => {
    const { live, seat, seats, types, answers } = sitting('shopper', connected)
    await settle()
    seat().become('connected')
    answers.set('sit', () => seated(connected, 2, 'second'))
    seat().become('broken')
    expect(seat().restarts).toBe(1)
    expect(live.state.media).toBe('reconnecting')
    await vi.advanceTimersByTimeAsync(3_999)
    expect(types()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(types()).toEqual(['sit'])
    expect(seats).toHaveLength(2)
  })

  it('says that the network lets nothing through once two seats were in vain, and goes on trying', async () => {
    const { live, seat, types, answers } = sitting('shopper', connected)
    let seats = 1
    answers.set('sit', () => seated(connected, 2, `seat ${++seats}`))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(live.state.media).toBe('reconnecting')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(live.state.media).toBe('blocked')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(types()).toEqual(['sit', 'sit', 'sit'])
    expect(live.state.media).toBe('blocked')
    seat().become('connected')
    expect(live.state.media).toBe('connected')
    seat().become('broken')
    expect(live.state.media).toBe('reconnecting')
  })

  it('goes on where the path heals in time', async () => {
    const { seat, types, live } = sitting('shopper', connected)
    await settle()
    seat().become('connected')
    seat().become('broken')
    await vi.advanceTimersByTimeAsync(2_000)
    seat().become('connected')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(types()).toEqual([])
    expect(live.state.media).toBe('connected')
  })

  it('goes to the new seat when the server has moved the media', async () => {
    const { live, seats } = sitting('shopper', connected)
    await settle()
    const { seat: offer } = seated(connected, 2, 'moved')
    if (offer !== null) live.notice({ notice: 'reseat', data: offer })
    await settle()
    expect(seats.map(({ id }) => id)).toEqual(['first', 'moved'])
  })

  it('listens where there is no microphone, says why, and speaks once there is one', async () => {
    const kit = sitting('shopper', connected, { speaks: false })
    await settle()
    expect(kit.live.state.own).toMatchObject({ microphone: 'none', microphoneTrouble: null })
    kit.machine.refusal = new DOMException('', 'NotFoundError')
    await kit.live.retryMicrophone()
    expect(kit.live.state.own).toMatchObject({ microphone: 'none', microphoneTrouble: 'missing' })
    kit.machine.refusal = null
    await kit.live.retryMicrophone()
    expect(kit.live.state.own).toMatchObject({ microphone: 'live', microphoneTrouble: null })
    expect(kit.seat().flows('microphone')).toBe(true)
  })

  it('goes on with another microphone and nobody notices', async () => {
    const { live, seat, microphone } = sitting('shopper', connected)
    await settle()
    const before = seat().sent.get('microphone')?.track
    await live.chooseDevice('microphone', 'headset')
    const after = seat().sent.get('microphone')?.track
    expect(after).not.toBe(before)
    expect(before?.readyState).toBe('ended')
    expect(seat().flows('microphone')).toBe(true)
    expect(microphone.used).toBe('headset')
  })

  it('turns a camera on and off, and the light goes out', async () => {
    const { live, seat, machine, camera } = sitting('shopper', connected)
    await settle()
    await live.setCamera(true)
    expect(seat().flows('camera')).toBe(true)
    expect(live.state.own.camera).not.toBeNull()
    await live.setCamera(false)
    expect(seat().sent.has('camera')).toBe(false)
    expect(camera.track).toBeNull()
    expect(machine.given.filter(({ kind }) => kind === 'video').map(({ readyState }) => readyState)).toEqual(['ended'])
    machine.refusal = new DOMException('', 'NotAllowedError')
    await expect(live.setCamera(true)).rejects.toMatchObject({ reason: 'denied' })
    expect(live.state.own).toMatchObject({ camera: null, cameraTrouble: 'denied' })
  })

  it('sends nothing from the moment of hanging up, even while nobody hears the goodbye', async () => {
    const { live, seat, microphone, answers } = sitting('shopper', connected)
    await settle()
    answers.set('hang-up', () => new Promise(() => undefined))
    const track = microphone.track
    void live.hangUp()
    expect(seat().closed).toBe(true)
    expect(track?.readyState).toBe('ended')
    expect(live.state.call.phase).toBe('connected')
  })

  it('is silent when its page goes, and speaks again if the same page comes back', async () => {
    const page = new EventTarget()
    vi.stubGlobal('window', page)
    const { live, seat } = sitting('shopper', connected)
    await settle()
    page.dispatchEvent(new Event('pagehide'))
    expect(seat().flows('microphone')).toBe(false)
    live.seated(seated(connected, 4, 'second'), 0)
    await settle()
    expect(seat().flows('microphone')).toBe(true)
    vi.unstubAllGlobals()
  })

  it('ends on this side alone where the line is down, and says goodbye when it is back', async () => {
    const { live, link, types, played } = sitting('shopper', connected)
    await settle()
    link.state = 'reconnecting'
    await live.hangUp()
    expect(live.state.call).toMatchObject({ phase: 'ended', outcome: 'hung-up', by: 'shopper', agent: anna })
    expect(types()).toEqual(['hang-up'])
    expect(played).toContain('leave')
    await live.farewell
  })

  it('is lost where the server knows nothing of it', async () => {
    const { live, answers } = sitting('shopper', connected)
    answers.set('look', () => {
      throw new Refusal('call.not-found')
    })
    await live.look()
    expect(live.state.call).toMatchObject({ phase: 'ended', outcome: 'lost' })
  })

  it('tells the shopper that the server stops, until it is back', async () => {
    const { live } = sitting('shopper', connected)
    await settle()
    live.notice({ notice: 'draining', data: {} })
    expect(live.state.error).toBe('server.draining')
    live.seated(seated(connected, 2, 'second'), 0)
    expect(live.state.error).toBeNull()
  })

  it('says that the line is down, and no longer that the server is about to stop, once it has', async () => {
    const { live, link } = sitting('shopper', connected)
    await settle()
    live.notice({ notice: 'draining', data: {} })
    link.state = 'reconnecting'
    live.linkChanged()
    expect(live.state).toMatchObject({ link: 'reconnecting', error: null })
  })

  it('says no wish failed while the line itself is down', async () => {
    const { live, link, answers } = sitting(anna, connected)
    await settle()
    answers.set('hold', () => {
      throw new LinkLost()
    })
    link.state = 'reconnecting'
    await live.hold()
    expect(live.state.error).toBeNull()
  })

  it('tells of several changes of a task once, with the state already new', async () => {
    const { live, event } = sitting('shopper', ringing)
    await settle()
    const told: string[] = []
    live.subscribe(() => told.push(live.state.call.phase))
    event(3, answered)
    event(4, { type: 'held', at: 6_000, by: anna })
    event(5, { type: 'ended', at: 7_000, outcome: 'hung-up', by: anna, agent: anna, talked: 2_000 })
    await settle()
    expect(told).toEqual(['ended'])
  })
})
