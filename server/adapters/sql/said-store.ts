import { type Kysely, sql } from 'kysely'
import type { ClipType, Recording, SaidStore } from '../../ports/said-store.ts'
import type { CallRow } from './database.ts'
import type { SaidTables } from './said-tables.ts'

const DAY = 86_400_000
const LIVE = ['queued', 'ringing', 'connected'] as const

/** What callers say while they wait, over Kysely. Does not own the database. */
export function sqlSaidStore(db: Kysely<SaidTables & { calls: CallRow }>): SaidStore {
  return {
    put({ id, call, shop, length, type, content }, room) {
      return db.transaction().execute(async (trx) => {
        const taken = await trx
          .selectFrom('clips')
          .select(trx.fn.sum<number | string>('size').as('size'))
          .executeTakeFirst()
        if (Number(taken?.size ?? 0) + content.length > room) return false
        const row = { id, call_id: call, shop, length, type, content: content.toString('base64'), size: content.length }
        await trx.insertInto('clips').values(row).execute()
        return true
      })
    },

    async clip(id) {
      const row = await db.selectFrom('clips').select(['type', 'content']).where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : recordingOf(row.type, row.content)
    },

    async remove(id) {
      await db.deleteFrom('clips').where('id', '=', id).execute()
    },

    async leaveOnly(call, id) {
      const others = db.deleteFrom('clips').where('call_id', '=', call)
      await (id === null ? others : others.where('id', '!=', id)).execute()
    },

    async kept(call) {
      const row = await db
        .selectFrom('kept_said')
        .select(['subject', 'clip_length', 'until'])
        .where('call_id', '=', call)
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { subject, clip_length, until } = row
      return { subject, clip: clip_length === null ? null : { length: clip_length }, until }
    },

    async keptClip(call) {
      const row = await db
        .selectFrom('kept_said')
        .select(['clip_type', 'clip_content'])
        .where('call_id', '=', call)
        .executeTakeFirst()
      return row?.clip_type == null || row.clip_content === null
        ? undefined
        : recordingOf(row.clip_type, row.clip_content)
    },

    async erase(call) {
      const { numDeletedRows } = await db.deleteFrom('kept_said').where('call_id', '=', call).executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },

    async shorten(shop, days) {
      await db
        .updateTable('kept_said')
        .set({ until: sql<number>`at + ${days * DAY}` })
        .where('shop', '=', shop)
        .where('until', '>', sql<number>`at + ${days * DAY}`)
        .execute()
    },

    async sweep(now, room) {
      await db.deleteFrom('kept_said').where('until', '<=', now).execute()
      await db
        .deleteFrom('clips')
        .where('call_id', 'not in', (calls) => calls.selectFrom('calls').select('id').where('phase', 'in', LIVE))
        .execute()
      // Newest first: what lies beyond the room is the oldest.
      await sql`
        delete from kept_said where call_id in (
          select call_id from (
            select call_id, sum(length(clip_content) * 3 / 4) over (partition by shop order by at desc, call_id) as taken
            from kept_said where clip_content is not null
          ) as sizes where taken > ${room}
        )`.execute(db)
    },
  }
}

function recordingOf(type: string, content: string): Recording {
  return { type: type as ClipType, content: Buffer.from(content, 'base64') }
}
