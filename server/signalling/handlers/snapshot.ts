import type { DialledCall } from '../../../protocol/call/call.ts'
import type { AgentId } from '../../../protocol/ids.ts'
import type { Snapshot } from '../../../protocol/messages/call.ts'
import { agentsOf } from '../../calls/reactions.ts'
import type { StoredCall } from '../../ports/call-store.ts'
import type { Connection } from '../connection.ts'
import type { House } from '../handler.ts'

export function namesOf(agents: readonly AgentId[], { nameOf }: Pick<House, 'nameOf'>): Record<string, string> {
  return Object.fromEntries(agents.map((agent) => [agent, nameOf(agent)]))
}

/** Shows a call to a socket: from the same moment on it is told the events that follow. */
export function show(
  connection: Connection,
  { call, seq }: StoredCall<DialledCall>,
  house: Pick<House, 'nameOf'>,
): Snapshot {
  if (call.phase !== 'ended') connection.show(call.id, seq)
  return { seq, call, names: namesOf(agentsOf(call), house) }
}
