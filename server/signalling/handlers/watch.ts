import type { LiveCall } from '../../../protocol/call/call.ts'
import { Refusal } from '../../../protocol/errors.ts'
import type { AgentId, CallId } from '../../../protocol/ids.ts'
import type { watchCommands } from '../../../protocol/messages/watch.ts'
import type { Handlers, House } from '../handler.ts'
import { callFor, leading } from './access.ts'
import { show } from './snapshot.ts'
import { wished } from './wished.ts'

export const watchHandlers: Handlers<keyof typeof watchCommands> = {
  async watch({ connection, identity, data }, house) {
    leading(identity)
    const { agent, shop } = identity
    const { call } = await callFor(identity, data.call, house)
    if (call.phase === 'ended') throw new Refusal('call.over')
    if (call.phase !== 'connected') throw new Refusal('call.not-connected')
    if (house.desk.isBusy(agent)) throw new Refusal('agent.busy')
    const watches = call.watchers[agent] !== undefined
    if (!watches) await stopWatching(agent, house, data.call)
    const told = house.tellsWhenWatched(shop)
    // A seat without a part in the call hears nothing; with it there, the first word is heard.
    const seat = watches && house.seating.has(call.id, agent) ? null : await house.seating.seat(call, agent)
    try {
      await house.calls.apply(call.id, { type: 'watch', agent, mode: data.mode, told })
    } catch (error) {
      if (!watches) house.seating.unseat(call.id, agent)
      throw error
    }
    return { snapshot: show(connection, await callFor(identity, call.id, house), house), seat }
  },

  unwatch: wished(({ identity }) => ({ type: 'unwatch', agent: identity.agent })),
}

/** One pair of ears: whoever begins to talk or to listen elsewhere listens here no longer. */
export async function stopWatching(
  agent: AgentId,
  { store, calls }: Pick<House, 'store' | 'calls'>,
  except: CallId,
): Promise<void> {
  for (const { call } of await store.liveOfAgent(agent))
    if (call.id !== except && watches(call, agent)) await quietly(calls.apply(call.id, { type: 'unwatch', agent }))
}

function watches(call: LiveCall, agent: AgentId): boolean {
  return call.phase === 'connected' && call.watchers[agent] !== undefined
}

/** The call may have ended in between, which is what was wished. */
async function quietly(doing: Promise<unknown>): Promise<void> {
  try {
    await doing
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
