import type { Kysely } from 'kysely'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { Link, LinkOf, LinkStore } from './links.ts'
import { roleOf } from './sql-store.ts'
import type { AccountTables, LinkRow } from './tables.ts'

/** One-time links over Kysely. Does not own the database. */
export function sqlLinkStore(db: Kysely<AccountTables>): LinkStore {
  return {
    async add(id, link) {
      await db.insertInto('links').values(rowOf(id, link)).execute()
    },
    async find(id, now) {
      const row = await db
        .selectFrom('links')
        .selectAll()
        .where('id', '=', id)
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return row === undefined ? undefined : linkOf(row)
    },
    async take(id, now) {
      const { numDeletedRows } = await db
        .deleteFrom('links')
        .where('id', '=', id)
        .where('expires_at', '>', now)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
    async invitesOf(shop, now) {
      const rows = await db
        .selectFrom('links')
        .selectAll()
        .where('shop', '=', shop)
        .where('kind', '=', 'invite')
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .execute()
      return rows.map(inviteOf)
    },
    async removeInvite(shop, handle) {
      const { numDeletedRows } = await db
        .deleteFrom('links')
        .where('shop', '=', shop)
        .where('kind', '=', 'invite')
        .where('handle', '=', handle)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
    async removeInvitesTo(shop, email) {
      const invites = db.deleteFrom('links').where('shop', '=', shop).where('kind', '=', 'invite')
      await invites.where('email', '=', email.toLowerCase()).execute()
    },
    async removeResets(agent) {
      await db.deleteFrom('links').where('agent', '=', agent).execute()
    },
    async removeExpired(now) {
      await db.deleteFrom('links').where('expires_at', '<=', now).execute()
    },
  }
}

function rowOf(id: string, link: Link): LinkRow {
  const { kind, handle, createdAt, expiresAt } = link
  return {
    id,
    handle,
    kind,
    shop: link.kind === 'setup' ? null : link.shop,
    agent: link.kind === 'reset' ? link.agent : null,
    email: link.kind === 'invite' ? link.email.toLowerCase() : null,
    role: link.kind === 'invite' ? link.role : null,
    created_at: createdAt,
    expires_at: expiresAt,
  }
}

function timesOf({ handle, created_at, expires_at }: LinkRow) {
  return { handle, createdAt: created_at, expiresAt: expires_at }
}

function inviteOf(row: LinkRow): LinkOf<'invite'> {
  const { shop, email, role } = row
  return { kind: 'invite', shop: shopId(shop ?? ''), email: email ?? '', role: roleOf(role), ...timesOf(row) }
}

function linkOf(row: LinkRow): Link {
  if (row.kind === 'setup') return { kind: 'setup', ...timesOf(row) }
  if (row.kind === 'invite') return inviteOf(row)
  return { kind: 'reset', shop: shopId(row.shop ?? ''), agent: agentId(row.agent ?? ''), ...timesOf(row) }
}
