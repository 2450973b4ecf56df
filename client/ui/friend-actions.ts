import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import { friendWords } from '../locales/friend-words.ts'
import type { Language } from '../locales/language.ts'

export interface FriendAction {
  readonly label: string
  readonly path: string
  readonly wish: 'invite-request' | 'onward-request'
}

const friend = 'M10 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 20a6.5 6.5 0 0 1 11-4.7M18 14v6M15 17h6'

const phone =
  'M8 3.5h8a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5zM11 17.5h2'

/** What the menu offers to those who may bring somebody in. A friend who was brought in may not. */
export function friendActions(me: PartyId | null, language: Language): readonly FriendAction[] {
  if (me === null || (isCustomer(me) && me !== 'shopper')) return []
  const words = friendWords[language]
  const bring: FriendAction = { label: words.bring, path: friend, wish: 'invite-request' }
  return [bring, { label: words.onward, path: phone, wish: 'onward-request' }]
}
