import { callResults } from '../../protocol/notes.ts'
import type { ChangeKind, ChangeLine } from '../../protocol/rest/changes.ts'
import { staffRoles } from '../../protocol/roles.ts'
import { desksPairs } from './change-desks.ts'
import { hoursPairs } from './change-hours.ts'
import { differing, isRecord, listOf, type Pair, recordOf, type Telling, textOf } from './change-values.ts'

/** A change in words. */
export interface ToldChange {
  readonly title: string
  /** Whom or what it is about; empty where that is the shop itself. */
  readonly target: string
  readonly pairs: readonly Pair[]
}

export function told(change: ChangeLine, telling: Telling): ToldChange {
  const { target, cut } = change
  const pairs = cut ? [{ label: null, before: null, after: telling.words.cut }] : tellers[change.kind](change, telling)
  return { title: titleOf(change, telling), target: target.name, pairs }
}

/** What happened, where the direction says more than the kind. */
function titleOf({ kind, before, after }: ChangeLine, { words }: Telling): string {
  if (kind === 'person') return before === null ? words.came : words.left
  if (kind === 'invite') return after === null ? words.uninvited : words.invited
  if (kind === 'block') return after === null ? words.unblocked : words.blocked
  return kind === 'shop' && Object.keys(recordOf(before)).length === 0 ? words.shopMade : words.kinds[kind]
}

type Values = Pick<ChangeLine, 'before' | 'after' | 'target'>
type Teller = (values: Values, telling: Telling) => readonly Pair[]

/** One value that is said in one piece. */
const plainly =
  (say: (value: unknown, telling: Telling) => string | null): Teller =>
  ({ before, after }, telling) =>
    differing([{ label: null, before: say(before, telling), after: say(after, telling) }])

const nothingToShow: Teller = () => []
const yesOrNo = plainly((value, { words }) => (value === true ? words.yes : words.no))
const role = plainly((value, telling) => roleOf(value, telling))
const until = (value: unknown, { words, figures }: Telling) =>
  typeof value === 'number' ? words.until(figures.stamp(value)) : words.forever

const facts: Teller = ({ before, after }, telling) => {
  const [old, young] = [recordOf(before), recordOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])]
  return differing(
    names.map((name) => ({
      label: labelOf(name, telling),
      before: factOf(name, old[name], telling),
      after: factOf(name, young[name], telling),
    })),
  )
}

const tellers: { readonly [K in ChangeKind]: Teller } = {
  shop: facts,
  look: facts,
  texts: facts,
  'wait-goal': plainly((value, { words }) => (typeof value === 'number' ? words.seconds(value) : null)),
  keeping: facts,
  ways: facts,
  choice: yesOrNo,
  hours: ({ before, after, target }, telling) => hoursPairs(before, after, target.id !== null, telling),
  desks: ({ before, after }, telling) => desksPairs(before, after, telling),
  supervision: yesOrNo,
  security: yesOrNo,
  person: role,
  role,
  invite: plainly((value, telling) => {
    if (!isRecord(value)) return null
    return `${roleOf(value['role'], telling)}, ${until(value['expiresAt'], telling)}`
  }),
  seats: plainly((value, { desks, words }) =>
    inOne(
      listOf(value).map((id) => desks[textOf(id)] ?? textOf(id)),
      words,
    ),
  ),
  name: plainly((value) => textOf(value)),
  languages: plainly((value, { tongue, words }) =>
    inOne(
      listOf(value).map((tag) => tongue.figures.language(textOf(tag))),
      words,
    ),
  ),
  photo: plainly((value, telling) => factOf('photo', value, telling)),
  password: nothingToShow,
  'recovery-codes': nothingToShow,
  kept: nothingToShow,
  'reset-link': plainly((value, telling) => (isRecord(value) ? until(value['expiresAt'], telling) : null)),
  factors({ before, after }, { words }) {
    const code = (value: unknown) => (recordOf(value)['code'] === true ? words.yes : words.no)
    const passkeys = (value: unknown) => inOne(listOf(recordOf(value)['passkeys']).map(textOf), words)
    return differing([
      { label: words.code, before: code(before), after: code(after) },
      { label: words.passkeys, before: passkeys(before), after: passkeys(after) },
    ])
  },
  block({ before, after }, telling) {
    const { words, figures } = telling
    const { dialledAt } = isRecord(after) ? after : recordOf(before)
    const call = typeof dialledAt === 'number' ? figures.stamp(dialledAt) : null
    const span = (value: unknown) => (isRecord(value) ? until(value['until'], telling) : null)
    return [
      { label: words.calledAt, before: null, after: call },
      { label: null, before: span(before), after: span(after) },
    ]
  },
  note({ before, after }, { words, tongue }) {
    const names = tongue.words.supervise.note.result
    const result = (value: unknown) => {
      const { result: id } = recordOf(value)
      const known = callResults.find((each) => each === id)
      return known === undefined ? null : names[known]
    }
    const text = (value: unknown) => textOf(recordOf(value)['text']) || null
    return differing([
      { label: words.result, before: result(before), after: result(after) },
      { label: words.note, before: text(before), after: text(after) },
    ])
  },
}

function roleOf(value: unknown, { tongue }: Telling): string | null {
  const known = staffRoles.find((each) => each === value)
  return known === undefined ? null : tongue.people.roles[known].title
}

/** `it.label`: Label, Italian. */
function labelOf(name: string, { words, tongue }: Telling): string {
  const [language = '', field] = name.split('.')
  if (field === undefined) return words.facts[name] ?? name
  return `${words.facts[field] ?? field}, ${tongue.figures.language(language)}`
}

function factOf(name: string, value: unknown, { words, tongue }: Telling): string | null {
  if (value === undefined) return null
  if (name === 'accent' && value === null) return words.usual
  if (name === 'corner' && (value === 'start' || value === 'end')) return words.corner[value]
  if (name === 'photo' && (value === 'none' || value === 'one' || value === 'another')) return words.photo[value]
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return tongue.figures.count(value)
  const texts = Array.isArray(value) ? value.map(textOf) : [textOf(value)].filter((text) => text !== '')
  return inOne(name === 'languages' ? texts.map((tag) => tongue.figures.language(tag)) : texts, words)
}

function inOne(all: readonly string[], { nothingSet }: Telling['words']): string {
  return all.length === 0 ? nothingSet : all.join(', ')
}
