import type { DialledCall } from '../../../protocol/call/call.ts'
import type { CallEvent } from '../../../protocol/call/event.ts'
import { agentsOf } from '../../../protocol/call/parts.ts'
import { viewOf } from '../../../protocol/call/watch.ts'
import { type AgentId, isCustomer, type PartyId } from '../../../protocol/ids.ts'
import type { Snapshot } from '../../../protocol/messages/call.ts'
import type { StoredCall } from '../../ports/call-store.ts'
import type { Connection } from '../connection.ts'
import type { House } from '../handler.ts'
import { partyOf } from '../identity.ts'

/** Agents whom an event speaks of. */
export function namedIn(event: CallEvent): readonly AgentId[] {
  const parties = Object.entries(event).flatMap(([key, value]) => (naming.has(key) ? [value].flat() : []))
  return parties.filter((party) => typeof party === 'string' && !isCustomer(party as PartyId)) as AgentId[]
}

const naming: ReadonlySet<string> = new Set(['agent', 'agents', 'by', 'from', 'to', 'party'])

/** Names for people to read; undefined where nobody is named. */
export function namesOf(
  agents: readonly AgentId[],
  { nameOf }: Pick<House, 'nameOf'>,
): Record<string, string> | undefined {
  return agents.length === 0 ? undefined : Object.fromEntries(agents.map((agent) => [agent, nameOf(agent)]))
}

/** Photos of those who have one; undefined where nobody has. */
export function photosOf(
  agents: readonly AgentId[],
  { desk }: Pick<House, 'desk'>,
): Record<string, string> | undefined {
  const photos = agents.flatMap((agent) => {
    const photo = desk.photoOf(agent)
    return photo === undefined ? [] : [[agent, photo] as const]
  })
  return photos.length === 0 ? undefined : Object.fromEntries(photos)
}

/** Shows a call to a socket: from the same moment on it is told the events that follow. */
export function show(
  connection: Connection,
  { call, seq }: StoredCall<DialledCall>,
  house: Pick<House, 'nameOf' | 'desk'>,
): Snapshot {
  if (call.phase !== 'ended') connection.show(call.id, seq)
  const shown = viewOf(call, partyOf(connection.identity))
  const agents = agentsOf(shown)
  const photos = photosOf(agents, house)
  return { seq, call: shown, names: namesOf(agents, house) ?? {}, ...(photos && { photos }) }
}
