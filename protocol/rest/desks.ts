import { type Static, Type } from 'typebox'
import { orNull } from '../hours/hours.ts'
import { record } from '../messages/command.ts'
import { AgentIdText, DeskIdText } from '../messages/parts.ts'

/** How a desk finds whom to ring; what each means stands in `server/desk/rules.ts`. */
export const strategies = ['ring-all', 'longest-idle', 'round-robin', 'in-order'] as const

/** At most so many desks a shop. */
const DESKS = 20

const seconds = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum, description: 'Seconds.' })

const DeskName = Type.String({ minLength: 1, maxLength: 60 })

/** A desk as its shop set it. */
export const DeskSettings = record({
  id: DeskIdText,
  name: DeskName,
  /** What shoppers read who speak one of these; the name where there is none. */
  names: Type.Optional(
    record({ en: Type.Optional(DeskName), it: Type.Optional(DeskName), pl: Type.Optional(DeskName) }),
  ),
  /** In the order in which they are rung, where the desk rings in order; `all`: everybody of the shop. */
  members: Type.Union([Type.Literal('all'), Type.Array(AgentIdText, { maxItems: 200 })]),
  strategy: Type.Enum([...strategies]),
  ring: seconds(5, 120),
  wrapUp: seconds(0, 600),
  /** So many callers may stand in the line; 0: none waits. */
  line: Type.Integer({ minimum: 0, maximum: 500 }),
  wait: seconds(30, 3_600),
  /** After so long in the line, another desk takes the call. */
  overflow: orNull(record({ after: seconds(5, 3_600), to: DeskIdText })),
  /** Shoppers who speak one of these come here, BCP 47; none: any may. */
  languages: Type.Array(Type.String({ maxLength: 35, pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' }), {
    maxItems: 20,
  }),
  /** Who stands before such a page comes here: a part of its address or of the product's name, `*` for anything. */
  pages: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 }),
  /** 0 is usual; callers of a desk with a higher one go first where desks share people. */
  priority: Type.Integer({ minimum: 0, maximum: 9 }),
})
export type DeskSettings = Static<typeof DeskSettings>

export const SavedDesks = record({
  /** The first one is for whom no rule chooses another. None: one desk with everybody. */
  desks: Type.Array(DeskSettings, { maxItems: DESKS }),
  /** Asks a shopper what it is about, where neither the page nor a rule nor their language chooses a desk. */
  asks: Type.Optional(Type.Boolean()),
  /** Counts what was saved; 0 where nothing ever was. */
  version: Type.Integer({ minimum: 0 }),
})
export type SavedDesks = Static<typeof SavedDesks>
