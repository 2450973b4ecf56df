import type { WatchMode } from '../protocol/call/watch.ts'
import type { AgentId, CallId, Millis } from '../protocol/ids.ts'
import type { BoardData } from '../protocol/messages/board.ts'
import type { Colleague, Status } from '../protocol/messages/counter.ts'
import type { LineLength } from '../protocol/messages/line.ts'
import type { CallSession, DeviceKindName, Devices, TroubleReason } from './call-session.ts'

/**
 * The counter as its screens see it: one agent, their colleagues, and the calls that ring or talk. State down,
 * wishes up, as with `CallSession`; `openCounter` of `client/session/counter-session.ts` makes one.
 */
export interface CounterSession extends Disposable {
  readonly state: CounterState
  /** Told after every change, with `state` already new; at most once a task. */
  subscribe(listener: () => void): () => void

  /** The last call is written up: the next one may ring. @throws {Refusal} `agent.not-leading` */
  endWrapUp(): Promise<void>
  /** @throws {Refusal} `agent.not-leading` in a tab that only follows. */
  setStatus(status: Status): Promise<void>
  /**
   * Asks the browser for the microphone, and for the camera if calls are answered with it, so that a ring finds
   * the permission given; both are released at once. Call it inside the press of "Go online". Never rejects:
   * what could not be had stands in the state.
   */
  prepareDevices(): Promise<void>
  /** Whether the camera is warmed while a call rings, and shown once it is answered. Kept in this browser. */
  setAnswersWithCamera(on: boolean): void
  /** For the calls to come; in a call, `CallSession.chooseDevice`. Kept in this browser. */
  chooseDevice(kind: DeviceKindName, deviceId: string): void
  /** The page with the board is open, or is no longer: `board` of the state follows. */
  lookAtBoard(open: boolean): void
  /**
   * Listens to a call of the shop, or whispers to its agent; the call is then one of `calls`.
   *
   * @throws {Refusal} when a rule says no
   */
  watch(call: CallId, mode: WatchMode): Promise<void>
  /** Whoever listens to a call talks with everybody. @throws {Refusal} */
  joinWatched(call: CallId): Promise<void>
  /** @throws {Refusal} */
  unwatch(call: CallId): Promise<void>
  /** A tab that follows takes the counter over; the tab that led follows from then on. */
  takeLead(): Promise<void>
}

export interface CounterState {
  /** `null` until the server has said hello. */
  readonly me: AgentId | null
  /** One tab of an agent leads: it rings and holds the media. The others look on, and `calls` have no media there. */
  readonly tab: 'lead' | 'follow'
  /** It follows another device, not another tab of this browser; nothing comes back but by `takeLead`. */
  readonly elsewhere: boolean
  readonly colleagues: readonly Colleague[]
  /** The lines of the shop. */
  readonly waiting: LineLength
  /** Set away by the server: three calls rang here in vain. Until they say something of themselves. */
  readonly setAway: boolean
  /** Ringing and talking, oldest first. A call that has ended stays until the next task after its last notice. */
  readonly calls: readonly CallSession[]
  /**
   * `reconnecting`: the socket is gone and comes back by itself. `signed-out`: it does not, the session is over.
   * `refused`: it does not, for another reason (wrong version): reload the page.
   */
  readonly link: 'connecting' | 'open' | 'reconnecting' | 'signed-out' | 'refused'
  /** The server is about to stop and takes no new calls. */
  readonly draining: boolean
  /** The calls of the shop now, for a supervisor who looks; `null` until the server has said. */
  readonly board: BoardData | null
  /** Server's clock minus this one's: add to `Date.now()` before comparing with an Instant. */
  readonly clockOffset: Millis
  readonly answersWithCamera: boolean
  readonly devices: Devices
  /** Why there is no microphone, as of the last time it was asked for. */
  readonly microphoneTrouble: TroubleReason | null
  readonly cameraTrouble: TroubleReason | null
}
