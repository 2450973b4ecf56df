import { randomBytes } from 'node:crypto'
import { isReadable } from '../../protocol/colour.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { ShopId } from '../../protocol/ids.ts'
import type { Change, Facts } from '../../protocol/rest/changes.ts'
import type { SavedShop, ShopFront, ShopText, ShopTexts } from '../../protocol/rest/shop.ts'
import type { Photo, PhotoStore } from '../accounts/photos.ts'
import type { Audit, Changer } from '../audit/audit.ts'
import { changedFacts } from '../audit/changed-facts.ts'
import type { ShopDirectory } from './directory.ts'
import { isEmbeddable } from './origin.ts'
import type { Shop } from './shop.ts'
import type { ShopStore } from './store.ts'

export interface ShopFrontDeps {
  readonly store: Pick<ShopStore, 'find' | 'saveFront' | 'setPhoto'>
  readonly shops: Pick<ShopDirectory, 'refresh'>
  readonly photos: Pick<PhotoStore, 'put' | 'remove'>
  readonly audit: Pick<Audit, 'together' | 'note'>
}

/** How shops show themselves, as their owners save it. Pages follow with their next question. */
export interface ShopFronts {
  /** @throws {Refusal} `shop.not-found` */
  saved(shop: ShopId): Promise<SavedShop>
  /**
   * @param over the version that whoever saves has seen
   * @throws {Refusal} `shop.invalid` with `reason` and `path`; `shop.stale` with `version`. Nothing has changed then
   */
  save(shop: ShopId, front: ShopFront, over: number, by: Changer): Promise<SavedShop>
  /** Holds at once: a photo is no part of the version. @param photo `null`: none any more. @returns its id */
  setPhoto(shop: ShopId, photo: Photo | null, by: Changer): Promise<string | null>
}

export function shopFronts({ store, shops, photos, audit }: ShopFrontDeps): ShopFronts {
  async function find(id: ShopId): Promise<Shop> {
    const shop = await store.find(id)
    if (shop === undefined) throw new Refusal('shop.not-found')
    return shop
  }

  return {
    saved: async (id) => savedOf(await find(id)),

    async save(id, wished, over, by) {
      const front = tidy(wished)
      const fault = faultOf(front)
      if (fault !== null) throw new Refusal('shop.invalid', fault)
      await audit.together(async () => {
        const before = await find(id)
        if ((await store.saveFront(id, front, over + 1)) === 'stale')
          throw new Refusal('shop.stale', { version: before.version })
        for (const change of changesOf(before, front)) await audit.note(by, change)
      })
      await shops.refresh()
      return savedOf(await find(id))
    },

    async setPhoto(id, photo, by) {
      const before = await find(id)
      const next = photo === null ? null : randomBytes(16).toString('base64url')
      await audit.together(async () => {
        if (photo !== null && next !== null) await photos.put(next, photo)
        await store.setPhoto(id, next)
        const [old, other] = before.photo === null ? ['none', 'one'] : ['one', 'another']
        const values = { before: { photo: old }, after: { photo: next === null ? 'none' : other } }
        await audit.note(by, { kind: 'look', target: SHOP, ...values })
      })
      await shops.refresh()
      if (before.photo !== null) await photos.remove(before.photo)
      return next
    },
  }
}

const SHOP = { id: null, name: '' }

type Shown = Pick<Shop, 'name' | 'origins' | 'look' | 'texts'>

/** Kind by kind, and of each only what differs. */
function changesOf(before: Shown, after: Shown): readonly Change[] {
  const facts = ({ name, origins }: Shown) => ({ name, origins })
  return [
    { kind: 'shop', target: SHOP, ...changedFacts(facts(before), facts(after)) },
    { kind: 'look', target: SHOP, ...changedFacts(before.look, after.look) },
    { kind: 'texts', target: SHOP, ...changedFacts(spoken(before.texts), spoken(after.texts)) },
  ]
}

/** `en.label`: what the shop says in one language. */
function spoken(texts: ShopTexts): Facts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([language, said]) =>
      Object.entries(said).map(([name, text]) => [`${language}.${name}`, text]),
    ),
  )
}

function savedOf({ name, origins, look, texts, photo, version }: Shop): SavedShop {
  return { front: { name, origins: [...origins], look, texts }, photo, version }
}

/** Without spaces around what is said. */
function tidy({ name, origins, look, texts }: ShopFront): ShopFront {
  const trimmed = ({ label, greeting }: ShopText): ShopText => ({ label: label.trim(), greeting: greeting.trim() })
  const tidied: ShopTexts = { en: trimmed(texts.en), it: trimmed(texts.it), pl: trimmed(texts.pl) }
  return { name: name.trim(), origins, look, texts: tidied }
}

/** What a schema cannot say. */
function faultOf({ name, origins, look }: ShopFront): { readonly reason: string; readonly path: string } | null {
  if (name === '') return { reason: 'empty', path: '/name' }
  for (const [index, origin] of origins.entries()) {
    if (!isEmbeddable(origin)) return { reason: 'origin', path: `/origins/${index}` }
    if (origins.indexOf(origin) !== index) return { reason: 'repeated', path: `/origins/${index}` }
  }
  if (look.accent !== null && !isReadable(look.accent)) return { reason: 'contrast', path: '/look/accent' }
  return null
}
