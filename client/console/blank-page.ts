import { html, nothing, type TemplateResult } from 'lit'
import type { Sentence } from '../locales/call-words.ts'
import { icon } from '../ui/icons.ts'
import type { Tongue } from './tongue.ts'

/** What stands where a page has nothing to show: why, and what can be done. `blankStyle` is its look. */
export function blankPage({ title, text }: Sentence, act: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="blank" role="status"><b>${title}</b>${text} ${act}</div>`
}

/** Asks once more for what did not come. */
export function retryButton(label: string, load: () => void): TemplateResult {
  return html`<button type="button" class="btn" @click=${load}>${icon('retry', 20)}${label}</button>`
}

/** The outlines of what is on its way; `loading` says so to those who do not see them. */
export function skeletons(loading: string, count: number, outline: 'card' | 'row'): TemplateResult {
  return html`<div role="status">
    <span class="unseen">${loading}</span>
    ${Array.from({ length: count }, () => html`<span class="skeleton ${outline}"></span>`)}
  </div>`
}

/** A page whose content its keeper fetches. */
interface KeptPage {
  readonly state: { readonly loading: 'loading' | 'failed' | 'here' }
  readonly keeper: { load(): Promise<void> }
  readonly tongue: Tongue
}

/** While the content has not come: the outlines of its cards; where it does not come, why, and another try. */
export function unloadedPage(
  { state, keeper, tongue }: KeptPage,
  { loading, loadFailed }: { readonly loading: string; readonly loadFailed: Sentence },
  cards: number,
): TemplateResult {
  if (state.loading !== 'failed') return skeletons(loading, cards, 'card')
  return blankPage(
    loadFailed,
    retryButton(tongue.words.retry, () => void keeper.load()),
  )
}
