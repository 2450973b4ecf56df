import { type Static, Type } from 'typebox'
import { record } from '../messages/command.ts'
import { wayKinds } from '../ways.ts'

const Written = Type.Optional(Type.String({ minLength: 1, maxLength: 300 }))

/** The other ways to reach a shop, as its owner wrote them; what is left out is none. `protocol/ways.ts` reads them. */
export const Ways = record({ phone: Written, email: Written, whatsapp: Written, telegram: Written, page: Written })
export type Ways = Static<typeof Ways>

export const SavedWays = record({
  ways: Ways,
  /** Counts what was saved; 0 where nothing ever was. */
  version: Type.Integer({ minimum: 0 }),
})
export type SavedWays = Static<typeof SavedWays>

/** As the panel shows them. */
export const ShopWays = record({
  ways: Type.Array(record({ kind: Type.Enum([...wayKinds]), text: Type.String(), href: Type.String() })),
})
export type ShopWays = Static<typeof ShopWays>
