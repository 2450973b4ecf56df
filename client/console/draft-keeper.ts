import type { Refused, Reply } from './rest.ts'

/** What became of the last try to save. */
export type SaveOutcome = 'none' | 'saving' | 'saved' | 'conflict' | 'marked' | 'unreachable' | 'failed'

export interface DraftState<Draft, Mark> {
  readonly loading: 'loading' | 'failed' | 'here'
  /** What stands on the page, saved or not. */
  readonly draft: Draft
  readonly dirty: boolean
  /** What is to be mended, since somebody tried to save it. */
  readonly marks: readonly Mark[]
  readonly outcome: SaveOutcome
}

/** How a page is before its content has come. */
export function blankDraft<Draft>(draft: Draft): DraftState<Draft, never> {
  return { loading: 'loading', draft, dirty: false, marks: [], outcome: 'none' }
}

/**
 * Something of a shop as its owner edits it, saved over what was read and over nothing newer. What was not saved is kept
 * while the counter is open, whatever comes in between: a call may take the page away at any moment.
 */
export abstract class DraftKeeper<
  Draft,
  Mark,
  Saved extends { readonly version: number },
  State extends DraftState<Draft, Mark> = DraftState<Draft, Mark>,
> {
  readonly #tell: () => void
  #state: State
  #saved: Draft
  #version = 0
  #edits = 0

  constructor(first: State, tell: () => void) {
    this.#state = first
    this.#saved = first.draft
    this.#tell = tell
  }

  get state(): State {
    return this.#state
  }

  /** Answers that come after a later change say nothing any more. */
  protected get edits(): number {
    return this.#edits
  }

  /** The page is shown: what was not edited is read again. */
  open(): void {
    if (!this.#state.dirty) void this.load()
  }

  /** Reads what is saved, and drops what is not. */
  async load(): Promise<void> {
    const edits = ++this.#edits
    const reply = await this.read()
    if (edits !== this.#edits) return
    if (reply.ok) this.take(reply.data, 'none')
    else this.set({ loading: this.#state.loading === 'here' ? 'here' : 'failed' })
  }

  discard(): void {
    this.edit(this.#saved)
  }

  /** After a conflict: what stands here is to be saved over what somebody else has saved. */
  async keepMine(): Promise<void> {
    const reply = await this.read()
    if (reply.ok) this.#rebase(reply.data)
    else this.set({ outcome: 'unreachable' })
  }

  async save(): Promise<void> {
    const { draft, outcome } = this.#state
    if (outcome === 'saving') return
    const marks = this.wrongIn(draft)
    if (marks.length > 0) return this.set({ marks, outcome: 'marked' })
    const edits = ++this.#edits
    this.set({ outcome: 'saving' })
    const reply = await this.send(draft, this.#version)
    if (!reply.ok) return this.#refused(reply)
    if (edits === this.#edits) this.take(reply.data, 'saved')
    // Somebody typed on while it was saved: that is not saved yet.
    else this.#rebase(reply.data)
  }

  protected abstract read(): Promise<Reply<Saved>>
  /** @param version of what the draft was made from */
  protected abstract send(draft: Draft, version: number): Promise<Reply<Saved>>
  /** What of it is edited. */
  protected abstract draftOf(saved: Saved): Draft
  /** What the server would refuse, as far as this page knows. */
  protected abstract wrongIn(draft: Draft): readonly Mark[]
  /** Where the server found a fault; `null`: it refused for another reason. */
  protected abstract markOf(refused: Refused): Mark | null

  protected edit(draft: Draft, marks: readonly Mark[] = []): void {
    this.#edits++
    this.set({ draft, dirty: !isSame(draft, this.#saved), marks, outcome: 'none' })
  }

  protected take(saved: Saved, outcome: SaveOutcome): void {
    this.#saved = this.draftOf(saved)
    this.#version = saved.version
    this.set({ loading: 'here', draft: this.#saved, dirty: false, marks: [], outcome })
  }

  protected set(change: Partial<State> | Partial<DraftState<Draft, Mark>>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
  }

  #rebase(saved: Saved): void {
    this.#saved = this.draftOf(saved)
    this.#version = saved.version
    this.set({ dirty: !isSame(this.#state.draft, this.#saved), outcome: 'none' })
  }

  #refused(refused: Refused): void {
    const mark = this.markOf(refused)
    if (mark !== null) this.set({ marks: [mark], outcome: 'marked' })
    else if (refused.code.endsWith('.stale')) this.set({ outcome: 'conflict' })
    else this.set({ outcome: refused.code === 'unreachable' ? 'unreachable' : 'failed' })
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
