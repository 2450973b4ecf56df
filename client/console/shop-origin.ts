import { MOST_ORIGINS } from '../../protocol/shop-look.ts'
import type { OriginFault } from '../locales/shop-words.ts'

/** What somebody has typed or pasted, as an origin that may be listed; or why it may not. */
export function originIn(
  text: string,
  listed: readonly string[],
): { readonly origin: string } | { readonly fault: OriginFault } {
  const typed = text.trim()
  const url = URL.parse(/^[a-z][\w+.-]*:\/\//i.test(typed) ? typed : `${isHere(typed) ? 'http' : 'https'}://${typed}`)
  if (typed.includes('*')) return { fault: 'wildcard' }
  if (url === null || typed === '' || /\s/.test(typed) || !/^https?:$/.test(url.protocol)) return { fault: 'nonsense' }
  // A word alone is a typo; a name has a dot, unless it is this machine or a number in brackets.
  if (!isHere(url.hostname) && !/[.\]]/.test(url.hostname)) return { fault: 'nonsense' }
  if (url.protocol === 'http:' && !isHere(url.hostname)) return { fault: 'http' }
  if (listed.includes(url.origin)) return { fault: 'repeated' }
  return listed.length >= MOST_ORIGINS ? { fault: 'many' } : { origin: url.origin }
}

function isHere(text: string): boolean {
  return /^([\w-]+\.)*localhost(?=[:/]|$)|^127(\.\d+){3}(?=[:/]|$)|^\[::1\]/i.test(text)
}
