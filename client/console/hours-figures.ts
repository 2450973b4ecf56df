import type { Hours } from '../../protocol/hours/hours.ts'
import type { Instant } from '../../protocol/ids.ts'

/** Any Monday: the names of the days go on from it. */
const MONDAY = Date.UTC(2026, 0, 5)
const DAY = 86_400_000

/** Writes days and times of a shop by the clock on its wall, whatever the zone of who reads. */
export class HoursFigures {
  readonly #language: string
  readonly #zone: string

  /** @param zone taken for UTC where this browser does not know it */
  constructor(language: string, zone: string) {
    this.#language = language
    this.#zone = known(zone) ? zone : 'UTC'
  }

  /** Monday, as the first of a line. @param index from 0, Monday */
  weekday(index: number): string {
    return this.#capital(this.#format(MONDAY + index * DAY, { weekday: 'long', timeZone: 'UTC' }))
  }

  /** 9:00 */
  time(instant: Instant): string {
    return this.#format(instant, { hour: 'numeric', minute: '2-digit', timeZone: this.#zone })
  }

  /** Today 18:00, Monday 9:00, 24 December 9:00 */
  when(instant: Instant, now: Instant): string {
    const days = (Date.parse(this.dateAt(instant)) - Date.parse(this.dateAt(now))) / DAY
    const day =
      days < 2
        ? new Intl.RelativeTimeFormat(this.#language, { numeric: 'auto' }).format(days, 'day')
        : this.#format(instant, {
            ...(days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
            timeZone: this.#zone,
          })
    return `${day} ${this.time(instant)}`
  }

  /** 22 Nov 2026, 10:48 */
  stamp(instant: Instant): string {
    return this.#format(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone: this.#zone })
  }

  /** Today, Yesterday, Monday 3 November, with the year where it is another one. */
  heading(instant: Instant, now: Instant): string {
    const [date, today] = [this.dateAt(instant), this.dateAt(now)]
    const days = (Date.parse(date) - Date.parse(today)) / DAY
    if (days === 0 || days === -1)
      return this.#capital(new Intl.RelativeTimeFormat(this.#language, { numeric: 'auto' }).format(days, 'day'))
    const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }
    const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: this.#zone } as const
    return this.#capital(this.#format(instant, { ...parts, ...year }))
  }

  /** 2026-12-25, the day over there. */
  dateAt(instant: Instant): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: this.#zone }).format(instant)
  }

  /** Fri 25 Dec. @param date 2026-12-25 */
  day(date: string): string {
    const instant = Date.parse(`${date}T00:00Z`)
    if (Number.isNaN(instant)) return date
    return this.#capital(this.#format(instant, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }))
  }

  #format(instant: Instant, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.#language, options).format(instant)
  }

  #capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(this.#language) + text.slice(1)
  }
}

/** The zones that this browser knows, and the one that is chosen, should it not be among them. */
export function zones(chosen: string): readonly string[] {
  const all = [...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]
  return [...new Set(all)].toSorted()
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** How the end of a pair of times is to be read where it is not simply later on the same day. */
export function endOf({ from, to }: Hours['week']['mon'][number]): 'nextDay' | 'allDay' | 'midnight' | null {
  if (from === '' || to === '') return null
  if (to === '24:00') return from === '00:00' ? 'allDay' : 'midnight'
  return to < from ? 'nextDay' : null
}

function known(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
