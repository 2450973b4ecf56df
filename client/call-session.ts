import type { Call } from '../protocol/call/call.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import type { Millis, PartyId } from '../protocol/ids.ts'
import type { CommandData, CommandReply } from '../protocol/messages/commands.ts'
import type { LinePlace } from '../protocol/messages/line.ts'

/**
 * One call as its screens see it: state down, wishes up. The panel on the shop's page and the stage at the
 * counter show the same state and ask for the same things; neither knows the socket or WebRTC.
 */
export interface CallSession {
  readonly state: CallState
  /** Told after every change, with `state` already new; at most once a task. */
  subscribe(listener: () => void): () => void

  /** What it is about, in a line of at most 200 characters, for whoever will answer. Before the answer only. */
  say(text: string): Promise<void>
  /** The microphone of this side, to be recorded: a copy, which whoever takes it stops; `null` where there is none. */
  voice(): MediaStreamTrack | null
  /** What this side says before the answer goes this way; `null` at the counter. */
  readonly visit: Visit | null
  /** Says that a recording is made or played, while which no tone sounds; or that the answer came in the middle of it. */
  setRecording(recording: CallState['recording']): void
  /** Music while one stands in the line. */
  setMusic(on: boolean): void
  answer(): Promise<void>
  decline(): Promise<void>
  /** Ends the call; before the answer: gives up. Resolves when nothing more will come. */
  hangUp(): Promise<void>
  hold(): Promise<void>
  resume(): Promise<void>

  mute(muted: boolean): Promise<void>
  /** Asks the browser for the camera the first time. @throws {MediaTrouble} */
  setCamera(on: boolean): Promise<void>
  /** The other camera of a phone. */
  flipCamera(): Promise<void>
  /** Opens the browser's own picker, this tab first. @throws {MediaTrouble} */
  setScreen(on: boolean): Promise<void>
  chooseDevice(kind: DeviceKindName, deviceId: string): Promise<void>
  /** 0 to 1. */
  setVolume(volume: number): void
  /** After `needsTap`: called inside a gesture, starts sound and microphone again. */
  tapToGoOn(): Promise<void>
  /** Asks again for a microphone that was refused, missing or busy. */
  retryMicrophone(): Promise<void>
  /** What only an agent may wish. Never rejects: a refusal stands in `error`. @returns whether it was granted */
  wish<N extends DeskWish>(name: N, data: Omit<CommandData<N>, 'call'>): Promise<boolean>
  /** What brings somebody else, or another device of this person, into the call. @throws {Refusal | LinkLost} */
  request<N extends DoorWish>(name: N, data: Omit<CommandData<N>, 'call'>): Promise<CommandReply<N>>
  /** How high the other side's picture is shown, in CSS pixels: decides which layer is sent. */
  shows(party: PartyId, source: 'camera' | 'screen', height: number): void
}

/** Who may hand a call on, bring somebody in, and look after those who are in. */
export type DeskWish = 'ask' | 'cancel-ask' | 'hand-over' | 'join' | 'take-back' | 'remove' | 'mute-other'

/** Who may come in; what may be kept. */
export type DoorWish = 'invite' | 'admit' | 'refuse' | 'carry' | 'keep'

/** How a shopper is known to the server outside the socket, for what is too large for it. */
export interface Visit {
  /** `https://host`, without a slash at its end. */
  readonly server: string
  readonly token: () => Promise<string>
}

export type DeviceKindName = 'microphone' | 'camera' | 'speaker'
export type Line = 0 | 1 | 2 | 3

export interface CallState {
  readonly call: Call
  readonly me: PartyId
  /** Names of the agents by id, for people to read. */
  readonly names: Readonly<Record<string, string>>
  /** Ids of the photos of those who have one. */
  readonly photos?: Readonly<Record<string, string>>
  /** Server's clock minus this one's: add to `Date.now()` before comparing with an Instant. */
  readonly clockOffset: Millis
  /** `reconnecting`: the socket is gone and comes back by itself. */
  readonly link: 'connecting' | 'open' | 'reconnecting'
  /** `reconnecting`: packets stopped, or the page has just come back. */
  readonly media: 'connecting' | 'connected' | 'reconnecting' | 'blocked'
  readonly own: OwnMedia
  /** Everybody else in the call, whether on the line or not. */
  readonly others: readonly OtherParty[]
  readonly devices: Devices
  /** 0 to 1. */
  readonly volume: number
  /** Where the shopper stands in the line, or stood last; `null` where they never did. */
  readonly line: LinePlace | null
  /** Whether music is wanted there. */
  readonly music: boolean
  /** The browser wants a gesture before it plays or sends: show one large button that calls `tapToGoOn`. */
  readonly needsTap: boolean
  /** Who muted this side, until it is unmuted; `null` if nobody else did. */
  readonly mutedBy: PartyId | null
  /** Before the answer the shopper records, or hears what they recorded; `dropped`: the answer came first. */
  readonly recording: 'none' | 'going' | 'dropped'
  /** Why the last wish failed, until the next one. */
  readonly error: ErrorCode | null
}

export interface OwnMedia {
  readonly microphone: 'asking' | 'live' | 'muted' | 'none'
  /** Why there is no microphone; `null` if there is one or it was not wanted. */
  readonly microphoneTrouble: TroubleReason | null
  readonly camera: MediaStreamTrack | null
  readonly cameraTrouble: TroubleReason | null
  readonly facing: 'user' | 'environment' | null
  readonly screen: MediaStreamTrack | null
  /** 0 to 1, some ten times a second while the microphone is live or muted. */
  readonly level: number
  /** They speak, but are muted: say it. */
  readonly speaksMuted: boolean
  /** How well this side sends. */
  readonly line: Line
}

export interface OtherParty {
  readonly party: PartyId
  readonly audio: MediaStreamTrack | null
  readonly camera: MediaStreamTrack | null
  readonly screen: MediaStreamTrack | null
  /** They have a microphone and it is muted. */
  readonly muted: boolean
  /** They have no microphone at all: they hear and watch. */
  readonly listensOnly: boolean
  /** Their line broke; the seat is kept. */
  readonly absent: boolean
  readonly line: Line
  /** 0 to 1. */
  readonly level: number
}

export interface Devices {
  readonly microphones: readonly MediaDevice[]
  readonly cameras: readonly MediaDevice[]
  /** Empty where the browser cannot choose one. */
  readonly speakers: readonly MediaDevice[]
}

export interface MediaDevice {
  readonly id: string
  /** As the browser names it; may be empty before a permission was given. */
  readonly label: string
  readonly chosen: boolean
}

export type TroubleReason = 'denied' | 'dismissed' | 'missing' | 'in-use' | 'insecure' | 'unsupported' | 'failed'

/** A device or a capture could not be had, translated once from the browser's many names for it. */
export class MediaTrouble extends Error {
  readonly reason: TroubleReason

  constructor(reason: TroubleReason, options?: { cause?: unknown }) {
    super(reason, options)
    this.name = 'MediaTrouble'
    this.reason = reason
  }
}
