import type { Hours } from '../../protocol/hours/hours.ts'
import type { HoursPreview } from '../../protocol/hours/preview.ts'
import type { DeskId, Millis } from '../../protocol/ids.ts'
import type { SavedHours } from '../../protocol/rest/routes.ts'
import type { HoursTrouble } from '../locales/hours-words.ts'
import { inOrder, isSame, unfilled } from './hours-draft.ts'
import type { HoursRest } from './hours-rest.ts'
import type { Reply } from './rest.ts'

/** How long nobody may type before the server is asked what the table means. */
const PAUSE: Millis = 350
/** Whether it is open now changes by itself. */
const LOOK_AGAIN: Millis = 30_000

export interface HoursMark {
  readonly trouble: HoursTrouble
  /** Where: a JSON pointer into the draft. */
  readonly path: string
}

/** What became of the last try to save. */
export type SaveOutcome = 'none' | 'saving' | 'saved' | 'conflict' | 'marked' | 'unreachable' | 'failed'

export interface HoursState {
  readonly loading: 'loading' | 'failed' | 'here'
  /** What stands on the page, saved or not; `null`: always open. */
  readonly draft: Hours | null
  readonly dirty: boolean
  /** What the draft means; `null` where it means nothing, or that is not known yet. */
  readonly preview: HoursPreview | null
  readonly marks: readonly HoursMark[]
  readonly outcome: SaveOutcome
}

/**
 * The opening hours of one shop, or of one of its desks, as the owner edits them. What was not saved is kept while the desk is open, whatever
 * comes in between: a call may take the page away at any moment.
 */
export class HoursKeeper {
  readonly #rest: HoursRest
  readonly #tell: () => void
  readonly #desk: DeskId | null
  #state: HoursState = { loading: 'loading', draft: null, dirty: false, preview: null, marks: [], outcome: 'none' }
  #saved: Hours | null = null
  #version = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Answers that come after a later change say nothing any more. */
  #edits = 0

  /** @param desk whose hours they are; `null`: the shop's */
  constructor(rest: HoursRest, tell: () => void, desk: DeskId | null = null) {
    this.#rest = rest
    this.#tell = tell
    this.#desk = desk
  }

  get state(): HoursState {
    return this.#state
  }

  /** The page is shown: what was not edited is read again. */
  open(): void {
    if (this.#state.dirty) this.#look(0)
    else void this.load()
  }

  /** The page is shown no longer. The draft stays. */
  close(): void {
    clearTimeout(this.#timer)
  }

  /** Reads what is saved, and drops what is not. */
  async load(): Promise<void> {
    const edits = ++this.#edits
    const reply = await this.#rest.read(this.#desk)
    if (edits !== this.#edits) return
    if (reply.ok) this.#take(reply.data, 'none')
    else this.#set({ loading: this.#state.loading === 'here' ? 'here' : 'failed' })
  }

  edit(draft: Hours | null): void {
    this.#edits++
    this.#set({ draft, dirty: !isSame(draft, this.#saved), outcome: 'none', ...(draft === null && { marks: [] }) })
    this.#look(PAUSE)
  }

  discard(): void {
    this.edit(this.#saved)
  }

  /** After a conflict: what stands here is to be saved over what somebody else has saved. */
  async keepMine(): Promise<void> {
    const reply = await this.#rest.read(this.#desk)
    if (!reply.ok) return this.#set({ outcome: 'unreachable' })
    this.#saved = reply.data.hours
    this.#version = reply.data.version
    this.#set({ dirty: !isSame(this.#state.draft, this.#saved), outcome: 'none' })
  }

  async save(): Promise<void> {
    const { draft, outcome } = this.#state
    if (outcome === 'saving') return
    const hours = draft === null ? null : inOrder(draft)
    const missing = hours === null ? [] : unfilled(hours)
    if (missing.length > 0) return this.#mark(hours, missing)
    const edits = ++this.#edits
    this.#set({ draft: hours, outcome: 'saving' })
    const reply = await this.#rest.save({ hours, version: this.#version }, this.#desk)
    if (reply.ok) return this.#kept(reply.data, edits)
    const mark = markOf(reply)
    if (mark !== null) this.#set({ marks: [mark], outcome: 'marked' })
    else if (reply.code === 'hours.stale') this.#set({ outcome: 'conflict' })
    else this.#set({ outcome: reply.code === 'unreachable' ? 'unreachable' : 'failed' })
  }

  #kept(saved: SavedHours, edits: number): void {
    if (edits === this.#edits) return this.#take(saved, 'saved')
    // Somebody typed on while it was saved: that is not saved yet.
    this.#saved = saved.hours
    this.#version = saved.version
    this.#set({ dirty: !isSame(this.#state.draft, saved.hours), outcome: 'none' })
  }

  #take({ hours, version, preview }: SavedHours, outcome: SaveOutcome): void {
    this.#saved = hours
    this.#version = version
    this.#set({ loading: 'here', draft: hours, dirty: false, preview, marks: [], outcome })
    this.#look(LOOK_AGAIN)
  }

  #mark(draft: Hours | null, missing: readonly string[]): void {
    this.#set({ draft, marks: missing.map((path) => ({ path, trouble: 'time' })), outcome: 'marked' })
  }

  #look(wait: Millis): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), wait)
  }

  async #ask(): Promise<void> {
    const { draft } = this.#state
    // Whoever is in the middle of typing is not told so.
    if (draft === null || unfilled(draft).length > 0) return this.#set({ preview: null })
    const edits = this.#edits
    const reply = await this.#rest.preview(draft)
    if (edits !== this.#edits) return
    const mark = markOf(reply)
    if (reply.ok) this.#set({ preview: reply.data, marks: [] })
    else if (mark !== null) this.#set({ preview: null, marks: [mark] })
    this.#look(LOOK_AGAIN)
  }

  #set(change: Partial<HoursState>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
  }
}

function markOf(reply: Reply<unknown>): HoursMark | null {
  if (reply.ok || reply.code !== 'hours.invalid') return null
  const { reason, path } = reply.detail ?? {}
  return typeof path === 'string' ? { trouble: reason as HoursTrouble, path } : null
}
