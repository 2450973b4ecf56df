import type { Hours } from '../../protocol/hours/hours.ts'
import type { HoursPreview } from '../../protocol/hours/preview.ts'
import type { DeskId, Millis } from '../../protocol/ids.ts'
import type { SavedHours } from '../../protocol/rest/routes.ts'
import type { HoursTrouble } from '../locales/hours-words.ts'
import { blankDraft, DraftKeeper, type DraftState, type SaveOutcome } from './draft-keeper.ts'
import { inOrder, unfilled } from './hours-draft.ts'
import type { HoursRest } from './hours-rest.ts'
import type { Refused } from './rest.ts'

/** How long nobody may type before the server is asked what the table means. */
const PAUSE: Millis = 350
/** Whether it is open now changes by itself. */
const LOOK_AGAIN: Millis = 30_000

export interface HoursMark {
  readonly trouble: HoursTrouble
  /** Where: a JSON pointer into the draft. */
  readonly path: string
}

/** The draft is `null` for a shop that is always open. */
export interface HoursState extends DraftState<Hours | null, HoursMark> {
  /** What the draft means; `null` where it means nothing, or that is not known yet. */
  readonly preview: HoursPreview | null
}

/** The opening hours of one shop, or of one of its desks, as the owner edits them. */
export class HoursKeeper extends DraftKeeper<Hours | null, HoursMark, SavedHours, HoursState> {
  readonly #rest: HoursRest
  readonly #desk: DeskId | null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param desk whose hours they are; `null`: the shop's */
  constructor(rest: HoursRest, tell: () => void, desk: DeskId | null = null) {
    super({ ...blankDraft(null), preview: null }, tell)
    this.#rest = rest
    this.#desk = desk
  }

  override open(): void {
    super.open()
    if (this.state.dirty) this.#look(0)
  }

  /** The page is shown no longer. The draft stays. */
  close(): void {
    clearTimeout(this.#timer)
  }

  /** Marks stay until it is known whether they were mended. */
  override edit(draft: Hours | null): void {
    super.edit(draft, draft === null ? [] : this.state.marks)
    this.#look(PAUSE)
  }

  override save(): Promise<void> {
    const { draft, outcome } = this.state
    if (draft !== null && outcome !== 'saving') this.set({ draft: inOrder(draft) })
    return super.save()
  }

  protected override read() {
    return this.#rest.read(this.#desk)
  }

  protected override send(hours: Hours | null, version: number) {
    return this.#rest.save({ hours, version }, this.#desk)
  }

  protected override draftOf({ hours }: SavedHours): Hours | null {
    return hours
  }

  protected override wrongIn(draft: Hours | null): readonly HoursMark[] {
    return draft === null ? [] : unfilled(draft).map((path) => ({ path, trouble: 'time' }))
  }

  protected override markOf({ code, detail }: Refused): HoursMark | null {
    if (code !== 'hours.invalid') return null
    const { reason, path } = detail ?? {}
    return typeof path === 'string' ? { trouble: reason as HoursTrouble, path } : null
  }

  protected override take(saved: SavedHours, outcome: SaveOutcome): void {
    super.take(saved, outcome)
    this.set({ preview: saved.preview })
    this.#look(LOOK_AGAIN)
  }

  #look(wait: Millis): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), wait)
  }

  async #ask(): Promise<void> {
    const { draft } = this.state
    // Whoever is in the middle of typing is not told so.
    if (draft === null || unfilled(draft).length > 0) return this.set({ preview: null })
    const { edits } = this
    const reply = await this.#rest.preview(draft)
    if (edits !== this.edits) return
    const mark = reply.ok ? null : this.markOf(reply)
    if (reply.ok) this.set({ preview: reply.data, marks: [] })
    else if (mark !== null) this.set({ preview: null, marks: [mark] })
    this.#look(LOOK_AGAIN)
  }
}
