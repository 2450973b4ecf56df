import { weekdays } from '../../protocol/hours/hours.ts'
import { differing, isRecord, listOf, type Pair, recordOf, type Telling, textOf } from './change-values.ts'

/** Opening hours: the days that differ, the dates that differ, the rest. @param ofDesk where none means those of the shop */
export function hoursPairs(before: unknown, after: unknown, ofDesk: boolean, telling: Telling): readonly Pair[] {
  const { words, hours, figures } = telling
  const none = ofDesk ? words.asShop : words.alwaysOpen
  const whole = (value: unknown) => (isRecord(value) ? null : none)
  const day = (value: unknown, name: string) =>
    isRecord(value) ? intervals(recordOf(value['week'])[name], telling) : null
  const [old, young] = [exceptions(before, telling), exceptions(after, telling)]
  const dates = [...new Set([...old.keys(), ...young.keys()])].toSorted()
  const zone = (value: unknown) => (isRecord(value) ? textOf(value['zone']) : null)
  const rings = (value: unknown) => {
    if (!isRecord(value)) return null
    return value['ringAfterHours'] === true ? words.yes : words.no
  }
  return differing([
    { label: null, before: whole(before), after: whole(after) },
    ...weekdays.map((name, index) => ({
      label: figures.weekday(index),
      before: day(before, name),
      after: day(after, name),
    })),
    ...dates.map((date) => ({
      label: figures.day(date),
      before: old.get(date) ?? null,
      after: young.get(date) ?? null,
    })),
    { label: hours.zone.title, before: zone(before), after: zone(after) },
    { label: hours.after.title, before: rings(before), after: rings(after) },
  ])
}

/** 09:00–13:00, 14:00–18:00 */
function intervals(value: unknown, { hours }: Telling): string {
  const all = listOf(value).map((each) => `${textOf(recordOf(each)['from'])}–${textOf(recordOf(each)['to'])}`)
  return all.length === 0 ? hours.closed : all.join(', ')
}

function exceptions(value: unknown, telling: Telling): ReadonlyMap<string, string> {
  return new Map(
    listOf(recordOf(value)['exceptions']).map((each) => {
      const { date, note, intervals: open } = recordOf(each)
      const why = textOf(note)
      return [textOf(date), `${intervals(open, telling)}${why === '' ? '' : ` (${why})`}`]
    }),
  )
}
