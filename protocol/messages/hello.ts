import { type Static, Type } from 'typebox'
import { Seated } from './call.ts'
import { command, record } from './command.ts'
import { Colleague } from './counter.ts'
import { LineLength } from './line.ts'
import { AgentIdText, InstantNumber } from './parts.ts'

/** Milliseconds; a socket that has not said `hello` by then is shown out. */
export const HELLO_TIMEOUT = 5_000

export const helloCommands = {
  hello: command({
    doc:
      'The first message of every socket. A shopper brings the token of the visit, a friend the one that the link gave; an agent is known by the session cookie of the upgrade. ' +
      'A party whose line broke finds its calls here, with a fresh seat in each that it talks in or is rung by.',
    by: ['shopper', 'guest', 'agent'],
    data: record({
      token: Type.Optional(
        Type.String({
          maxLength: 2_048,
          description: 'Shopper: the visit token. Friend: the token of `POST /api/guests`.',
        }),
      ),
      /** Agent: `lead` is the tab that rings and holds the media; `follow` only looks on. */
      tab: Type.Optional(Type.Enum(['lead', 'follow'])),
    }),
    reply: record({
      now: InstantNumber,
      /** The calls of this party: a shopper has one at most, an agent all that ring or talk. */
      calls: Type.Array(Seated),
      /** Agents only. */
      me: Type.Optional(AgentIdText),
      counter: Type.Optional(Type.Array(Colleague)),
      waiting: Type.Optional(LineLength),
    }),
  }),
}
export type Welcome = Static<(typeof helloCommands)['hello']['reply']>
