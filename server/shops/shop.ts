import type { Millis, ShopId } from '../../protocol/ids.ts'

export interface Shop {
  readonly id: ShopId
  /** For people. */
  readonly name: string
  /** Origins whose pages may carry the button, beside this server's own. */
  readonly origins: readonly string[]
  /** How long a call rings; `null`: as long as the installation says. */
  readonly ring: Millis | null
}
