import { isReadable } from '../../protocol/colour.ts'
import type { SavedShop, ShopFront, ShopLook, ShopText, ShopTexts } from '../../protocol/rest/shop.ts'
import type { Language } from '../locales/language.ts'
import { blankDraft, DraftKeeper, type DraftState, type SaveOutcome } from './draft-keeper.ts'
import { smallPhoto } from './photo.ts'
import type { Refused } from './rest.ts'
import type { ShopRest } from './shop-rest.ts'

/** What became of the last change of the photo, which holds at once. */
export type PhotoOutcome = 'none' | 'saving' | 'saved' | 'removed' | 'refused' | 'failed'

/** A mark is a JSON pointer into the draft. */
export interface ShopState extends DraftState<ShopFront, string> {
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

/** How one shop shows itself, as its owner edits it. */
export class ShopKeeper extends DraftKeeper<ShopFront, string, SavedShop, ShopState> {
  readonly #rest: ShopRest

  constructor(rest: ShopRest, tell: () => void) {
    super({ ...blankDraft(blank), photo: null, photoOutcome: 'none' }, tell)
    this.#rest = rest
  }

  override edit(change: Partial<ShopFront>): void {
    super.edit({ ...this.state.draft, ...change })
  }

  editLook(change: Partial<ShopLook>): void {
    this.edit({ look: { ...this.state.draft.look, ...change } })
  }

  editText(language: Language, change: Partial<ShopText>): void {
    const { texts } = this.state.draft
    const next: ShopTexts = { ...texts, [language]: { ...texts[language], ...change } }
    this.edit({ texts: next })
  }

  /** Holds at once, beside what is not saved yet. */
  async putPhoto(file: Blob): Promise<void> {
    this.set({ photoOutcome: 'saving' })
    const small = await smallPhoto(file)
    if (small === null) return this.set({ photoOutcome: 'refused' })
    const reply = await this.#rest.putPhoto(small)
    if (reply.ok) this.set({ photo: reply.data.photo, photoOutcome: 'saved' })
    else this.set({ photoOutcome: reply.code === 'photo.refused' ? 'refused' : 'failed' })
  }

  async removePhoto(): Promise<void> {
    this.set({ photoOutcome: 'saving' })
    const reply = await this.#rest.removePhoto()
    this.set(reply.ok ? { photo: null, photoOutcome: 'removed' } : { photoOutcome: 'failed' })
  }

  protected override read() {
    return this.#rest.read()
  }

  protected override send(front: ShopFront, version: number) {
    return this.#rest.save({ front, version })
  }

  protected override draftOf({ front }: SavedShop): ShopFront {
    return front
  }

  protected override wrongIn({ name, look }: ShopFront): readonly string[] {
    if (name.trim() === '') return ['/name']
    return look.accent === null || isReadable(look.accent) ? [] : ['/look/accent']
  }

  protected override markOf({ code, detail }: Refused): string | null {
    const path = code === 'shop.invalid' ? detail?.['path'] : null
    return typeof path === 'string' ? path : null
  }

  protected override take(saved: SavedShop, outcome: SaveOutcome): void {
    super.take(saved, outcome)
    this.set({ photo: saved.photo })
  }
}
