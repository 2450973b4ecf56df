import { isLive, type Outcome } from '../../protocol/call/call.ts'
import type { CallCommand } from '../../protocol/call/command.ts'
import { type CallId, isCustomer, type Millis, type PartyId } from '../../protocol/ids.ts'
import type { Seated } from '../../protocol/messages/call.ts'
import type { CommandData, CommandReply } from '../../protocol/messages/commands.ts'
import type { EventEnvelope, NoticeEnvelope } from '../../protocol/messages/notices.ts'
import type { CallSession, CallState, DeskWish, DeviceKindName, DoorWish, Visit } from '../call-session.ts'
import type { Speaker } from '../media/speaker.ts'
import { Asking } from './asking.ts'
import { CallLog } from './call-log.ts'
import { CallTones } from './call-tones.ts'
import { Farewell } from './farewell.ts'
import { Gate } from './gate.ts'
import { Gauges } from './gauges.ts'
import { Gesture } from './gesture.ts'
import { onLeaving } from './leaving.ts'
import { Listeners } from './listeners.ts'
import type { LiveCallDeps, LiveCallStart } from './live-call-deps.ts'
import { Lookout } from './lookout.ts'
import { OtherSide } from './other-side.ts'
import { isOverFor } from './over.ts'
import { OwnSide } from './own-side.ts'
import { Preferences } from './preferences.ts'
import { SeatKeeper } from './seat-keeper.ts'

/** How long a ringing call waits for microphone and camera before it sets the receiving side up alone. */
const WARM_UP: Millis = 500

/** One call of one party: what it is, what is sent, what is received, and what its screens may wish. */
export class LiveCall implements CallSession, Disposable {
  readonly id: CallId
  readonly #deps: LiveCallDeps
  readonly #me: PartyId
  readonly #log: CallLog
  readonly #own: OwnSide
  readonly #others = new OtherSide()
  readonly #keeper: SeatKeeper
  readonly #speaker: Speaker
  readonly #tones: CallTones
  readonly #preferences: Preferences
  readonly #listeners = new Listeners()
  readonly #asking = new Asking({
    call: () => this.#log.call,
    rules: (call, command) => this.#deps.rules?.(call, command),
    lineUp: () => this.#deps.link.state === 'open',
    tell: () => this.#changed(),
  })
  readonly #unsubscribe: readonly (() => void)[]
  readonly #gate: Gate
  readonly #gesture: Gesture
  readonly #gauges: Gauges
  readonly #farewell = new Farewell()
  readonly #lookout: Lookout
  #clockOffset: Millis
  #line: CallState['line']
  #music: boolean
  #mutedBy: PartyId | null = null
  #recording: CallState['recording'] = 'none'
  #state: CallState

  constructor(deps: LiveCallDeps, { snapshot, seat, line }: Seated, start: LiveCallStart) {
    this.#deps = deps
    this.id = snapshot.call.id
    this.#me = start.me
    this.#clockOffset = start.clockOffset
    this.#line = line ?? null
    this.#music = start.music ?? true
    this.#log = new CallLog(snapshot)
    this.#tones = new CallTones(deps.tones, start.me)
    this.#speaker = deps.speaker(() => this.#changed())
    const request = deps.link.request.bind(deps.link)
    this.#preferences = new Preferences((consumer, height) => request('prefer', { call: this.id, consumer, height }))
    this.#own = new OwnSide({ ...deps, tell: () => this.#changed() }, start.muted ?? false)
    this.#gate = new Gate(this.#own, this.#me, () => this.#log.call)
    const mayPlay = () => void this.#speaker.allowed()
    this.#gesture = new Gesture(this.#own, mayPlay, () => this.#changed())
    this.#lookout = new Lookout({
      log: this.#log,
      look: () => request('look', { call: this.id }),
      onSeen: () => this.#react(),
      onGone: () => this.endHere('lost', null),
    })
    this.#unsubscribe = [deps.board.subscribe(() => this.#changed()), onLeaving(() => this.#gate.leave())]
    this.#keeper = new SeatKeeper(
      {
        call: this.id,
        openSeat: (offer, events) => deps.openSeat(offer, request, events),
        sit: () => request('sit', { call: this.id }),
        // While it rings there is time: all that is sent travels in one message. Who comes back wants to hear first.
        ready: () => this.#own.settled(start.returning ? 0 : WARM_UP),
        attach: (each) => this.#own.attach(each),
        tell: () => this.#changed(),
        onSeated: (seated) => this.seated(seated, this.#clockOffset),
        onRefused: ({ code }) => this.#asking.fail(code),
      },
      start.returning,
    )
    this.#gauges = new Gauges({ others: this.#others, keeper: this.#keeper, tell: () => this.#changed() })
    this.#state = this.#view()
    this.#react()
    // What is open already travels with the seat; what the browser still asks for comes after it.
    if (start.speaks) void this.#gesture.askMicrophone()
    if (start.camera) this.#own.setCamera(true).catch(() => undefined)
    if (seat !== null) this.#keeper.take(seat)
  }

  get state(): CallState {
    return this.#state
  }
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  /** After a break of the line, or after `sit`: the present truth and a new seat. */
  seated({ snapshot, seat, line }: Seated, clockOffset: Millis): void {
    this.#line = line ?? this.#line
    this.#clockOffset = clockOffset
    this.#log.reset(snapshot)
    this.#others.forget()
    this.#asking.forget('server.draining')
    this.#gate.comeBack()
    this.#react()
    if (seat !== null && !this.#gate.isShut) this.#keeper.take(seat)
  }
  event(envelope: EventEnvelope): void {
    this.#lookout.take(envelope)
  }
  notice(envelope: NoticeEnvelope): void {
    if (envelope.notice === 'streams') this.#keeper.streamsChanged(envelope.data)
    else if (envelope.notice === 'line') {
      this.#line = envelope.data.line
      this.#changed()
    } else if (envelope.notice === 'reseat') this.#keeper.take(envelope.data)
    else if (envelope.notice === 'draining') this.#asking.fail('server.draining')
    else if (envelope.notice === 'muted') {
      this.#mutedBy = envelope.data.by
      this.#own.setMuted(true)
    } else if (envelope.notice === 'party') {
      this.#others.take(envelope.data)
      this.#changed()
    }
  }
  linkChanged(): void {
    if (this.#deps.link.state === 'open') this.#keeper.doubt()
    // Gone by now: what is to be said is that the line is down.
    else this.#asking.forget('server.draining')
    this.#changed()
  }

  /** Asks for the present truth: an event was missed, or the server no longer lists this call. */
  look(): Promise<void> {
    return this.#lookout.look()
  }

  /** Ends the call on this side alone: the server is out of reach for good, or knows nothing of it. */
  endHere(outcome: Outcome, by: PartyId | null): void {
    // An agent who left a call that goes on has not ended it.
    if (!isLive(this.#log.call) || (isOverFor(this.#log.call, this.#me) && !isCustomer(this.#me))) return
    this.#log.assumeEnd(outcome, by, Date.now() + this.#clockOffset)
    this.#react()
  }

  async say(text: string): Promise<void> {
    await this.#asking.ask(null, () => this.#deps.link.request('say', { call: this.id, text }))
  }
  voice(): MediaStreamTrack | null {
    return this.#deps.microphone.copy()
  }
  get visit(): Visit | null {
    return this.#deps.visit ?? null
  }
  setRecording(recording: CallState['recording']): void {
    this.#recording = recording
    this.#react()
  }
  setMusic(on: boolean): void {
    this.#music = on
    this.#react()
  }

  async answer(): Promise<void> {
    const agent = this.#me
    if (isCustomer(agent)) return
    const answered = await this.#asking.ask({ type: 'answer', agent }, () => {
      // The press is the consent: what this side says may start its way before the server has said yes.
      this.#gate.answer(true)
      return this.#deps.link.request('answer', { call: this.id })
    })
    this.#gate.answer(answered)
  }
  async decline(): Promise<void> {
    const agent = this.#me
    if (!isCustomer(agent)) await this.#request('decline', { type: 'decline', agent })
  }
  async hangUp(): Promise<void> {
    const { call } = this.#log
    if (!isLive(call)) return
    // Nothing of this person is sent from this moment on, whatever the line does.
    this.#release()
    await this.#farewell.say(this.id, this.#deps.link)
    this.endHere(call.phase === 'connected' ? 'hung-up' : 'abandoned', this.#me)
  }
  async hold(): Promise<void> {
    await this.#request('hold', { type: 'hold', by: this.#me })
  }
  async resume(): Promise<void> {
    await this.#request('resume', { type: 'resume', by: this.#me })
  }

  wish<N extends DeskWish>(name: N, data: Omit<CommandData<N>, 'call'>): Promise<boolean> {
    return this.#asking.ask(null, () => this.#deps.link.request(name, { call: this.id, ...data } as CommandData<N>))
  }

  request<N extends DoorWish>(name: N, data: Omit<CommandData<N>, 'call'>): Promise<CommandReply<N>> {
    return this.#deps.link.request(name, { call: this.id, ...data } as CommandData<N>)
  }

  async mute(muted: boolean): Promise<void> {
    this.#mutedBy = null
    this.#own.setMuted(muted)
    // Before the microphone is sent there is nothing to mute but what will be.
    if (!this.#own.sends('microphone')) return
    await this.#asking.ask(null, () => this.#deps.link.request('mute', { call: this.id, source: 'microphone', muted }))
  }
  setCamera(on: boolean): Promise<void> {
    return this.#asking.askMedia(() => this.#own.setCamera(on))
  }
  flipCamera(): Promise<void> {
    return this.#asking.askMedia(() => this.#own.flipCamera())
  }
  setScreen(on: boolean): Promise<void> {
    return this.#asking.askMedia(() => this.#own.setScreen(on))
  }
  async chooseDevice(kind: DeviceKindName, deviceId: string): Promise<void> {
    await this.#asking.askMedia(() => this.#deps.board.choose(kind, deviceId))
    this.#changed()
  }
  setVolume(volume: number): void {
    this.#speaker.volume = volume
    this.#changed()
  }
  async tapToGoOn(): Promise<void> {
    await Promise.all([this.#speaker.allowed(), this.#gesture.take()])
    this.#changed()
  }
  async retryMicrophone(): Promise<void> {
    await this.#gesture.askMicrophone()
  }
  shows(party: PartyId, source: 'camera' | 'screen', height: number): void {
    const stream = this.#keeper.streams.find((each) => each.party === party && each.source === source)
    if (stream !== undefined) this.#preferences.set(stream.id, height)
  }

  /** Resolves when the server has heard the goodbye, or nobody will any more. */
  get farewell(): Promise<unknown> {
    return this.#farewell.heard
  }

  [Symbol.dispose](): void {
    this.#release()
  }

  async #request(name: 'decline' | 'hold' | 'resume', command: CallCommand): Promise<void> {
    await this.#asking.ask(command, () => this.#deps.link.request(name, { call: this.id }))
  }

  /** The call has changed: doors open and close, tones begin and end. */
  #react(): void {
    const { call } = this.#log
    this.#gate.follow()
    this.#tones.follow(call, this.#music, this.#recording === 'going')
    // In the line there is no seat; it comes with the ring.
    if (call.phase === 'ringing' || call.phase === 'connected') this.#keeper.expect()
    if (!isLive(call) || isOverFor(call, this.#me)) this.#release()
    this.#changed()
  }

  #release(): void {
    if (!this.#gate.shut()) return
    this.#gauges[Symbol.dispose]()
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    this.#own[Symbol.dispose]()
    this.#keeper[Symbol.dispose]()
    this.#speaker[Symbol.dispose]()
    this.#preferences[Symbol.dispose]()
    this.#tones.silence()
    this.#changed()
  }

  #changed(): void {
    this.#speaker.choose(this.#deps.board.speaker)
    this.#speaker.play(this.#keeper.streams.filter(({ track }) => track.kind === 'audio').map(({ track }) => track))
    this.#state = this.#view()
    this.#listeners.tell()
  }

  #view(): CallState {
    const { call, names, photos } = this.#log
    const link = this.#deps.link.state
    return {
      call,
      me: this.#me,
      names,
      photos,
      clockOffset: this.#clockOffset,
      link: link === 'open' || link === 'connecting' ? link : 'reconnecting',
      media: this.#keeper.media,
      own: { ...this.#own.state, line: this.#gauges.line },
      others: this.#others.view(call, this.#me, this.#keeper.streams),
      devices: this.#deps.board.devices,
      volume: this.#speaker.volume,
      line: this.#line,
      music: this.#music,
      needsTap: this.#speaker.needsTap || this.#gesture.isWanted,
      mutedBy: this.#mutedBy,
      recording: this.#recording,
      error: this.#asking.error,
    }
  }
}
