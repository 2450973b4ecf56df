import { type ErrorBody, Refusal } from '../../protocol/errors.ts'
import type { NewGuest } from '../../protocol/rest/routes.ts'
import { LinkLost } from '../link.ts'

/**
 * Changes the token of a link for one of this friend.
 *
 * @throws {Refusal} the server said no
 * @throws {LinkLost} the server is out of reach
 */
export async function comeByLink(token: string, fetching: typeof fetch = fetch): Promise<NewGuest> {
  let response: Response
  try {
    response = await fetching('/api/guests', {
      method: 'POST',
      body: JSON.stringify({ token }),
      headers: { 'content-type': 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(8_000),
    })
  } catch {
    throw new LinkLost()
  }
  if (response.ok) return (await response.json()) as NewGuest
  const { error } = (await response.json().catch(() => ({}))) as { readonly error?: ErrorBody }
  throw error === undefined ? new LinkLost() : new Refusal(error.code, error.detail)
}
