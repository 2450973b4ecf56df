import { type Static, Type } from 'typebox'
import { record } from '../messages/command.ts'
import { ClipLength, KeepDays } from '../messages/line.ts'
import { InstantNumber } from '../messages/parts.ts'

/** Whether a shop keeps what shoppers say while they wait; each shopper is asked first. */
export const Keeping = record({
  keeps: Type.Boolean(),
  /** From the end of the call on. */
  days: KeepDays,
})
export type Keeping = Static<typeof Keeping>

/** What a shopper let the shop keep of what they said before the answer. */
export const KeptWords = record({
  subject: Type.Union([Type.String(), Type.Null()]),
  /** It is played from `/api/calls/CALL/clip`. */
  clip: Type.Union([record({ length: ClipLength }), Type.Null()]),
  /** Erased then. */
  until: InstantNumber,
})
export type KeptWords = Static<typeof KeptWords>
