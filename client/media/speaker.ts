/** What is used of an `<audio>` element. */
export type AudioElement = Pick<HTMLAudioElement, 'srcObject' | 'volume' | 'play' | 'pause'> & {
  setSinkId?: (id: string) => Promise<void>
}

export interface SpeakerDeps {
  readonly element: () => AudioElement
  readonly stream: (track: MediaStreamTrack) => MediaStream
}

const page: SpeakerDeps = {
  element: () => new Audio(),
  stream: (track) => new MediaStream([track]),
}

/**
 * Plays remote voices, each in a plain `<audio>` of its own, outside of the document so that nothing of the
 * shop's page touches it.
 */
export class Speaker implements Disposable {
  readonly #deps: SpeakerDeps
  readonly #tell: () => void
  readonly #elements = new Map<MediaStreamTrack, AudioElement>()
  readonly #refused = new Set<AudioElement>()
  /** How often the browser has allowed more than before. */
  #permissions = 0
  #volume = 1
  #sink: string | null = null

  /** @param tell - `needsTap` has changed. */
  constructor(tell: () => void, deps: SpeakerDeps = page) {
    this.#deps = deps
    this.#tell = tell
  }

  /** The browser wants a gesture before it plays. */
  get needsTap(): boolean {
    return this.#refused.size > 0
  }

  get volume(): number {
    return this.#volume
  }
  /** 0 to 1. */
  set volume(volume: number) {
    this.#volume = Math.min(1, Math.max(0, volume))
    for (const element of this.#elements.values()) element.volume = this.#volume
  }

  /** Plays exactly these tracks from now on. */
  play(tracks: readonly MediaStreamTrack[]): void {
    for (const [track, element] of this.#elements) if (!tracks.includes(track)) this.#drop(track, element)
    for (const track of tracks) {
      if (this.#elements.has(track)) continue
      const element = this.#deps.element()
      element.srcObject = this.#deps.stream(track)
      element.volume = this.#volume
      this.#elements.set(track, element)
      if (this.#sink !== null) this.#route(element)
      void this.#start(element)
    }
  }

  /** Where sound comes out; `null` for the default. */
  choose(sink: string | null): void {
    if (sink === this.#sink) return
    this.#sink = sink
    for (const element of this.#elements.values()) this.#route(element)
  }

  /**
   * Plays what was refused. Called inside a gesture, or when the page has begun to record, which lets it play: what is
   * being refused at this moment is tried again as well.
   */
  async allowed(): Promise<void> {
    this.#permissions += 1
    await Promise.all([...this.#refused].map((element) => this.#start(element)))
  }

  [Symbol.dispose](): void {
    for (const [track, element] of this.#elements) this.#drop(track, element)
  }

  #start(element: AudioElement): Promise<void> {
    const permissions = this.#permissions
    return element.play().then(
      () => this.#mark(element, false),
      (cause: unknown) => {
        // Everything else (a track that has just gone) is no wish for a gesture.
        const refused = cause instanceof Error && cause.name === 'NotAllowedError'
        const wanted = refused && [...this.#elements.values()].includes(element)
        if (wanted && permissions !== this.#permissions) return this.#start(element)
        this.#mark(element, wanted)
      },
    )
  }

  #mark(element: AudioElement, refused: boolean): void {
    const before = this.needsTap
    if (refused) this.#refused.add(element)
    else this.#refused.delete(element)
    if (this.needsTap !== before) this.#tell()
  }

  #route(element: AudioElement): void {
    // A speaker pulled out in this moment: the browser goes on with the default.
    void element.setSinkId?.(this.#sink ?? '').catch(() => undefined)
  }

  #drop(track: MediaStreamTrack, element: AudioElement): void {
    this.#elements.delete(track)
    element.pause()
    element.srcObject = null
    this.#mark(element, false)
  }
}
