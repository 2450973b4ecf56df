import type { counterCommands } from '../../../protocol/messages/counter.ts'
import type { Handlers } from '../handler.ts'
import { leading } from './access.ts'

export const counterHandlers: Handlers<keyof typeof counterCommands> = {
  async 'end-wrap-up'({ identity }, { desk }) {
    leading(identity)
    desk.endWrapUp(identity.agent)
    return {}
  },

  async status({ identity, data }, { desk }) {
    leading(identity)
    desk.setStatus(identity.agent, data.status)
    return {}
  },
}
