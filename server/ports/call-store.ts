import type { Call, DialledCall, LiveCall, Phase, WaitingCall } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import type { AgentId, CallId, DeskId, Instant, ShopId, VisitId } from '../../protocol/ids.ts'
import type { CallResult } from '../../protocol/notes.ts'
import type { Effect } from '../calls/effect.ts'

/** A call and the number of its last event; 0 and `idle` before the first. */
export interface StoredCall<C extends Call = Call> {
  readonly call: C
  readonly seq: number
}

/** What was decided of one call, to be written at once. */
export interface Commit {
  readonly id: CallId
  /** The number of the last event that the decision knew. */
  readonly expected: number
  readonly events: readonly CallEvent[]
  /** The call after the events. */
  readonly next: DialledCall
  /** What must be done after the commit; kept with it until `settle`. */
  readonly effects: readonly Effect[]
}

/**
 * `stale`: somebody else committed first; load and decide again.
 * `visit-has-call`, `agent-talks`: one visitor holds one live call, one agent talks in one call.
 */
export type CommitResult = 'committed' | 'stale' | 'visit-has-call' | 'agent-talks'

/** A commit of which nobody knows whether its effects were run. */
export interface Unsettled {
  readonly id: CallId
  readonly seq: number
  readonly effects: readonly Effect[]
}

/** Which ended calls; those of which all is true that is given. */
export interface HistoryFilter {
  /** Who talked, at last. */
  readonly agent?: AgentId | undefined
  readonly desk?: DeskId | undefined
  /** What came of it, as its note says. */
  readonly result?: CallResult | undefined
  /** Part of the name of the product. */
  readonly product?: string | undefined
  /** Words, each of which is in the page, the cart or the note. */
  readonly text?: string | undefined
}

/** One page of the history of a shop. */
export interface HistoryQuery extends HistoryFilter {
  readonly shop: ShopId
  /** Calls dialled before this instant. */
  readonly before: Instant
  /** 1 to 200. */
  readonly limit: number
}

/** Keeps calls as their events. A commit is all or nothing and survives a crash once it resolved. */
export interface CallStore extends AsyncDisposable {
  /** @returns `idle` and 0 for a call that nobody knows */
  load(id: CallId): Promise<StoredCall>
  /** Without events there is nothing to commit: that is `committed`, and nothing has changed. */
  commit(commit: Commit): Promise<CommitResult>
  /** The events of a call, oldest first. */
  events(id: CallId): Promise<readonly CallEvent[]>
  /** All calls that still need somebody, of one shop or of all; oldest first. */
  live(shop?: ShopId): Promise<readonly StoredCall<LiveCall>[]>
  /** The one call that this visitor holds. */
  liveOfVisit(visit: VisitId): Promise<StoredCall<LiveCall> | undefined>
  /** Calls in which this agent plays a part: rung, talking or listening; oldest first. */
  liveOfAgent(agent: AgentId): Promise<readonly StoredCall<LiveCall>[]>
  /** Calls of a shop that nobody has answered yet, oldest first. */
  waiting(shop: ShopId): Promise<readonly StoredCall<WaitingCall>[]>
  /** The agent with whom this visitor spoke last; `null` if with nobody. */
  lastAgentOf(visit: VisitId): Promise<AgentId | null>
  /** Calls with a deadline at or before `now`, the longest overdue first; 500 at most. */
  due(now: Instant): Promise<readonly CallId[]>
  /** Ended calls, newest first, `limit` of the query at most. */
  history(query: HistoryQuery): Promise<readonly StoredCall<Extract<Call, { phase: 'ended' }>>[]>
  /** All calls that are stored, ended ones too. */
  countByPhase(): Promise<Readonly<Record<Exclude<Phase, 'idle'>, number>>>
  /**
   * Commits whose effects have not been settled: a crash came between. Those of one call in their order.
   *
   * @param limit at most so many
   */
  unsettled(limit: number): Promise<readonly Unsettled[]>
  /** The effects of a commit have been run. Idempotent. */
  settle(id: CallId, seq: number): Promise<void>
  /** Answers if the store can be written to. @throws what the driver says, if not */
  check(): Promise<void>
}
