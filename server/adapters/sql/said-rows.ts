import type { Transaction } from 'kysely'
import type { CallIn } from '../../../protocol/call/call.ts'
import type { CallEvent } from '../../../protocol/call/event.ts'
import type { About } from '../../../protocol/call/say.ts'
import type { CallId } from '../../../protocol/ids.ts'
import type { Effect } from '../../calls/effect.ts'
import { small } from '../../calls/searched.ts'
import type { Database } from './database.ts'

const DAY = 86_400_000

/**
 * Q14: what the shopper said beforehand is gone with the call, in the very commit that ends it; but for a copy where they
 * let the shop keep one. A crash can come before it or after, and leaves nothing in between.
 */
export async function forgetSaid(trx: Transaction<Database>, ended: CallIn<'ended'>, said: About): Promise<void> {
  if (said.keep !== undefined) await keep(trx, ended, said, said.keep)
  if (said.clip !== undefined) await trx.deleteFrom('clips').where('call_id', '=', ended.id).execute()
  await blankEvents(trx, ended.id)
}

async function keep(
  trx: Transaction<Database>,
  { id, shop, at }: CallIn<'ended'>,
  { subject, clip }: About,
  days: number,
): Promise<void> {
  const recorded =
    clip === undefined
      ? undefined
      : await trx.selectFrom('clips').selectAll().where('id', '=', clip.id).executeTakeFirst()
  if (subject === undefined && recorded === undefined) return
  await trx
    .insertInto('kept_said')
    .values({
      call_id: id,
      shop,
      subject: subject ?? null,
      search: subject === undefined ? null : small(subject),
      clip_type: recorded?.type ?? null,
      clip_length: recorded?.length ?? null,
      clip_content: recorded?.content ?? null,
      at,
      until: at + days * DAY,
    })
    .execute()
}

/** The line stands in the events of the call, and in what a crash left to be told of them. */
async function blankEvents(trx: Transaction<Database>, id: CallId): Promise<void> {
  const said = await trx
    .selectFrom('call_events')
    .select(['seq', 'at'])
    .where('call_id', '=', id)
    .where('type', '=', 'said')
    .execute()
  if (said.length === 0) return
  for (const { seq, at } of said)
    await trx
      .updateTable('call_events')
      .set({ data: JSON.stringify({ type: 'said', at, text: '' } satisfies CallEvent) })
      .where('call_id', '=', id)
      .where('seq', '=', seq)
      .execute()
  const left = await trx.selectFrom('outbox').selectAll().where('call_id', '=', id).execute()
  for (const { seq, effects } of left)
    await trx
      .updateTable('outbox')
      .set({ effects: JSON.stringify((JSON.parse(effects) as Effect[]).map(blank)) })
      .where('call_id', '=', id)
      .where('seq', '=', seq)
      .execute()
}

function blank(effect: Effect): Effect {
  if (effect.kind !== 'tell' || effect.event.type !== 'said') return effect
  return { ...effect, event: { ...effect.event, text: '' } }
}
