import { MediaTrouble } from '../call-session.ts'
import { pageTrouble, screenTroubleOf } from './trouble.ts'

export interface ScreenCapture {
  readonly picture: MediaStreamTrack
  /** The sound of the shared tab, where the person shares it. */
  readonly sound: MediaStreamTrack | null
}

/** What Chromium understands beyond the standard; other browsers ignore it. */
interface ScreenOptions extends DisplayMediaStreamOptions {
  readonly preferCurrentTab?: boolean
  readonly selfBrowserSurface: 'include'
  readonly surfaceSwitching: 'include'
  readonly systemAudio: 'exclude'
  readonly monitorTypeSurfaces: 'exclude'
}

/**
 * Opens the browser's own picker. The whole desktop is not on its list: nobody means to show their mail.
 *
 * @param thisTab - Offers the page itself first: right for a shopper, wrong for an agent.
 * @throws {MediaTrouble} `dismissed` when the person closed the picker
 */
export async function captureScreen(thisTab: boolean): Promise<ScreenCapture> {
  const trouble = pageTrouble()
  if (trouble !== null) throw new MediaTrouble(trouble)
  if (typeof navigator.mediaDevices.getDisplayMedia !== 'function') throw new MediaTrouble('unsupported')
  const options: ScreenOptions = {
    video: { frameRate: { ideal: 15, max: 15 }, width: { max: 1920 }, height: { max: 1200 } },
    audio: true,
    ...(thisTab ? { preferCurrentTab: true } : {}),
    selfBrowserSurface: 'include',
    surfaceSwitching: 'include',
    systemAudio: 'exclude',
    monitorTypeSurfaces: 'exclude',
  }
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia(options)
    const [picture] = stream.getVideoTracks()
    if (picture === undefined) throw new MediaTrouble('missing')
    // Text and prices: sharp rather than fluent.
    picture.contentHint = 'detail'
    return { picture, sound: stream.getAudioTracks()[0] ?? null }
  } catch (cause) {
    throw screenTroubleOf(cause)
  }
}
