import type { ShopPresence } from '../../protocol/rest/routes.ts'
import { chooseLanguage } from '../locales/language.ts'
import { callPageWords } from './words.ts'

const language = chooseLanguage(...navigator.languages)
const words = callPageWords[language]
// The last part of the address: `/call/SHOP`.
const shop = decodeURIComponent(location.pathname.replace(/\/+$/, '').split('/').at(-1) ?? '')

const put = (name: string, text: string): void => {
  for (const place of document.querySelectorAll(`[data-words="${name}"]`)) place.textContent = text
}

function show(name: string): void {
  const title = words.title(name)
  document.title = title
  put('title', title)
}

document.documentElement.lang = language
put('lead', words.lead)
put('privacy', words.privacy)
show('')

const button = document.querySelector('shopbell-button')
button?.setAttribute('shop', shop)

// The button asks as well; the browser's cache answers one of the two.
const response = await fetch(`/api/shops/${encodeURIComponent(shop)}/presence`).catch(() => null)
if (response?.ok) show(((await response.json()) as ShopPresence).shop)
