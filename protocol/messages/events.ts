import { type Static, type TObject, Type } from 'typebox'
import type { EventName, EventOf } from '../call/event.ts'
import { record } from './command.ts'
import { ClipData, KeepDays } from './line.ts'
import {
  AgentIdText,
  CallIdText,
  DeskIdText,
  GuestIdText,
  GuestName,
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
const place = record({
  priority: Type.Integer(),
  since: InstantNumber,
  until: InstantNumber,
  overflow: nullable(record({ at: InstantNumber, to: DeskIdText })),
})
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
      desk: DeskIdText,
      place,
    }),
  },
  offered: {
    doc: 'It rings at these agents, until then.',
    data: record({ type: Type.Literal('offered'), ...at, agents, until: InstantNumber }),
  },
  passed: {
    doc: 'It rang in vain at these agents, who are not rung again; the call is back at its place in the line.',
    data: record({ type: Type.Literal('passed'), ...at, agents }),
  },
  overflowed: {
    doc: 'Another desk takes the call; its place is kept.',
    data: record({ type: Type.Literal('overflowed'), ...at, desk: DeskIdText }),
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
  asked: {
    doc: 'A colleague or a desk is rung from within the call: to take it over, to be spoken with alone first, or to come in as well.',
    data: record({
      type: Type.Literal('asked'),
      ...at,
      by: AgentIdText,
      wish: Type.Enum(['hand-over', 'consult', 'join']),
      agents,
      desk: nullable(DeskIdText),
      until: InstantNumber,
    }),
  },
  'ask-declined': {
    doc: 'One of those who were asked will not come.',
    data: record({ type: Type.Literal('ask-declined'), ...at, agent: AgentIdText }),
  },
  'ask-ended': {
    doc: 'Nobody comes; all is as it was before.',
    data: record({ type: Type.Literal('ask-ended'), ...at, how: Type.Enum(['declined', 'missed', 'cancelled']) }),
  },
  consulted: {
    doc: 'The colleague speaks with the agent who leads, alone; the shopper is on hold.',
    data: record({ type: Type.Literal('consulted'), ...at, agent: AgentIdText }),
  },
  handed: {
    doc: 'A colleague leads the call now; the one before has left.',
    data: record({ type: Type.Literal('handed'), ...at, from: AgentIdText, to: AgentIdText }),
  },
  joined: {
    doc: 'An agent talks with everybody.',
    data: record({ type: Type.Literal('joined'), ...at, agent: AgentIdText }),
  },
  knocked: {
    doc: 'A friend came by the link and waits at the door.',
    data: record({ type: Type.Literal('knocked'), ...at, guest: GuestIdText, name: GuestName }),
  },
  admitted: {
    doc: 'Somebody inside let the friend in.',
    data: record({ type: Type.Literal('admitted'), ...at, guest: GuestIdText, by: PartyIdText }),
  },
  gone: {
    doc: 'A party left for good, and the call goes on.',
    data: record({ type: Type.Literal('gone'), ...at, party: PartyIdText, by: nullable(PartyIdText) }),
  },
  'carry-offered': {
    doc: 'The shopper made a link to go on on another device. Told to nobody: all read `noted` instead.',
    data: record({ type: Type.Literal('carry-offered'), ...at, key: Type.String(), until: InstantNumber }),
  },
  carried: {
    doc: 'The shopper went on on another device.',
    data: record({ type: Type.Literal('carried'), ...at }),
  },
  watched: {
    doc: 'A supervisor listens, or whispers to the agent. Customers are told where `told` says so.',
    data: record({
      type: Type.Literal('watched'),
      ...at,
      agent: AgentIdText,
      mode: Type.Enum(['listen', 'whisper']),
      told: Type.Boolean(),
    }),
  },
  unwatched: {
    doc: 'A supervisor listens no longer.',
    data: record({ type: Type.Literal('unwatched'), ...at, agent: AgentIdText, told: Type.Boolean() }),
  },
  noted: {
    doc: 'Something happened that is not for this reader; it keeps the numbers without a gap.',
    data: record({ type: Type.Literal('noted'), ...at }),
  },
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
  said: {
    doc: 'The shopper said in a line what it is about; nothing if empty.',
    data: record({ type: Type.Literal('said'), ...at, text: Type.String({ maxLength: 200 }) }),
  },
  recorded: {
    doc: 'The shopper said it aloud: where there is a clip, agents play it from `GET /api/calls/CALL/clip`. `null`: it was taken back.',
    data: record({ type: Type.Literal('recorded'), ...at, clip: nullable(ClipData) }),
  },
  'keep-allowed': {
    doc: 'The shopper lets the shop keep what they say here for so many days after the end; `null`: no longer.',
    data: record({ type: Type.Literal('keep-allowed'), ...at, days: nullable(KeepDays) }),
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
