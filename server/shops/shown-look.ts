import { inkOn, onNight } from '../../protocol/colour.ts'
import { type ShopTexts, type ShownLook, shopLanguages } from '../../protocol/rest/shop.ts'
import type { Shop } from './shop.ts'

/** A shop is another object once it is read anew; until then its look is worked out once, however many pages ask. */
const known = new WeakMap<Shop, ShownLook | null>()

/** What pages with the button are told of the look of a shop; `null` where all of it is ours. */
export function shownLook(shop: Shop): ShownLook | null {
  const last = known.get(shop)
  if (last !== undefined) return last
  const { accent, corner } = shop.look
  const look: ShownLook = {
    ...(accent !== null && { accent, ink: inkOn(accent).ink, glow: onNight(accent) }),
    ...(corner === 'start' && { corner }),
    ...(shop.photo !== null && { photo: shop.photo }),
    ...saidOf(shop.texts),
  }
  const shown = Object.keys(look).length === 0 ? null : look
  known.set(shop, shown)
  return shown
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
