import { MediaTrouble, type TroubleReason } from '../call-session.ts'
import { isAllowed, pageTrouble, troubleOf } from './trouble.ts'

export type Facing = 'user' | 'environment'

export interface CaptureDeps {
  readonly getUserMedia: (constraints: MediaStreamConstraints) => Promise<MediaStream>
  /** Whether the browser gives it without a question; it asks always where nobody knows. */
  readonly isAllowed?: (name: 'microphone' | 'camera') => Promise<boolean>
}

/** The page's own, looked up at each call: an insecure page has no `mediaDevices` at all. */
export const pageCapture: CaptureDeps = {
  getUserMedia(constraints) {
    const trouble = pageTrouble()
    if (trouble !== null) return Promise.reject(new MediaTrouble(trouble))
    return navigator.mediaDevices.getUserMedia(constraints)
  },
  isAllowed,
}

/**
 * One microphone or one camera, shared by all that use it: the calls each send a clone, so that silence in one
 * is not silence in another, and the level of a muted microphone can still be read from the track itself.
 * The device is held while somebody holds a lease, and let go with the last one.
 */
export class Capture {
  readonly #kind: 'audio' | 'video'
  readonly #deps: CaptureDeps
  readonly #listeners = new Set<() => void>()
  #leases = 0
  #opening: Promise<MediaStreamTrack> | null = null
  #track: MediaStreamTrack | null = null
  #trouble: TroubleReason | null = null
  #wanted: string | null = null
  #facing: Facing = 'user'
  /** What the camera in use says of itself. */
  #looks: Facing | null = null
  /** Copies hold the device as the track does. */
  #copies: MediaStreamTrack[] = []
  #ended = false
  #pulled = false
  /** Counts the attempts: what a slower, older one brings is thrown away. */
  #attempt = 0
  #acquiring = 0
  /** The browser has a question for the person, as far as is known. */
  #questions: boolean

  constructor(kind: 'audio' | 'video', deps: CaptureDeps = pageCapture) {
    this.#kind = kind
    this.#deps = deps
    this.#questions = deps.isAllowed === undefined
  }

  /** What the device gives, always enabled and never sent; `null` while there is none. */
  get track(): MediaStreamTrack | null {
    return this.#track
  }
  /** The last attempt failed, and why. */
  get trouble(): TroubleReason | null {
    return this.#trouble
  }
  get asking(): boolean {
    return this.#opening !== null && this.#track === null
  }
  /** As `asking`, and the person has to answer: devices that they have allowed take a moment as well. */
  get questions(): boolean {
    return this.asking && this.#questions
  }
  /** A device is being asked for, the first one or another one. */
  get busy(): boolean {
    return this.#acquiring > 0
  }
  /** The device in use stopped by itself: pulled out, or taken by another program. */
  get ended(): boolean {
    return this.#ended
  }
  /** As `ended`, and still true when another try has failed since: what is plugged in now is taken. */
  get pulled(): boolean {
    return this.#pulled
  }
  /** Which way the camera in use looks; `null` where it does not say, as those of desks do not. */
  get facing(): Facing | null {
    return this.#looks
  }
  /** Id of the device that the person chose, plugged in or not. */
  get wanted(): string | null {
    return this.#wanted
  }
  get used(): string | null {
    return this.#track?.getSettings().deviceId ?? null
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A copy of the track for one who sends it, and stops it; `null` while there is no track. */
  copy(): MediaStreamTrack | null {
    const copy = this.#track?.clone() ?? null
    if (copy !== null) this.#copies.push(copy)
    return copy
  }

  /** Keeps the device open until the lease is given back. The device itself is asked for by `open`. */
  lease(): Disposable {
    this.#leases++
    let held = true
    return {
      [Symbol.dispose]: () => {
        if (!held) return
        held = false
        if (--this.#leases === 0) this.close()
      },
    }
  }

  /**
   * The track, asked for if there is none. Several askers share one prompt.
   *
   * @throws {MediaTrouble}
   */
  async open(): Promise<MediaStreamTrack> {
    if (this.#track !== null) return this.#track
    this.#opening ??= this.#acquire()
    return this.#opening
  }

  /** Asks, so that the permission is given, and lets go unless somebody holds a lease. @throws {MediaTrouble} */
  async prepare(): Promise<void> {
    const lease = this.lease()
    try {
      await this.open()
    } finally {
      lease[Symbol.dispose]()
    }
  }

  /**
   * Remembers what is wanted, and changes over if the device is open.
   *
   * @param deviceId - `null` for the browser's default.
   * @throws {MediaTrouble} the old device goes on then
   */
  async choose(deviceId: string | null): Promise<void> {
    this.#wanted = deviceId
    await this.use(deviceId)
  }

  /** Changes over without touching what is wanted: a fallback. @throws {MediaTrouble} */
  async use(deviceId: string | null): Promise<void> {
    if (this.#track === null && !this.#pulled) return
    await this.#acquire({ deviceId: deviceId ?? 'default' })
  }

  /** The other camera of a phone. @throws {MediaTrouble} */
  async flip(): Promise<void> {
    const facing: Facing = this.#facing === 'user' ? 'environment' : 'user'
    // Many phones open one camera at a time: the one in use goes first, and with it whatever holds it.
    this.#track?.stop()
    for (const copy of this.#copies) copy.stop()
    const before = this.#facing
    this.#facing = facing
    this.#wanted = null
    try {
      await this.#acquire({ facing })
    } catch (cause) {
      this.#facing = before
      await this.#acquire().catch(() => undefined)
      throw troubleOf(cause)
    }
  }

  /** Lets the device go whatever the leases. */
  close(): void {
    this.#attempt++
    this.#opening = null
    this.#ended = false
    this.#pulled = false
    if (this.#track === null) return
    this.#track.stop()
    this.#track = null
    this.#tell()
  }

  async #acquire(choice: { deviceId?: string; facing?: Facing } = {}): Promise<MediaStreamTrack> {
    const attempt = ++this.#attempt
    this.#acquiring++
    const work = this.#ask(choice)
    if (this.#track === null) {
      this.#opening = work
      this.#tell()
      void this.#learn()
    }
    try {
      const track = await work
      if (attempt !== this.#attempt) {
        track.stop()
        throw new MediaTrouble('failed', { cause: 'No longer wanted.' })
      }
      this.#take(track)
      return track
    } catch (cause) {
      const trouble = troubleOf(cause)
      if (attempt === this.#attempt) {
        this.#trouble = trouble.reason
        // Tried once: whoever wants it again asks again.
        this.#ended = false
      }
      throw trouble
    } finally {
      this.#acquiring--
      if (attempt === this.#attempt) this.#opening = null
      this.#tell()
    }
  }

  async #learn(): Promise<void> {
    const allowed = await this.#deps.isAllowed?.(this.#kind === 'audio' ? 'microphone' : 'camera')
    if (allowed === undefined || allowed !== this.#questions) return
    this.#questions = !allowed
    this.#tell()
  }

  async #ask({ deviceId, facing }: { deviceId?: string; facing?: Facing }): Promise<MediaStreamTrack> {
    if (facing !== undefined) return this.#request({ facingMode: { exact: facing } })
    const id = deviceId ?? this.#wanted
    const any: MediaTrackConstraints =
      this.#kind === 'video' && id === null ? { facingMode: { ideal: this.#facing } } : {}
    if (id === null || id === 'default') return this.#request(any)
    try {
      // Chromium takes the default microphone for an `ideal` one, whichever that is.
      return await this.#request({ deviceId: { exact: id } })
    } catch (cause) {
      // A device that is gone since is no reason to have none.
      if (troubleOf(cause).reason !== 'missing') throw cause
      return this.#request(any)
    }
  }

  async #request(device: MediaTrackConstraints): Promise<MediaStreamTrack> {
    const stream = await this.#deps.getUserMedia(
      this.#kind === 'audio'
        ? {
            audio: {
              ...device,
              echoCancellation: true,
              noiseSuppression: true,
              autoGainControl: true,
              channelCount: 1,
            },
          }
        : {
            video: {
              ...device,
              width: { ideal: 1280 },
              height: { ideal: 720 },
              frameRate: { ideal: 30, max: 30 },
            },
          },
    )
    const [track] = stream.getTracks()
    if (track === undefined) throw new MediaTrouble('missing')
    return track
  }

  #take(track: MediaStreamTrack): void {
    this.#track?.stop()
    this.#track = track
    this.#copies = []
    this.#trouble = null
    this.#ended = false
    this.#pulled = false
    const { facingMode } = track.getSettings()
    this.#looks = facingMode === 'user' || facingMode === 'environment' ? facingMode : null
    this.#facing = this.#looks ?? this.#facing
    track.addEventListener('ended', () => {
      if (this.#track !== track) return
      this.#track = null
      this.#ended = true
      this.#pulled = true
      this.#tell()
    })
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
