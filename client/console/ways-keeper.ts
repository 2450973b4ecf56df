import type { SavedWays, Ways } from '../../protocol/rest/ways.ts'
import { type WayKind, wayKinds, wayOf } from '../../protocol/ways.ts'
import { blankDraft, DraftKeeper, type DraftState } from './draft-keeper.ts'
import type { WaysRest } from './ways-rest.ts'

export type WaysState = DraftState<Ways, WayKind>

/** The other ways to reach one shop as its owner edits them. */
export class WaysKeeper extends DraftKeeper<Ways, WayKind, SavedWays> {
  readonly #rest: WaysRest

  constructor(rest: WaysRest, tell: () => void) {
    super(blankDraft({}), tell)
    this.#rest = rest
  }

  /** An empty text is no way. */
  write(kind: WayKind, text: string): void {
    const { [kind]: _before, ...others } = this.state.draft
    const written: Ways = text === '' ? others : { ...others, [kind]: text }
    // In the order of the page, so that what is the same looks the same.
    const draft: Ways = Object.fromEntries(
      wayKinds.flatMap((each) => (written[each] === undefined ? [] : [[each, written[each]]])),
    )
    this.edit(
      draft,
      this.state.marks.filter((each) => each !== kind),
    )
  }

  protected override read() {
    return this.#rest.read()
  }

  protected override send(ways: Ways, version: number) {
    return this.#rest.save({ ways, version })
  }

  protected override draftOf({ ways }: SavedWays): Ways {
    return ways
  }

  protected override wrongIn(draft: Ways): readonly WayKind[] {
    return wayKinds.filter((kind) => draft[kind] !== undefined && wayOf(kind, draft[kind]) === null)
  }

  protected override markOf(): null {
    return null
  }
}
