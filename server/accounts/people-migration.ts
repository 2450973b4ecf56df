import { type Kysely, sql } from 'kysely'

/** Roles, profiles, one-time links, second factors. */
export const peopleMigration = {
  name: '003-people',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('shops')
      .addColumn('languages', 'text', (column) => column.notNull().defaultTo('["en"]'))
      .execute()
    await db.schema
      .alterTable('shops')
      .addColumn('time_zone', 'text', (column) => column.notNull().defaultTo('UTC'))
      .execute()
    await db.schema
      .alterTable('shops')
      .addColumn('demands_factor', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()

    for (const [name, otherwise] of [
      ['role', 'agent'],
      ['languages', '[]'],
      ['desks', '[]'],
    ] as const) {
      await db.schema
        .alterTable('agents')
        .addColumn(name, 'text', (column) => column.notNull().defaultTo(otherwise))
        .execute()
    }
    await db.schema.alterTable('agents').addColumn('photo', 'text').execute()
    await db.schema.alterTable('agents').addColumn('left_at', 'bigint').execute()

    for (const name of ['seen_at', 'confirmed_at'] as const) {
      await db.schema
        .alterTable('sessions')
        .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
        .execute()
    }
    await db.schema
      .alterTable('sessions')
      .addColumn('enrolling', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema
      .alterTable('sessions')
      .addColumn('device', 'text', (column) => column.notNull().defaultTo(''))
      .execute()

    await db.schema
      .createTable('links')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('handle', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('shop', 'text', (column) => column.references('shops.id').onDelete('cascade'))
      .addColumn('agent', 'text', (column) => column.references('agents.id').onDelete('cascade'))
      .addColumn('email', 'text')
      .addColumn('role', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('codes')
      .addColumn('agent', 'text', (column) => column.primaryKey().references('agents.id').onDelete('cascade'))
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('confirmed', 'integer', (column) => column.notNull())
      .addColumn('step', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('recovery_codes')
      .addColumn('agent', 'text', (column) => column.notNull().references('agents.id').onDelete('cascade'))
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recovery_codes_key', ['agent', 'hash'])
      .execute()
    await db.schema
      .createTable('passkeys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('agent', 'text', (column) => column.notNull().references('agents.id').onDelete('cascade'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('counter', 'bigint', (column) => column.notNull())
      .addColumn('transports', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
    await db.schema
      .createTable('photos')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('links_of_shop').on('links').column('shop').execute()
    await db.schema.createIndex('passkeys_of_agent').on('passkeys').column('agent').execute()
    await db.schema.createIndex('sessions_of_agent').on('sessions').column('agent').execute()
    // Sessions that began before this day were seen when they were last extended, at the latest.
    await sql`update sessions set seen_at = created_at, confirmed_at = created_at`.execute(db)
  },
}
