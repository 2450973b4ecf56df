import type { CallEvent } from '../../protocol/call/event.ts'
import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import type { CallRecord } from '../../protocol/rest/call-record.ts'
import { joined } from '../ui/people.ts'
import { aboutOf } from './page-facts.ts'
import type { Tongue } from './tongue.ts'

export interface TimelineStep {
  readonly at: number
  readonly text: string
}

/** What happened to a call, in sentences, oldest first. */
export function timelineOf({ events, names }: Pick<CallRecord, 'events' | 'names'>, tongue: Tongue): TimelineStep[] {
  const { timeline: words } = tongue.words.supervise
  const friends = new Map(
    events.flatMap((event) => (event.type === 'knocked' ? [[event.guest as PartyId, event.name] as const] : [])),
  )
  const nameOf = (party: PartyId | null): string => {
    if (party === null) return words.deadline
    if (party === 'shopper') return words.shopper
    return friends.get(party) ?? names[party] ?? (isCustomer(party) ? words.friend : words.somebody)
  }
  return events.flatMap((event) => {
    const text = sentenceOf(event, nameOf, tongue)
    return text === null ? [] : [{ at: event.at, text }]
  })
}

function sentenceOf(event: CallEvent, nameOf: (party: PartyId | null) => string, tongue: Tongue): string | null {
  const { timeline: words } = tongue.words.supervise
  const facts = (who: string, other = '', what = '') => ({ who, other, what })
  switch (event.type) {
    case 'noted':
    case 'carry-offered':
      return null
    case 'ended':
      return words.ended[event.outcome](nameOf(event.by))
    case 'ask-ended':
      return words.askEnded[event.how]
    case 'watched':
      return words.watched[event.mode](nameOf(event.agent))
    case 'dialled':
    case 'walked':
      return words.event[event.type](facts('', '', aboutOf(event.page, tongue)))
    case 'said':
      return words.event.said(facts('', '', event.text))
    case 'recorded':
      return words.event.recorded(facts('', '', event.clip === null ? '' : tongue.figures.clock(event.clip.length)))
    case 'keep-allowed':
      return words.event['keep-allowed'](facts('', '', event.days === null ? '' : tongue.figures.days(event.days)))
    case 'overflowed':
      return words.event.overflowed(facts('', '', event.desk))
    case 'offered':
    case 'passed':
      return words.event[event.type](facts(joined(event.agents.map(nameOf), tongue.language)))
    case 'asked':
      return words.event.asked(facts(joined(event.agents.map(nameOf), tongue.language), nameOf(event.by)))
    case 'handed':
      return words.event.handed(facts(nameOf(event.to), nameOf(event.from)))
    case 'knocked':
    case 'admitted':
      return words.event[event.type](facts(nameOf(event.guest)))
    case 'held':
    case 'resumed':
      return words.event[event.type](facts(nameOf(event.by)))
    case 'gone':
    case 'left':
    case 'returned':
      return words.event[event.type](facts(nameOf(event.party)))
    case 'carried':
      return words.event.carried(facts(words.shopper))
    case 'answered':
    case 'declined':
    case 'withdrawn':
    case 'ask-declined':
    case 'consulted':
    case 'joined':
    case 'unwatched':
      return words.event[event.type](facts(nameOf(event.agent)))
  }
}
