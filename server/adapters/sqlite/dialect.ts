import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'

/** Statements are few and repeat; this many are kept prepared. */
const PREPARED = 200

/**
 * Kysely over the SQLite inside Node. WAL with `synchronous=FULL`: a commit that resolved is on the disk. What is deleted
 * is overwritten: a voice that was forgotten must not lie in the free pages of the file.
 *
 * @param path a file, or `:memory:`
 * @throws if the file cannot be opened or written
 */
export function nodeSqliteDialect(path: string): SqliteDialect {
  const database = new DatabaseSync(path)
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;',
  )
  const prepared = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    if (prepared.size >= PREPARED) prepared.clear()
    prepared.set(sql, statement)
    return statement
  }

  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const statement = prepare(sql)
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
          run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
          iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
        }
      },
    },
  })
}
