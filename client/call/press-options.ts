import type { PageContext } from '../../protocol/page-context.ts'
import type { ShownLook } from '../../protocol/rest/shop.ts'
import type { PageMedia } from '../session/page-media.ts'
import type { ShopperLineOptions } from '../session/shopper-line.ts'
import type { Tones } from '../session/sounds.ts'

export interface PressOptions {
  readonly server: string
  readonly shop: string
  readonly shopName: string
  /** For the next page, which does not know it yet. */
  readonly look?: ShownLook | undefined
  /** The desk that the page names, if any. */
  readonly desk?: string | null
  /** Read anew at each press and each step through the shop. */
  readonly page: () => PageContext
  /** Something in `preflight` or `call` has changed. */
  readonly tell: () => void
  /** The panel may go. */
  readonly onClosed: () => void
  readonly view: () => string
  /** What a test brings of its own. */
  readonly media?: PageMedia
  readonly tones?: Tones
  readonly open?: ShopperLineOptions['open']
  readonly visit?: () => Promise<string>
}
