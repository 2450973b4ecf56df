import { createHmac, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import type { AgentId, CallId, Instant, Millis, ShopId, VisitId } from '../../protocol/ids.ts'
import type { BlockSpan } from '../../protocol/rest/blocks.ts'
import type { BlockStore, StoredBlock } from '../ports/block-store.ts'
import { networkOf } from './network.ts'

const HOUR: Millis = 3_600_000
const DAY: Millis = 24 * HOUR
const spans: Readonly<Record<BlockSpan, Millis | null>> = { hour: HOUR, day: DAY, forever: null }

/** So long the network of a call is known, and whoever made it can be kept out by it. */
const REMEMBERED: Millis = 30 * DAY
const FORGETS_EVERY: Millis = HOUR

export interface BlocklistDeps {
  readonly store: BlockStore
  /** The secret of this installation: without it no hash can be tried out, nor compared with another installation's. */
  readonly secret: KeyObject
  readonly now: () => Instant
}

/** Where a call came from. */
export interface Caller {
  readonly shop: ShopId
  readonly visit: VisitId
  readonly address: string
}

/** Callers who are kept out of a shop. Neither visits nor addresses are kept, but keyed hashes of them. */
export interface Blocklist {
  isBlocked(caller: Caller): Promise<boolean>
  /** A call came from there: its caller can be kept out later. */
  remember(call: CallId, caller: Caller): Promise<void>
  block(
    call: { readonly id: CallId; readonly shop: ShopId; readonly visit: VisitId },
    span: BlockSpan,
    by: AgentId,
  ): Promise<StoredBlock>
  list(shop: ShopId): Promise<readonly StoredBlock[]>
  /** @returns what was lifted; undefined where the shop has no such block */
  lift(shop: ShopId, id: string): Promise<StoredBlock | undefined>
}

export function openBlocklist({ store, secret, now }: BlocklistDeps): Blocklist {
  const key = Buffer.from(hkdfSync('sha256', secret.export(), '', 'shopbell callers who are kept out', 32))
  let forgotAt = Number.NEGATIVE_INFINITY

  // Of one shop alone: nobody can be followed from one shop to another by what is kept.
  const hashed = (shop: ShopId, kind: 'visit' | 'network', text: string) =>
    createHmac('sha256', key).update([shop, kind, text].join('\0')).digest('base64url')
  const visitMark = (shop: ShopId, visit: VisitId) => hashed(shop, 'visit', visit)
  const networkMark = (shop: ShopId, address: string) => hashed(shop, 'network', networkOf(address))

  async function forget(): Promise<void> {
    if (now() - forgotAt < FORGETS_EVERY) return
    forgotAt = now()
    await store.forget(now() - REMEMBERED)
  }

  return {
    isBlocked: ({ shop, visit, address }) =>
      store.isBlocked(shop, { visit: visitMark(shop, visit), network: networkMark(shop, address) }, now()),

    async remember(call, { shop, address }) {
      await store.mark(call, networkMark(shop, address), now())
      await forget()
    },

    async block({ id, shop, visit }, span, by) {
      const at = now()
      const length = spans[span]
      const block: StoredBlock = {
        id: randomBytes(12).toString('base64url'),
        shop,
        call: id,
        visit: visitMark(shop, visit),
        network: await store.networkOf(id),
        by,
        at,
        until: length === null ? null : at + length,
      }
      await store.add(block)
      return block
    },

    list: (shop) => store.list(shop, now()),
    lift: (shop, id) => store.remove(shop, id),
  }
}
