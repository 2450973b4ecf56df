import { type Static, Type } from 'typebox'
import { orNull } from '../hours/hours.ts'
import { record } from '../messages/command.ts'
import { GREETING_LENGTH, LABEL_LENGTH, MOST_ORIGINS, SHOP_NAME_LENGTH } from '../shop-look.ts'

/** One line: no control characters, and none that turn the direction of what stands around it. */
const line = (maxLength: number) =>
  Type.String({ maxLength, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]*$' })

const Accent = Type.String({ pattern: '^#[0-9a-f]{6}$', description: '`#rrggbb`, in small letters.' })

export const ShopLook = record({
  /** `null`: the colours of the house. */
  accent: orNull(Accent),
  /** The lower corner, by the direction of writing, for the panel and for a button with `placement="corner"`. */
  corner: Type.Enum(['end', 'start']),
})
export type ShopLook = Static<typeof ShopLook>

/** What a shop says in one language; where it is empty, our own words stand. */
export const ShopText = record({
  /** On the button, instead of "Call us". */
  label: line(LABEL_LENGTH),
  /** In the panel, until somebody answers. */
  greeting: line(GREETING_LENGTH),
})
export type ShopText = Static<typeof ShopText>

export const ShopTexts = record({ en: ShopText, it: ShopText, pl: ShopText })
export type ShopTexts = Static<typeof ShopTexts>

/** How a shop shows itself: all that its owner sets at one place. */
export const ShopFront = record({
  name: line(SHOP_NAME_LENGTH),
  /** Origins whose pages may carry the button, beside this server's own. */
  origins: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { maxItems: MOST_ORIGINS }),
  look: ShopLook,
  texts: ShopTexts,
})
export type ShopFront = Static<typeof ShopFront>

const Version = Type.Integer({ minimum: 0, description: 'Counts what was saved; 0 where nothing ever was.' })

/** How a shop shows itself, as it was saved last. */
export const SavedShop = record({ front: ShopFront, photo: orNull(Type.String()), version: Version })
export type SavedShop = Static<typeof SavedShop>

/** What is to be saved, and over which version: another one there is a conflict, and nothing is overwritten. */
export const SaveShop = record({ front: ShopFront, version: Version })
export type SaveShop = Static<typeof SaveShop>

export const ShopPhoto = record({ photo: orNull(Type.String({ description: 'Its id: it lies at `/photos/ID`.' })) })
export type ShopPhoto = Static<typeof ShopPhoto>

const SaidText = record({ label: Type.Optional(Type.String()), greeting: Type.Optional(Type.String()) })

/** What of it every page with the button is told: what is not set is left out. */
export const ShownLook = record({
  accent: Type.Optional(Accent),
  /** What can be read on the accent. */
  ink: Type.Optional(Accent),
  /** The accent, light enough for the dark stage of a call. */
  glow: Type.Optional(Accent),
  corner: Type.Optional(Type.Literal('start')),
  /** Id of the photo of the shop. */
  photo: Type.Optional(Type.String()),
  en: Type.Optional(SaidText),
  it: Type.Optional(SaidText),
  pl: Type.Optional(SaidText),
})
export type ShownLook = Static<typeof ShownLook>
