import type { SavedWays, Ways } from '../../protocol/rest/ways.ts'
import { type WayKind, wayKinds, wayOf } from '../../protocol/ways.ts'
import type { SaveOutcome } from './hours-keeper.ts'
import type { WaysRest } from './ways-rest.ts'

export interface WaysState {
  readonly loading: 'loading' | 'failed' | 'here'
  /** What stands on the page, saved or not. */
  readonly draft: Ways
  readonly dirty: boolean
  /** What is nothing of its kind, since somebody tried to save it. */
  readonly marks: readonly WayKind[]
  readonly outcome: SaveOutcome
}

/** The other ways to reach one shop as its owner edits them. What was not saved is kept while the counter is open. */
export class WaysKeeper {
  readonly #rest: WaysRest
  readonly #tell: () => void
  #state: WaysState = { loading: 'loading', draft: {}, dirty: false, marks: [], outcome: 'none' }
  #saved: Ways = {}
  #version = 0

  constructor(rest: WaysRest, tell: () => void) {
    this.#rest = rest
    this.#tell = tell
  }

  get state(): WaysState {
    return this.#state
  }

  /** The page is shown: what was not edited is read again. */
  open(): void {
    if (!this.#state.dirty) void this.load()
  }

  /** Reads what is saved, and drops what is not. */
  async load(): Promise<void> {
    const reply = await this.#rest.read()
    if (!reply.ok) return this.#set({ loading: this.#state.loading === 'here' ? 'here' : 'failed' })
    this.#take(reply.data, 'none')
  }

  /** An empty text is no way. */
  write(kind: WayKind, text: string): void {
    const { [kind]: _before, ...others } = this.#state.draft
    const written: Ways = text === '' ? others : { ...others, [kind]: text }
    // In the order of the page, so that what is the same looks the same.
    const draft: Ways = Object.fromEntries(
      wayKinds.flatMap((each) => (written[each] === undefined ? [] : [[each, written[each]]])),
    )
    this.#edit(
      draft,
      this.#state.marks.filter((each) => each !== kind),
    )
  }

  discard(): void {
    this.#edit(this.#saved, [])
  }

  /** After a conflict: what stands here is to be saved over what somebody else has saved. */
  async keepMine(): Promise<void> {
    const reply = await this.#rest.read()
    if (!reply.ok) return this.#set({ outcome: 'unreachable' })
    this.#saved = reply.data.ways
    this.#version = reply.data.version
    this.#set({ dirty: !isSame(this.#state.draft, this.#saved), outcome: 'none' })
  }

  async save(): Promise<void> {
    const { draft, outcome } = this.#state
    if (outcome === 'saving') return
    const marks = wayKinds.filter((kind) => draft[kind] !== undefined && wayOf(kind, draft[kind]) === null)
    if (marks.length > 0) return this.#set({ marks, outcome: 'marked' })
    this.#set({ outcome: 'saving' })
    const reply = await this.#rest.save({ ways: draft, version: this.#version })
    if (reply.ok) return this.#take(reply.data, 'saved')
    if (reply.code === 'ways.stale') return this.#set({ outcome: 'conflict' })
    this.#set({ outcome: reply.code === 'unreachable' ? 'unreachable' : 'failed' })
  }

  #edit(draft: Ways, marks: readonly WayKind[]): void {
    this.#set({ draft, dirty: !isSame(draft, this.#saved), marks, outcome: 'none' })
  }

  #take({ ways, version }: SavedWays, outcome: SaveOutcome): void {
    this.#saved = ways
    this.#version = version
    this.#set({ loading: 'here', draft: ways, dirty: false, marks: [], outcome })
  }

  #set(change: Partial<WaysState>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
