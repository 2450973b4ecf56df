import { type Static, type TObject, type TSchema, Type } from 'typebox'
import type { StaffRole } from '../roles.ts'

/** Who sends: an anonymous shopper with a visit token, a friend who came by a link, or an agent with a session. */
export type Role = 'shopper' | 'guest' | 'agent'

export interface CommandSpec<
  D extends TObject = TObject,
  R extends TSchema = TSchema,
  B extends readonly Role[] = readonly Role[],
> {
  /** One or two sentences for `docs/protocol.md`. */
  readonly doc: string
  /** Who may send it. The dispatcher refuses everybody else before any handler runs. */
  readonly by: B
  /** Which of a shop's people may send it; all of them if absent. Refused by the dispatcher as well. */
  readonly staff?: readonly StaffRole[]
  readonly data: D
  readonly reply: R
}

/** Says who, what and why of a message in one place. Schemas are closed: an unknown key is an error. */
export function command<const D extends TObject, const R extends TSchema, const B extends readonly Role[]>(
  spec: CommandSpec<D, R, B>,
): CommandSpec<D, R, B> {
  return spec
}

/** An object without room for unknown keys. */
export function record<const P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false })
}

export const Nothing = record({})
export type Nothing = Static<typeof Nothing>

export type DataOf<C extends CommandSpec> = Static<C['data']>
export type ReplyOf<C extends CommandSpec> = Static<C['reply']>
