import type { WatchMode } from '../../protocol/call/watch.ts'
import type { CallId, Millis } from '../../protocol/ids.ts'
import type { Seated } from '../../protocol/messages/call.ts'
import type { Colleague, Status } from '../../protocol/messages/counter.ts'
import type { Welcome } from '../../protocol/messages/hello.ts'
import type { LineLength } from '../../protocol/messages/line.ts'
import type { NoticeEnvelope } from '../../protocol/messages/notices.ts'
import type { DeviceKindName } from '../call-session.ts'
import type { CounterSession, CounterState } from '../counter-session.ts'
import { Link, type LinkOptions } from '../link.ts'
import { BoardWatch } from './board-watch.ts'
import { type CounterChoices, keepChoices, keptChoices } from './counter-choices.ts'
import { Lead, type Locks } from './lead.ts'
import { Listeners } from './listeners.ts'
import { LiveCall } from './live-call.ts'
import type { LiveCallDeps } from './live-call-deps.ts'
import { isOverFor } from './over.ts'
import { type PageMedia, pageMedia } from './page-media.ts'
import { rules } from './rules.ts'
import { socketUrl } from './shopper-line.ts'
import type { Tones } from './sounds.ts'

export interface CounterOptions {
  /** `https://host`, without a slash at its end; the page's own server if left out. */
  readonly server?: string
  /** For what is heard in a call (join, leave); the ring is the console's own. */
  readonly tones?: Tones
  /** Only looks on: rings nowhere, and takes the lead from nobody. */
  readonly looksOn?: boolean
  readonly media?: PageMedia
  readonly locks?: Locks
  readonly open?: LinkOptions['open']
}

/** The close code for whoever was replaced by another socket of the same person. */
const REPLACED = 4409

/** Opens the counter of the agent who is signed in, and keeps it open until disposed. */
export function openCounter(options: CounterOptions = {}): CounterSession {
  return new Counter(options)
}

class Counter implements CounterSession {
  readonly #options: CounterOptions
  readonly #media: PageMedia
  readonly #lead: Lead
  readonly #listeners = new Listeners()
  readonly #calls = new Map<CallId, LiveCall>()
  readonly #unsubscribe: readonly (() => void)[]
  #link: Link | null = null
  #me: CounterState['me'] = null
  #colleagues: readonly Colleague[] = []
  #clockOffset: Millis = 0
  #waiting: LineLength = { callers: 0, since: null }
  #setAway = false
  #draining = false
  readonly #board = new BoardWatch(
    () => this.#link,
    () => this.#changed(),
  )
  /** What this page asked for last; asked again where a server that was restarted has forgotten it. */
  #status: Status | null = null
  #choices: CounterChoices
  #state: CounterState

  constructor(options: CounterOptions) {
    this.#options = options
    this.#media = options.media ?? pageMedia(false)
    this.#choices = keptChoices()
    for (const kind of ['microphone', 'camera', 'speaker'] as const) {
      const id = this.#choices.devices[kind]
      // Nothing is open yet: this only remembers.
      if (id !== undefined) void this.#media.board.choose(kind, id).catch(() => undefined)
    }
    this.#unsubscribe = [
      this.#media.board.subscribe(() => this.#changed()),
      this.#media.microphone.subscribe(() => this.#changed()),
      this.#media.camera.subscribe(() => this.#changed()),
    ]
    void this.#media.board.read()
    this.#lead = new Lead(() => this.#connect(), options.locks)
    this.#state = this.#view()
    if (options.looksOn) this.#lead.yield()
    else void this.#lead.begin().then(() => this.#link === null && this.#connect())
  }

  get state(): CounterState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  async endWrapUp(): Promise<void> {
    await this.#link?.request('end-wrap-up', {})
  }

  async setStatus(status: Status): Promise<void> {
    this.#status = status
    this.#setAway = false
    await this.#link?.request('status', { status })
  }

  async prepareDevices(): Promise<void> {
    const { microphone, camera } = this.#media
    await Promise.allSettled([microphone.prepare(), this.#choices.camera ? camera.prepare() : undefined])
  }

  setAnswersWithCamera(on: boolean): void {
    this.#choose({ ...this.#choices, camera: on })
  }

  chooseDevice(kind: DeviceKindName, deviceId: string): void {
    this.#choose({ ...this.#choices, devices: { ...this.#choices.devices, [kind]: deviceId } })
    void this.#media.board.choose(kind, deviceId).catch(() => undefined)
  }

  lookAtBoard(open: boolean): void {
    this.#board.look(open)
  }

  async watch(call: CallId, mode: WatchMode): Promise<void> {
    const link = this.#link
    if (link === null) return
    const seated = await link.request('watch', { call, mode })
    const known = this.#calls.get(call)
    // Who listens needs no microphone; who has listened so far opens it now.
    this.#take(seated, link, false, mode === 'whisper')
    if (mode === 'whisper') await known?.retryMicrophone()
  }

  async joinWatched(call: CallId): Promise<void> {
    await this.#link?.request('join', { call })
    await this.#calls.get(call)?.retryMicrophone()
  }

  async unwatch(call: CallId): Promise<void> {
    await this.#link?.request('unwatch', { call })
  }

  takeLead(): Promise<void> {
    return this.#lead.take()
  }

  [Symbol.dispose](): void {
    this.#lead[Symbol.dispose]()
    this.#link?.close()
    for (const call of this.#calls.values()) call[Symbol.dispose]()
    this.#calls.clear()
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    this.#listeners.clear()
  }

  #choose(choices: CounterChoices): void {
    this.#choices = choices
    keepChoices(choices)
    this.#changed()
  }

  /** A new socket: who leads and who follows is said in its first message. */
  #connect(): void {
    this.#link?.close()
    // A tab that follows must not hold media; one that leads gets its seats with the welcome.
    for (const call of this.#calls.values()) call[Symbol.dispose]()
    this.#calls.clear()
    const tab = this.#lead.leads ? 'lead' : 'follow'
    const { server = location.origin, open } = this.#options
    const link: Link = new Link({
      url: socketUrl(server),
      hello: () => Promise.resolve({ tab }),
      onWelcome: (welcome) => this.#welcomed(welcome, link),
      onEvent: (envelope) => this.#calls.get(envelope.call as CallId)?.event(envelope),
      onNotice: (envelope) => this.#noticed(envelope, link),
      onState: () => {
        if (this.#link !== link) return
        // Nobody fights for the seat: what happens on the other device is looked at from here.
        if (link.closedWith === REPLACED && this.#lead.leads) return this.#lead.yield()
        for (const call of this.#calls.values()) call.linkChanged()
        this.#changed()
      },
      probe: () => this.#probe(link),
      ...(open === undefined ? {} : { open }),
    })
    this.#link = link
    this.#changed()
  }

  #welcomed({ now, me, counter, calls, waiting }: Welcome, link: Link): void {
    this.#clockOffset = now - Date.now()
    this.#draining = false
    this.#board.welcomed()
    if (me !== undefined) this.#me = me
    if (counter !== undefined) this.#colleagues = counter
    if (waiting !== undefined) this.#waiting = waiting
    const listed = new Set(calls.map(({ snapshot }) => snapshot.call.id))
    for (const [id, call] of this.#calls) if (!listed.has(id)) void call.look()
    for (const seated of calls) this.#take(seated, link, seated.snapshot.call.phase === 'connected')
    const mine = this.#colleagues.find(({ id }) => id === this.#me)
    if (this.#lead.leads && this.#status !== null && mine?.presence !== 'busy' && mine?.presence !== this.#status) {
      void link.request('status', { status: this.#status }).catch(() => undefined)
    }
    this.#changed()
  }

  #noticed(envelope: NoticeEnvelope, link: Link): void {
    if (envelope.notice === 'rung') this.#take(envelope.data, link, false)
    else if (envelope.notice === 'counter') this.#colleagues = envelope.data.colleagues
    else if (envelope.notice === 'waiting') this.#waiting = envelope.data
    else if (envelope.notice === 'draining') this.#draining = true
    else if (envelope.notice === 'set-away') {
      this.#status = 'away'
      this.#setAway = true
    } else if (envelope.notice === 'board') this.#board.take(envelope.data)
    else this.#calls.get(envelope.data.call)?.notice(envelope)
    this.#changed()
  }

  #take(seated: Seated, link: Link, returning: boolean, speaks = true): void {
    const { id } = seated.snapshot.call
    const known = this.#calls.get(id)
    if (known !== undefined) return known.seated(seated, this.#clockOffset)
    const me = this.#me
    if (me === null) return
    const leads = this.#lead.leads
    const { tones = null } = this.#options
    const deps: LiveCallDeps = { ...this.#media, link, rules, tones: leads ? tones : null }
    const call = new LiveCall(deps, seated, {
      me,
      clockOffset: this.#clockOffset,
      speaks: leads && speaks,
      camera: leads && speaks && this.#choices.camera,
      returning,
    })
    this.#calls.set(id, call)
    call.subscribe(() => {
      if (this.#calls.get(id) !== call) return
      if (isOverFor(call.state.call, me)) setTimeout(() => this.#forget(id, call), 0)
      this.#changed()
    })
    this.#changed()
  }

  #forget(id: CallId, call: LiveCall): void {
    if (this.#calls.get(id) !== call) return
    this.#calls.delete(id)
    call[Symbol.dispose]()
    this.#changed()
  }

  #probe(link: Link): Promise<unknown> | null {
    const [call] = this.#calls.values()
    if (call !== undefined) return call.look()
    return this.#status === null || !this.#lead.leads ? null : link.request('status', { status: this.#status })
  }

  #changed(): void {
    this.#state = this.#view()
    this.#listeners.tell()
  }

  #view(): CounterState {
    const { microphone, camera, board } = this.#media
    const calls = [...this.#calls.values()].toSorted((one, other) => dialledAt(one) - dialledAt(other))
    return {
      me: this.#me,
      tab: this.#lead.leads ? 'lead' : 'follow',
      elsewhere: this.#lead.yielded,
      colleagues: this.#colleagues,
      waiting: this.#waiting,
      setAway: this.#setAway,
      calls,
      link: this.#linkState(),
      draining: this.#draining,
      board: this.#board.data,
      clockOffset: this.#clockOffset,
      answersWithCamera: this.#choices.camera,
      devices: board.devices,
      microphoneTrouble: microphone.trouble,
      cameraTrouble: camera.trouble,
    }
  }

  #linkState(): CounterState['link'] {
    const link = this.#link
    if (link === null) return 'connecting'
    if (link.state === 'refused') return link.closedWith === 4401 ? 'signed-out' : 'refused'
    return link.state === 'closed' ? 'refused' : link.state
  }
}

function dialledAt({ state: { call } }: LiveCall): number {
  return call.phase === 'idle' ? 0 : call.dialledAt
}
