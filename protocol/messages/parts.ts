import { Type } from 'typebox'
import type { AgentId, CallId, ConsumerId, DeskId, GuestId, PartyId, ShopId, VisitId } from '../ids.ts'
import type { PageContext } from '../page-context.ts'
import { record } from './command.ts'

const id = { minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' } as const

export const CallIdText = Type.Unsafe<CallId>(Type.String({ ...id, description: 'A call.' }))
export const AgentIdText = Type.Unsafe<AgentId>(Type.String({ ...id, description: 'An agent.' }))
export const ShopIdText = Type.Unsafe<ShopId>(Type.String({ ...id, description: 'A shop.' }))
export const VisitIdText = Type.Unsafe<VisitId>(Type.String({ ...id, description: 'A visit.' }))
export const ConsumerIdText = Type.Unsafe<ConsumerId>(Type.String({ ...id, description: 'A stream to receive.' }))
export const DeskIdText = Type.Unsafe<DeskId>(Type.String({ ...id, description: 'A desk of a shop.' }))
export const GuestIdText = Type.Unsafe<GuestId>(
  Type.String({ ...id, pattern: '^guest-[A-Za-z0-9_-]+$', description: 'A friend of the shopper.' }),
)
export const GuestName = Type.String({ minLength: 1, maxLength: 40, description: 'As a friend calls themselves.' })
export const PartyIdText = Type.Unsafe<PartyId>(
  Type.String({ ...id, description: '`shopper`, `guest-…` for a friend, or the id of an agent.' }),
)
export const InstantNumber = Type.Integer({
  minimum: 0,
  description: 'Milliseconds since 1970, by the clock of the server.',
})

const Price = record({
  amount: Type.Number({ minimum: 0, maximum: 1e9 }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
})

/** The wire form of `PageContext`. */
export const PageContextData = Type.Unsafe<PageContext>(
  record({
    url: Type.String({ minLength: 1, maxLength: 2_000, pattern: '^https?://' }),
    title: Type.Optional(Type.String({ maxLength: 300 })),
    image: Type.Optional(Type.String({ maxLength: 2_000, pattern: '^https?://' })),
    product: Type.Optional(
      record({ name: Type.String({ minLength: 1, maxLength: 300 }), price: Type.Optional(Price) }),
    ),
    cart: Type.Optional(
      record({
        items: Type.Array(
          record({ name: Type.String({ maxLength: 300 }), quantity: Type.Integer({ minimum: 1, maximum: 9_999 }) }),
          { maxItems: 20 },
        ),
        count: Type.Integer({ minimum: 0, maximum: 99_999 }),
        total: Type.Optional(Price),
      }),
    ),
  }),
)

export const ShopperContextData = record({
  language: Type.String({ maxLength: 35, pattern: '^[A-Za-z0-9-]+$' }),
  device: Type.Enum(['phone', 'tablet', 'desktop']),
  listensOnly: Type.Boolean(),
})
