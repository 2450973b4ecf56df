import { type Call, type ConnectedCall, type DialledCall, isLive, type LiveCall } from '../../protocol/call/call.ts'
import { agentsOf, audienceOf, customersOf, partiesOf, partOf } from '../../protocol/call/parts.ts'
import { eventFor } from '../../protocol/call/watch.ts'
import { Refusal } from '../../protocol/errors.ts'
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
      const seat = lead === undefined ? null : await seatUnlessOver(call, party, seating)
      if (seat !== null) lead?.notice('reseat', seat)
    }),
  )
}

/** `null` where the call has ended since. */
async function seatUnlessOver(call: LiveCall, party: PartyId, { seat }: House['seating']): Promise<SeatOffer | null> {
  try {
    return await seat(call, party)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'call.over') return null
    throw error
  }
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
  const lead = house.people.lead(agent)
  if (lead === undefined || !isRungBy(stored.call, agent)) return
  const seat = warm ? await seatUnlessOver(stored.call, agent, house.seating) : null
  // As it is by now: what happened while the seat was made was told to nobody who did not know of the call yet.
  const { call, seq } = await house.store.load(stored.call.id)
  if (!isRungBy(call, agent)) {
    if (!isLive(call) || !partiesOf(call).includes(agent)) house.seating.unseat(stored.call.id, agent)
    return
  }
  for (const each of house.people.agent(agent)) {
    each.notice('rung', { snapshot: show(each, { call, seq }, house), seat: each === lead ? seat : null })
  }
}

function isRungBy(call: Call, agent: AgentId): call is LiveCall {
  return isLive(call) && rungBy(call).includes(agent)
}
