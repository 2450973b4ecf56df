import type { CallId } from '../../protocol/ids.ts'
import type { PageContext } from '../../protocol/page-context.ts'
import type { ChangeTarget } from '../../protocol/rest/changes.ts'
import type { Agent } from '../accounts/store.ts'

/** The shop itself. */
export const NO_TARGET: ChangeTarget = { id: null, name: '' }

/** Somebody of the shop, by the name that they have now. */
export function personTarget({ id, name }: Pick<Agent, 'id' | 'name'>): ChangeTarget {
  return { id, name }
}

/** A call, by what its shopper looked at. */
export function callTarget(id: CallId, { product, title, url }: PageContext): ChangeTarget {
  return { id, name: product?.name ?? title ?? new URL(url).host }
}
