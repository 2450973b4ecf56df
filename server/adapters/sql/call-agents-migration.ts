import { type Kysely, sql } from 'kysely'

/** Who plays which part in a live call: several agents may talk in one call, and one agent still talks in one. */
export const callAgentsMigration = {
  name: '005-call-agents',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('call_agents')
      .addColumn('call_id', 'text', (column) => column.notNull().references('calls.id'))
      .addColumn('agent', 'text', (column) => column.notNull())
      .addColumn('talks', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('call_agents_key', ['call_id', 'agent'])
      .execute()
    await db.schema.createIndex('calls_of_agent').on('call_agents').column('agent').execute()
    await sql`create unique index one_talk_in_all on call_agents (agent) where talks = 1`.execute(db)
    await sql`drop index one_talk_an_agent`.execute(db)
    await sql`create index calls_waiting on calls (shop) where phase in ('queued', 'ringing')`.execute(db)
    await sql`create index calls_of_visit on calls (visit, dialled_at)`.execute(db)
  },
}
