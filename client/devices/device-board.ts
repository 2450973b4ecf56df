import type { DeviceKindName, Devices } from '../call-session.ts'
import type { Capture } from './capture.ts'
import { type DeviceInfo, type DeviceUse, fallback, listDevices, noDevices } from './device-list.ts'

export interface DeviceBoardDeps {
  readonly enumerate: () => Promise<readonly DeviceInfo[]>
  /** Tells when something is plugged in or out. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void
  /** Whether this browser can choose where sound comes out. */
  readonly choosesSpeaker: boolean
}

export const pageDevices = (): DeviceBoardDeps => ({
  enumerate: async () => (await navigator.mediaDevices?.enumerateDevices()) ?? [],
  onChange: (listener, signal) => navigator.mediaDevices?.addEventListener('devicechange', listener, { signal }),
  choosesSpeaker: typeof HTMLMediaElement === 'function' && 'setSinkId' in HTMLMediaElement.prototype,
})

/**
 * All devices of this machine, what the person chose among them, and what happens when a plug is pulled. Holds no
 * device itself.
 */
export class DeviceBoard implements Disposable {
  readonly #deps: DeviceBoardDeps
  readonly #microphone: Capture
  readonly #camera: Capture
  readonly #listeners = new Set<() => void>()
  readonly #abort = new AbortController()
  #infos: readonly DeviceInfo[] = []
  #speaker: string | null = null
  /** The newest look at the list. */
  #reading: Promise<void> = Promise.resolve()

  constructor(microphone: Capture, camera: Capture, deps: DeviceBoardDeps = pageDevices()) {
    this.#deps = deps
    this.#microphone = microphone
    this.#camera = camera
    deps.onChange(() => void this.#plugged(), this.#abort.signal)
    for (const capture of [microphone, camera]) {
      // Names of devices are secret until a permission was given, so look again when one is.
      const unsubscribe = capture.subscribe(() => void (capture.ended ? this.#plugged() : this.read()))
      this.#abort.signal.addEventListener('abort', unsubscribe)
    }
  }

  /** Told when something in `devices` or `speaker` has changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get devices(): Devices {
    if (this.#infos.length === 0) return noDevices
    const devices = listDevices(this.#infos, {
      microphone: this.#microphone,
      camera: this.#camera,
      speaker: { wanted: this.#speaker, used: this.speaker },
    })
    return this.#deps.choosesSpeaker ? devices : { ...devices, speakers: [] }
  }

  /** Id of the speaker to use: the chosen one while it is plugged in, else `null`, the default. */
  get speaker(): string | null {
    const id = this.#speaker
    return this.#infos.some(({ kind, deviceId }) => kind === 'audiooutput' && deviceId === id) ? id : null
  }

  /** @throws {MediaTrouble} the old device goes on then */
  async choose(kind: DeviceKindName, deviceId: string): Promise<void> {
    if (kind === 'speaker') this.#speaker = deviceId
    else await (kind === 'microphone' ? this.#microphone : this.#camera).choose(deviceId)
    this.#tell()
  }

  /** Reads the list again. Whoever waits for an older look waits for the newest one: what stands between them is old. */
  read(): Promise<void> {
    const reading: Promise<void> = this.#deps
      .enumerate()
      .catch(() => [])
      .then((infos) => {
        if (reading !== this.#reading) return this.#reading
        if (this.#abort.signal.aborted) return
        this.#infos = infos
        this.#tell()
      })
    this.#reading = reading
    return reading
  }

  [Symbol.dispose](): void {
    this.#abort.abort()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  /** Something came or went: changes over where that is better. */
  async #plugged(): Promise<void> {
    await this.read()
    await Promise.all([this.#mend('microphone', this.#microphone), this.#mend('camera', this.#camera)])
  }

  async #mend(kind: DeviceKindName, capture: Capture): Promise<void> {
    if (capture.busy || (capture.track === null && !capture.pulled)) return
    const use: DeviceUse = { wanted: capture.wanted, used: capture.used }
    const next = fallback(kind, this.#infos, use, capture.pulled)
    // What fails here stands in the capture's own trouble.
    if (next !== null) await capture.use(next.deviceId).catch(() => undefined)
  }
}
