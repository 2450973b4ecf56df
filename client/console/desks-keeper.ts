import { deskId } from '../../protocol/ids.ts'
import type { DeskSettings, SavedDesks } from '../../protocol/rest/desks.ts'
import type { DesksRest } from './desks-rest.ts'
import { blankDraft, DraftKeeper, type DraftState } from './draft-keeper.ts'
import type { Refused } from './rest.ts'

interface DesksDraft {
  readonly desks: readonly DeskSettings[]
  /** Whether shoppers are asked what it is about. */
  readonly asks: boolean
}

/** Where something is to be mended: an index into the draft and a field. */
interface DeskMark {
  readonly index: number
  readonly field: string
}

export type DesksState = DraftState<DesksDraft, DeskMark>

/** The desks of one shop as its owner edits them. */
export class DesksKeeper extends DraftKeeper<DesksDraft, DeskMark, SavedDesks> {
  readonly #rest: DesksRest

  constructor(rest: DesksRest, tell: () => void) {
    super(blankDraft({ desks: [], asks: false }), tell)
    this.#rest = rest
  }

  setAsks(asks: boolean): void {
    this.edit({ ...this.state.draft, asks }, this.state.marks)
  }

  change(index: number, change: Partial<DeskSettings>): void {
    this.#edit((desks) => desks.map((desk, at) => (at === index ? { ...desk, ...change } : desk)))
  }

  /** What shoppers read instead of the name of a desk, by language; nothing: the name. */
  rename(index: number, names: DeskSettings['names']): void {
    this.#edit((desks) =>
      desks.map((desk, at) => {
        if (at !== index) return desk
        const { names: _before, ...others } = desk
        return names === undefined ? others : { ...others, names }
      }),
    )
  }

  /** A desk like that of a shop that has made none. */
  add(name: string): void {
    const id = deskId(`desk-${Math.random().toString(36).slice(2, 8)}`)
    this.#edit((desks) => [...desks, { ...freshDesk, id, name }])
  }

  /** Nobody overflows to a desk that is gone. */
  remove(index: number): void {
    this.#edit((desks) => {
      const gone = desks[index]?.id
      const left = desks.filter((_, at) => at !== index)
      return left.map((desk) => (desk.overflow?.to === gone ? { ...desk, overflow: null } : desk))
    })
  }

  protected override read() {
    return this.#rest.read()
  }

  protected override send({ desks, asks }: DesksDraft, version: number) {
    return this.#rest.save({ desks: [...desks], asks, version })
  }

  protected override draftOf({ desks, asks = false }: SavedDesks): DesksDraft {
    return { desks, asks }
  }

  protected override wrongIn({ desks }: DesksDraft): readonly DeskMark[] {
    const index = desks.findIndex(({ name }) => name.trim() === '')
    return index < 0 ? [] : [{ index, field: 'name' }]
  }

  protected override markOf({ code, detail }: Refused): DeskMark | null {
    const path = code === 'desks.invalid' ? detail?.['path'] : null
    const [, index = '', field = ''] = typeof path === 'string' ? path.split('/') : []
    return field === '' ? null : { index: Number(index), field }
  }

  #edit(change: (desks: readonly DeskSettings[]) => readonly DeskSettings[]): void {
    const { desks, asks } = this.state.draft
    this.edit({ desks: change(desks), asks })
  }
}

/** How a desk is at first. */
export const freshDesk: Omit<DeskSettings, 'id' | 'name'> = {
  members: 'all',
  strategy: 'ring-all',
  ring: 20,
  wrapUp: 0,
  line: 20,
  wait: 600,
  overflow: null,
  languages: [],
  pages: [],
  priority: 0,
}
