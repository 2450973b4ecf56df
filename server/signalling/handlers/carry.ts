import { Refusal } from '../../../protocol/errors.ts'
import type { carryCommands } from '../../../protocol/messages/carry.ts'
import { openCarries } from '../../visits/carries.ts'
import type { Handlers } from '../handler.ts'
import { callFor } from './access.ts'

export const carryHandlers: Handlers<keyof typeof carryCommands> = {
  async carry({ identity, data }, house) {
    const { call } = await callFor(identity, data.call, house)
    if (call.phase === 'connected' && !house.mayPress(identity.address)) throw new Refusal('carry.too-often')
    const { token, expires } = await openCarries(house).offer(call.id)
    // Behind the hash: it is sent to no server with the page, and stands in nobody's log.
    return { url: `${identity.home}/call/${encodeURIComponent(call.shop)}#continue=${token}`, expires }
  },
}
