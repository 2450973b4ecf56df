import type { Hours } from '../../protocol/hours/hours.ts'
import type { HoursPreview } from '../../protocol/hours/preview.ts'
import type { DeskId } from '../../protocol/ids.ts'
import type { SavedHours, SaveHours } from '../../protocol/rest/routes.ts'
import { ask, type Reply } from './rest.ts'

/** The addresses of the opening hours. Nothing here throws. */
export interface HoursRest {
  /** @param desk those of this desk; `null`: of the shop */
  read(desk: DeskId | null): Promise<Reply<SavedHours>>
  save(hours: SaveHours, desk: DeskId | null): Promise<Reply<SavedHours>>
  /** What a table would mean; saves nothing. */
  preview(hours: Hours): Promise<Reply<HoursPreview>>
}

export const hoursRest: HoursRest = {
  read: (desk) => ask('GET', addressOf(desk)),
  save: (hours, desk) => ask('PUT', addressOf(desk), hours),
  preview: (hours) => ask('POST', '/api/hours/preview', hours),
}

function addressOf(desk: DeskId | null): string {
  return desk === null ? '/api/hours' : `/api/hours?desk=${encodeURIComponent(desk)}`
}
