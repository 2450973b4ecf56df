import { type Static, Type } from 'typebox'
import type { Instant } from '../ids.ts'
import { record } from '../messages/command.ts'
import { InstantNumber } from '../messages/parts.ts'
import { type Hours, orNull } from './hours.ts'
import { isOpen, nextClosing, nextOpening } from './opening.ts'
import { periodsOf } from './periods.ts'
import { dateOf, wallOf } from './wall.ts'

/** Days that a preview shows. */
export const PREVIEW_DAYS = 14

/** What a table means: now, and on the days that come. */
export const HoursPreview = record({
  open: Type.Boolean(),
  /** When that changes; `null` where it never does, as far as the table tells. */
  changesAt: orNull(InstantNumber),
  days: Type.Array(
    record({
      /** In the zone of the table: `2026-12-25`. */
      date: Type.String(),
      /** Whether an exception replaces the weekday. */
      exception: Type.Boolean(),
      note: Type.String(),
      periods: Type.Array(record({ from: InstantNumber, to: InstantNumber })),
    }),
  ),
})
export type HoursPreview = Static<typeof HoursPreview>

/** Today and the days after it; a period stands on the day on which it begins. */
export function previewOf(hours: Hours, instant: Instant): HoursPreview {
  const open = isOpen(hours, instant)
  const wall = wallOf(hours.zone, instant)
  const today = wall.dayAt(instant)
  const days = Array.from({ length: PREVIEW_DAYS }, (_, index) => {
    const day = today + index
    const date = dateOf(day)
    const exception = hours.exceptions.find((each) => each.date === date)
    return {
      date,
      exception: exception !== undefined,
      note: exception?.note ?? '',
      periods: periodsOf(hours, day, wall).map(({ from, to }) => ({ from, to })),
    }
  })
  return { open, changesAt: open ? nextClosing(hours, instant) : nextOpening(hours, instant), days }
}
