import type { NewCarry } from '../../protocol/rest/routes.ts'
import { requestToken } from '../session/token-request.ts'

const MARK = '#continue='

/** What a link to this device holds, taken out of the address and of the history of the browser. `null`: it is no such link. */
export function takeToken(): string | null {
  const { hash, pathname, search } = location
  if (!hash.startsWith(MARK)) return null
  history.replaceState(null, '', pathname + search)
  return hash.slice(MARK.length)
}

/**
 * Takes the call over from the other device. Once: a second time is refused.
 *
 * @throws {Refusal} the server said no
 * @throws {LinkLost} the server is out of reach
 */
export function takeOver(shop: string, token: string): Promise<NewCarry> {
  return requestToken(`/api/shops/${encodeURIComponent(shop)}/carries`, { token })
}
