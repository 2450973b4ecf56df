import type { ShopId } from '../../protocol/ids.ts'
import type { Shop } from './shop.ts'
import type { ShopStore } from './store.ts'

/**
 * The shops, kept in memory: the button of every page asks for one several times a minute, and settings change
 * a few times a year.
 */
export interface ShopDirectory {
  find(id: ShopId): Shop | undefined
  readonly all: readonly Shop[]
  /** Reads the store again. */
  refresh(): Promise<void>
}

export async function openShopDirectory(store: Pick<ShopStore, 'all'>): Promise<ShopDirectory> {
  let shops = new Map<ShopId, Shop>()
  async function refresh(): Promise<void> {
    shops = new Map((await store.all()).map((shop) => [shop.id, shop]))
  }
  await refresh()
  return {
    find: (id) => shops.get(id),
    get all() {
      return [...shops.values()]
    },
    refresh,
  }
}
