import { describe, expect, it, vi } from 'vitest'
import { buttonWords } from './button.ts'
import { callWords } from './call-words.ts'
import { clock, spoken } from './duration.ts'
import { chooseLanguage, type Language, languages } from './language.ts'
import { openingTime } from './opening.ts'
import { peopleWords } from './people-words.ts'

/** Every sentence of a table of words; functions are asked with a name or a number, as they want it. */
function sentences(table: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof table === 'string') return [[path, table]]
  if (typeof table === 'function') return sentences(table(path.endsWith('unnamed') ? 2 : 'Anna', true), path)
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}

describe('the words of a call', () => {
  it.each(languages)('leave nothing unsaid and nothing unfilled in %s', async (language) => {
    const said = sentences(await callWords(language)).filter(([path]) => !path.endsWith('talked'))
    expect(said.length).toBeGreaterThan(120)
    for (const [path, text] of said) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/\b(undefined|null|NaN)\b|\[object/)
    }
  })

  it.each(['it', 'pl'] as const)('are not English in %s', async (language) => {
    const english = new Map(sentences(await callWords('en')))
    const same = sentences(await callWords(language)).filter(([path, text]) => english.get(path) === text)
    expect(same.map(([path]) => path)).toEqual([])
  })

  it('count seconds as the language counts them', async () => {
    const [english, italian, polish] = await Promise.all(languages.map((language) => callWords(language)))
    expect([1, 20].map((seconds) => english?.answeredWithin(seconds))).toEqual([
      'Usually answered within 1 second',
      'Usually answered within 20 seconds',
    ])
    expect([1, 20].map((seconds) => italian?.answeredWithin(seconds))).toEqual([
      'Di solito rispondiamo entro 1 secondo',
      'Di solito rispondiamo entro 20 secondi',
    ])
    expect([1, 2, 20].map((seconds) => polish?.answeredWithin(seconds))).toEqual([
      'Zwykle odbieramy w ciągu 1 sekundy',
      'Zwykle odbieramy w ciągu 2 sekund',
      'Zwykle odbieramy w ciągu 20 sekund',
    ])
  })

  it('say how long a talk was', async () => {
    const talked = await Promise.all(
      languages.map(async (language) => (await callWords(language)).ended.talked(161_900)),
    )
    expect(talked).toEqual([
      'You talked for 2 minutes 41 seconds.',
      'Avete parlato per 2 minuti 41 secondi.',
      'Czas rozmowy: 2 minuty 41 sekund.',
    ])
  })
})

describe('the words about accounts', () => {
  it.each(languages)('leave nothing unsaid and nothing unfilled in %s', async (language) => {
    const said = sentences(await peopleWords(language))
    expect(said.length).toBeGreaterThan(120)
    for (const [path, text] of said) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/\b(undefined|null|NaN)\b|\[object/)
    }
  })

  it.each(['it', 'pl'] as const)('are not English in %s', async (language) => {
    const english = new Map(sentences(await peopleWords('en')))
    const same = sentences(await peopleWords(language)).filter(([path, text]) => english.get(path) === text)
    // Italians say password and passkey, too.
    const shared = ['.field.email', '.field.password', '.profile.passkeys.title']
    expect(same.map(([path]) => path).filter((path) => !shared.includes(path))).toEqual([])
  })
})

describe('the words of the button', () => {
  it('begin with "Call" in English where the shop can be called', () => {
    expect(buttonWords('en-GB').open(['Anna'])).toEqual({ title: 'Call us', text: 'Anna is here, answers at once' })
  })

  it('name one, several or nobody in every language', () => {
    const text = (language: string) =>
      [[], ['Anna'], ['Anna', 'Ben']].map((agents) => buttonWords(language).open(agents).text)
    expect(text('en')).toEqual([
      'Somebody is here, answers at once',
      'Anna is here, answers at once',
      'Anna and Ben are here, answer at once',
    ])
    expect(text('it')).toEqual([
      'C’è qualcuno, risponde subito',
      'Anna è qui, risponde subito',
      'Anna e Ben sono qui, rispondono subito',
    ])
    expect(text('pl')).toEqual([
      'Ktoś jest na miejscu, odbierze od razu',
      'Anna jest na miejscu, odbierze od razu',
      'Anna i Ben są na miejscu, odbiorą od razu',
    ])
  })
})

describe('the words of a closed shop', () => {
  // Saturday, by the clock of whoever reads.
  const now = new Date(2026, 10, 21, 20, 30).getTime()
  const at = (day: number, hour: number, month = 10) => new Date(2026, month, day, hour).getTime()
  const said = (language: Language, opensAt: number) => openingTime(opensAt, language, now).replaceAll('\u202f', ' ')

  it('name today and tomorrow, then the weekday, then the date', () => {
    const times = [at(21, 22), at(22, 0), at(23, 9), at(27, 9), at(28, 9), at(24, 9, 11)]
    expect(times.map((time) => said('it', time))).toEqual([
      'oggi 22:00',
      'domani 0:00',
      'lunedì 9:00',
      'venerdì 9:00',
      '28 novembre 9:00',
      '24 dicembre 9:00',
    ])
    expect(times.map((time) => said('pl', time))).toEqual([
      'dzisiaj 22:00',
      'jutro 0:00',
      'poniedziałek 9:00',
      'piątek 9:00',
      '28 listopada 9:00',
      '24 grudnia 9:00',
    ])
  })

  it('go by the clock of the reader`s region', () => {
    vi.stubGlobal('navigator', { languages: ['it-IT', 'en-US'] })
    expect(said('en', at(23, 9))).toBe('Monday 9:00 AM')
    vi.stubGlobal('navigator', { languages: ['en-GB'] })
    expect([at(22, 9), at(23, 9)].map((time) => said('en', time))).toEqual(['tomorrow 9:00', 'Monday 9:00'])
    vi.unstubAllGlobals()
  })

  it('count days by the calendar, also where one is an hour short or long', () => {
    const noon = new Date(2026, 2, 28, 23, 30).getTime()
    expect(openingTime(new Date(2026, 2, 29, 9).getTime(), 'it', noon)).toMatch(/^domani/)
    expect(openingTime(new Date(2026, 2, 30, 9).getTime(), 'it', noon)).toMatch(/^lunedì/)
  })

  it('say when it opens, or only that it is closed', () => {
    const inTwoHours = Date.now() + 7_200_000
    expect(buttonWords('en').closed(inTwoHours).title).toBe('Closed now')
    expect(buttonWords('en').closed(inTwoHours).text).toMatch(/^Opens to(day|morrow) \d/)
    expect(buttonWords('it').closed(undefined).text).toBe('Il campanello si accende appena torniamo')
  })
})

describe('a language', () => {
  it('is the first wish that we speak, else English', () => {
    expect(chooseLanguage('it-CH')).toBe('it')
    expect(chooseLanguage('de', 'pl_PL', 'it')).toBe('pl')
    expect(chooseLanguage(null, undefined, '', 'ja')).toBe('en')
    expect(chooseLanguage('italian')).toBe('en')
  })
})

describe('a span of time', () => {
  it('is a clock that never rounds up and never runs backwards', () => {
    expect([0, 999, 8_200, 161_999, 3_725_000, -5_000].map((span) => clock(span, 'en'))).toEqual([
      '0:00',
      '0:00',
      '0:08',
      '2:41',
      '1:02:05',
      '0:00',
    ])
    expect(clock(161_000, 'ar-EG')).toBe('٢:٤١')
  })

  it('is said without what is nought', () => {
    expect([0, 60_000, 3_600_000, 3_661_000].map((span) => spoken(span, 'en'))).toEqual([
      '0 seconds',
      '1 minute',
      '1 hour',
      '1 hour 1 minute 1 second',
    ])
  })
})
