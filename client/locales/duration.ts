import type { Millis } from '../../protocol/ids.ts'

/** `2:41`, `1:02:05`; digits of the language. Never negative, never rounded up. `language` is a BCP 47 tag. */
export function clock(span: Millis, language: string): string {
  const seconds = Math.max(0, Math.floor(span / 1_000))
  const hours = Math.floor(seconds / 3_600)
  const plain = new Intl.NumberFormat(language, { useGrouping: false })
  const padded = new Intl.NumberFormat(language, { minimumIntegerDigits: 2, useGrouping: false })
  const minutes = Math.floor(seconds / 60) % 60
  const tail = `${hours > 0 ? padded.format(minutes) : plain.format(minutes)}:${padded.format(seconds % 60)}`
  return hours > 0 ? `${plain.format(hours)}:${tail}` : tail
}

/** `2 minutes 41 seconds`, for sentences and for ears. */
export function spoken(span: Millis, language: string): string {
  const seconds = Math.max(0, Math.floor(span / 1_000))
  const parts: [number, string][] = [
    [Math.floor(seconds / 3_600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ]
  const said = parts.filter(([count], index) => count > 0 || (index === 2 && seconds === 0))
  return said
    .map(([count, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count))
    .join(' ')
}
