import { type Static, Type } from 'typebox'
import type { Hours } from '../hours/hours.ts'
import type { AgentId, Instant } from '../ids.ts'
import { record } from '../messages/command.ts'
import { AgentIdText, InstantNumber } from '../messages/parts.ts'
import type { StaffRole } from '../roles.ts'
import type { DeskSettings } from './desks.ts'
import type { SaveNote } from './notes.ts'

/** A few plain settings by their names: what a page can show without knowing more of them. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/**
 * What may be changed, and what stands before and after it. `null`: there was none, or there is none any more.
 * Never a secret: no link, no code, no hash; a photo or a password is there or not.
 */
export interface ChangeValues {
  /** Of the shop, or of the desk that is the target. */
  hours: Hours | null
  /** Those that differ alone, unless the order of all has changed. */
  desks: readonly DeskSettings[]
  /** Whether a shopper is asked what it is about, where nothing else chooses a desk. */
  choice: boolean
  /** The other ways to reach the shop, as the owner wrote them. */
  ways: Facts
  /** Name, addresses, languages and the like. */
  shop: Facts
  look: Facts
  texts: Facts
  /** Whether shoppers are told that somebody listens. */
  supervision: boolean
  /** Whether a second factor is demanded of all. */
  security: boolean
  /** The role that comes with it, and until when its link is good; the target is the address. */
  invite: { readonly role: StaffRole; readonly expiresAt: Instant } | null
  /** Their role: from none to one they came, from one to none they left. */
  person: StaffRole | null
  role: StaffRole
  /** Ids of the desks somebody sits at. */
  seats: readonly string[]
  name: string
  languages: readonly string[]
  photo: 'none' | 'one' | 'another'
  /** An owner made a link by which somebody chooses a new password. */
  'reset-link': { readonly expiresAt: Instant } | null
  /** There is nothing to show: that it was changed is all. */
  password: true | null
  /** How somebody proves who they are beside the password: passkeys by the names that they gave. */
  factors: { readonly code: boolean; readonly passkeys: readonly string[] }
  'recovery-codes': true | null
  /** A caller who is kept out, `until` an instant or for ever. The target is what they looked at. */
  block: { readonly dialledAt: Instant; readonly until: Instant | null } | null
  /** Seconds that a caller should wait at most. */
  'wait-goal': number
  /** Whether what shoppers say while they wait is kept, and for how many days. */
  keeping: Facts
  /** What a shopper had let the shop keep of a call was erased before its time. */
  kept: true | null
  /** What somebody else had written down of a call. */
  note: SaveNote | null
}

export type ChangeKind = keyof ChangeValues

/** All of them, in the order in which a page offers them; one that is missing does not compile. */
const kinds: { readonly [K in ChangeKind]: K } = {
  shop: 'shop',
  look: 'look',
  texts: 'texts',
  hours: 'hours',
  desks: 'desks',
  choice: 'choice',
  ways: 'ways',
  supervision: 'supervision',
  'wait-goal': 'wait-goal',
  keeping: 'keeping',
  person: 'person',
  invite: 'invite',
  role: 'role',
  seats: 'seats',
  name: 'name',
  languages: 'languages',
  photo: 'photo',
  security: 'security',
  factors: 'factors',
  'recovery-codes': 'recovery-codes',
  password: 'password',
  'reset-link': 'reset-link',
  block: 'block',
  note: 'note',
  kept: 'kept',
}
export const changeKinds: readonly ChangeKind[] = Object.values(kinds)

/** What was changed: a person, a desk, a call; the shop itself has neither. By its name as it was then. */
export interface ChangeTarget {
  readonly id: string | null
  readonly name: string
}

/** One change, as a route tells of it. */
export type Change = {
  [K in ChangeKind]: {
    readonly kind: K
    readonly target: ChangeTarget
    readonly before: ChangeValues[K]
    readonly after: ChangeValues[K]
  }
}[ChangeKind]

const ChangeKindName = Type.Enum([...changeKinds])
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

export const ChangeLine = record({
  id: Type.String(),
  at: InstantNumber,
  by: AgentIdText,
  /** As they were called then. */
  byName: Type.String(),
  kind: ChangeKindName,
  target: record({ id: orNull(Type.String()), name: Type.String() }),
  before: Type.Unknown({ description: 'What the kind says; `null`: there was none.' }),
  after: Type.Unknown({ description: 'What the kind says; `null`: there is none.' }),
  /** The values are too long to be kept: they are `null`. */
  cut: Type.Boolean(),
})
/** As it comes over the wire: values of two years ago may look otherwise than those of today. */
export type ChangeLine = Static<typeof ChangeLine>

/** Somebody who has changed something, by the last name they had then. */
export interface Author {
  readonly agent: AgentId
  readonly name: string
}

export const ChangesQuery = record({
  before: Type.Optional(Type.String({ maxLength: 64, pattern: '^[a-z0-9-]+$', description: 'From `next`.' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Lines at most; 50 if absent.' })),
  by: Type.Optional(AgentIdText),
  kind: Type.Optional(ChangeKindName),
})

export const Changes = record({
  changes: Type.Array(ChangeLine),
  /** Pass as `before` for the next older lines; `null` at the end. */
  next: orNull(Type.String()),
  /** Who has ever changed something, by name. */
  authors: Type.Array(record({ agent: AgentIdText, name: Type.String() })),
  /** Names of the people of the shop, now and before, whose ids stand in the values. */
  names: Type.Record(Type.String(), Type.String()),
  /** Names of its desks now. */
  desks: Type.Record(Type.String(), Type.String()),
  zone: Type.String({ description: 'IANA name of the time zone of the shop.' }),
})
export type Changes = Static<typeof Changes>
