import type { SavedWays } from '../../protocol/rest/ways.ts'
import { ask, type Reply } from './rest.ts'

/** The address of the other ways to reach the shop. Nothing here throws. */
export interface WaysRest {
  read(): Promise<Reply<SavedWays>>
  save(ways: SavedWays): Promise<Reply<SavedWays>>
}

export const waysRest: WaysRest = {
  read: () => ask('GET', '/api/ways'),
  save: (ways) => ask('PUT', '/api/ways', ways),
}
