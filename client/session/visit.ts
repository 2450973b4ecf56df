import { type ErrorBody, Refusal } from '../../protocol/errors.ts'
import type { NewVisit } from '../../protocol/rest/routes.ts'
import { LinkLost } from '../link.ts'

/**
 * The press begins an anonymous visit: its token is the shopper's whole identity.
 *
 * @throws {Refusal} the server said no
 * @throws {LinkLost} the server is out of reach
 */
export async function beginVisit(server: string, shop: string, fetching: typeof fetch = fetch): Promise<NewVisit> {
  let response: Response
  try {
    response = await fetching(`${server}/api/shops/${encodeURIComponent(shop)}/visits`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(8_000),
    })
  } catch {
    throw new LinkLost()
  }
  if (response.ok) return (await response.json()) as NewVisit
  const { error } = (await response.json().catch(() => ({}))) as { readonly error?: ErrorBody }
  throw error === undefined ? new LinkLost() : new Refusal(error.code, error.detail)
}
