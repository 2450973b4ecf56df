import type { ShownLook } from '../../protocol/rest/shop.ts'
import { shownLook } from '../../protocol/shop-look.ts'
import type { Shop } from './shop.ts'

/** A shop is another object once it is read anew; until then its look is worked out once, however many pages ask. */
const known = new WeakMap<Shop, ShownLook | null>()

/** What pages with the button are told of the look of a shop; `null` where all of it is ours. */
export function lookOf(shop: Shop): ShownLook | null {
  const last = known.get(shop)
  if (last !== undefined) return last
  const shown = shownLook(shop)
  known.set(shop, shown)
  return shown
}
