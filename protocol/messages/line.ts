import { type Static, Type } from 'typebox'
import { record } from './command.ts'
import { InstantNumber } from './parts.ts'

const Span = Type.Integer({ minimum: 0, description: 'Milliseconds.' })

/** Where somebody stands in the line of a desk, as they are told. */
export const LinePlace = record({
  /** 1: the next one. */
  place: Type.Integer({ minimum: 1 }),
  /** So many stand in it. */
  of: Type.Integer({ minimum: 1 }),
  /** How long it may take, from the desk's recent calls: a range and no promise. `null` where too few are known. */
  wait: Type.Union([record({ from: Span, to: Span }), Type.Null()]),
})
export type LinePlace = Static<typeof LinePlace>

/** The lines of all desks of a shop together, as its agents are told. */
export const LineLength = record({
  callers: Type.Integer({ minimum: 0 }),
  /** Since when the first of them waits; `null` where nobody does. */
  since: Type.Union([InstantNumber, Type.Null()]),
})
export type LineLength = Static<typeof LineLength>
