import { type Static, Type } from 'typebox'
import { Hours, orNull } from '../hours/hours.ts'
import { HoursPreview } from '../hours/preview.ts'
import type { ShopId } from '../ids.ts'
import { record } from '../messages/command.ts'
import {
  AgentIdText,
  CallIdText,
  DeskIdText,
  GuestIdText,
  InstantNumber,
  PageContextData,
  ShopIdText,
  VisitIdText,
} from '../messages/parts.ts'
import { staffRoles } from '../roles.ts'
import { Note } from './notes.ts'
import { ShownLook } from './shop.ts'

/**
 * What the button may say before the press.
 * `open`: somebody is free. `busy`: all talk. `away`: nobody is at the counter, in the opening hours. `closed`: outside
 * them.
 */
export const ShopPresence = record({
  state: Type.Enum(['open', 'busy', 'away', 'closed']),
  /** Name of the shop, for people. */
  shop: Type.String(),
  /** First names of those who are free, at most three. */
  agents: Type.Array(Type.String(), { maxItems: 3 }),
  /** Where it is `busy`: whether there is a line with room to stand in. */
  line: Type.Optional(Type.Boolean()),
  /** Where it is `closed`: when it opens. Absent where no day is known. */
  opensAt: Type.Optional(InstantNumber),
  /** Where a press would be in vain: there are other ways to reach the shop, which the panel shows. */
  ways: Type.Optional(Type.Boolean()),
  /** Where the shop has set any. */
  look: Type.Optional(ShownLook),
})
export type ShopPresence = Static<typeof ShopPresence>

export const StaffRoleName = Type.Enum([...staffRoles])

/** The id of a new shop: it stands in addresses and in the page of the shop. */
export const ShopSlug = Type.Unsafe<ShopId>(
  Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
)

export const NewVisit = record({ token: Type.String(), visit: VisitIdText, expires: InstantNumber })
export type NewVisit = Static<typeof NewVisit>

/** The token of the link. */
export const NewGuestAsked = record({ token: Type.String({ maxLength: 2_048 }) })
export const NewGuest = record({
  token: Type.String({ description: 'For `hello`.' }),
  guest: GuestIdText,
  call: CallIdText,
  /** Name of the shop, for people. */
  shop: Type.String(),
  /** How the shop shows itself, where it says so. */
  look: Type.Optional(ShownLook),
  expires: InstantNumber,
})
export type NewGuest = Static<typeof NewGuest>

/** What the link to go on on another device holds. */
export const NewCarryAsked = record({ token: Type.String({ maxLength: 200 }) })
export const NewCarry = record({
  token: Type.String({ description: 'For `hello`: of the same visit, on this device.' }),
  call: CallIdText,
  /** Name of the shop, for people. */
  shop: Type.String(),
  expires: InstantNumber,
})
export type NewCarry = Static<typeof NewCarry>

export const SignIn = record({
  email: Type.String({ maxLength: 254 }),
  password: Type.String({ maxLength: 1_024 }),
  code: Type.Optional(Type.String({ maxLength: 64, description: 'One-time code or recovery code.' })),
})
export type SignIn = Static<typeof SignIn>

export const Me = record({
  agent: AgentIdText,
  name: Type.String(),
  email: Type.String(),
  role: StaffRoleName,
  /** Id of their photo. */
  photo: Type.Union([Type.String(), Type.Null()]),
  /** Their shop demands a second factor and they have none: setting one up goes before all else. */
  enrolling: Type.Boolean(),
  shop: record({ id: ShopIdText, name: Type.String(), ringSeconds: Type.Integer() }),
})
export type Me = Static<typeof Me>

export const HistoryLine = record({
  call: CallIdText,
  dialledAt: InstantNumber,
  endedAt: InstantNumber,
  outcome: Type.Enum(['hung-up', 'abandoned', 'missed', 'declined', 'lost']),
  agent: Type.Union([AgentIdText, Type.Null()]),
  agentName: Type.Union([Type.String(), Type.Null()]),
  /** Milliseconds from the press to the answer, or to the end where nobody answered. */
  waited: Type.Integer({ minimum: 0 }),
  /** Milliseconds talked. */
  talked: Type.Integer({ minimum: 0 }),
  page: PageContextData,
  language: Type.String(),
  desk: DeskIdText,
  /** What somebody wrote down of it. */
  note: Type.Union([Note, Type.Null()]),
})
export type HistoryLine = Static<typeof HistoryLine>

export const History = record({
  calls: Type.Array(HistoryLine),
  /** Pass as `before` for the next older lines; `null` at the end. */
  next: Type.Union([InstantNumber, Type.Null()]),
})
export type History = Static<typeof History>

/** The hours of a shop, or of one desk, as they were saved last. */
export const SavedHours = record({
  /** `null`: always open. */
  hours: orNull(Hours),
  /** Counts what was saved; 0 where nothing ever was. */
  version: Type.Integer({ minimum: 0 }),
  preview: orNull(HoursPreview),
})
export type SavedHours = Static<typeof SavedHours>

/** What is to be saved, and over which version: another one there is a conflict, and nothing is overwritten. */
export const SaveHours = record({ hours: orNull(Hours), version: Type.Integer({ minimum: 0 }) })
export type SaveHours = Static<typeof SaveHours>

/** Facts of the installation that its own pages show: whether demo accounts exist, whether it sends mails. */
export const About = record({
  version: Type.String(),
  mail: Type.Boolean(),
  demo: Type.Union([Type.Null(), record({ accounts: Type.Array(Type.String()), password: Type.String() })]),
})
export type About = Static<typeof About>
