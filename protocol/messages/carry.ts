import { Type } from 'typebox'
import { command, record } from './command.ts'
import { CallIdText, InstantNumber } from './parts.ts'

export const carryCommands = {
  carry: command({
    doc:
      'A link with which the shopper goes on on another device: good for two minutes, once, and in place of any link before. ' +
      'What it holds stands behind the hash; `POST /api/shops/{shop}/carries` takes it.',
    by: ['shopper'],
    data: record({ call: CallIdText }),
    reply: record({ url: Type.String(), expires: InstantNumber }),
  }),
}
