import { isDeepStrictEqual } from 'node:util'
import type { DeskSettings } from '../../protocol/rest/desks.ts'

interface Both {
  readonly before: readonly DeskSettings[]
  readonly after: readonly DeskSettings[]
}

/** Of two sets of desks those that differ; all of them where their order does, which decides who comes first. */
export function changedDesks(before: readonly DeskSettings[], after: readonly DeskSettings[]): Both {
  const [old, young] = [before.map(({ id }) => id), after.map(({ id }) => id)]
  const staying = old.filter((id) => young.includes(id))
  const reordered = young.filter((id) => old.includes(id)).some((id, place) => id !== staying[place])
  if (reordered) return { before, after }
  const same = (desk: DeskSettings, others: readonly DeskSettings[]) =>
    others.some((other) => isDeepStrictEqual(desk, other))
  return {
    before: before.filter((desk) => !same(desk, after)),
    after: after.filter((desk) => !same(desk, before)),
  }
}
