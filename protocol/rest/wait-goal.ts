import { type Static, Type } from 'typebox'
import { record } from '../messages/command.ts'

/** Seconds: below five nobody can answer, beyond ten minutes nobody waits. */
export const [SHORTEST_GOAL, LONGEST_GOAL] = [5, 600] as const

/** How long a caller should wait at most; the board shows who waits longer. */
export const WaitGoal = record({
  seconds: Type.Integer({ minimum: SHORTEST_GOAL, maximum: LONGEST_GOAL, description: 'Seconds.' }),
})
export type WaitGoal = Static<typeof WaitGoal>
