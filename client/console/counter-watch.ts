import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { CallSession } from '../call-session.ts'
import type { CounterSession, CounterState } from '../counter-session.ts'
import { type Board, BoardKeeper } from './board.ts'

/** Keeps a host subscribed to the counter and to each of its calls, and the board between them up to date. */
export class CounterWatch implements ReactiveController {
  readonly keeper = new BoardKeeper()
  readonly #host: ReactiveControllerHost
  readonly #changed: (board: Board, before: Board) => void
  #counter: CounterSession | null = null
  #unsubscribe: (() => void) | null = null
  readonly #calls = new Map<CallSession, () => void>()
  #state: CounterState | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `changed` is told of every step from one board to the next, before the host renders it. */
  constructor(host: ReactiveControllerHost, changed: (board: Board, before: Board) => void) {
    this.#host = host
    this.#changed = changed
    host.addController(this)
  }

  watch(counter: CounterSession): void {
    if (counter === this.#counter) return
    this.#counter = counter
    this.hostDisconnected()
    this.hostConnected()
  }

  hostConnected(): void {
    if (this.#counter === null || this.#unsubscribe !== null) return
    this.#unsubscribe = this.#counter.subscribe(this.#step)
    this.#step()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#unsubscribe?.()
    this.#unsubscribe = null
    for (const unsubscribe of this.#calls.values()) unsubscribe()
    this.#calls.clear()
  }

  readonly #step = (): void => {
    const counter = this.#counter
    if (counter === null) return
    this.#subscribe(counter.state.calls)
    const before = this.keeper.board
    const now = Date.now() + counter.state.clockOffset
    const board = this.keeper.update(counter.state, now)
    clearTimeout(this.#timer)
    const { next } = this.keeper
    if (next !== null) this.#timer = setTimeout(this.#step, Math.max(0, next - now) + 20)
    const sameCounter = this.#state !== null && alike(this.#state, counter.state)
    this.#state = counter.state
    if (board !== before) this.#changed(board, before)
    if (board !== before || !sameCounter) this.#host.requestUpdate()
  }

  #subscribe(calls: readonly CallSession[]): void {
    for (const [call, unsubscribe] of this.#calls) {
      if (calls.includes(call)) continue
      unsubscribe()
      this.#calls.delete(call)
    }
    for (const call of calls) if (!this.#calls.has(call)) this.#calls.set(call, call.subscribe(this.#step))
  }
}

/** Whether two states say the same of the counter, whatever goes on in its calls. */
function alike(one: CounterState, other: CounterState): boolean {
  const names = Object.keys(one) as (keyof CounterState)[]
  return names.every((name) => {
    if (name === 'calls') return true
    // The list of devices is read anew each time, and is short.
    return name === 'devices'
      ? JSON.stringify(one.devices) === JSON.stringify(other.devices)
      : one[name] === other[name]
  })
}
