import { inkOn, onNight } from './colour.ts'
import type { ShopFront, ShopTexts, ShownLook } from './rest/shop.ts'

/** Characters: where it is written in one line of the button, this is as much as fits. */
export const LABEL_LENGTH = 26
export const GREETING_LENGTH = 140
export const SHOP_NAME_LENGTH = 80
/** Origins of one shop, at most. */
export const MOST_ORIGINS = 20

/** The languages in which a shop may say something of its own: those that the button speaks. */
const shopLanguages = ['en', 'it', 'pl'] as const

/** What pages with the button are told of the look of a shop; `null` where all of it is ours. */
export function shownLook({
  look: { accent, corner },
  texts,
  photo,
}: Pick<ShopFront, 'look' | 'texts'> & { readonly photo: string | null }): ShownLook | null {
  const look: ShownLook = {
    ...(accent !== null && { accent, ink: inkOn(accent).ink, glow: onNight(accent) }),
    ...(corner === 'start' && { corner }),
    ...(photo !== null && { photo }),
    ...saidOf(texts),
  }
  return Object.keys(look).length === 0 ? null : look
}

/** What is said in which language; nothing of what is not. */
function saidOf(texts: ShopTexts): Pick<ShownLook, keyof ShopTexts> {
  return Object.fromEntries(
    shopLanguages.flatMap((language) => {
      const { label, greeting } = texts[language]
      const said = { ...(label !== '' && { label }), ...(greeting !== '' && { greeting }) }
      return Object.keys(said).length === 0 ? [] : [[language, said]]
    }),
  )
}
