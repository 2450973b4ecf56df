import type { Call } from '../../protocol/call/call.ts'
import type { CallEvent, EventName, EventOf } from '../../protocol/call/event.ts'
import type { AgentId } from '../../protocol/ids.ts'
import type { Effect } from './effect.ts'

type Reaction<N extends EventName> = (event: EventOf<N>, before: Call) => readonly Effect[]

/** What each event asks of the world besides being told. An event without a row does not compile. */
const reactions: { readonly [N in EventName]: Reaction<N> } = {
  dialled: () => [],
  offered: ({ agents }) => [{ kind: 'ring', agents }],
  declined: ({ agent }) => [{ kind: 'unseat', agents: [agent] }],
  withdrawn: ({ agent }) => [{ kind: 'unseat', agents: [agent] }],
  answered: ({ agent }, before) => [
    { kind: 'route' },
    { kind: 'unseat', agents: agentsOf(before).filter((each) => each !== agent) },
    { kind: 'talks', agent, talking: true },
  ],
  held: () => [{ kind: 'route' }],
  resumed: () => [{ kind: 'route' }],
  left: () => [],
  returned: () => [],
  walked: () => [],
  ended: ({ agent }) =>
    agent === null ? [{ kind: 'close-room' }] : [{ kind: 'close-room' }, { kind: 'talks', agent, talking: false }],
}

/**
 * The desk and the words first: they take no time, the shopper's microphone opens at the word, and whoever hears
 * of the end may dial again at once. Then the media.
 */
const order: Readonly<Record<Effect['kind'], number>> = {
  talks: 0,
  tell: 1,
  route: 2,
  ring: 3,
  unseat: 4,
  'close-room': 5,
}

export function effectsOf(event: CallEvent, seq: number, before: Call, after: Call): readonly Effect[] {
  const react = reactions[event.type] as (event: CallEvent, before: Call) => readonly Effect[]
  const to = [...new Set([...agentsOf(before), ...agentsOf(after)])]
  const effects: Effect[] = [{ kind: 'tell', seq, event, to }, ...react(event, before)]
  return effects.toSorted((a, b) => order[a.kind] - order[b.kind])
}

/** Every agent who plays a part in a call now: rung, or talking. */
export function agentsOf(call: Call): readonly AgentId[] {
  if (call.phase === 'ringing') return call.agents
  if (call.phase === 'connected') return [call.agent]
  return call.phase === 'ended' && call.agent !== null ? [call.agent] : []
}
