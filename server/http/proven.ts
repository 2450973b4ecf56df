import type { AgentId } from '../../protocol/ids.ts'
import type { ChangeValues } from '../../protocol/rest/changes.ts'
import type { HttpDeps } from './deps.ts'

type Proven = ChangeValues['factors']

export const NO_FACTORS: Proven = { code: false, passkeys: [] }

/** How somebody proves who they are beside the password, by the names that they gave: nothing of it opens a door. */
export async function provenBy(
  { factors, factorStore }: Pick<HttpDeps, 'factors' | 'factorStore'>,
  agent: AgentId,
): Promise<Proven> {
  const [{ code }, passkeys] = await Promise.all([factors.of(agent), factorStore.passkeysOf(agent)])
  return { code, passkeys: passkeys.map(({ name }) => name) }
}
