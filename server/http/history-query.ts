import { Type } from 'typebox'
import { AgentIdText, DeskIdText } from '../../protocol/messages/parts.ts'
import { CallResultName } from '../../protocol/rest/notes.ts'

const Words = Type.String({ maxLength: 200 })

/** What the history may be searched by; what is not given does not matter. */
export const filters = {
  agent: Type.Optional(AgentIdText),
  desk: Type.Optional(DeskIdText),
  result: Type.Optional(CallResultName),
  product: Type.Optional({ ...Words, description: 'Part of the name of the product.' }),
  text: Type.Optional({
    ...Words,
    description: 'Words, each of which is in the page, the cart or the note; eight at most are looked for.',
  }),
}
