import type { Page } from 'playwright'
import { type Colour, colours } from './cast.ts'

/**
 * Runs in the page before its own scripts; knows nothing outside of itself. As on many phones: two cameras, of which one works at a time,
 * and each says which way it looks. The front one is the browser's own, the rear one is drawn.
 */
function installPhoneCameras([red, green, blue]: Colour): void {
  const media = navigator.mediaDevices
  const capture = media.getUserMedia.bind(media)
  const enumerate = media.enumerateDevices.bind(media)
  // oxlint-disable-next-line typescript/unbound-method -- It is called with the track at hand.
  const clone = MediaStreamTrack.prototype.clone
  let open: { readonly facing: string; readonly tracks: MediaStreamTrack[] } = { facing: '', tracks: [] }

  const drawn = (): MediaStream => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    const context = canvas.getContext('2d')
    let step = 0
    const stream = canvas.captureStream(15)
    const draw = (): void => {
      if (context === null) return
      context.fillStyle = `rgb(${red} ${green} ${blue})`
      context.fillRect(0, 0, 320, 240)
      context.fillStyle = '#222'
      context.fillRect((step++ * 8) % 270, 90, 50, 50)
    }
    draw()
    const timer = setInterval(() => {
      draw()
      if (open.tracks.every(({ readyState }) => readyState === 'ended')) clearInterval(timer)
    }, 66)
    return stream
  }

  media.enumerateDevices = async () => {
    const all = (await enumerate()).filter(({ kind }) => kind !== 'videoinput')
    const camera = (deviceId: string, label: string): MediaDeviceInfo => ({
      deviceId,
      label,
      kind: 'videoinput',
      groupId: '',
      toJSON: () => ({}),
    })
    return [...all, camera('front', 'Front camera'), camera('rear', 'Rear camera')]
  }
  media.getUserMedia = async (constraints = {}) => {
    const { video, audio } = constraints
    if (video === undefined || video === false) return capture(constraints)
    const wish = typeof video === 'object' ? video : {}
    const asked = JSON.stringify([wish.facingMode, wish.deviceId])
    const facing = asked.includes('environment') || asked.includes('rear') ? 'environment' : 'user'
    if (facing !== open.facing && open.tracks.some(({ readyState }) => readyState === 'live'))
      throw new DOMException('Could not start video source', 'NotReadableError')
    const stream = facing === 'environment' ? drawn() : await capture({ video: true, ...(audio ? { audio } : {}) })
    const tracks = stream.getVideoTracks()
    for (const track of tracks) {
      const settings = track.getSettings()
      const deviceId = facing === 'user' ? 'front' : 'rear'
      track.getSettings = () => ({ ...settings, facingMode: facing, deviceId })
    }
    open = { facing, tracks }
    return stream
  }
  MediaStreamTrack.prototype.clone = function copy(this: MediaStreamTrack) {
    const track = clone.call(this)
    if (open.tracks.includes(this)) open.tracks.push(track)
    return track
  }
}

/** Makes the rear camera of a phone, of which everybody sees that it shows something else, from the next load of a page on. */
export async function givePhoneCameras(page: Page): Promise<void> {
  await page.addInitScript({ content: `(${installPhoneCameras.toString()})(${JSON.stringify(colours.guest)})` })
}
