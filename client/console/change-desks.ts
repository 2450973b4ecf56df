import type { DeskSettings } from '../../protocol/rest/desks.ts'
import { desksWords } from '../locales/desks-words.ts'
import { differing, isRecord, listOf, type Pair, recordOf, type Telling, textOf } from './change-values.ts'

type Desk = Readonly<Record<string, unknown>>
type Field = Exclude<keyof DeskSettings, 'id'>

/** Desks: those that came, those that went, and of the others what differs. */
export function desksPairs(before: unknown, after: unknown, telling: Telling): readonly Pair[] {
  const { words } = telling
  const [old, young] = [desksOf(before), desksOf(after)]
  const names = { ...telling.desks, ...namesOf(old), ...namesOf(young) }
  const order = (desks: ReadonlyMap<string, Desk>) => [...desks.keys()].map((id) => names[id] ?? id).join(', ')
  const same = old.size === young.size && [...old.keys()].every((id) => young.has(id))
  return differing([
    ...(same ? [{ label: words.order, before: order(old), after: order(young) }] : []),
    ...[...new Set([...old.keys(), ...young.keys()])].flatMap((id) => {
      const [was, is] = [old.get(id), young.get(id)]
      const name = names[id] ?? id
      if (was === undefined) return [{ label: name, before: null, after: words.added }]
      if (is === undefined) return [{ label: name, before: null, after: words.removed }]
      return fieldPairs(name, was, is, { ...telling, desks: names })
    }),
  ])
}

function fieldPairs(name: string, was: Desk, is: Desk, telling: Telling): readonly Pair[] {
  return Object.entries(labels(telling)).map(([field, label]) => ({
    label: `${name} · ${label}`,
    before: said(field, was[field], telling),
    after: said(field, is[field], telling),
  }))
}

/** As the page of the desks calls them; a field that is missing here does not compile. */
function labels({ tongue, words }: Telling): { readonly [F in Field]: string } {
  const own = desksWords[tongue.language]
  const { name, members, strategy, ring, wrapUp, line, wait, overflow, languages, pages, priority } = own
  const times = { ring, wrapUp, line, wait, overflow, priority }
  return { name, names: words.deskNames, members, strategy, ...times, languages, pages }
}

function said(field: string, value: unknown, telling: Telling): string {
  const { tongue, words, names, desks } = telling
  const own = desksWords[tongue.language]
  if (field === 'members' && !Array.isArray(value)) return own.everybody
  if (field === 'members') return join(listOf(value).map((id) => names[textOf(id)] ?? textOf(id)))
  if (field === 'strategy')
    return Object.entries(own.strategies).find(([id]) => id === value)?.[1].title ?? textOf(value)
  if (field === 'languages') return join(listOf(value).map((tag) => tongue.figures.language(textOf(tag))))
  if (field === 'names')
    return join(
      Object.entries(recordOf(value)).map(([tag, name]) => `${tongue.figures.language(tag)}: ${textOf(name)}`),
    )
  if (field === 'overflow') {
    if (!isRecord(value)) return own.noOverflow
    const { to, after } = value
    const name = desks[textOf(to)] ?? textOf(to)
    return typeof after === 'number' ? `${name}, ${words.seconds(after)}` : name
  }
  if (Array.isArray(value)) return join(value.map(textOf))
  return typeof value === 'number' ? tongue.figures.count(value) : textOf(value)

  function join(all: readonly string[]): string {
    return all.length === 0 ? words.nothingSet : all.join(', ')
  }
}

function desksOf(value: unknown): ReadonlyMap<string, Desk> {
  return new Map(listOf(value).map((desk) => [textOf(recordOf(desk)['id']), recordOf(desk)]))
}

function namesOf(desks: ReadonlyMap<string, Desk>): Readonly<Record<string, string>> {
  return Object.fromEntries([...desks].map(([id, { name }]) => [id, textOf(name)]))
}
