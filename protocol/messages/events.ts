import { type Static, type TObject, Type } from 'typebox'
import type { EventName, EventOf } from '../call/event.ts'
import { record } from './command.ts'
import {
  AgentIdText,
  CallIdText,
  InstantNumber,
  PageContextData,
  PartyIdText,
  ShopIdText,
  ShopperContextData,
  VisitIdText,
} from './parts.ts'

const at = { at: InstantNumber }
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const agents = Type.Unsafe<readonly Static<typeof AgentIdText>[]>(Type.Array(AgentIdText))
const talked = Type.Integer({ minimum: 0, description: 'Milliseconds.' })
const outcome = Type.Enum(['hung-up', 'abandoned', 'missed', 'declined', 'lost'])

interface EventSpec {
  readonly doc: string
  readonly data: TObject
}

/** The wire form of every event of a call, for the documents and for tests of what the server says. */
export const events = {
  dialled: {
    doc: 'A shopper pressed the button.',
    data: record({
      type: Type.Literal('dialled'),
      ...at,
      id: CallIdText,
      shop: ShopIdText,
      visit: VisitIdText,
      shopper: ShopperContextData,
      page: PageContextData,
      dialledAt: InstantNumber,
    }),
  },
  offered: {
    doc: 'It rings at these agents, until then.',
    data: record({ type: Type.Literal('offered'), ...at, agents, until: InstantNumber }),
  },
  declined: {
    doc: 'An agent will not take it and is rung no longer.',
    data: record({ type: Type.Literal('declined'), ...at, agent: AgentIdText }),
  },
  withdrawn: {
    doc: 'An agent vanished and is rung no longer.',
    data: record({ type: Type.Literal('withdrawn'), ...at, agent: AgentIdText }),
  },
  answered: {
    doc: 'An agent took the call: both talk from now on.',
    data: record({
      type: Type.Literal('answered'),
      ...at,
      agent: AgentIdText,
      shopperAwayUntil: nullable(InstantNumber),
    }),
  },
  held: {
    doc: 'On hold: neither side hears the other.',
    data: record({ type: Type.Literal('held'), ...at, by: PartyIdText }),
  },
  resumed: { doc: 'The hold is over.', data: record({ type: Type.Literal('resumed'), ...at, by: PartyIdText }) },
  left: {
    doc: 'The line of a party broke, or its page reloads; the seat is kept until then.',
    data: record({ type: Type.Literal('left'), ...at, party: PartyIdText, until: InstantNumber }),
  },
  returned: {
    doc: 'The party is on the line again.',
    data: record({ type: Type.Literal('returned'), ...at, party: PartyIdText }),
  },
  walked: {
    doc: 'The shopper stands before another page, or the cart changed.',
    data: record({ type: Type.Literal('walked'), ...at, page: PageContextData }),
  },
  ended: {
    doc: 'The call is over. `agent` is who talked, `by` who ended it.',
    data: record({
      type: Type.Literal('ended'),
      ...at,
      outcome,
      by: nullable(PartyIdText),
      agent: nullable(AgentIdText),
      talked,
    }),
  },
} as const satisfies { readonly [N in EventName]: EventSpec }

type Written = { readonly [N in EventName]: Static<(typeof events)[N]['data']> }
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Differing = { [N in EventName]: Same<Written[N], EventOf<N>> extends true ? never : N }[EventName]

/**
 * Compiles only while schemas and types say the same; names the events that differ.
 * @lintignore
 */
export const eventsMatchTheirTypes: [Differing] extends [never] ? true : Differing = true
