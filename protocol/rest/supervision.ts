import { type Static, Type } from 'typebox'
import { record } from '../messages/command.ts'

/** How a shop supervises. */
export const Supervision = record({
  /** A shopper is told that a supervisor listens; the agent always is. */
  tellsWhenWatched: Type.Boolean(),
})
export type Supervision = Static<typeof Supervision>
