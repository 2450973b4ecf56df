import type { boardCommands } from '../../../protocol/messages/board.ts'
import type { Handlers } from '../handler.ts'

export const boardHandlers: Handlers<keyof typeof boardCommands> = {
  async 'board-open'({ connection, identity }, { board }) {
    return board.open(identity.shop, connection)
  },

  async 'board-close'({ connection }, { board }) {
    board.close(connection)
    return {}
  },
}
