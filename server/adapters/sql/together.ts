import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'

/**
 * Does what belongs together: all that the stores keep meanwhile is kept, or nothing of it.
 *
 * The database serves nobody else until it is done, so nothing slow has a place in it: no password is hashed, no letter
 * sent. Inside another one it is a part of that.
 */
export type Together = <R>(doing: () => Promise<R>) => Promise<R>

interface Running<T> {
  readonly trx: Transaction<T>
  /** Whatever was begun meanwhile and still runs afterwards has no part in it. */
  over: boolean
}

/**
 * A database whose stores can be asked together without knowing of each other.
 *
 * @returns the database to give to the stores, and what makes one transaction of all they do. A transaction that a store
 * opens by itself is then a part of the whole: what throws in it undoes everything
 */
export function joined<T>(database: Kysely<T>): { readonly db: Kysely<T>; readonly together: Together } {
  const running = new AsyncLocalStorage<Running<T>>()
  const current = (): Transaction<T> | null => {
    const now = running.getStore()
    return now === undefined || now.over ? null : now.trx
  }
  // No query builder of Kysely can be told its connection later: the object that makes them is exchanged instead.
  const db = new Proxy(database, {
    get(target, key) {
      const trx = current()
      if (trx !== null && key === 'transaction')
        return () => ({ execute: (doing: (inner: Transaction<T>) => Promise<unknown>) => doing(trx) })
      const chosen = trx ?? target
      const member: unknown = Reflect.get(chosen, key, chosen)
      // `fn` is a function with functions on it, which it would lose.
      const isMethod = typeof member === 'function' && Object.keys(member).length === 0
      return isMethod ? member.bind(chosen) : member
    },
  })
  return {
    db,
    together(doing) {
      if (current() !== null) return doing()
      return database.transaction().execute(async (trx) => {
        const now: Running<T> = { trx, over: false }
        try {
          return await running.run(now, doing)
        } finally {
          now.over = true
        }
      })
    },
  }
}
