import type { ShopId } from '../../protocol/ids.ts'
import type { ShopDirectory } from './directory.ts'
import type { ShopStore } from './store.ts'

/** Whether a shop tells its shoppers that a supervisor listens. */
export interface ShopSupervision {
  /** True where nobody has said otherwise. */
  tells(shop: ShopId): boolean
  setTells(shop: ShopId, tells: boolean): Promise<void>
}

export function shopSupervision(
  store: Pick<ShopStore, 'find' | 'put'>,
  shops: Pick<ShopDirectory, 'find' | 'refresh'>,
): ShopSupervision {
  return {
    tells: (id) => shops.find(id)?.tellsWhenWatched ?? true,
    async setTells(id, tellsWhenWatched) {
      const shop = await store.find(id)
      if (shop === undefined) return
      await store.put({ ...shop, tellsWhenWatched })
      await shops.refresh()
    },
  }
}
