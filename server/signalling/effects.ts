import { type ConnectedCall, type DialledCall, isLive } from '../../protocol/call/call.ts'
import { agentsOf, audienceOf, customersOf, partOf } from '../../protocol/call/parts.ts'
import { eventFor } from '../../protocol/call/watch.ts'
import type { AgentId, PartyId } from '../../protocol/ids.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import type { Effect } from '../calls/effect.ts'
import { rungBy } from '../calls/reactions.ts'
import type { StoredCall } from '../ports/call-store.ts'
import type { House } from './handler.ts'
import { namedIn, namesOf, photosOf, show } from './handlers/snapshot.ts'

/** So many rung agents get a warm seat; the others are seated when they answer, which is slower for them alone. */
const WARM_SEATS = 3

type Run<K extends Effect['kind']> = (
  effect: Extract<Effect, { kind: K }>,
  stored: StoredCall<DialledCall>,
  house: Omit<House, 'calls'>,
) => void | Promise<void>

const runs: { readonly [K in Effect['kind']]: Run<K> } = {
  tell({ seq, event, to }, stored, { people, nameOf, desk }) {
    const { call } = stored
    for (const party of to) {
      const shown = eventFor(event, party, call)
      const named = namedIn(shown)
      const [names, photos] = [namesOf(named, { nameOf }), photosOf(named, { desk })]
      const envelope = { seq, call: call.id, event: shown, ...(names && { names }), ...(photos && { photos }) }
      for (const each of people.of(call, party)) {
        each.tell(call.id, envelope)
        if (seq === stored.seq && !audienceOf(call).includes(party)) each.forget(call.id)
      }
    }
  },

  async ring({ agents }, stored, house) {
    house.desk.rung(agents)
    await Promise.all(agents.map((agent, index) => ringAt(agent, index < WARM_SEATS, stored, house)))
  },

  seat: (_effect, { call }, house) => seatEverybody(call, house),

  unseat({ parties }, { call }, { seating }) {
    for (const party of parties) seating.unseat(call.id, party)
  },

  async route(_effect, { call }, house) {
    if (!isLive(call)) return
    await house.seating.route(call)
    await seatEverybody(call, house)
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

/** Whoever is on the line without a seat gets one: a shopper from the line, an agent who was rung without. */
async function seatEverybody(call: DialledCall, { seating, people }: Omit<House, 'calls'>): Promise<void> {
  if (!isLive(call)) return
  // A friend who is let in asks for the seat together with the call, of which the door showed next to nothing.
  const customers = customersOf(call).filter((party) => party === 'shopper')
  const parties = [...customers, ...(call.phase === 'connected' ? seatedAgents(call) : [])]
  await Promise.all(
    parties.map(async (party) => {
      if (seating.has(call.id, party)) return
      const [lead] = people.of(call, party)
      if (lead !== undefined) lead.notice('reseat', await seating.seat(call, party))
    }),
  )
}

/** Those who hear or talk; whoever is rung gets a seat with the ring. */
function seatedAgents(call: ConnectedCall): readonly PartyId[] {
  return agentsOf(call).filter((agent) => partOf(call, agent) !== 'asked')
}

async function ringAt(
  agent: AgentId,
  warm: boolean,
  stored: StoredCall<DialledCall>,
  house: Omit<House, 'calls'>,
): Promise<void> {
  const { call } = stored
  const lead = house.people.lead(agent)
  if (lead === undefined || !isLive(call) || !rungBy(call).includes(agent)) return
  const seat: SeatOffer | null = warm ? await house.seating.seat(call, agent) : null
  for (const each of house.people.agent(agent)) {
    each.notice('rung', { snapshot: show(each, stored, house), seat: each === lead ? seat : null })
  }
}
