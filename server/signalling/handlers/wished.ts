import type { CallCommand } from '../../../protocol/call/command.ts'
import type { CallId } from '../../../protocol/ids.ts'
import type { House } from '../handler.ts'
import type { Identity } from '../identity.ts'
import { callFor, leading } from './access.ts'

interface Wish<I extends Identity, D> {
  readonly identity: I
  readonly data: D
}

/**
 * The handler of a command that is one wish of somebody who may know of the call, and has no answer but yes.
 *
 * @throws {Refusal} `agent.not-leading`, `call.not-found`, and what the rules of the call refuse
 */
export function wished<I extends Identity, D extends { readonly call: CallId }>(
  commandOf: (wish: Wish<I, D>, house: House) => CallCommand,
) {
  return async (wish: Wish<I, D>, house: House) => {
    leading(wish.identity)
    await callFor(wish.identity, wish.data.call, house)
    await house.calls.apply(wish.data.call, commandOf(wish, house))
    return {}
  }
}
