import { deskId } from '../../protocol/ids.ts'
import type { DeskSettings, SavedDesks } from '../../protocol/rest/desks.ts'
import type { DesksRest } from './desks-rest.ts'
import type { SaveOutcome } from './hours-keeper.ts'

export interface DesksState {
  readonly loading: 'loading' | 'failed' | 'here'
  /** What stands on the page, saved or not. */
  readonly draft: readonly DeskSettings[]
  /** Whether shoppers are asked what it is about. */
  readonly asks: boolean
  readonly dirty: boolean
  /** Where the server found a fault: an index into the draft and a field. */
  readonly mark: { readonly index: number; readonly field: string } | null
  readonly outcome: SaveOutcome
}

/** The desks of one shop as its owner edits them. What was not saved is kept while the counter is open. */
export class DesksKeeper {
  readonly #rest: DesksRest
  readonly #tell: () => void
  #state: DesksState = { loading: 'loading', draft: [], asks: false, dirty: false, mark: null, outcome: 'none' }
  #saved: readonly DeskSettings[] = []
  #asked = false
  #version = 0

  constructor(rest: DesksRest, tell: () => void) {
    this.#rest = rest
    this.#tell = tell
  }

  get state(): DesksState {
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

  edit(draft: readonly DeskSettings[]): void {
    this.#set({ draft, mark: null, outcome: 'none' })
    this.#compare()
  }

  setAsks(asks: boolean): void {
    this.#set({ asks, outcome: 'none' })
    this.#compare()
  }

  change(index: number, change: Partial<DeskSettings>): void {
    this.edit(this.#state.draft.map((desk, at) => (at === index ? { ...desk, ...change } : desk)))
  }

  /** What shoppers read instead of the name of a desk, by language; nothing: the name. */
  rename(index: number, names: DeskSettings['names']): void {
    this.edit(
      this.#state.draft.map((desk, at) => {
        if (at !== index) return desk
        const { names: _before, ...others } = desk
        return names === undefined ? others : { ...others, names }
      }),
    )
  }

  /** A desk like that of a shop that has made none. */
  add(name: string): void {
    const id = deskId(`desk-${Math.random().toString(36).slice(2, 8)}`)
    this.edit([...this.#state.draft, { ...freshDesk, id, name }])
  }

  /** Nobody overflows to a desk that is gone. */
  remove(index: number): void {
    const gone = this.#state.draft[index]?.id
    const left = this.#state.draft.filter((_, at) => at !== index)
    this.edit(left.map((desk) => (desk.overflow?.to === gone ? { ...desk, overflow: null } : desk)))
  }

  discard(): void {
    this.#set({ asks: this.#asked })
    this.edit(this.#saved)
  }

  /** After a conflict: what stands here is to be saved over what somebody else has saved. */
  async keepMine(): Promise<void> {
    const reply = await this.#rest.read()
    if (!reply.ok) return this.#set({ outcome: 'unreachable' })
    this.#saved = reply.data.desks
    this.#asked = reply.data.asks === true
    this.#version = reply.data.version
    this.#set({ outcome: 'none' })
    this.#compare()
  }

  async save(): Promise<void> {
    const { draft, asks, outcome } = this.#state
    if (outcome === 'saving') return
    const nameless = draft.findIndex(({ name }) => name.trim() === '')
    if (nameless >= 0) return this.#set({ mark: { index: nameless, field: 'name' }, outcome: 'marked' })
    this.#set({ outcome: 'saving' })
    const reply = await this.#rest.save({ desks: [...draft], asks, version: this.#version })
    if (reply.ok) return this.#take(reply.data, 'saved')
    if (reply.code === 'desks.stale') return this.#set({ outcome: 'conflict' })
    const mark = reply.code === 'desks.invalid' ? markOf(reply.detail?.['path']) : null
    if (mark !== null) return this.#set({ mark, outcome: 'marked' })
    this.#set({ outcome: reply.code === 'unreachable' ? 'unreachable' : 'failed' })
  }

  /** Whether anything is not saved. */
  #compare(): void {
    const { draft, asks } = this.#state
    this.#set({ dirty: !isSame(draft, this.#saved) || asks !== this.#asked })
  }

  #take({ desks, asks = false, version }: SavedDesks, outcome: SaveOutcome) {
    this.#saved = desks
    this.#asked = asks
    this.#version = version
    this.#set({ loading: 'here', draft: desks, asks, dirty: false, mark: null, outcome })
  }

  #set(change: Partial<DesksState>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
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

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function markOf(path: unknown): DesksState['mark'] {
  const [, index = '', field = ''] = typeof path === 'string' ? path.split('/') : []
  return field === '' ? null : { index: Number(index), field }
}
