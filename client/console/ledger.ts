import type { Instant, Millis } from '../../protocol/ids.ts'
import type { HistoryLine } from '../../protocol/rest/routes.ts'
import type { Rest } from './rest.ts'

/** The history of calls as far as it has been read, newest first. */
export interface Ledger {
  readonly lines: readonly HistoryLine[]
  /** `more`: older lines can be asked for. `all`: there are none. */
  readonly older: 'more' | 'all'
  readonly state: 'loading' | 'ready' | 'failed'
}

/** What a day at the counter came to. */
export interface DaySums {
  readonly answered: number
  readonly missed: number
  readonly talked: Millis
}

const PAGE = 30

const unread: Ledger = { lines: [], older: 'more', state: 'loading' }

/** Reads the history page by page, and its newest page again when a call has ended. */
export class LedgerKeeper {
  readonly #rest: Pick<Rest, 'history'>
  readonly #changed: () => void
  #ledger: Ledger = unread
  #next: Instant | null = null
  /** Readings run one after the other, so that an older answer never overwrites a newer one. */
  #reading: Promise<void> = Promise.resolve()

  constructor(rest: Pick<Rest, 'history'>, changed: () => void) {
    this.#rest = rest
    this.#changed = changed
  }

  get ledger(): Ledger {
    return this.#ledger
  }

  /** The newest page, merged with what is known. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const first = this.#ledger.lines.length === 0
      const reply = await this.#rest.history(null, PAGE)
      if (!reply.ok) return this.#set({ ...this.#ledger, state: first ? 'failed' : 'ready' })
      const { calls, next } = reply.data
      const fresh = new Set(calls.map((line) => line.call))
      const known = this.#ledger.lines.filter((line) => !fresh.has(line.call))
      const joined = known.length === 0 || calls.length < PAGE || meets(calls, this.#ledger.lines)
      // A gap of more than a page since the last reading: begin anew rather than show a list with a hole.
      const lines = joined ? [...calls, ...known] : calls
      if (first || !joined) this.#next = next
      this.#set({ lines, older: this.#next === null ? 'all' : 'more', state: 'ready' })
    })
  }

  /** The next older page. */
  readOlder(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#next === null) return
      this.#set({ ...this.#ledger, state: 'loading' })
      const reply = await this.#rest.history(this.#next, PAGE)
      if (!reply.ok) return this.#set({ ...this.#ledger, state: 'failed' })
      const { calls, next } = reply.data
      const known = new Set(this.#ledger.lines.map((line) => line.call))
      this.#next = next
      const lines = [...this.#ledger.lines, ...calls.filter((line) => !known.has(line.call))]
      this.#set({ lines, older: next === null ? 'all' : 'more', state: 'ready' })
    })
  }

  #inTurn(read: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading.then(read)
    return this.#reading
  }

  #set(ledger: Ledger): void {
    this.#ledger = ledger
    this.#changed()
  }
}

function meets(fresh: readonly HistoryLine[], known: readonly HistoryLine[]): boolean {
  const calls = new Set(known.map((line) => line.call))
  return fresh.some((line) => calls.has(line.call))
}

/** Lines dialled on the calendar day of `now` in this browser's time zone. */
export function today(lines: readonly HistoryLine[], now: Instant): readonly HistoryLine[] {
  const midnight = new Date(now).setHours(0, 0, 0, 0)
  return lines.filter((line) => line.dialledAt >= midnight)
}

export function sums(lines: readonly HistoryLine[]): DaySums {
  return {
    answered: lines.filter((line) => line.agent !== null).length,
    missed: lines.filter(isMissed).length,
    talked: lines.reduce((total, line) => total + line.talked, 0),
  }
}

/** Nobody answered, whoever lost patience first. */
export function isMissed(line: HistoryLine): boolean {
  return line.agent === null
}
