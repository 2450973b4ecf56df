import type { Kysely } from 'kysely'
import { agentId, callId, shopId } from '../../../protocol/ids.ts'
import type { CallResult } from '../../../protocol/notes.ts'
import { small } from '../../calls/searched.ts'
import type { NoteStore, StoredNote } from '../../ports/note-store.ts'
import type { CallerTables, NoteRow } from './caller-tables.ts'

/** Notes over Kysely. Does not own the database. */
export function sqlNoteStore(db: Kysely<CallerTables>): NoteStore {
  return {
    async save({ call, shop, result, text, by, at }) {
      const row = { shop, result, text, search: small(text), by, at }
      await db
        .insertInto('call_notes')
        .values({ call_id: call, ...row })
        .onConflict((conflict) => conflict.column('call_id').doUpdateSet(row))
        .execute()
    },

    async remove(call) {
      await db.deleteFrom('call_notes').where('call_id', '=', call).execute()
    },

    async ofCalls(calls) {
      if (calls.length === 0) return []
      const rows = await db.selectFrom('call_notes').selectAll().where('call_id', 'in', calls).execute()
      return rows.map(noteOf)
    },
  }
}

function noteOf({ call_id, shop, result, text, by, at }: NoteRow): StoredNote {
  return {
    call: callId(call_id),
    shop: shopId(shop),
    result: result as CallResult | null,
    text,
    by: agentId(by),
    at,
  }
}
