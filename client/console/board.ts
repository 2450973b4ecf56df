import type { CallIn, ConnectedCall, DialledCall } from '../../protocol/call/call.ts'
import { partOf, talkersOf } from '../../protocol/call/parts.ts'
import type { AgentId, CallId, Instant, Millis } from '../../protocol/ids.ts'
import type { CallSession, CallState } from '../call-session.ts'
import type { CounterState } from '../counter-session.ts'
import { type Step, Trails } from './trail.ts'

/** A call that rings here, or that this agent talks in. */
export interface BoardCall<P extends 'ringing' | 'connected'> {
  readonly session: CallSession
  readonly state: CallState
  readonly call: CallIn<P>
  /** The pages they have seen since the press, newest first. */
  readonly trail: readonly Step[]
}

/** A call that rings here: nobody has answered it yet, or a colleague asks from within it. */
export type Ring = BoardCall<'ringing'> | BoardCall<'connected'>

/** A call that has just stopped ringing here, or went on without this agent: shown for a moment, so that nobody wonders. */
export interface Gone {
  readonly call: DialledCall
  /**
   * `taken`: `by` answered. `gave-up`: the shopper did. `missed`: nobody answered in time. `unasked`: `by` asks no
   * longer. `handed`: `by` has it now. `goes-on`: it does so with `by`.
   */
  readonly how: 'taken' | 'gave-up' | 'missed' | 'unasked' | 'handed' | 'goes-on'
  readonly by: string | null
  readonly since: Instant
}

/** The call that was talked in last, until the agent closes it or the next one begins. */
export interface Ended {
  readonly state: CallState
  readonly call: CallIn<'ended'>
  readonly trail: readonly Step[]
}

/** What the counter shows: what the session says now, and what has just been. */
export interface Board {
  /** Oldest first. */
  readonly ringing: readonly Ring[]
  readonly talking: BoardCall<'connected'> | null
  readonly gone: readonly Gone[]
  readonly ended: Ended | null
}

/** Whom the counter is about: the one who is talked with, else the one who waits longest, else the last one. */
export function subjectOf({ talking, ringing, ended }: Board) {
  return talking ?? ringing[0] ?? ended
}

/** How long a card says where its call went, in milliseconds: time enough to look up and read four words. */
export const GONE_FOR: Millis = 6_000

export const emptyBoard: Board = { ringing: [], talking: null, gone: [], ended: null }

/**
 * The session forgets a call as soon as it is over; people do not. The keeper compares what was with what is, and
 * remembers for a while what has gone. It owns no timer: `next` says when to look again.
 */
export class BoardKeeper {
  #board: Board = emptyBoard
  readonly #trails = new Trails()
  /** Declined here: no card is to say that they were answered by somebody else. */
  readonly #declined = new Set<CallId>()

  get board(): Board {
    return this.#board
  }

  /** When a card of `gone` is due to go, by the server's clock; `null` if none is shown. */
  get next(): Instant | null {
    const [oldest] = this.#board.gone
    return oldest === undefined ? null : oldest.since + GONE_FOR
  }

  declined(call: CallId): void {
    this.#declined.add(call)
  }

  dismissEnded(): Board {
    this.#board = { ...this.#board, ended: null }
    return this.#board
  }

  /** `now` by the server's clock. @returns the very board of before, if nothing on it has changed. */
  update(counter: CounterState, now: Instant): Board {
    const { me } = counter
    const before = this.#board
    const ringing: Ring[] = []
    let talking: BoardCall<'connected'> | null = null
    let { ended } = before
    const seen = new Map<CallId, DialledCall>()

    for (const session of counter.calls) {
      const { state } = session
      const { call } = state
      if (call.phase === 'idle') continue
      seen.set(call.id, call)
      const trail = this.#trails.see(call, now)
      const part = call.phase === 'connected' && me !== null ? partOf(call, me) : null
      if (call.phase === 'ringing' && me !== null && call.agents.includes(me))
        ringing.push({ session, state, call, trail })
      if (call.phase === 'connected' && part === 'asked') ringing.push({ session, state, call, trail })
      if (call.phase === 'connected' && (part === 'desk' || part === 'consult'))
        talking = { session, state, call, trail }
      if (call.phase === 'ended' && before.talking?.call.id === call.id) ended = { state, call, trail }
    }

    const kept = before.gone.filter((gone) => now < gone.since + GONE_FOR)
    const fresh = before.ringing
      .filter(({ call }) => !ringing.some((each) => each.call.id === call.id) && talking?.call.id !== call.id)
      .map(({ call, state }) => this.#whereTo(seen.get(call.id) ?? call, state, counter, now))
      .filter((gone) => gone !== null)
    const left = before.talking === null ? null : withoutMe(before.talking, seen, counter, now)
    if (left !== null) fresh.push(left)
    if (talking !== null && before.talking?.call.id !== talking.call.id) ended = null
    ringing.sort((one, other) => rungSince(one) - rungSince(other))
    this.#board = steady(before, { ringing, talking, gone: [...kept, ...fresh], ended })
    return this.#board
  }

  #whereTo(call: DialledCall, state: CallState, { me, calls }: CounterState, now: Instant): Gone | null {
    if (this.#declined.delete(call.id)) return null
    const names = calls.find((each) => idOf(each) === call.id)?.state.names ?? state.names
    const { call: rang } = state
    if (rang.phase === 'connected') {
      if (call.phase === 'ended') return { call, how: 'gave-up', by: null, since: now }
      const taker = talkersOf(call).find((agent) => !talkersOf(rang).includes(agent))
      if (taker === me) return null
      const by = names[taker ?? rang.ask?.by ?? rang.agent] ?? null
      return { call, how: taker === undefined ? 'unasked' : 'taken', by, since: now }
    }
    if (call.phase === 'connected' || (call.phase === 'ended' && call.agent !== null)) {
      if (call.agent === null || call.agent === me) return null
      return { call, how: 'taken', by: names[call.agent] ?? null, since: now }
    }
    if (call.phase !== 'ended') return null
    return { call, how: call.outcome === 'abandoned' ? 'gave-up' : 'missed', by: null, since: now }
  }
}

/** How the call that was talked in goes on without this agent; `null` if it does not. */
function withoutMe(
  { call: was, state }: BoardCall<'connected'>,
  seen: ReadonlyMap<CallId, DialledCall>,
  { me, calls }: CounterState,
  now: Instant,
): Gone | null {
  const call = seen.get(was.id)
  if (call?.phase !== 'connected' || me === null || talkersOf(call).includes(me)) return null
  const names = calls.find((each) => idOf(each) === call.id)?.state.names ?? state.names
  return { call, how: handedBy(was, me) ? 'handed' : 'goes-on', by: names[call.agent] ?? null, since: now }
}

function handedBy(was: ConnectedCall, me: AgentId): boolean {
  return was.agent === me && (was.consult !== null || was.ask?.wish === 'hand-over')
}

/** Since when it rings here. */
function rungSince({ call }: Ring): Instant {
  return call.phase === 'connected' ? (call.ask?.since ?? call.since) : call.dialledAt
}

/**
 * Voices change the state of a call ten times a second, and nothing that the board shows of it. What is the same
 * stays the same object, so that nothing is drawn again.
 */
function steady(before: Board, after: Board): Board {
  const ringing = after.ringing.map((call) => before.ringing.find((each) => alike(each, call)) ?? call)
  const talking =
    after.talking !== null && before.talking !== null && alike(before.talking, after.talking)
      ? before.talking
      : after.talking
  const same =
    talking === before.talking &&
    after.ended === before.ended &&
    equal(ringing, before.ringing) &&
    equal(after.gone, before.gone)
  return same ? before : { ...after, ringing, talking }
}

function alike(one: Ring, other: Ring): boolean {
  return (
    one.session === other.session &&
    one.call === other.call &&
    one.trail === other.trail &&
    one.state.error === other.state.error &&
    one.state.clockOffset === other.state.clockOffset &&
    one.state.own.camera === other.state.own.camera
  )
}

function equal(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index])
}

function idOf({ state: { call } }: CallSession): CallId | null {
  return call.phase === 'idle' ? null : call.id
}

/** Calls that ring or are talked in. */
export function liveOf({ ringing, talking }: Board): number {
  return ringing.length + (talking === null ? 0 : 1)
}
