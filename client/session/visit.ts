import type { NewVisit } from '../../protocol/rest/routes.ts'
import { requestToken } from './token-request.ts'

/**
 * The press begins an anonymous visit: its token is the shopper's whole identity.
 *
 * @throws {Refusal} the server said no
 * @throws {LinkLost} the server is out of reach
 */
export function beginVisit(server: string, shop: string): Promise<NewVisit> {
  return requestToken(`${server}/api/shops/${encodeURIComponent(shop)}/visits`, {}, 'omit')
}
