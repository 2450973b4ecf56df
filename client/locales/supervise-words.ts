import type { Outcome } from '../../protocol/call/call.ts'
import type { EventName } from '../../protocol/call/event.ts'
import type { CallResult } from '../../protocol/notes.ts'
import type { BlockSpan } from '../../protocol/rest/blocks.ts'
import type { Sentence } from './call-words.ts'

/** The names and things that an event of a call speaks of, ready to be read. */
export interface EventFacts {
  /** Who did it, or whom it is about. */
  readonly who: string
  /** The other one: who handed on, who asked, who was taken out. */
  readonly other: string
  /** The page, the desk. */
  readonly what: string
}

/** The words of supervisors: the board, listening, notes, the search of the history, callers who are kept out. */
export interface SuperviseWords {
  readonly board: {
    readonly title: string
    readonly waiting: string
    readonly talking: string
    readonly people: string
    readonly free: string
    readonly longest: string
    readonly nobodyWaits: string
    readonly nobodyTalks: string
    readonly more: (count: number) => string
    readonly rings: (names: string) => string
    readonly inLine: string
    readonly goal: (seconds: number) => string
    readonly overGoal: string
    /** The field in which the goal is set. */
    readonly setGoal: Sentence & {
      readonly saved: string
      readonly failed: string
      readonly wrong: (shortest: number, longest: number) => string
    }
    readonly held: string
    readonly listens: (name: string) => string
    readonly whispers: (name: string) => string
    readonly since: (clock: string) => string
    readonly loading: string
  }
  readonly watch: {
    readonly tell: Sentence
    readonly listen: string
    readonly whisper: string
    readonly join: string
    readonly stop: string
    /** For ears: which call a button is about. */
    readonly of: (action: string, name: string) => string
    readonly listening: (name: string) => string
    readonly whispering: (name: string) => string
    readonly told: string
    readonly secret: string
    readonly failed: string
    readonly region: string
  }
  readonly note: {
    readonly title: string
    readonly result: { readonly [R in CallResult]: string }
    readonly none: string
    readonly text: string
    readonly left: (count: number) => string
    readonly save: string
    readonly saving: string
    readonly saved: string
    readonly edit: string
    readonly failed: string
    readonly by: (name: string, when: string) => string
  }
  readonly block: {
    readonly open: string
    readonly title: string
    readonly explain: string
    /** What it does where it is done within a call. */
    readonly inCall: string
    readonly span: { readonly [S in BlockSpan]: string }
    readonly done: (until: string | null) => string
    readonly failed: string
    readonly list: string
    readonly text: string
    readonly empty: Sentence
    readonly until: (when: string | null) => string
    readonly by: (name: string, when: string) => string
    readonly visitOnly: string
    readonly undo: string
    /** For ears: whom the button is about. */
    readonly undoOf: (what: string) => string
    readonly undone: string
  }
  readonly search: {
    readonly label: string
    readonly text: string
    readonly agent: string
    readonly desk: string
    readonly product: string
    readonly result: string
    readonly everybody: string
    readonly every: string
    readonly filters: string
    readonly clear: string
    readonly found: (count: number, more: boolean) => string
    readonly nothing: Sentence
    readonly download: string
  }
  readonly timeline: {
    readonly title: string
    readonly show: (what: string) => string
    readonly hide: string
    readonly shopper: string
    readonly friend: string
    readonly somebody: string
    readonly deadline: string
    readonly loading: string
    readonly failed: string
    readonly event: {
      readonly [N in Exclude<EventName, 'noted' | 'carry-offered' | 'ended' | 'ask-ended' | 'watched'>]: (
        facts: EventFacts,
      ) => string
    }
    readonly watched: { readonly listen: (who: string) => string; readonly whisper: (who: string) => string }
    readonly askEnded: { readonly [H in 'declined' | 'missed' | 'cancelled']: string }
    readonly ended: { readonly [O in Outcome]: (who: string) => string }
  }
}
