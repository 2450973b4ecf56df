import { html, type TemplateResult } from 'lit'
import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import { friendWords } from '../locales/friend-words.ts'
import type { Language } from '../locales/language.ts'

export interface FriendAction {
  readonly label: string
  readonly path: string
  readonly wish: 'invite-request'
}

const friend = 'M10 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 20a6.5 6.5 0 0 1 11-4.7M18 14v6M15 17h6'

/** What the menu offers to those who may bring somebody in. A friend who was brought in may not. */
export function friendActions(me: PartyId | null, language: Language): readonly FriendAction[] {
  if (me === null || (isCustomer(me) && me !== 'shopper')) return []
  return [{ label: friendWords[language].bring, path: friend, wish: 'invite-request' }]
}

/** In the family of `icons.ts`, which every page loads and these are not needed for. */
export function drawn(path: string, size: number): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`
}
