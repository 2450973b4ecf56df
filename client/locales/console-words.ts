import type { Outcome } from '../../protocol/call/call.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { Presence, Status } from '../../protocol/messages/counter.ts'
import type { DeviceKind } from '../../protocol/page-context.ts'
import type { TroubleReason } from '../call-session.ts'
import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'
import type { SettingsWords } from './settings-words.ts'
import type { SuperviseWords } from './supervise-words.ts'
import type { TransferWords } from './transfer-words.ts'

/** The words of the merchant's desk, besides those of a call. Times and prices come written by `Intl` already. */
export interface ConsoleWords {
  readonly language: Language
  /** Name of the app, and of the page in a tab strip. */
  readonly counter: string
  readonly volume: string
  readonly close: string
  readonly retry: string

  readonly signIn: {
    readonly title: string
    readonly text: string
    readonly email: string
    readonly password: string
    readonly submit: string
    readonly busy: string
    readonly missingEmail: string
    readonly missingPassword: string
    readonly refused: string
    /** `minutes`: whole ones, at least one; `null` if the server does not say. */
    readonly tooOften: (minutes: number | null) => string
    readonly unreachable: string
    readonly failed: string
    readonly expired: string
    readonly signedOut: string
    readonly demo: Sentence
  }
  readonly opening: string
  readonly unreachable: Sentence

  readonly door: {
    readonly greeting: (name: string) => string
    readonly text: (shop: string) => string
    readonly sound: Sentence
    readonly notices: Sentence
    readonly microphone: Sentence
    readonly goOnline: string
    readonly asking: string
    readonly allowed: string
    readonly refused: string
    readonly goOn: string
    /** After a reload in mid-call. */
    readonly inCall: string
  }
  readonly chime: {
    readonly question: string
    readonly yes: string
    readonly again: string
    readonly hint: string
  }
  /** In red, each with the next step. */
  readonly trouble: {
    readonly sound: Sentence
    readonly turnSoundOn: string
    readonly microphone: { readonly [R in TroubleReason]: Sentence }
    readonly camera: { readonly [R in TroubleReason]: string }
    readonly notices: Sentence
  }
  readonly elsewhere: {
    readonly title: string
    readonly text: string
    readonly replaced: Sentence
    /** Another browser or device took the counter over. */
    readonly refused: Sentence
    readonly use: string
    readonly useHere: string
  }

  readonly presence: { readonly [P in Presence]: string }
  readonly status: {
    readonly label: (presence: string) => string
    readonly since: (time: string) => string
    readonly explain: { readonly [S in Status]: string }
  }
  readonly colleagues: string
  readonly you: string

  readonly views: {
    readonly nav: string
    readonly more: string
    readonly counter: string
    readonly history: string
    readonly hours: string
    readonly desks: string
    readonly shop: string
    readonly people: string
    readonly settings: string
    readonly profile: string
    readonly board: string
    readonly blocked: string
    readonly changes: string
  }
  readonly reconnecting: Sentence
  readonly draining: string

  readonly callers: string
  readonly ringing: string
  readonly talking: string
  readonly today: string
  readonly nothingToday: string
  readonly wholeHistory: string
  readonly answer: string
  readonly decline: string
  readonly answerKey: string
  /** The whole card in one sentence, for ears. */
  readonly rings: (what: string) => string
  readonly ringsShort: (what: string) => string
  readonly noProduct: string
  readonly waits: (clock: string) => string
  /** How many stand in the line, one at least. */
  readonly inLine: (callers: number) => string
  readonly wrapUp: { readonly title: string; readonly left: (clock: string) => string; readonly done: string }
  readonly setAway: Sentence & { readonly back: string }
  readonly reloads: string
  readonly listensOnly: string
  readonly cart: {
    readonly title: string
    readonly empty: string
    readonly pieces: (count: number) => string
    readonly more: (count: number) => string
  }
  readonly device: { readonly [D in DeviceKind]: string }
  readonly openPage: (title: string) => string
  readonly taken: (name: string | null) => string
  readonly gaveUp: string
  readonly missedNow: string
  readonly answerWithCamera: {
    readonly label: string
    readonly on: string
    readonly off: string
    readonly preview: string
  }

  readonly transfer: TransferWords

  readonly idle: {
    readonly available: Sentence
    readonly 'wrap-up': Sentence
    readonly away: Sentence
    readonly offline: Sentence
    readonly tryDemo: string
  }
  readonly incoming: { readonly title: (what: string) => string; readonly many: (count: number) => string }
  readonly call: {
    readonly toCall: string
    readonly callersSheet: (count: number) => string
    readonly context: string
    readonly done: string
    readonly inOwnWindow: string
    readonly endedAt: (time: string) => string
  }
  readonly context: {
    readonly title: string
    readonly language: string
    readonly device: string
    readonly page: string
    readonly trail: string
    readonly now: string
    readonly empty: Sentence
    readonly figures: string
    readonly answered: string
    readonly missed: string
    readonly talked: string
  }
  readonly history: {
    readonly title: string
    readonly when: string
    readonly what: string
    readonly who: string
    readonly length: string
    readonly end: string
    readonly nobody: string
    readonly older: string
    readonly all: string
    readonly empty: Sentence
    readonly failed: Sentence
    readonly loading: string
    readonly outcome: { readonly [O in Outcome]: string }
    /** The end of a call nobody answered, with how long they waited. */
    readonly waited: (clock: string) => string
    readonly answeredBy: (name: string) => string
    readonly talkedFor: (span: Millis) => string
  }
  readonly settings: SettingsWords
  readonly supervise: SuperviseWords
  /** A wish that failed, in one line. */
  readonly wishFailed: string
}

/** Fetches the words of one language. @throws {TypeError} where the file cannot be had. */
export async function consoleWords(language: Language): Promise<ConsoleWords> {
  return loaders[language]()
}

const loaders: { readonly [L in Language]: () => Promise<ConsoleWords> } = {
  en: async () => (await import('./console-en.ts')).english,
  it: async () => (await import('./console-it.ts')).italian,
  pl: async () => (await import('./console-pl.ts')).polish,
}
