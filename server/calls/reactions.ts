import { type Call, isLive } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { audienceOf, partiesOf, talkersOf } from '../../protocol/call/parts.ts'
import { relation } from '../../protocol/call/relation.ts'
import type { AgentId } from '../../protocol/ids.ts'
import type { Effect } from './effect.ts'

/**
 * What a committed event asks of the world: it is told, and the rest is what differs between the call before and the
 * call after (who rings, who has a seat, who may hear whom, who talks). So no event can forget a part of it.
 *
 * The desk and the words come first: they take no time, the shopper's microphone opens at the word, and whoever hears
 * of the end may dial again at once. Then the media.
 *
 * @param dialled the event was committed together with the dial
 */
export function effectsOf(
  event: CallEvent,
  seq: number,
  before: Call,
  after: Call,
  dialled: boolean,
): readonly Effect[] {
  const effects: Effect[] = []
  for (const agent of added(talkersOf(before), talkersOf(after))) effects.push({ kind: 'talks', agent, talking: true })
  for (const agent of added(talkersOf(after), talkersOf(before))) effects.push({ kind: 'talks', agent, talking: false })
  effects.push({ kind: 'tell', seq, event, to: [...new Set([...audienceOf(before), ...audienceOf(after)])] })
  if (after.phase === 'ended') return before.phase === 'ended' ? effects : [...effects, { kind: 'close-room' }]

  if (after.phase === 'connected' && routes(before) !== routes(after)) effects.push({ kind: 'route' })
  // With the dial itself comes a seat in the reply; whoever stood in the line gets one now.
  if (event.type === 'offered' && !dialled) effects.push({ kind: 'seat' })
  const rung = added(rungBy(before), rungBy(after))
  if (rung.length > 0) effects.push({ kind: 'ring', agents: rung })
  const unseated = isLive(before) ? added(partiesOf(after), partiesOf(before)) : []
  if (unseated.length > 0) effects.push({ kind: 'unseat', parties: unseated })
  return effects
}

/** Who rings: for a call that waits, or from within one. */
export function rungBy(call: Call): readonly AgentId[] {
  if (call.phase === 'ringing') return call.agents
  return call.phase === 'connected' ? (call.ask?.agents ?? []) : []
}

/** Who may hear whom, to be compared. */
function routes(call: Call): string {
  const parties = partiesOf(call)
  return parties.map((from) => parties.map((to) => `${from}>${to}:${relation(call, from, to)}`).join()).join()
}

function added<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return after.filter((each) => !before.includes(each))
}
