import type { Millis } from '../../protocol/ids.ts'
import type { Source } from '../../protocol/messages/media.ts'
import { MediaTrouble, type OwnMedia, type TroubleReason } from '../call-session.ts'
import type { Capture } from '../devices/capture.ts'
import type { ScreenCapture } from '../devices/screen.ts'
import { troubleOf } from '../devices/trouble.ts'
import { Meter, SpeechWatch } from '../media/meter.ts'
import type { LocalTrack, Seating } from '../media/seating.ts'

const LEVEL_EVERY: Millis = 100
/** How long another device has to take over from one that was pulled out, before the others are told that there is none. */
const GONE_AFTER: Millis = 1_000
const pictures: readonly Source[] = ['camera', 'screen']

export interface OwnSideDeps {
  readonly microphone: Capture
  readonly camera: Capture
  readonly captureScreen: () => Promise<ScreenCapture>
  /** Something in `state` has changed. */
  readonly tell: () => void
  readonly meter?: ((track: MediaStreamTrack) => Pick<Meter, 'level' | typeof Symbol.dispose> | null) | undefined
}

type OwnState = Omit<OwnMedia, 'line'>

/**
 * What this person sends in one call. A track is enabled only while the gate is open (the call is answered and
 * not on hold) and the person is not muted: the server holds everything back as well, but what is never sent
 * cannot be heard by mistake.
 */
export class OwnSide implements Disposable {
  readonly #deps: OwnSideDeps
  readonly #outgoing = new Map<Source, MediaStreamTrack>()
  /** The device each clone was made from, to tell a change of device. */
  readonly #origins = new Map<'microphone' | 'camera', MediaStreamTrack>()
  readonly #leases = new Map<'microphone' | 'camera', Disposable>()
  readonly #unsubscribe: readonly (() => void)[]
  readonly #speech = new SpeechWatch()
  readonly #asking = new Set<Promise<unknown>>()
  /** Given to the others until the plug was pulled. */
  readonly #gone = new Set<Source>()
  #seat: Seating | null = null
  /** What the present seat was given, so that nothing is given twice. */
  #given = new Set<Source>()
  #open = false
  #muted = false
  #cameraTrouble: TroubleReason | null = null
  #meter: Pick<Meter, 'level' | typeof Symbol.dispose> | null = null
  #metering: ReturnType<typeof setInterval> | undefined
  #level = 0
  #speaksMuted = false
  #closed = false

  constructor(deps: OwnSideDeps, muted = false) {
    this.#deps = deps
    this.#muted = muted
    this.#unsubscribe = [
      deps.microphone.subscribe(() => this.#follow('microphone')),
      deps.camera.subscribe(() => this.#follow('camera')),
    ]
  }

  get state(): OwnState {
    const { microphone, camera } = this.#deps
    const wanted = this.#leases.has('microphone')
    const shown = this.#leases.has('camera')
    return {
      microphone: wanted ? this.#microphone() : 'none',
      microphoneTrouble: microphone.track === null ? (microphone.ended ? 'missing' : microphone.trouble) : null,
      camera: shown ? camera.track : null,
      cameraTrouble: shown && camera.ended ? 'missing' : this.#cameraTrouble,
      facing: shown && camera.track !== null ? camera.facing : null,
      screen: this.#outgoing.get('screen') ?? null,
      level: this.#level,
      speaksMuted: this.#speaksMuted,
    }
  }

  #microphone(): OwnState['microphone'] {
    const { microphone } = this.#deps
    if (microphone.questions) return 'asking'
    // One that is allowed and just being opened is on: a page that was loaded again asks nobody for anything.
    if (microphone.track === null && !microphone.asking) return 'none'
    return this.#muted ? 'muted' : 'live'
  }

  /** Whether a voice of this side may be heard just now. */
  get speaks(): boolean {
    return this.#outgoing.get('microphone')?.enabled ?? false
  }

  /** Whether the server has been given a source, and so knows it by its name. */
  sends(source: Source): boolean {
    return this.#given.has(source)
  }

  /** Resolves when no device is being asked for, or nobody wants to wait any longer. @param patience - Milliseconds. */
  async settled(patience: Millis): Promise<void> {
    if (this.#asking.size === 0) return
    await Promise.race([
      Promise.allSettled(this.#asking),
      new Promise<void>((resolve) => {
        setTimeout(resolve, patience)
      }),
    ])
  }

  /** A new seat, to be opened with all there is to send. */
  attach(seat: Seating): readonly LocalTrack[] {
    this.#seat = seat
    const tracks = [...this.#outgoing].map(([source, track]) => ({ source, track, muted: this.#mutes(source) }))
    this.#given = new Set(this.#outgoing.keys())
    return tracks
  }

  /** The gate: from now on what is not muted is heard and seen, or nothing is. Takes effect at once. */
  setOpen(open: boolean): void {
    const opens = open && !this.#open
    this.#open = open
    this.#apply()
    if (!opens) return
    for (const source of pictures) if (this.#given.has(source)) void this.#seat?.refresh(source).catch(() => undefined)
  }

  setMuted(muted: boolean): void {
    this.#muted = muted
    this.#speech.reset()
    this.#speaksMuted = false
    this.#apply()
    this.#deps.tell()
  }

  /** Wants a microphone, and sends it as soon as the browser gives it. @throws {MediaTrouble} */
  async useMicrophone(): Promise<void> {
    await this.#use('microphone')
  }

  /** @throws {MediaTrouble} */
  async setCamera(on: boolean): Promise<void> {
    if (!on) return this.#drop('camera')
    this.#cameraTrouble = null
    try {
      await this.#use('camera')
    } catch (cause) {
      const trouble = troubleOf(cause)
      this.#cameraTrouble = trouble.reason
      await this.#drop('camera')
      throw trouble
    }
  }

  /** @throws {MediaTrouble} */
  async setScreen(on: boolean): Promise<void> {
    if (!on) {
      await Promise.all([this.#stop('screen'), this.#stop('screen-sound')])
      return
    }
    if (this.#outgoing.has('screen')) return
    const { picture, sound } = await this.#deps.captureScreen()
    if (this.#closed) {
      picture.stop()
      sound?.stop()
      return
    }
    // The browser's own bar has a button to stop it.
    picture.addEventListener('ended', () => void this.setScreen(false).catch(() => undefined))
    this.#outgoing.set('screen', picture)
    if (sound !== null) this.#outgoing.set('screen-sound', sound)
    this.#apply()
    this.#deps.tell()
    await Promise.all([this.#give('screen'), this.#give('screen-sound')])
  }

  async flipCamera(): Promise<void> {
    await this.#deps.camera.flip()
  }

  /** Lets everything go. The lights go out. */
  [Symbol.dispose](): void {
    if (this.#closed) return
    this.#closed = true
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    clearInterval(this.#metering)
    this.#meter?.[Symbol.dispose]()
    for (const track of this.#outgoing.values()) track.stop()
    this.#outgoing.clear()
    for (const lease of this.#leases.values()) lease[Symbol.dispose]()
    this.#leases.clear()
    this.#seat = null
  }

  async #use(source: 'microphone' | 'camera'): Promise<void> {
    if (this.#closed) throw new MediaTrouble('failed', { cause: 'The call is over.' })
    if (!this.#leases.has(source)) this.#leases.set(source, this.#deps[source].lease())
    // Open already: it travels with the seat that is taken in this very task.
    this.#follow(source)
    const opening = this.#deps[source].open()
    this.#asking.add(opening)
    try {
      await opening
    } finally {
      this.#asking.delete(opening)
      this.#follow(source)
    }
    await this.#give(source)
  }

  /** The device has come, gone or changed. */
  #follow(source: 'microphone' | 'camera'): void {
    if (this.#closed || !this.#leases.has(source)) return
    const origin = this.#deps[source].track
    const track = origin === this.#origins.get(source) ? null : this.#deps[source].copy()
    if (origin !== null && track !== null) {
      const before = this.#outgoing.get(source)
      if (source === 'camera') track.contentHint = 'motion'
      this.#origins.set(source, origin)
      this.#outgoing.set(source, track)
      this.#apply()
      if (this.#given.has(source)) void this.#seat?.replace(source, track).catch(() => undefined)
      else if (this.#gone.delete(source)) this.#give(source).catch(() => undefined)
      before?.stop()
      if (source === 'microphone') this.#listen(origin)
    } else if (this.#deps[source].ended) this.#awaitAnother(source)
    this.#deps.tell()
  }

  /** The plug was pulled. What comes instead is sent by `#follow`. */
  #awaitAnother(source: 'microphone' | 'camera'): void {
    const pulled = this.#outgoing.get(source)
    setTimeout(() => {
      if (pulled === undefined || this.#outgoing.get(source) !== pulled) return
      this.#gone.add(source)
      this.#stop(source).catch(() => undefined)
    }, GONE_AFTER)
  }

  /** Hands a source to the seat, once. */
  async #give(source: Source): Promise<void> {
    const track = this.#outgoing.get(source)
    const seat = this.#seat
    if (track === undefined || seat === null || this.#given.has(source)) return
    this.#given.add(source)
    try {
      await seat.send({ source, track, muted: this.#mutes(source) })
    } catch (cause) {
      if (this.#seat === seat) this.#given.delete(source)
      throw cause
    }
  }

  async #drop(source: 'microphone' | 'camera'): Promise<void> {
    this.#origins.delete(source)
    this.#gone.delete(source)
    const stopping = this.#stop(source)
    this.#leases.get(source)?.[Symbol.dispose]()
    this.#leases.delete(source)
    this.#deps.tell()
    await stopping
  }

  async #stop(source: Source): Promise<void> {
    const track = this.#outgoing.get(source)
    if (track === undefined) return
    this.#outgoing.delete(source)
    track.stop()
    this.#deps.tell()
    if (this.#given.delete(source)) await this.#seat?.stop(source)
  }

  #mutes(source: Source): boolean {
    return source === 'microphone' && this.#muted
  }

  #apply(): void {
    for (const [source, track] of this.#outgoing) track.enabled = this.#open && !this.#mutes(source)
  }

  #listen(origin: MediaStreamTrack): void {
    this.#meter?.[Symbol.dispose]()
    this.#meter = (this.#deps.meter ?? Meter.of)(origin)
    this.#metering ??= setInterval(() => this.#measure(), LEVEL_EVERY)
  }

  #measure(): void {
    const level = this.#deps.microphone.track === null ? 0 : Math.round((this.#meter?.level ?? 0) * 20) / 20
    const speaksMuted = this.#muted && this.#open && this.#speech.hear(level)
    if (level === this.#level && speaksMuted === this.#speaksMuted) return
    this.#level = level
    this.#speaksMuted = speaksMuted
    this.#deps.tell()
  }
}
