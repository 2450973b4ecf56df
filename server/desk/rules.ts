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
  /** For shoppers who speak one of these. */
  readonly names: Readonly<Record<string, string>>
  /** In the order of the list; `all`: everybody of the shop. */
  readonly members: readonly AgentId[] | 'all'
  readonly strategy: Strategy
  readonly limits: Limits
  /** So many callers may stand in the line; 0: none waits. */
  readonly line: number
  /** How long an agent writes up a call before the next one; ended early by hand. */
  readonly wrapUp: Millis
  /** Shoppers who speak one of these (BCP 47) come here. */
  readonly languages: readonly string[]
  /** Who stands before such a page comes here: a part of its address or of the product's name, `*` for anything. */
  readonly pages: readonly string[]
  /** Of its calls; 0 is usual. */
  readonly priority: number
}

const plain = { names: {}, languages: [], pages: [], priority: 0 } as const

/** The only desk of a shop that has made none. */
export function mainDesk(limits: Limits): DeskRules {
  return { id: MAIN_DESK, name: '', members: 'all', strategy: 'ring-all', limits, line: 20, wrapUp: 0, ...plain }
}

export function isMember({ members }: Pick<DeskRules, 'members'>, agent: AgentId): boolean {
  return members === 'all' || members.includes(agent)
}

/** The longest time that one of the agent's desks gives to write up a call. */
export function wrapUpOf(agent: AgentId, desks: readonly DeskRules[]): Millis {
  return Math.max(0, ...desks.filter((desk) => isMember(desk, agent)).map(({ wrapUp }) => wrapUp))
}
