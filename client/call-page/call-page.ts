import type { ShopPresence } from '../../protocol/rest/routes.ts'
import { chooseLanguage } from '../locales/language.ts'
import { keptCall } from '../session/kept-call.ts'
import { takeToken } from './take-over.ts'
import { callPageWords } from './words.ts'

const language = chooseLanguage(...navigator.languages)
const words = callPageWords[language]
// The last part of the address: `/call/SHOP`.
const shop = decodeURIComponent(location.pathname.replace(/\/+$/, '').split('/').at(-1) ?? '')
// Before all else: as long as it stands in the address, whoever looks over the shoulder may use it.
const token = takeToken()

const put = (name: string, text: string): void => {
  for (const place of document.querySelectorAll(`[data-words="${name}"]`)) place.textContent = text
}

function show(presence: ShopPresence | null): void {
  const title = words.title(presence?.shop ?? '')
  document.title = title
  put('title', title)
  const photo = presence?.look?.photo
  const image = main?.querySelector('img')
  if (photo === undefined || !image) return
  image.src = `/photos/${photo}`
  image.className = 'photo'
}

document.documentElement.lang = language
put('lead', words.lead)
put('privacy', words.privacy)
const main = document.querySelector('main')
show(null)

/** How the shop calls and shows itself; `null` where it is not to be reached. */
const asksShop = async (): Promise<ShopPresence | null> => {
  // The button asks as well; the browser's cache answers one of the two.
  const response = await fetch(`/api/shops/${encodeURIComponent(shop)}/presence`).catch(() => null)
  return response?.ok ? ((await response.json()) as ShopPresence) : null
}

/** The page of the shop, with its button: it goes on with a call that this tab remembers. */
async function open(presence: Promise<ShopPresence | null>): Promise<void> {
  main?.removeAttribute('hidden')
  document.querySelector('shopbell-button')?.setAttribute('shop', shop)
  show(await presence)
}

/** Somebody goes on here with a call of another device of theirs. */
async function goOn(carried: string): Promise<void> {
  main?.setAttribute('hidden', '')
  const presence = asksShop()
  await import('./continue.ts')
  const page = Object.assign(document.createElement('shopbell-continue'), { shop, token: carried, language })
  const leave = (): void => {
    page.remove()
    void open(presence)
  }
  page.addEventListener('continue-done', leave)
  page.addEventListener('continue-leave', leave)
  document.body.append(page)
  Object.assign(page, { presence: await presence })
}

// Another code scanned into the same tab changes nothing but the fragment.
addEventListener('hashchange', () => location.hash.startsWith('#continue=') && location.reload())

// Who talks here already goes on here.
if (token === null || keptCall(location.origin, shop) !== null) await open(asksShop())
else await goOn(token)
