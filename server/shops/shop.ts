import type { Millis, ShopId } from '../../protocol/ids.ts'

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
}

/** A shop of which nothing but the name is known yet. */
export function plainShop(
  id: ShopId,
  name: string,
  { origins = [], ring = null, languages = ['en'], timeZone = 'UTC', demandsFactor = false }: Partial<Shop> = {},
): Shop {
  return { id, name, origins, ring, languages, timeZone, demandsFactor }
}
