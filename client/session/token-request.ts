import { type ErrorBody, Refusal } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'
import { LinkLost } from '../link.ts'

/** A server that is there answers sooner. */
const TIMEOUT: Millis = 8_000

/**
 * Asks over HTTP for the token that `hello` takes.
 *
 * @throws {Refusal} the server said no
 * @throws {LinkLost} the server is out of reach
 */
export async function requestToken<T>(url: string, data: object, credentials?: RequestCredentials): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(data),
      headers: { 'content-type': 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT),
      ...(credentials !== undefined && { credentials }),
    })
  } catch {
    throw new LinkLost()
  }
  if (response.ok) return (await response.json()) as T
  const { error } = (await response.json().catch(() => ({}))) as { readonly error?: ErrorBody }
  throw error === undefined ? new LinkLost() : new Refusal(error.code, error.detail)
}
