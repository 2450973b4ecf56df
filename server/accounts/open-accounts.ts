import type { Kysely } from 'kysely'
import type { Instant } from '../../protocol/ids.ts'
import { sqlShopStore } from '../shops/sql-store.ts'
import type { ShopStore } from '../shops/store.ts'
import { openChallenges } from './challenges.ts'
import type { FactorStore } from './factor-store.ts'
import { type Factors, openFactors } from './factors.ts'
import { type Joining, type JoiningDeps, openJoining } from './joining.ts'
import { type LinkStore, type Links, openLinks } from './links.ts'
import { openPasskeys, type Passkeys } from './passkeys.ts'
import { type PhotoStore, sqlPhotoStore } from './photos.ts'
import { openSessions, type Sessions } from './sessions.ts'
import { sqlFactorStore } from './sql-factor-store.ts'
import { sqlLinkStore } from './sql-link-store.ts'
import { sqlSessionStore } from './sql-session-store.ts'
import { sqlAccountStore } from './sql-store.ts'
import type { AccountStore, SessionStore } from './store.ts'
import type { AccountTables } from './tables.ts'

export interface AccountStores {
  readonly shops: ShopStore
  readonly accounts: AccountStore
  readonly sessions: SessionStore
  readonly links: LinkStore
  readonly factors: FactorStore
  readonly photos: PhotoStore
}

/** Everything about accounts that is kept, over Kysely. Does not own the database. */
export function sqlAccountStores(db: Kysely<AccountTables>): AccountStores {
  return {
    shops: sqlShopStore(db),
    accounts: sqlAccountStore(db),
    sessions: sqlSessionStore(db),
    links: sqlLinkStore(db),
    factors: sqlFactorStore(db),
    photos: sqlPhotoStore(db),
  }
}

export interface Accounts {
  readonly sessions: Sessions
  readonly links: Links
  readonly joining: Joining
  readonly factors: Factors
  readonly passkeys: Passkeys
}

/** What is done with accounts, over what is kept. */
export function openAccounts(stores: AccountStores, audit: JoiningDeps['audit'], now: () => Instant): Accounts {
  const links = openLinks({ links: stores.links, now })
  return {
    sessions: openSessions({ ...stores, now }),
    links,
    joining: openJoining({ ...stores, links, audit }),
    factors: openFactors({ factors: stores.factors, now }),
    passkeys: openPasskeys({ ...stores, challenges: openChallenges(now), now }),
  }
}
