import type { Millis, ShopId } from '../../protocol/ids.ts'
import type { ShopLook, ShopTexts } from '../../protocol/rest/shop.ts'

export interface Shop {
  readonly id: ShopId
  /** For people. */
  readonly name: string
  /** Origins whose pages may carry the button, beside this server's own. */
  readonly origins: readonly string[]
  /** How long a call rings; `null`: as long as the installation says. */
  readonly ring: Millis | null
  /** BCP 47, the most usual first. */
  readonly languages: readonly string[]
  /** IANA name. */
  readonly timeZone: string
  /** Whoever signs in needs a one-time code or a passkey. */
  readonly demandsFactor: boolean
  /** A shopper is told that a supervisor listens. */
  readonly tellsWhenWatched: boolean
  /** So long a caller should wait at most. */
  readonly waitGoal: Millis
  readonly look: ShopLook
  readonly texts: ShopTexts
  /** Id of the photo of the shop. */
  readonly photo: string | null
  /** Counts how often its owner has saved name, origins, look and texts. */
  readonly version: number
}

const unsaid = { label: '', greeting: '' } as const
/** A shop that has said nothing of its own. */
export const noTexts: ShopTexts = { en: unsaid, it: unsaid, pl: unsaid }

/** Where a shop has said nothing else. */
export const WAIT_GOAL: Millis = 20_000

const plain = {
  origins: [],
  ring: null,
  languages: ['en'],
  timeZone: 'UTC',
  demandsFactor: false,
  tellsWhenWatched: true,
  waitGoal: WAIT_GOAL,
  look: { accent: null, corner: 'end' },
  texts: noTexts,
  photo: null,
  version: 0,
} as const

/** A shop of which nothing but the name is known yet. */
export function plainShop(id: ShopId, name: string, known: Partial<Shop> = {}): Shop {
  return { ...plain, ...known, id, name }
}
