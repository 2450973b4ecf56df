import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import { deskId, type Millis } from '../../protocol/ids.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import type { CallState } from '../call-session.ts'
import { isAllowed, pageTrouble, troubleOf } from '../devices/trouble.ts'
import { audioContext } from '../media/audio-context.ts'
import { engineOf } from '../media/browser.ts'
import type { KeptCall } from '../session/kept-call.ts'
import type { LiveCall } from '../session/live-call.ts'
import { type PageMedia, pageMedia } from '../session/page-media.ts'
import type { ShopperLine } from '../session/shopper-line.ts'
import { Sounds, type Tones } from '../session/sounds.ts'
import { CallMemory, type KeptPage } from './call-memory.ts'
import type { Preflight } from './preflight.ts'
import type { PressOptions } from './press-options.ts'
import { isChoice, stepAway, stepOf } from './refused.ts'
import { shopperContext } from './shopper-context.ts'
import { VisitLine } from './visit-line.ts'
import { Walks } from './walks.ts'

/** How long the server may be silent before the shopper is told that it is out of reach. */
const PATIENCE: Millis = 10_000
/** How long a page that came back looks for its seat: as long as the seat is kept. */
export const RETURN_PATIENCE: Millis = 90_000

/**
 * From the press to the end of the call: the question for the microphone, the visit, the socket and the code run
 * side by side; `preflight` says where it stands until there is a call.
 */
export class Press {
  readonly #options: PressOptions
  readonly #media: PageMedia
  readonly #tones: Tones
  readonly #memory: CallMemory
  readonly #walks = new Walks(() => void this.#visit.line?.walk(this.#options.page()))
  readonly #visit: VisitLine
  #preflight: Preflight = { step: 'connecting' }
  #call: LiveCall | null = null
  #lease: Disposable | null = null
  /** The wish to ring is on its way: who gives up now must still take it back. */
  #dialling: Promise<unknown> = Promise.resolve()
  /** The call began on another device; the agents go on seeing the page there. */
  #carried = false
  /** Counts the attempts; what an older one brings is no longer wanted. */
  #attempt = 0

  constructor(options: PressOptions) {
    this.#options = options
    this.#media = options.media ?? pageMedia(true)
    this.#tones = options.tones ?? new Sounds()
    this.#memory = new CallMemory(options.server, options.shop)
    this.#visit = new VisitLine({
      ...options,
      media: { ...this.#media, tones: this.#tones },
      onRefused: (code) => this.#refused(code),
      onFailed: (cause) => {
        this.#attempt++
        this.#failed(cause)
      },
    })
  }

  get preflight(): Preflight {
    return this.#preflight
  }
  get call(): LiveCall | null {
    return this.#call
  }

  /** Inside the gesture. Harmless while an attempt is on its way or a call lives. */
  begin(): void {
    const { step } = this.#preflight
    const underWay = this.#attempt > 0 && (step === 'asking' || step === 'connecting' || step === 'returning')
    if (this.#call === null ? !underWay : this.#call.state.call.phase === 'ended') this.retry()
  }

  /** The same press again, inside the gesture. */
  retry(): void {
    void this.#run(true)
  }

  justListen(): void {
    void this.#run(false)
  }

  /** The shopper has said what it is about, and the press goes on. */
  choose(desk: string): void {
    this.#show({ step: 'connecting' })
    this.#dialling = this.#dial(this.#visit.open(), this.#lease !== null, this.#attempt, desk)
  }

  /** A press in vain: says so, and asks for no microphone. */
  turnAway(presence: Pick<ShopPresence, 'state' | 'opensAt'>): void {
    this.#show(stepAway(presence))
  }

  /** Gives up, or hangs up, and lets everything go. */
  async close(): Promise<void> {
    this.#attempt++
    const call = this.#call
    this.#options.onClosed()
    if (call === null) {
      this.#memory.forget()
      this.#letDevicesGo()
    }
    await Promise.all([call?.hangUp(), this.#dialling])
    this.#letGo()
  }

  /** This tab had a call on the page before: goes on with it. */
  async comeBack(kept: KeptCall): Promise<void> {
    const attempt = ++this.#attempt
    this.#carried = kept.carried === true
    this.#show({ step: 'returning' })
    this.#visit.resume(kept.token)
    const microphone = kept.speaks ? this.#askAhead() : null
    try {
      const { speaks, camera, muted, music } = kept
      const start = { speaks, camera, muted, music, returning: true }
      const call = await this.#visit.open().comeBack(kept.call, start, RETURN_PATIENCE)
      if (attempt !== this.#attempt) return
      if (call === null) return this.#over()
      this.#take(call)
      if (!this.#carried) this.#visit.line?.walk(this.#options.page()).catch(() => undefined)
    } catch (cause) {
      if (attempt !== this.#attempt) return
      if (cause instanceof Refusal) this.#over()
      else this.#show({ step: 'unreachable' })
    } finally {
      microphone?.[Symbol.dispose]()
    }
  }

  async #run(speaks: boolean): Promise<void> {
    const attempt = ++this.#attempt
    this.#carried = false
    this.#dropCall()
    // Wakes the tones while the gesture lasts.
    audioContext()
    if (typeof RTCPeerConnection !== 'function' || engineOf(navigator.userAgent) === null)
      return this.#show({ step: 'unsupported' })
    if (speaks && pageTrouble() === 'insecure') return this.#show({ step: 'microphone', reason: 'insecure' })
    this.#lease?.[Symbol.dispose]()
    this.#lease = speaks ? this.#media.microphone.lease() : null
    const microphone = speaks ? this.#media.microphone.open() : null
    microphone?.catch(() => undefined)
    this.#show({ step: 'connecting' })
    const line = this.#visit.open()
    const asks = (): boolean => attempt === this.#attempt && this.#media.microphone.asking
    if (microphone !== null)
      void isAllowed('microphone').then((allowed) => !allowed && asks() && this.#show({ step: 'asking' }))
    try {
      await microphone
    } catch (cause) {
      if (attempt === this.#attempt) this.#show({ step: 'microphone', reason: troubleOf(cause).reason })
      return
    }
    if (attempt !== this.#attempt) return
    this.#show({ step: 'connecting' })
    this.#dialling = this.#dial(line, speaks, attempt)
    await this.#dialling
  }

  async #dial(
    line: ShopperLine,
    speaks: boolean,
    attempt: number,
    desk = this.#options.desk,
    renewed = false,
  ): Promise<void> {
    try {
      const { page } = this.#options
      void this.#keepWish(speaks, attempt)
      const data = { page: page(), shopper: shopperContext(!speaks), ...(desk ? { desk: deskId(desk) } : {}) }
      const call = await line.dial(data, { speaks, camera: false, returning: false }, PATIENCE)
      if (attempt !== this.#attempt) return await call.hangUp()
      this.#take(call)
      // The call itself holds the microphone from here on.
      this.#letDevicesGo()
    } catch (cause) {
      if (attempt !== this.#attempt) return
      const stale = cause instanceof Refusal && cause.code === 'visit.invalid'
      if (!stale || renewed) return this.#failed(cause)
      // The page was open for longer than a visit lasts: a new one, and nobody notices.
      this.#visit.end()
      await this.#dial(this.#visit.open(), speaks, attempt, desk, true)
    }
  }

  /** Sends as soon as the browser allows: the question need not wait for the seat. */
  #askAhead(): Disposable {
    const lease = this.#media.microphone.lease()
    if (pageTrouble() === null) this.#media.microphone.open().catch(() => undefined)
    return lease
  }

  #take(call: LiveCall): void {
    this.#call = call
    call.subscribe(() => this.#follow(call))
    this.#follow(call)
    if (!this.#carried) this.#walks.begin()
  }

  #follow(call: LiveCall): void {
    if (this.#call !== call) return
    const { state } = call
    if (state.call.phase === 'ended') {
      this.#forget()
      const line = this.#visit.release()
      // The goodbye may still be on its way.
      void call.farewell.then(() => line?.[Symbol.dispose]())
    } else void this.#keep(call, state)
    this.#options.tell()
  }

  /** Before it is told: the token is there first. */
  async #keepWish(speaks: boolean, attempt: number): Promise<void> {
    const page = await this.#keptPage()
    if (page !== null && attempt === this.#attempt && this.#call === null) this.#memory.keepWish(page, speaks)
  }

  async #keep(call: LiveCall, state: CallState): Promise<void> {
    const page = await this.#keptPage()
    if (page !== null && this.#call === call && call.state.call.phase !== 'ended') this.#memory.keep(page, state)
  }

  /** `null` where there is no visit. */
  async #keptPage(): Promise<KeptPage | null> {
    const token = (await this.#visit.token?.catch(() => null)) ?? null
    if (token === null) return null
    const { shopName, look, view } = this.#options
    return { token, shopName, look, view: view(), ...(this.#carried && { carried: true }) }
  }

  /** The shop has said something new of its page. */
  pageChanged(): void {
    this.#walks.changed()
  }

  /** The view of the panel changed: the next page shall open the same one. */
  viewChanged(): void {
    if (this.#call !== null && this.#call.state.call.phase !== 'ended') void this.#keep(this.#call, this.#call.state)
  }

  #failed(cause: unknown): void {
    this.#memory.forget()
    if (!isChoice(cause)) this.#letDevicesGo()
    if (!(cause instanceof Refusal)) {
      this.#visit.drop()
      return this.#show({ step: 'unreachable' })
    }
    // What was refused as stale is not shown again.
    if (cause.code === 'visit.invalid') this.#visit.forget()
    this.#show(stepOf(cause))
  }

  /** The socket was closed for good. */
  #refused(code: ErrorCode | null): void {
    const call = this.#call
    if (code === 'visit.invalid') this.#visit.forget()
    if (code === 'call.carried') return this.#leaveBehind()
    if (call === null || call.state.call.phase === 'ended') return
    if (code !== null) return call.endHere('lost', null)
    // Another tab has the call now; nothing of it is forgotten there.
    this.#dropCall()
    this.#letDevicesGo()
    this.#show({ step: 'elsewhere' })
  }

  /** The call goes on on another device: what is left here is a page like any other. */
  #leaveBehind(): void {
    this.#attempt++
    this.#visit.forget()
    this.#forget()
    this.#letGo()
    this.#show({ step: 'carried' })
  }

  #over(): void {
    this.#attempt++
    this.#forget()
    this.#letGo()
    this.#options.onClosed()
  }

  #show(preflight: Preflight): void {
    this.#preflight = preflight
    this.#options.tell()
  }

  #forget(): void {
    this.#walks.end()
    this.#memory.forget()
  }

  #dropCall(): void {
    this.#walks.end()
    this.#call?.[Symbol.dispose]()
    this.#call = null
  }

  #letDevicesGo(): void {
    this.#lease?.[Symbol.dispose]()
    this.#lease = null
  }

  #letGo(): void {
    this.#letDevicesGo()
    this.#dropCall()
    this.#visit.drop()
    this.#media.microphone.close()
    this.#media.camera.close()
  }
}
