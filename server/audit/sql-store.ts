import type { Kysely } from 'kysely'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { ChangeKind } from '../../protocol/rest/changes.ts'
import type { ChangeStore, StoredChange } from './store.ts'
import type { AuditTables, ChangeRow } from './tables.ts'

/** Changes over Kysely. Does not own the database. */
export function sqlChangeStore(db: Kysely<AuditTables>): ChangeStore {
  return {
    async add(change) {
      await db.insertInto('changes').values(rowOf(change)).execute()
    },

    async list({ shop, before, by, kind, limit }) {
      const rows = await db
        .selectFrom('changes')
        .selectAll()
        .where('shop', '=', shop)
        .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
        .$if(by !== undefined, (query) => query.where('by', '=', by ?? ''))
        .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(changeOf)
    },

    async authors(shop) {
      const rows = await db
        .selectFrom('changes')
        .select(['by', 'by_name'])
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('changes')
            .select(({ fn }) => fn.max('id').as('id'))
            .where('shop', '=', shop)
            .groupBy('by'),
        )
        .orderBy('by_name')
        .execute()
      return rows.map(({ by, by_name }) => ({ agent: agentId(by), name: by_name }))
    },

    async forget(before) {
      await db.deleteFrom('changes').where('at', '<', before).execute()
    },
  }
}

function rowOf({ id, shop, at, by, byName, kind, target, before, after, cut }: StoredChange): ChangeRow {
  return {
    id,
    shop,
    at,
    by,
    by_name: byName,
    kind,
    target: target.id,
    target_name: target.name,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
    cut: cut ? 1 : 0,
  }
}

function changeOf({
  id,
  shop,
  at,
  by,
  by_name,
  kind,
  target,
  target_name,
  before,
  after,
  cut,
}: ChangeRow): StoredChange {
  return {
    id,
    shop: shopId(shop),
    at,
    by: agentId(by),
    byName: by_name,
    // Written by us alone, from the closed list.
    kind: kind as ChangeKind,
    target: { id: target, name: target_name },
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
    cut: cut === 1,
  }
}
