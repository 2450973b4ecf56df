import type { Instant } from '../../protocol/ids.ts'
import type { Language } from './language.ts'

const DAY = 86_400_000

/** "tomorrow 9:00", "Monday 9:00", "24 December 9:00": in the reader's own zone, and by the clock of their region. */
export function openingTime(opensAt: Instant, language: Language, now = Date.now()): string {
  const here = [...navigator.languages.filter((each) => each.startsWith(language)), language]
  const midnight = (instant: Instant): number => new Date(instant).setHours(0, 0, 0, 0)
  // A day on which the clock leaps is not as long as the others.
  const days = Math.round((midnight(opensAt) - midnight(now)) / DAY)
  const day =
    days < 2
      ? new Intl.RelativeTimeFormat(here, { numeric: 'auto' }).format(days, 'day')
      : new Date(opensAt).toLocaleDateString(here, days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' })
  return `${day} ${new Date(opensAt).toLocaleTimeString(here, { hour: 'numeric', minute: '2-digit' })}`
}
