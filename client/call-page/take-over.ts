import { type ErrorBody, Refusal } from '../../protocol/errors.ts'
import type { NewCarry } from '../../protocol/rest/routes.ts'
import { LinkLost } from '../link.ts'

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
export async function takeOver(shop: string, token: string, fetching: typeof fetch = fetch): Promise<NewCarry> {
  let response: Response
  try {
    response = await fetching(`/api/shops/${encodeURIComponent(shop)}/carries`, {
      method: 'POST',
      body: JSON.stringify({ token }),
      headers: { 'content-type': 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(8_000),
    })
  } catch {
    throw new LinkLost()
  }
  if (response.ok) return (await response.json()) as NewCarry
  const { error } = (await response.json().catch(() => ({}))) as { readonly error?: ErrorBody }
  throw error === undefined ? new LinkLost() : new Refusal(error.code, error.detail)
}
