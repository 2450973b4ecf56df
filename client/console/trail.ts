import type { DialledCall } from '../../protocol/call/call.ts'
import type { CallId, Instant } from '../../protocol/ids.ts'
import type { PageContext } from '../../protocol/page-context.ts'

/** A page the shopper stood before, and since when, by the server's clock. */
export interface Step {
  readonly page: PageContext
  readonly since: Instant
}

/** Steps kept of one call; a shopper who clicks through a whole shop still leaves a list one can read. */
const MOST = 30

/** Where the shopper of each call has been, gathered from the page of the call as it changes. */
export class Trails {
  readonly #steps = new Map<CallId, readonly Step[]>()

  /** Notes the page of a call and answers with its trail, newest first. */
  see(call: DialledCall, now: Instant): readonly Step[] {
    const steps = this.#steps.get(call.id) ?? []
    const next = walk(steps, call.page, steps.length === 0 ? call.dialledAt : now)
    if (next !== steps) this.#steps.set(call.id, next)
    return next
  }
}

function walk(steps: readonly Step[], page: PageContext, now: Instant): readonly Step[] {
  const [last, ...earlier] = steps
  if (last === undefined) return [{ page, since: now }]
  if (last.page === page) return steps
  // The same page with another cart is no new step: what is shown is brought up to date.
  if (last.page.url === page.url) return [{ page, since: last.since }, ...earlier]
  return [{ page, since: now }, ...steps].slice(0, MOST)
}
