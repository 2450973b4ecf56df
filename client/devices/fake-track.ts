/** A track for tests that run without a browser: has a device, can be cloned, stopped and pulled out. */
export class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video'
  readonly id: string
  readonly deviceId: string
  enabled = true
  muted = false
  contentHint = ''
  label = ''
  readyState: 'live' | 'ended' = 'live'
  static #count = 0

  constructor(kind: 'audio' | 'video', deviceId = 'default') {
    super()
    this.kind = kind
    this.deviceId = deviceId
    this.id = `track-${++FakeTrack.#count}`
  }

  clone(): FakeTrack {
    const copy = new FakeTrack(this.kind, this.deviceId)
    copy.enabled = this.enabled
    return copy
  }
  stop(): void {
    this.readyState = 'ended'
  }
  /** The plug is pulled. */
  pull(): void {
    this.readyState = 'ended'
    this.dispatchEvent(new Event('ended'))
  }
  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId, ...(this.kind === 'video' ? { width: 320, height: 240 } : {}) }
  }
}

/** A machine with devices for tests: gives streams of what is plugged in. */
export class FakeMachine {
  devices: { kind: MediaDeviceKind; deviceId: string; label: string }[]
  /** Thrown by the next `getUserMedia`. */
  refusal: Error | null = null
  readonly asked: MediaStreamConstraints[] = []
  readonly given: FakeTrack[] = []
  readonly #plugs = new Set<() => void>()

  constructor(devices: readonly (readonly [MediaDeviceKind, string])[]) {
    this.devices = devices.map(([kind, deviceId]) => ({ kind, deviceId, label: deviceId }))
  }

  readonly getUserMedia = (constraints: MediaStreamConstraints): Promise<MediaStream> => {
    this.asked.push(constraints)
    if (this.refusal !== null) return Promise.reject(this.refusal)
    const kind = constraints.audio === undefined ? 'video' : 'audio'
    const wanted = constraints.audio ?? constraints.video
    // As Chromium: an `ideal` microphone is the default one.
    const exact =
      typeof wanted === 'object' && typeof wanted.deviceId === 'object' && 'exact' in wanted.deviceId
        ? wanted.deviceId.exact
        : undefined
    const all = this.devices.filter((each) => each.kind === (kind === 'audio' ? 'audioinput' : 'videoinput'))
    const device = exact === undefined ? all[0] : all.find(({ deviceId }) => deviceId === exact)
    if (device === undefined)
      return Promise.reject(new DOMException('None.', all.length > 0 ? 'OverconstrainedError' : 'NotFoundError'))
    const track = new FakeTrack(kind, device.deviceId)
    this.given.push(track)
    return Promise.resolve(streamOf(track))
  }

  readonly enumerate = (): Promise<MediaDeviceInfo[]> =>
    Promise.resolve(this.devices.map((each) => ({ ...each, groupId: '', toJSON: () => each })))

  readonly onChange = (listener: () => void, signal: AbortSignal): void => {
    this.#plugs.add(listener)
    signal.addEventListener('abort', () => this.#plugs.delete(listener))
  }

  plug(kind: MediaDeviceKind, deviceId: string): void {
    this.devices.push({ kind, deviceId, label: deviceId })
    for (const listener of this.#plugs) listener()
  }

  pull(deviceId: string): void {
    this.devices = this.devices.filter((each) => each.deviceId !== deviceId)
    for (const track of this.given) if (track.deviceId === deviceId && track.readyState === 'live') track.pull()
    for (const listener of this.#plugs) listener()
  }
}

function streamOf(track: FakeTrack): MediaStream {
  const stream: Pick<MediaStream, 'getTracks'> = { getTracks: () => [trackOf(track)] }
  return stream as MediaStream
}

type Used = Pick<MediaStreamTrack, 'kind' | 'id' | 'enabled' | 'readyState' | 'stop' | 'getSettings'>

/** The fake has what the product uses of a track, and no more. */
export function trackOf(track: FakeTrack): MediaStreamTrack {
  const used: Used = track
  return used as MediaStreamTrack
}
