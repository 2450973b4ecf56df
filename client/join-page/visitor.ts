import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { Seated } from '../../protocol/messages/call.ts'
import type { Welcome } from '../../protocol/messages/hello.ts'
import type { EventEnvelope } from '../../protocol/messages/notices.ts'
import type { NewGuest } from '../../protocol/rest/routes.ts'
import { Link, type LinkOptions } from '../link.ts'
import { LiveCall } from '../session/live-call.ts'
import { isOverFor } from '../session/over.ts'
import { type PageMedia, pageMedia } from '../session/page-media.ts'
import { socketUrl } from '../session/shopper-line.ts'
import { Sounds, type Tones } from '../session/sounds.ts'

/** Why a friend is not in the call, and does not wait either. */
export type JoinEnd =
  | 'refused'
  | 'full'
  | 'over'
  | 'invalid'
  | 'left'
  | 'removed'
  | 'elsewhere'
  | 'tooOften'
  | 'unsupported'
  | 'unreachable'

/** Where a friend stands. `entering`: let in, and on the way. */
export type JoinStep =
  | { readonly step: 'waiting'; readonly offline: boolean }
  | { readonly step: 'entering' }
  | { readonly step: 'inside'; readonly call: LiveCall }
  | { readonly step: 'ended'; readonly why: JoinEnd }

export interface VisitorOptions {
  readonly server: string
  readonly guest: NewGuest
  readonly name: string
  /** The page has come back: they may be inside already. */
  readonly returning: boolean
  /** Where they stand has changed. */
  readonly tell: (step: JoinStep) => void
  readonly media?: PageMedia
  readonly tones?: Tones
  readonly open?: LinkOptions['open']
}

/** A friend from the knock to the end: at the door, inside, or gone. */
export class Visitor implements Disposable {
  readonly #options: VisitorOptions
  readonly #media: PageMedia
  readonly #tones: Tones
  readonly #link: Link
  readonly #lease: Disposable
  #clockOffset: Millis = 0
  #call: LiveCall | null = null
  /** They went by themselves. */
  #left = false
  #step: JoinStep = { step: 'waiting', offline: false }

  /** Inside the gesture: the browser asks for the microphone now, while they wait anyway. */
  constructor(options: VisitorOptions) {
    this.#options = options
    this.#media = options.media ?? pageMedia(true)
    this.#tones = options.tones ?? new Sounds()
    this.#lease = this.#media.microphone.lease()
    // What is refused shows inside, where it can be mended.
    this.#media.microphone.open().catch(() => undefined)
    this.#link = new Link({
      url: socketUrl(options.server),
      hello: () => Promise.resolve({ token: options.guest.token }),
      onWelcome: (welcome) => void this.#welcomed(welcome),
      onEvent: (envelope) => this.#heard(envelope),
      onNotice: (envelope) => this.#call?.notice(envelope),
      onState: () => this.#follow(),
      probe: () => this.#call?.look() ?? null,
      ...(options.open === undefined ? {} : { open: options.open }),
    })
  }

  get step(): JoinStep {
    return this.#step
  }

  /** They wait no longer, or leave the call. */
  async leave(): Promise<void> {
    const call = this.#call
    if (call !== null) return call.hangUp()
    const goodbye = this.#link.request('hang-up', { call: this.#options.guest.call })
    this.#show({ step: 'ended', why: 'left' })
    await goodbye.catch(() => undefined)
    this[Symbol.dispose]()
  }

  [Symbol.dispose](): void {
    this.#link.close()
    this.#call?.[Symbol.dispose]()
    this.#lease[Symbol.dispose]()
    this.#media.microphone.close()
    this.#media.camera.close()
  }

  async #welcomed({ now, calls }: Welcome): Promise<void> {
    this.#clockOffset = now - Date.now()
    const [seated] = calls
    if (this.#call !== null) {
      if (seated === undefined) void this.#call.look()
      else this.#call.seated(seated, this.#clockOffset)
      return
    }
    if (seated?.seat) return this.#enter(seated, this.#options.returning)
    // At the door a broken line is a step away from it: they knock again, by the same name.
    await this.#knock()
  }

  async #knock(): Promise<void> {
    const { guest, name } = this.#options
    try {
      await this.#link.request('knock', { call: guest.call, name })
      this.#show({ step: 'waiting', offline: false })
    } catch (cause) {
      if (cause instanceof Refusal) this.#end(whyOf(cause.code))
    }
  }

  #heard(envelope: EventEnvelope): void {
    const { event } = envelope
    const me = this.#options.guest.guest
    if (event.type === 'gone' && event.party === me) this.#left = event.by === me
    if (this.#call !== null) return this.#call.event(envelope)
    if (event.type === 'admitted' && event.guest === me) void this.#sit()
    else if (event.type === 'gone' && event.party === me && event.by !== me) this.#end('refused')
    else if (event.type === 'ended') this.#end('over')
  }

  /** Let in: the call as it is, and the seat, in one answer. */
  async #sit(): Promise<void> {
    this.#show({ step: 'entering' })
    try {
      this.#enter(await this.#link.request('sit', { call: this.#options.guest.call }), false)
    } catch (cause) {
      // Where the line broke, the next welcome brings the seat.
      if (cause instanceof Refusal) this.#end(whyOf(cause.code))
    }
  }

  #enter(seated: Seated, returning: boolean): void {
    const me = this.#options.guest.guest
    const deps = { ...this.#media, link: this.#link, tones: this.#tones }
    const start = { me, clockOffset: this.#clockOffset, speaks: true, camera: false, returning }
    const call = new LiveCall(deps, seated, start)
    this.#call = call
    this.#tones.play('join')
    call.subscribe(() => this.#watch(call))
    this.#show({ step: 'inside', call })
  }

  #watch(call: LiveCall): void {
    const { state } = call
    if (!isOverFor(state.call, state.me) || this.#step.step === 'ended') return
    const ended = state.call.phase === 'ended' ? state.call : null
    const left = this.#left || ended?.by === state.me
    const why = left ? 'left' : ended === null ? 'removed' : 'over'
    // The goodbye may still be on its way.
    void call.farewell.then(() => this.#end(why))
  }

  #follow(): void {
    this.#call?.linkChanged()
    const { state, code, closedWith } = this.#link
    if (state === 'refused')
      this.#end(closedWith === REPLACED ? 'elsewhere' : code === null ? 'unreachable' : whyOf(code))
    else if (this.#step.step === 'waiting') this.#show({ step: 'waiting', offline: state === 'reconnecting' })
  }

  #end(why: JoinEnd): void {
    if (this.#step.step === 'ended') return
    this.#show({ step: 'ended', why })
    this[Symbol.dispose]()
  }

  #show(step: JoinStep): void {
    this.#step = step
    this.#options.tell(step)
  }
}

const REPLACED = 4409

const reasons: Readonly<Partial<Record<ErrorCode, JoinEnd>>> = {
  'guest.link-invalid': 'invalid',
  'visit.invalid': 'invalid',
  'guest.too-often': 'tooOften',
  'message.too-often': 'tooOften',
  'call.full': 'full',
  'call.over': 'over',
  'call.not-found': 'over',
  'call.not-connected': 'over',
}

/** What a refusal means to a friend. */
export function whyOf(code: ErrorCode): JoinEnd {
  return reasons[code] ?? 'unreachable'
}
