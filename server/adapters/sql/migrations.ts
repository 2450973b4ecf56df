import { accountsMigration } from '../../accounts/migration.ts'
import { peopleMigration } from '../../accounts/people-migration.ts'
import { auditMigration } from '../../audit/migration.ts'
import { looksMigration } from '../../shops/looks-migration.ts'
import { waitGoalMigration } from '../../shops/wait-goal-migration.ts'
import { watchMigration } from '../../shops/watch-migration.ts'
import { callAgentsMigration } from './call-agents-migration.ts'
import { callersMigration } from './callers-migration.ts'
import { callsMigration } from './calls-migration.ts'
import { clipsMigration } from './clips-migration.ts'
import { desksMigration } from './desks-migration.ts'
import { hoursMigration } from './hours-migration.ts'
import { liveCallsMigration } from './live-calls-migration.ts'
import type { NamedMigration } from './migrate.ts'
import { shopTurnsMigration } from './shop-turns-migration.ts'
import { waysMigration } from './ways-migration.ts'

/** All that have ever been, in their order. A feature adds its own at the end. */
export const migrations: readonly NamedMigration[] = [
  callsMigration,
  accountsMigration,
  peopleMigration,
  hoursMigration,
  callAgentsMigration,
  watchMigration,
  callersMigration,
  desksMigration,
  clipsMigration,
  looksMigration,
  auditMigration,
  waitGoalMigration,
  liveCallsMigration,
  waysMigration,
  shopTurnsMigration,
]
