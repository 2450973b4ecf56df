import type { ChangeKind, Changes } from '../../protocol/rest/changes.ts'
import { ask, type Reply } from './rest.ts'

/** Whose changes, and which; nothing in it finds all. */
export interface ChangesSearch {
  readonly by?: string
  readonly kind?: ChangeKind
}

/** The address of the changes. Nothing here throws. */
export interface ChangesRest {
  /** Newest first; `before` is the `next` of the page before. */
  read(search: ChangesSearch, before: string | null): Promise<Reply<Changes>>
}

export const changesRest: ChangesRest = {
  read({ by, kind }, before) {
    const query = new URLSearchParams()
    if (by !== undefined) query.set('by', by)
    if (kind !== undefined) query.set('kind', kind)
    if (before !== null) query.set('before', before)
    return ask('GET', `/api/changes?${query}`)
  },
}
