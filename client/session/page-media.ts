import { Capture } from '../devices/capture.ts'
import { DeviceBoard } from '../devices/device-board.ts'
import { captureScreen } from '../devices/screen.ts'
import { loadHandler } from '../media/handler.ts'
import { Seat } from '../media/seat.ts'
import { Speaker } from '../media/speaker.ts'
import type { LiveCallDeps } from './live-call-deps.ts'

export type PageMedia = Omit<LiveCallDeps, 'link' | 'tones'> & { readonly board: DeviceBoard }

/** The media of this page, shared by its calls. @param thisTabFirst - What the picker of a shared screen offers first. */
export function pageMedia(thisTabFirst: boolean): PageMedia {
  const microphone = new Capture('audio')
  const camera = new Capture('video')
  // What fails here fails again, with somebody to tell, when the first seat is taken.
  void loadHandler().catch(() => undefined)
  return {
    microphone,
    camera,
    board: new DeviceBoard(microphone, camera),
    openSeat: (offer, request, events) => new Seat(offer, request, events),
    speaker: (tell) => new Speaker(tell),
    captureScreen: () => captureScreen(thisTabFirst),
  }
}
