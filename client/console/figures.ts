import type { Millis } from '../../protocol/ids.ts'
import type { Price } from '../../protocol/page-context.ts'
import { clock } from '../locales/duration.ts'

/** Writes times, spans and prices the way the agent's language does. One for each language, as `Intl` is slow to make. */
export class Figures {
  /** BCP 47. */
  readonly tag: string
  readonly #time: Intl.DateTimeFormat
  readonly #exact: Intl.DateTimeFormat
  readonly #day: Intl.DateTimeFormat
  readonly #stamp: Intl.DateTimeFormat
  readonly #relative: Intl.RelativeTimeFormat
  readonly #languages: Intl.DisplayNames

  /** `language` is a BCP 47 tag; its region decides on clocks and money. */
  constructor(language: string) {
    this.tag = language
    this.#time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' })
    this.#exact = new Intl.DateTimeFormat(language, { timeStyle: 'medium' })
    this.#day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' })
    this.#stamp = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
    this.#relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    this.#languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  }

  /** 10:48 */
  time(at: number): string {
    return this.#time.format(at)
  }

  /** 10:48:07 */
  exactly(at: number): string {
    return this.#exact.format(at)
  }

  /** Today, yesterday, Monday 3 November. */
  day(at: number, now: number): string {
    const midnight = (instant: number) => new Date(instant).setHours(0, 0, 0, 0)
    // Rounded, as a day of the clock change has 23 or 25 hours.
    const days = Math.round((midnight(at) - midnight(now)) / 86_400_000)
    return this.#capital(days === 0 || days === -1 ? this.#relative.format(days, 'day') : this.#day.format(at))
  }

  /** 22 Nov 2026, 10:48 */
  stamp(at: number): string {
    return this.#stamp.format(at)
  }

  /** 5 minutes ago, yesterday, 3 weeks ago. */
  ago(at: number, now: number): string {
    const minutes = Math.round((at - now) / 60_000)
    if (minutes > -60) return this.#relative.format(Math.min(0, minutes), 'minute')
    const hours = Math.round(minutes / 60)
    if (hours > -24) return this.#relative.format(hours, 'hour')
    const days = Math.round(hours / 24)
    return days > -14 ? this.#relative.format(days, 'day') : this.#relative.format(Math.round(days / 7), 'week')
  }

  /** 0:08, 2:41, 1:02:41: a clock that runs. */
  clock(span: Millis): string {
    return clock(span, this.tag)
  }

  /** 1h 12m: a sum, not a clock. */
  span(span: Millis): string {
    const unit = (value: number, name: string) =>
      new Intl.NumberFormat(this.tag, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value)
    const minutes = Math.round(span / 60_000)
    if (minutes < 60) return unit(minutes, 'minute')
    return minutes % 60 === 0
      ? unit(minutes / 60, 'hour')
      : `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`
  }

  /** 30 days. */
  days(count: number): string {
    return new Intl.NumberFormat(this.tag, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count)
  }

  /** € 189.00. A currency that the browser does not know is written as its code. */
  price({ amount, currency }: Price): string {
    const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {}
    return new Intl.NumberFormat(this.tag, { style: 'currency', currency, ...whole }).format(amount)
  }

  /** Polish: the name of a language tag; the tag itself where it has none. */
  language(tag: string): string {
    try {
      // Of "American English" and "Traditional Chinese" only the second tells how to talk or write.
      const { language, script } = new Intl.Locale(tag)
      return this.#capital(this.#languages.of(script === undefined ? language : `${language}-${script}`) ?? tag)
    } catch {
      return tag
    }
  }

  count(value: number): string {
    return new Intl.NumberFormat(this.tag).format(value)
  }

  /** Items of a list stand alone on a line, where Italian and Polish names of days and languages begin large as well. */
  #capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(this.tag) + text.slice(1)
  }
}
