import { isReadable } from '../../protocol/colour.ts'
import type { SavedShop, ShopFront, ShopLook, ShopText, ShopTexts } from '../../protocol/rest/shop.ts'
import type { Language } from '../locales/language.ts'
import type { SaveOutcome } from './hours-keeper.ts'
import { smallPhoto } from './photo.ts'
import type { ShopRest } from './shop-rest.ts'

/** What became of the last change of the photo, which holds at once. */
export type PhotoOutcome = 'none' | 'saving' | 'saved' | 'removed' | 'refused' | 'failed'

export interface ShopState {
  readonly loading: 'loading' | 'failed' | 'here'
  /** What stands on the page, saved or not. */
  readonly draft: ShopFront
  readonly dirty: boolean
  /** Where something is to be mended: a JSON pointer into the draft. */
  readonly mark: string | null
  readonly outcome: SaveOutcome
  /** Id of the photo. */
  readonly photo: string | null
  readonly photoOutcome: PhotoOutcome
}

const unsaid: ShopText = { label: '', greeting: '' }
const blank: ShopFront = {
  name: '',
  origins: [],
  look: { accent: null, corner: 'end' },
  texts: { en: unsaid, it: unsaid, pl: unsaid },
}

/** How one shop shows itself, as its owner edits it. What was not saved is kept while the counter is open. */
export class ShopKeeper {
  readonly #rest: ShopRest
  readonly #tell: () => void
  #state: ShopState = {
    loading: 'loading',
    draft: blank,
    dirty: false,
    mark: null,
    outcome: 'none',
    photo: null,
    photoOutcome: 'none',
  }
  #saved: ShopFront = blank
  #version = 0
  /** Answers that come after a later change say nothing of it. */
  #edits = 0

  constructor(rest: ShopRest, tell: () => void) {
    this.#rest = rest
    this.#tell = tell
  }

  get state(): ShopState {
    return this.#state
  }

  /** The page is shown: what was not edited is read again. */
  open(): void {
    if (!this.#state.dirty) void this.load()
  }

  /** Reads what is saved, and drops what is not. */
  async load(): Promise<void> {
    const edits = ++this.#edits
    const reply = await this.#rest.read()
    if (edits !== this.#edits) return
    if (reply.ok) this.#take(reply.data, 'none')
    else this.#set({ loading: this.#state.loading === 'here' ? 'here' : 'failed' })
  }

  edit(change: Partial<ShopFront>): void {
    this.#edits++
    const draft = { ...this.#state.draft, ...change }
    this.#set({ draft, dirty: !isSame(draft, this.#saved), mark: null, outcome: 'none' })
  }

  editLook(change: Partial<ShopLook>): void {
    this.edit({ look: { ...this.#state.draft.look, ...change } })
  }

  editText(language: Language, change: Partial<ShopText>): void {
    const { texts } = this.#state.draft
    const next: ShopTexts = { ...texts, [language]: { ...texts[language], ...change } }
    this.edit({ texts: next })
  }

  discard(): void {
    this.edit(this.#saved)
  }

  /** After a conflict: what stands here is to be saved over what somebody else has saved. */
  async keepMine(): Promise<void> {
    const reply = await this.#rest.read()
    if (!reply.ok) return this.#set({ outcome: 'unreachable' })
    this.#saved = reply.data.front
    this.#version = reply.data.version
    this.#set({ dirty: !isSame(this.#state.draft, this.#saved), outcome: 'none' })
  }

  async save(): Promise<void> {
    const { draft, outcome } = this.#state
    if (outcome === 'saving') return
    const mark = wrongIn(draft)
    if (mark !== null) return this.#set({ mark, outcome: 'marked' })
    const edits = ++this.#edits
    this.#set({ outcome: 'saving' })
    const reply = await this.#rest.save({ front: draft, version: this.#version })
    if (reply.ok) return this.#kept(reply.data, edits)
    const path = reply.code === 'shop.invalid' ? reply.detail?.['path'] : null
    if (typeof path === 'string') this.#set({ mark: path, outcome: 'marked' })
    else if (reply.code === 'shop.stale') this.#set({ outcome: 'conflict' })
    else this.#set({ outcome: reply.code === 'unreachable' ? 'unreachable' : 'failed' })
  }

  /** Holds at once, beside what is not saved yet. */
  async putPhoto(file: Blob): Promise<void> {
    this.#set({ photoOutcome: 'saving' })
    const small = await smallPhoto(file)
    if (small === null) return this.#set({ photoOutcome: 'refused' })
    const reply = await this.#rest.putPhoto(small)
    if (reply.ok) this.#set({ photo: reply.data.photo, photoOutcome: 'saved' })
    else this.#set({ photoOutcome: reply.code === 'photo.refused' ? 'refused' : 'failed' })
  }

  async removePhoto(): Promise<void> {
    this.#set({ photoOutcome: 'saving' })
    const reply = await this.#rest.removePhoto()
    this.#set(reply.ok ? { photo: null, photoOutcome: 'removed' } : { photoOutcome: 'failed' })
  }

  #kept(saved: SavedShop, edits: number): void {
    if (edits === this.#edits) return this.#take(saved, 'saved')
    // Somebody typed on while it was saved: that is not saved yet.
    this.#saved = saved.front
    this.#version = saved.version
    this.#set({ dirty: !isSame(this.#state.draft, saved.front), outcome: 'none' })
  }

  #take({ front, photo, version }: SavedShop, outcome: SaveOutcome): void {
    this.#saved = front
    this.#version = version
    this.#set({ loading: 'here', draft: front, photo, dirty: false, mark: null, outcome })
  }

  #set(change: Partial<ShopState>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What the server would refuse; it says the same of the rest. */
function wrongIn({ name, look }: ShopFront): string | null {
  if (name.trim() === '') return '/name'
  return look.accent === null || isReadable(look.accent) ? null : '/look/accent'
}
