import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { AgentId, Instant, Millis, ShopId } from '../../protocol/ids.ts'
import type { Author, Change } from '../../protocol/rest/changes.ts'
import type { Together } from '../adapters/sql/together.ts'
import type { ChangeQuery, ChangeStore, StoredChange } from './store.ts'

const DAY: Millis = 86_400_000
/**
 * So long a change is kept: two years answer what a yearly look at the accounts, a quarrel at work or a complaint asks for;
 * longer, it would be a file on the people who work there.
 */
const KEPT: Millis = 2 * 365 * DAY
const FORGETS_EVERY: Millis = DAY / 24
/** Bytes of what stood before, and of what stands after, as JSON. A longer one is left out, and said to be. */
export const VALUE_BYTES = 32 * 1_024

/** Who changes something. */
export interface Changer {
  readonly id: AgentId
  /** As they are called now. */
  readonly name: string
  readonly shop: ShopId
}

/** Who changed what when. */
export interface Audit {
  /** A change and its line belong together: neither is kept without the other. */
  readonly together: Together
  /**
   * Writes down one change; none where both values are the same. First the line, then the change, where the change goes into
   * memory as well: what the store refuses last takes the line back.
   */
  note(by: Changer, change: Change): Promise<void>
  list(query: ChangeQuery): Promise<readonly StoredChange[]>
  authors(shop: ShopId): Promise<readonly Author[]>
  /** Forgets what is too old, now and then. */
  tidy(): Promise<void>
}

export interface AuditDeps {
  readonly store: ChangeStore
  readonly together: Together
  readonly now: () => Instant
}

export function openAudit({ store, together, now }: AuditDeps): Audit {
  let forgotAt = Number.NEGATIVE_INFINITY
  let last = 0

  /** Two changes of one moment keep their order; those of two servers differ by chance. */
  function newId(at: Instant): string {
    last = Math.max(last + 1, at * 100)
    return `${last.toString(36).padStart(11, '0')}-${randomBytes(4).toString('hex')}`
  }

  return {
    together,

    async note({ id: by, name: byName, shop }, { kind, target, before, after }) {
      if (isDeepStrictEqual(plain(before), plain(after))) return
      const at = now()
      const cut = [before, after].some((value) => Buffer.byteLength(JSON.stringify(value)) > VALUE_BYTES)
      const values = cut ? { before: null, after: null } : { before, after }
      await store.add({ id: newId(at), shop, at, by, byName, kind, target, ...values, cut })
    },

    list: (query) => store.list(query),
    authors: (shop) => store.authors(shop),

    async tidy() {
      if (now() - forgotAt < FORGETS_EVERY) return
      forgotAt = now()
      await store.forget(now() - KEPT)
    },
  }
}

/** As it comes back from the store: a key without a value is none. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
