import type { Millis, ShopId } from '../../protocol/ids.ts'
import type { ShopDirectory } from './directory.ts'
import { type Shop, WAIT_GOAL } from './shop.ts'
import type { ShopStore } from './store.ts'

/** How a shop supervises: whether it tells its shoppers that somebody listens, and how long they should wait at most. */
export interface ShopSupervision {
  /** True where nobody has said otherwise. */
  tells(shop: ShopId): boolean
  setTells(shop: ShopId, tells: boolean): Promise<void>
  waitGoal(shop: ShopId): Millis
  setWaitGoal(shop: ShopId, goal: Millis): Promise<void>
}

export function shopSupervision(
  store: Pick<ShopStore, 'find' | 'put'>,
  shops: Pick<ShopDirectory, 'find' | 'refresh'>,
): ShopSupervision {
  async function put(id: ShopId, change: Partial<Shop>): Promise<void> {
    const shop = await store.find(id)
    if (shop === undefined) return
    await store.put({ ...shop, ...change })
    await shops.refresh()
  }

  return {
    tells: (id) => shops.find(id)?.tellsWhenWatched ?? true,
    setTells: (id, tellsWhenWatched) => put(id, { tellsWhenWatched }),
    waitGoal: (id) => shops.find(id)?.waitGoal ?? WAIT_GOAL,
    setWaitGoal: (id, waitGoal) => put(id, { waitGoal }),
  }
}
