import type { Millis, PartyId } from '../../protocol/ids.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import type { Visit } from '../call-session.ts'
import type { Capture } from '../devices/capture.ts'
import type { DeviceBoard } from '../devices/device-board.ts'
import type { ScreenCapture } from '../devices/screen.ts'
import type { Link } from '../link.ts'
import type { SeatEvents, Seating, SeatRequest } from '../media/seating.ts'
import type { Speaker } from '../media/speaker.ts'
import type { Rules } from './asking.ts'
import type { OwnSideDeps } from './own-side.ts'
import type { Tones } from './sounds.ts'

export interface LiveCallDeps {
  readonly link: Pick<Link, 'request' | 'state'>
  readonly openSeat: (offer: SeatOffer, request: SeatRequest, events: SeatEvents) => Seating
  readonly microphone: Capture
  readonly camera: Capture
  readonly board: Pick<DeviceBoard, 'devices' | 'speaker' | 'choose' | 'subscribe'>
  readonly speaker: (tell: () => void) => Speaker
  readonly captureScreen: () => Promise<ScreenCapture>
  readonly tones: Tones | null
  /** A shopper's alone. */
  readonly visit?: Visit
  /** Asked before the server is; a page that may not load them does without. */
  readonly rules?: Rules
  readonly meter?: OwnSideDeps['meter']
}

export interface LiveCallStart {
  readonly me: PartyId
  readonly clockOffset: Millis
  /** Whether they want a microphone at all. */
  readonly speaks: boolean
  /** They were muted before the page came back. */
  readonly muted?: boolean
  /** They want no music in the line; `false` where they have turned it off before. */
  readonly music?: boolean
  /** The camera is warmed while it rings, and seen from the answer on. */
  readonly camera: boolean
  /** The page has just come back to a call that goes on. */
  readonly returning: boolean
}
