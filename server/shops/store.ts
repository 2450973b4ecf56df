import type { ShopId } from '../../protocol/ids.ts'
import type { Shop } from './shop.ts'

export interface ShopStore {
  all(): Promise<readonly Shop[]>
  find(id: ShopId): Promise<Shop | undefined>
  /** Adds a shop, or replaces all that is known of it. */
  put(shop: Shop): Promise<void>
  /** Adds a shop. @returns false where one of that id exists; nothing has changed then */
  add(shop: Shop): Promise<boolean>
  /**
   * Saves how a shop shows itself as the version given, which must be the next one. All else stays as it is.
   *
   * @returns `stale` where somebody saved that version before, or there is no such shop; nothing has changed then
   */
  saveFront(
    id: ShopId,
    front: Pick<Shop, 'name' | 'origins' | 'look' | 'texts'>,
    version: number,
  ): Promise<'saved' | 'stale'>
  /** @param photo its id; `null`: none */
  setPhoto(id: ShopId, photo: string | null): Promise<void>
  /** Removes a shop that has no agents. Idempotent. */
  remove(id: ShopId): Promise<void>
}
