import { type DialledCall, isLive } from '../../protocol/call/call.ts'
import type { AgentId } from '../../protocol/ids.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import type { Effect } from '../calls/effect.ts'
import { agentsOf } from '../calls/reactions.ts'
import type { StoredCall } from '../ports/call-store.ts'
import type { Connection } from './connection.ts'
import type { House } from './handler.ts'
import { namesOf, show } from './handlers/snapshot.ts'

/** So many rung agents get a warm seat; the others are seated when they answer, which is slower for them alone. */
const WARM_SEATS = 3

type Run<K extends Effect['kind']> = (
  effect: Extract<Effect, { kind: K }>,
  stored: StoredCall<DialledCall>,
  house: Omit<House, 'calls'>,
) => void | Promise<void>

const runs: { readonly [K in Effect['kind']]: Run<K> } = {
  tell({ seq, event, to }, stored, { people, nameOf }) {
    const { call } = stored
    const names = 'agents' in event ? namesOf(event.agents, { nameOf }) : {}
    const who = 'agent' in event && event.agent !== null ? { ...names, ...namesOf([event.agent], { nameOf }) } : names
    const envelope = { seq, call: call.id, event, ...(Object.keys(who).length > 0 && { names: who }) }
    const told = [people.shopper(call.visit), ...to.flatMap((agent) => people.agent(agent))]
    for (const each of told) each?.tell(call.id, envelope)
    if (seq === stored.seq)
      for (const each of told) if (each !== undefined && !playsOn(each, call)) each.forget(call.id)
  },

  async ring({ agents }, stored, house) {
    await Promise.all(agents.map((agent, index) => ringAt(agent, index < WARM_SEATS, stored, house)))
  },

  unseat({ agents }, { call }, { seating }) {
    for (const agent of agents) seating.unseat(call.id, agent)
  },

  async route(_effect, { call }, { seating, people }) {
    if (!isLive(call)) return
    await seating.route(call)
    if (call.phase !== 'connected' || seating.has(call.id, call.agent)) return
    const lead = people.lead(call.agent)
    if (lead !== undefined) lead.notice('reseat', await seating.seat(call, call.agent))
  },

  talks({ agent, talking }, _stored, { desk }) {
    desk.setTalking(agent, talking)
  },

  async 'close-room'(_effect, { call }, { seating }) {
    await seating.close(call.id)
  },
}

/** Does what a commit asks of the world. Each may run twice: the second time finds nothing to do. */
export function runEffect(
  effect: Effect,
  stored: StoredCall<DialledCall>,
  house: Omit<House, 'calls'>,
): void | Promise<void> {
  const run = runs[effect.kind] as (
    effect: Effect,
    stored: StoredCall<DialledCall>,
    house: Omit<House, 'calls'>,
  ) => void | Promise<void>
  return run(effect, stored, house)
}

async function ringAt(
  agent: AgentId,
  warm: boolean,
  stored: StoredCall<DialledCall>,
  house: Omit<House, 'calls'>,
): Promise<void> {
  const { call } = stored
  const lead = house.people.lead(agent)
  if (lead === undefined || call.phase !== 'ringing') return
  const seat: SeatOffer | null = warm ? await house.seating.seat(call, agent) : null
  for (const each of house.people.agent(agent)) {
    each.notice('rung', { snapshot: show(each, stored, house), seat: each === lead ? seat : null })
  }
}

/** Whether a socket must hear of what comes next in this call. */
function playsOn({ identity }: Connection, call: DialledCall): boolean {
  return isLive(call) && (identity.role === 'shopper' || agentsOf(call).includes(identity.agent))
}
