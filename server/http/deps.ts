import type { FastifyBaseLogger } from 'fastify'
import type { CallId, DeskId, Instant, ShopId } from '../../protocol/ids.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import type { FactorStore } from '../accounts/factor-store.ts'
import type { Factors } from '../accounts/factors.ts'
import type { Joining } from '../accounts/joining.ts'
import type { LinkStore, Links } from '../accounts/links.ts'
import type { Passkeys } from '../accounts/passkeys.ts'
import type { PhotoStore } from '../accounts/photos.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { SignInDeps } from '../accounts/sign-in.ts'
import type { AccountStore } from '../accounts/store.ts'
import type { Audit } from '../audit/audit.ts'
import type { CallBook } from '../calls/call-book.ts'
import type { Config } from '../config/config.ts'
import type { DeskBook } from '../desk/desk-book.ts'
import type { OpeningBook } from '../hours/opening-book.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Said } from '../said/said.ts'
import type { ShopDirectory } from '../shops/directory.ts'
import type { ShopFronts } from '../shops/front.ts'
import type { ShopKeeping } from '../shops/keeping.ts'
import type { ShopStore } from '../shops/store.ts'
import type { ShopSupervision } from '../shops/supervision.ts'
import type { StaffWatch } from '../signalling/staff.ts'
import type { Carries } from '../visits/carries.ts'
import type { Guests } from '../visits/guests.ts'
import type { Visits } from '../visits/visits.ts'
import type { WayBook } from '../ways/way-book.ts'
import type { Origins } from './origins.ts'
import type { SessionCookie } from './session-cookie.ts'

/** What the routes need from the other rooms, and nothing more of them. */
export interface HttpDeps {
  readonly now: () => Instant
  readonly shops: Pick<ShopDirectory, 'find' | 'refresh'>
  readonly origins: Origins
  readonly sessions: Sessions
  readonly accounts: AccountStore
  readonly audit: Audit
  readonly factors: Factors
  readonly factorStore: FactorStore
  readonly passkeys: Passkeys
  readonly links: Links
  readonly linkStore: LinkStore
  readonly joining: Joining
  readonly photos: PhotoStore
  /** `null`: no mail server is named. */
  readonly mailer: Mailer | null
  readonly shopStore: ShopStore
  readonly cookie: SessionCookie
  readonly signIn: SignInDeps
  readonly visits: Visits
  readonly takeCarry: Carries['take']
  readonly guests: Pick<Guests, 'readInvitation' | 'issueGuest'>
  /** Whether a call was answered and has not ended. */
  isTalkedIn(call: CallId): Promise<boolean>
  readonly metrics: Metrics
  /** What the button may say now. Give the same object while nothing changes: its answer is then ready made. */
  presenceOf(shop: ShopId, desk?: DeskId): ShopPresence | undefined
  readonly hours: Pick<OpeningBook, 'saved' | 'save'>
  readonly desks: DeskBook
  readonly ways: WayBook
  readonly fronts: ShopFronts
  readonly calls: CallBook
  readonly supervision: ShopSupervision
  /** Whoever looks at the board of a shop sees it anew. */
  boardChanged(shop: ShopId): void
  readonly said: Said
  readonly keeping: ShopKeeping
  /** Whether a call could be set up now. */
  mediaReady(): boolean
  /** The server is about to stop and takes no new calls. */
  draining(): boolean
  /** Answers if the store can be written to. @throws what the driver says, if not */
  storeReady(): Promise<void>
  readonly staff: StaffWatch
}

export interface AppOptions {
  readonly config: Config
  readonly log: FastifyBaseLogger
  readonly deps: HttpDeps
  /** Folder of the built client; `dist/client` of this package unless a test says otherwise. */
  readonly client?: string
  /** Other limits than ours; a test on a busy machine is not about them. */
  readonly pressure?: { readonly maxEventLoopDelay: number }
}
