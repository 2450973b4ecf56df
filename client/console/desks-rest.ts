import type { SavedDesks } from '../../protocol/rest/desks.ts'
import { ask, type Reply } from './rest.ts'

/** The address of the desks. Nothing here throws. */
export interface DesksRest {
  read(): Promise<Reply<SavedDesks>>
  save(desks: SavedDesks): Promise<Reply<SavedDesks>>
}

export const desksRest: DesksRest = {
  read: () => ask('GET', '/api/desks'),
  save: (desks) => ask('PUT', '/api/desks', desks),
}
