import type { Hours } from '../../protocol/hours/hours.ts'
import type { HoursPreview } from '../../protocol/hours/preview.ts'
import type { SavedHours, SaveHours } from '../../protocol/rest/routes.ts'
import { ask, type Reply } from './rest.ts'

/** The addresses of the opening hours. Nothing here throws. */
export interface HoursRest {
  read(): Promise<Reply<SavedHours>>
  save(hours: SaveHours): Promise<Reply<SavedHours>>
  /** What a table would mean; saves nothing. */
  preview(hours: Hours): Promise<Reply<HoursPreview>>
}

export const hoursRest: HoursRest = {
  read: () => ask('GET', '/api/hours'),
  save: (hours) => ask('PUT', '/api/hours', hours),
  preview: (hours) => ask('POST', '/api/hours/preview', hours),
}
