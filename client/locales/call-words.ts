import type { AccountErrorCode } from '../../protocol/account-errors.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { Line, TroubleReason } from '../call-session.ts'
import type { Language } from './language.ts'

/** A headline, and below it the reason and the next step. */
export interface Sentence {
  readonly title: string
  readonly text: string
}

/** What buttons are called. Each is the accessible name and, where there is room, the label. */
export type ActionName =
  | 'mute'
  | 'unmute'
  | 'cameraOn'
  | 'cameraOff'
  | 'flipCamera'
  | 'shareScreen'
  | 'stopSharing'
  | 'hold'
  | 'resume'
  | 'more'
  | 'hangUp'
  | 'minimise'
  | 'enlarge'
  | 'shrink'
  | 'open'
  | 'close'
  | 'dismiss'
  | 'fullScreen'
  | 'leaveFullScreen'
  | 'pictureInPicture'
  | 'moveOwnPicture'
  | 'retry'
  | 'justListen'
  | 'callAgain'
  | 'tapToGoOn'

/** Why there is no call, or none any more, other than by its own outcome. */
export type Obstacle =
  | 'nobody'
  | 'busy'
  | 'closed'
  | 'unreachable'
  | 'unsupported'
  | 'elsewhere'
  | 'carried'
  | 'tooOften'
  | 'full'
  | 'restarting'
  | 'notHere'
  | 'blocked'
  | 'over'
  | 'failed'

/** The words of a call, for the panel on the shop's page and the stage at the counter. */
export interface CallWords {
  readonly language: Language
  readonly action: { readonly [A in ActionName]: string }
  /** Name of the whole panel. */
  readonly call: (shop: string) => string
  /** Below the own picture. */
  readonly you: string
  /** What a shopper is called at the counter: they have no name. */
  readonly shopper: string

  readonly asking: Sentence
  readonly connecting: Sentence
  /** No call, no microphone. The next step of `denied`, `dismissed`, `missing`, `in-use`, `failed` is to try again; of all, to listen. */
  readonly noMicrophone: { readonly [R in TroubleReason]: Sentence }
  /** In the call, in one line. */
  readonly cameraTrouble: { readonly [R in TroubleReason]: string }
  readonly screenTrouble: { readonly [R in Exclude<TroubleReason, 'dismissed'>]: string }
  readonly obstacle: { readonly [O in Obstacle]: Sentence }

  /** `when`: "tomorrow 9:00", "Monday 9:00". */
  readonly opens: (when: string) => string

  /** `names`: one or more, already joined. */
  readonly ringing: (names: string) => string
  readonly ringsFor: (clock: string) => string
  readonly answeredWithin: (seconds: number) => string
  /** In the line, until more is known of it. */
  readonly queued: Sentence

  /** Answered, and the first sound is on its way. */
  readonly settingUp: Sentence
  readonly connected: (name: string) => string
  readonly heldBy: (name: string) => Sentence
  readonly heldByYou: Sentence
  readonly resumed: string
  /** `left`: how long the place is kept, as a clock. */
  readonly absent: (name: string) => string
  readonly placeKept: (left: string) => string
  readonly isBack: (name: string) => string
  readonly reconnecting: Sentence
  /** Connected in vain more than once: the network lets no media through. */
  readonly blockedLine: Sentence
  /** The socket is gone, the media flows. */
  readonly talkGoesOn: string
  readonly backAgain: string
  readonly tap: string

  readonly muted: string
  readonly unmuted: string
  readonly mutedBy: (name: string) => string
  readonly speaksMuted: string
  /** Somebody answered while they recorded what it is about. */
  readonly recordingDropped: string
  /** Opens what one may say while it rings. */
  readonly sayAbout: string
  readonly listensOnly: string
  readonly nameMuted: (name: string) => string
  readonly nameUnmuted: (name: string) => string
  readonly nameListens: (name: string) => string
  readonly nameListensOnly: (name: string) => string
  readonly nameCamera: (name: string, on: boolean) => string
  readonly nameScreen: (name: string, on: boolean) => string
  readonly youShare: string
  readonly youShareNoMore: string

  readonly line: { readonly [L in Line]: string }
  readonly voiceOnly: string
  readonly sendsSlowly: { readonly withPicture: string; readonly voice: string; readonly nothing: string }
  readonly nameSendsSlowly: (name: string) => string
  readonly pictureReturns: string
  readonly restartsInCall: string

  readonly ended: {
    /** `by`: their name, or `null` for you. */
    readonly 'hung-up': (by: string | null) => string
    readonly abandoned: Sentence
    readonly missed: Sentence
    /** They stood in the line in vain. */
    readonly waited: Sentence
    readonly declined: Sentence
    readonly lost: Sentence
    readonly talked: (span: Millis) => string
  }

  readonly devices: {
    readonly title: string
    readonly microphone: string
    readonly camera: string
    readonly speaker: string
    readonly volume: string
    /** A device that the browser does not name, counted from 1. */
    readonly unnamed: (number: number) => string
    readonly none: string
  }
}

/** What no person can do anything about but try again. Types weigh nothing on a shop's page; rows of a table do. */
type Unforeseen =
  | 'message.malformed'
  | 'message.unknown'
  | 'message.invalid'
  | 'message.forbidden'
  | 'hello.missing'
  | 'hello.repeated'
  | 'visit.invalid'
  | 'session.missing'
  | 'session.refused'
  | 'hours.invalid'
  | 'hours.stale'
  | 'desks.invalid'
  | 'desks.stale'
  | 'call.carried'
  | 'carry.invalid'
  | 'carry.used'
  | 'carry.expired'
  | 'carry.too-often'
  | 'desk.choose'
  | 'ways.invalid'
  | 'ways.stale'
  | 'call.not-yours'
  | 'call.held'
  | 'call.not-held'
  | 'call.asking'
  | 'call.full'
  | 'clip.refused'
  | 'clip.too-often'
  | 'clip.full'
  | 'clip.not-found'
  | 'media.refused'
  | 'media.not-seated'
  | 'server.failed'
  | 'http.not-found'

/** Which sentence goes with a refusal of a call. A code that the catalogue gains does not compile until it has one, or is unforeseen. */
const obstacles: { readonly [C in Exclude<ErrorCode, AccountErrorCode | Unforeseen>]: Obstacle } = {
  'message.too-often': 'tooOften',
  'visit.has-call': 'elsewhere',
  'visit.too-often': 'tooOften',
  'guest.link-invalid': 'over',
  'guest.too-often': 'tooOften',
  'session.too-often': 'tooOften',
  'origin.forbidden': 'notHere',
  'shop.not-found': 'notHere',
  'shop.closed': 'closed',
  'desk.nobody': 'nobody',
  'desk.busy': 'busy',
  'caller.blocked': 'blocked',
  'call.not-found': 'over',
  'call.not-ringing': 'over',
  'call.not-connected': 'over',
  'call.taken': 'over',
  'call.over': 'over',
  'call.begun': 'elsewhere',
  'call.not-asking': 'over',
  'desk.not-found': 'notHere',
  'agent.unavailable': 'busy',
  'agent.busy': 'busy',
  'agent.not-leading': 'elsewhere',
  'media.unavailable': 'full',
  'server.draining': 'restarting',
  'server.overloaded': 'full',
}

/** Accounts are no affair of a call: what is refused there has no sentence here either. */
export function obstacleOf(code: ErrorCode): Obstacle {
  return (obstacles as Readonly<Partial<Record<ErrorCode, Obstacle>>>)[code] ?? 'failed'
}

/** Fetches the words of one language. @throws {TypeError} where the file cannot be had. */
export async function callWords(language: Language): Promise<CallWords> {
  const words = await loaders[language]()
  fetched[language] = words
  return words
}

/** The words of a language that somebody has fetched, at once. */
export function wordsAtHand(language: Language): CallWords | undefined {
  return fetched[language]
}

const fetched: { [L in Language]?: CallWords } = {}

const loaders: { readonly [L in Language]: () => Promise<CallWords> } = {
  en: async () => (await import('./call-en.ts')).english,
  it: async () => (await import('./call-it.ts')).italian,
  pl: async () => (await import('./call-pl.ts')).polish,
}
