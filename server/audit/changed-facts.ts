import { isDeepStrictEqual } from 'node:util'
import type { Facts } from '../../protocol/rest/changes.ts'

/** Of plain settings those that differ. One that is new has no value before, one that is gone none after. */
export function changedFacts(before: Facts, after: Facts): { readonly before: Facts; readonly after: Facts } {
  const differs = (name: string) => !isDeepStrictEqual(before[name], after[name])
  const only = (facts: Facts) => Object.fromEntries(Object.entries(facts).filter(([name]) => differs(name)))
  return { before: only(before), after: only(after) }
}
