import type { ShopId } from '../../protocol/ids.ts'
import type { Shop } from './shop.ts'

export interface ShopStore {
  all(): Promise<readonly Shop[]>
  find(id: ShopId): Promise<Shop | undefined>
  /** Adds a shop, or replaces all that is known of it. */
  put(shop: Shop): Promise<void>
  /** Adds a shop. @returns false where one of that id exists; nothing has changed then */
  add(shop: Shop): Promise<boolean>
  /** Removes a shop that has no agents. Idempotent. */
  remove(id: ShopId): Promise<void>
}
