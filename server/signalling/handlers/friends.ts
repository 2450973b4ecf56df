import { partOf } from '../../../protocol/call/parts.ts'
import { Refusal } from '../../../protocol/errors.ts'
import type { friendCommands } from '../../../protocol/messages/friends.ts'
import type { Handlers } from '../handler.ts'
import { partyOf } from '../identity.ts'
import { callFor, leading } from './access.ts'
import { show } from './snapshot.ts'
import { wished } from './wished.ts'

export const friendHandlers: Handlers<keyof typeof friendCommands> = {
  async invite({ identity, data }, house) {
    leading(identity)
    const { call } = await callFor(identity, data.call, house)
    if (call.phase === 'ended') throw new Refusal('call.over')
    if (call.phase !== 'connected') throw new Refusal('call.not-connected')
    const part = partOf(call, partyOf(identity))
    if (part !== 'customer' && part !== 'desk') throw new Refusal('call.not-yours')
    const { token, expires } = house.inviteTo(call.id, call.shop)
    // Behind the hash: it is sent to no server, and stands in nobody's log.
    return { url: `${identity.home}/join/#${token}`, expires }
  },

  async knock({ connection, identity, data }, house) {
    const { guest, call } = identity
    if (data.call !== call) throw new Refusal('call.not-found')
    const name = data.name.trim()
    if (name === '') throw new Refusal('message.invalid', { path: '/name' })
    if (!house.mayPress(identity.address)) throw new Refusal('guest.too-often')
    await house.calls.apply(call, { type: 'knock', guest, name })
    return show(connection, await callFor(identity, call, house), house)
  },

  admit: wished(({ identity, data }) => ({ type: 'admit', by: partyOf(identity), guest: data.guest })),
  refuse: wished(({ identity, data }) => ({ type: 'refuse', by: partyOf(identity), guest: data.guest })),
}
