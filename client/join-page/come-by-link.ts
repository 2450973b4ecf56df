import type { NewGuest } from '../../protocol/rest/routes.ts'
import { requestToken } from '../session/token-request.ts'

/**
 * Changes the token of a link for one of this friend.
 *
 * @throws {Refusal} the server said no
 * @throws {LinkLost} the server is out of reach
 */
export function comeByLink(token: string): Promise<NewGuest> {
  return requestToken('/api/guests', { token })
}
