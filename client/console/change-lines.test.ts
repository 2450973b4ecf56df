import { describe, expect, it } from 'vitest'
import { daily } from '../../protocol/hours/tables.ts'
import { agentId } from '../../protocol/ids.ts'
import { type ChangeKind, type ChangeLine, type ChangeValues, changeKinds } from '../../protocol/rest/changes.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import { changesWords } from '../locales/changes-words.ts'
import { hoursWords } from '../locales/hours-words.ts'
import { type Language, languages } from '../locales/language.ts'
import { told } from './change-lines.ts'
import type { Pair, Telling } from './change-values.ts'
import { HoursFigures } from './hours-figures.ts'
import { learn } from './tongue.ts'

const AT = Date.UTC(2026, 10, 21, 9)
const sales: DeskSettings = {
  id: 'sales' as DeskSettings['id'],
  name: 'Sales',
  members: [agentId('ben')],
  strategy: 'in-order',
  ring: 20,
  wrapUp: 30,
  line: 10,
  wait: 300,
  overflow: { after: 60, to: 'repairs' as DeskSettings['id'] },
  languages: ['it'],
  pages: ['/boots/*'],
  priority: 0,
}
const repairs: DeskSettings = { ...sales, id: 'repairs' as DeskSettings['id'], name: 'Repairs', overflow: null }

async function telling(language: Language): Promise<Telling> {
  return {
    tongue: await learn(language),
    words: await changesWords[language](),
    hours: await hoursWords(language),
    figures: new HoursFigures(language, 'Europe/Rome'),
    names: { ben: 'Ben', clara: 'Clara' },
    desks: { sales: 'Sales' },
  }
}

function change<K extends ChangeKind>(
  kind: K,
  before: ChangeValues[K],
  after: ChangeValues[K],
  target = { id: null as string | null, name: '' },
): ChangeLine {
  return { id: 'c', at: AT, by: agentId('anna'), byName: 'Anna', kind, target, before, after, cut: false }
}

const english = await telling('en')
const pairs = (line: ChangeLine): readonly (readonly Pair[keyof Pair][])[] =>
  told(line, english).pairs.map(({ label, before, after }) => [label, before, after])

describe('a change in words', () => {
  it('of the hours names the days and dates that differ, and nothing else', () => {
    const early = daily('09:00-18:00', { exceptions: { '2026-12-25': '' } })
    const late = { ...early, week: { ...early.week, mon: [], sat: [{ from: '10:00', to: '13:00' }] }, exceptions: [] }
    expect(pairs(change('hours', early, late))).toEqual([
      ['Monday', '09:00–18:00', 'Closed'],
      ['Saturday', '09:00–18:00', '10:00–13:00'],
      ['Fri, Dec 25', 'Closed', null],
    ])
    expect(pairs(change('hours', early, null))[0]).toEqual([null, null, 'always open'])
    const desk = { id: 'repairs', name: 'Repairs' }
    expect(pairs(change('hours', null, early, desk))[0]).toEqual([null, 'the hours of the shop', null])
  })

  it('of the desks names desks, people and fields as their own page does', () => {
    const slower = {
      ...sales,
      ring: 30,
      members: [agentId('clara'), agentId('gone')],
      overflow: null,
      names: { it: 'Vendite' },
    }
    expect(pairs(change('desks', [sales], [slower, repairs]))).toEqual([
      ['Sales · Names for shoppers', 'nothing', 'Italian: Vendite'],
      ['Sales · People', 'Ben', 'Clara, gone'],
      ['Sales · Rings for (seconds)', '20', '30'],
      ['Sales · Who waits goes on to', 'Repairs, 60 seconds', 'Nobody: waits here'],
      ['Repairs', null, 'new'],
    ])
    expect(pairs(change('desks', [sales, repairs], [repairs, sales]))).toEqual([
      ['Order', 'Sales, Repairs', 'Repairs, Sales'],
    ])
  })

  it('of people says who came, who left, and what they may do', () => {
    const ben = { id: 'ben', name: 'Ben' }
    expect(told(change('person', 'agent', null, ben), english)).toEqual({
      title: 'Removed from the shop',
      target: 'Ben',
      pairs: [{ label: null, before: 'Agent', after: null }],
    })
    expect(pairs(change('role', 'agent', 'supervisor', ben))).toEqual([[null, 'Agent', 'Supervisor']])
    expect(pairs(change('seats', [], ['sales', 'gone'], ben))).toEqual([[null, 'nothing', 'Sales, gone']])
    const phone = { code: true, passkeys: ['Phone'] }
    expect(pairs(change('factors', phone, { code: false, passkeys: ['Phone'] }, ben))).toEqual([
      ['Code by an app', 'Yes', 'No'],
    ])
  })

  it('of plain settings names each, also one that nobody knows any more', () => {
    const before = { accent: null, corner: 'end', 'it.label': '', old: 3 }
    const after = { accent: '#0b3d91', corner: 'start', 'it.label': 'Suona' }
    expect(pairs(change('look', before, after))).toEqual([
      ['Colour', 'colours of the house', '#0b3d91'],
      ['Corner', 'right', 'left'],
      ['Label, Italian', 'nothing', 'Suona'],
      ['old', '3', null],
    ])
  })

  it('of a caller says which call and until when, by the clock of the shop', () => {
    const line = change('block', null, { dialledAt: AT, until: null }, { id: 'call-1', name: 'Ridge Boot' })
    expect(told(line, english)).toMatchObject({ title: 'Caller blocked', target: 'Ridge Boot' })
    expect(pairs(line)).toEqual([
      ['Call', null, expect.stringMatching(/^Nov 21, 2026, 10:00/)],
      [null, null, 'for ever'],
    ])
  })

  it('whose values were too long says so', () => {
    const line = { ...change('texts', {}, {}), before: null, after: null, cut: true }
    expect(pairs(line)).toEqual([[null, null, 'The values are too long to be kept here.']])
  })

  it.each(languages)('says something in %s of every kind, and shows no JSON, whatever was kept', async (language) => {
    const known = await telling(language)
    const strange = [null, true, 3, 'text', ['a', 2], { hours: [1], until: 'x', code: 1 }]
    for (const kind of changeKinds)
      for (const before of strange)
        for (const after of strange) {
          const line = { ...change('role', 'agent', 'owner'), kind, before, after }
          const { title, pairs: all } = told(line, known)
          expect(title).not.toBe('')
          for (const { label, before: was, after: is } of all)
            expect(`${label} ${was} ${is}`).not.toMatch(/\b(undefined|NaN)\b|\[object|[{}]/)
        }
  })
})
