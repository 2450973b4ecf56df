import type { Hours, Interval, Weekday } from './hours.ts'

/** A table for tests: closed on the days that are not named. `'9:00-18:00'`-like texts, as a sign says it. */
export function table(
  week: Partial<Record<Weekday, string>>,
  { zone = 'Europe/Rome', exceptions = {} }: { zone?: string; exceptions?: Readonly<Record<string, string>> } = {},
): Hours {
  const day = (name: Weekday): Interval[] => intervals(week[name] ?? '')
  return {
    zone,
    week: {
      mon: day('mon'),
      tue: day('tue'),
      wed: day('wed'),
      thu: day('thu'),
      fri: day('fri'),
      sat: day('sat'),
      sun: day('sun'),
    },
    exceptions: Object.entries(exceptions).map(([date, text]) => ({ date, note: '', intervals: intervals(text) })),
    ringAfterHours: false,
  }
}

/** The same intervals on all days. */
export function daily(text: string, options?: Parameters<typeof table>[1]): Hours {
  return table({ mon: text, tue: text, wed: text, thu: text, fri: text, sat: text, sun: text }, options)
}

function intervals(text: string): Interval[] {
  return text
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => {
      const [from = '', to = ''] = each.split('-')
      return { from, to }
    })
}
