import type { Page } from 'playwright'

type Kind = 'audioinput' | 'videoinput'

interface Plugs {
  pull(kind: Kind, deviceId: string | null): void
  plugIn(): void
}

declare global {
  interface Window {
    readonly shopbellPlugs: Plugs
  }
}

/**
 * Runs in the page before its own scripts; knows nothing outside of itself. The browser's fake devices have no plug: what the page is told of
 * them is what a browser tells when one is pulled. Tracks and their copies end, the list is shorter, and who asks for the device gets none.
 */
function installPlugs(): Plugs {
  const media = navigator.mediaDevices
  const enumerate = media.enumerateDevices.bind(media)
  const capture = media.getUserMedia.bind(media)
  // oxlint-disable-next-line typescript/unbound-method -- It is called with the track at hand.
  const clone = MediaStreamTrack.prototype.clone
  const devices = new Map<MediaStreamTrack, string>()
  const pulled: { readonly kind: Kind; readonly deviceId: string | null }[] = []

  const isPulled = (kind: string, deviceId: string): boolean =>
    pulled.some((each) => each.kind === kind && (each.deviceId === null || each.deviceId === deviceId))

  media.enumerateDevices = async () => (await enumerate()).filter(({ kind, deviceId }) => !isPulled(kind, deviceId))
  media.getUserMedia = async (constraints = {}) => {
    for (const [kind, wanted] of [
      ['audioinput', constraints.audio],
      ['videoinput', constraints.video],
    ] as const) {
      if (wanted === undefined || wanted === false) continue
      const left = (await media.enumerateDevices()).filter((each) => each.kind === kind)
      if (left.length === 0) throw new DOMException('Requested device not found', 'NotFoundError')
      const id = typeof wanted === 'object' ? wanted.deviceId : undefined
      const exact = typeof id === 'object' && 'exact' in id ? id.exact : undefined
      if (typeof exact === 'string' && isPulled(kind, exact)) throw new DOMException('', 'OverconstrainedError')
    }
    const stream = await capture(constraints)
    for (const track of stream.getTracks()) devices.set(track, track.getSettings().deviceId ?? '')
    return stream
  }
  MediaStreamTrack.prototype.clone = function copy(this: MediaStreamTrack) {
    const track = clone.call(this)
    const deviceId = devices.get(this)
    if (deviceId !== undefined) devices.set(track, deviceId)
    return track
  }

  return {
    pull(kind, deviceId) {
      pulled.push({ kind, deviceId })
      for (const [track, id] of devices) {
        if (track.readyState === 'ended' || !isPulled(`${track.kind}input`, id)) continue
        track.stop()
        track.dispatchEvent(new Event('ended'))
      }
      media.dispatchEvent(new Event('devicechange'))
    },
    plugIn() {
      pulled.length = 0
      media.dispatchEvent(new Event('devicechange'))
    },
  }
}

/** Gives the devices of a page plugs to be pulled, from its next load on. */
export async function givePlugs(page: Page): Promise<void> {
  await page.addInitScript({
    content: `Object.defineProperty(window, 'shopbellPlugs', { value: (${installPlugs.toString()})() })`,
  })
}

/** Pulls all devices of a kind, or the one of this name. */
export async function pull(page: Page, kind: 'microphone' | 'camera', label?: string): Promise<void> {
  await page.evaluate(
    async ({ input, name }) => {
      const all = await navigator.mediaDevices.enumerateDevices()
      const one = all.find((each) => each.kind === input && each.label === name)
      if (name !== null && one === undefined) throw new Error(`No ${input} is called ${name}.`)
      window.shopbellPlugs.pull(input, one?.deviceId ?? null)
    },
    { input: kind === 'microphone' ? ('audioinput' as const) : ('videoinput' as const), name: label ?? null },
  )
}

/** Plugs all in again. */
export async function plugIn(page: Page): Promise<void> {
  await page.evaluate(() => window.shopbellPlugs.plugIn())
}
