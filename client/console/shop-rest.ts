import type { SavedShop, SaveShop, ShopPhoto } from '../../protocol/rest/shop.ts'
import { ask, type Reply } from './rest.ts'

/** The addresses of how the shop shows itself. Nothing here throws. */
export interface ShopRest {
  read(): Promise<Reply<SavedShop>>
  save(shop: SaveShop): Promise<Reply<SavedShop>>
  putPhoto(photo: Blob): Promise<Reply<ShopPhoto>>
  removePhoto(): Promise<Reply<null>>
}

export const shopRest: ShopRest = {
  read: () => ask('GET', '/api/shop'),
  save: (shop) => ask('PUT', '/api/shop', shop),
  putPhoto: (photo) => ask('PUT', '/api/shop/photo', photo),
  removePhoto: () => ask('DELETE', '/api/shop/photo'),
}
