import type { ChangeLine, Changes } from '../../protocol/rest/changes.ts'
import type { ChangesRest, ChangesSearch } from './changes-rest.ts'

export interface ChangesState {
  readonly lines: readonly ChangeLine[]
  /** What the last page told besides its lines; `null` before the first. */
  readonly about: Omit<Changes, 'changes' | 'next'> | null
  readonly state: 'loading' | 'ready' | 'failed'
  /** Whether there are older ones. */
  readonly more: boolean
  readonly search: ChangesSearch
}

const nothing: ChangesState = { lines: [], about: null, state: 'loading', more: false, search: {} }

/** The changes as far as they were read. */
export class ChangesKeeper {
  readonly #rest: ChangesRest
  readonly #changed: () => void
  #state = nothing
  #next: string | null = null
  /** What comes back for an earlier wish is thrown away. */
  #wish = 0

  constructor(rest: ChangesRest, changed: () => void) {
    this.#rest = rest
    this.#changed = changed
  }

  get state(): ChangesState {
    return this.#state
  }

  /** From the newest on. */
  async find(search: ChangesSearch): Promise<void> {
    this.#next = null
    await this.#read({ ...this.#state, search, lines: [], more: false })
  }

  /** What failed, or the next older ones. */
  async readOn(): Promise<void> {
    await this.#read(this.#state)
  }

  async #read(from: ChangesState): Promise<void> {
    const wish = ++this.#wish
    this.#become({ ...from, state: 'loading' })
    const reply = await this.#rest.read(from.search, this.#next)
    if (wish !== this.#wish) return
    if (!reply.ok) return this.#become({ ...from, state: 'failed' })
    const { changes, next, ...about } = reply.data
    this.#next = next
    const names = { ...from.about?.names, ...about.names }
    const lines = [...from.lines, ...changes]
    this.#become({ ...from, lines, about: { ...about, names }, more: next !== null, state: 'ready' })
  }

  #become(state: ChangesState): void {
    this.#state = state
    this.#changed()
  }
}
