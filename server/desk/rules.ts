import type { Limits } from '../../protocol/call/limits.ts'
import { type AgentId, type DeskId, MAIN_DESK, type Millis } from '../../protocol/ids.ts'

/**
 * Whom a desk rings for the call that is next. `ring-all`: everybody who is free. `longest-idle`: who has been free for
 * longest. `round-robin`: who was rung longest ago. `in-order`: the first of the list who is free.
 */
export type Strategy = 'ring-all' | 'longest-idle' | 'round-robin' | 'in-order'

/** How a desk of a shop works. */
export interface DeskRules {
  readonly id: DeskId
  /** For people; empty for the desk of a shop that has made none. */
  readonly name: string
  /** In the order of the list; `all`: everybody of the shop. */
  readonly members: readonly AgentId[] | 'all'
  readonly strategy: Strategy
  readonly limits: Limits
  /** So many callers may stand in the line; 0: none waits. */
  readonly line: number
  /** How long an agent writes up a call before the next one; ended early by hand. */
  readonly wrapUp: Millis
}

/** The only desk of a shop that has made none. */
export function mainDesk(limits: Limits): DeskRules {
  return { id: MAIN_DESK, name: '', members: 'all', strategy: 'ring-all', limits, line: 20, wrapUp: 0 }
}

export function isMember({ members }: Pick<DeskRules, 'members'>, agent: AgentId): boolean {
  return members === 'all' || members.includes(agent)
}
