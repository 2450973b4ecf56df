import { type Static, Type } from 'typebox'
import { CLIP_LENGTH, CLIP_SLACK } from '../call/say.ts'
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

/** Bytes of a recording, at most: Opus at 32 kbit/s takes 60,000, and not every browser heeds the wish. */
export const CLIP_BYTES = 200_000

export const ClipLength = Type.Integer({
  minimum: 1,
  maximum: CLIP_LENGTH + CLIP_SLACK,
  description: 'Milliseconds.',
})
export const ClipData = record({ id: Type.String({ minLength: 1, maxLength: 64 }), length: ClipLength })

/** How long a shop may keep what shoppers say while they wait. */
export const KeepDays = Type.Integer({ minimum: 1, maximum: 365, description: 'Days.' })
