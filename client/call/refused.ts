import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import type { Preflight } from './preflight.ts'

/** Which screen follows a wish to talk that the server refused. */
export function stepOf({ code, detail }: Refusal): Preflight {
  const opensAt = detail?.['opensAt']
  const steps: Partial<Record<ErrorCode, Preflight>> = {
    'desk.choose': { step: 'choice', desks: Object.entries(detail ?? {}) as [string, string][] },
    'desk.nobody': { step: 'nobody' },
    'desk.busy': { step: 'busy' },
    'shop.closed': { step: 'closed', opensAt: typeof opensAt === 'number' ? opensAt : null },
    'visit.has-call': { step: 'elsewhere' },
  }
  return steps[code] ?? { step: 'refused', code }
}

/** The shop asks what it is about: the press goes on, and needs its microphone. */
export function isChoice(cause: unknown): boolean {
  return cause instanceof Refusal && cause.code === 'desk.choose'
}

/** Which screen says what the button has said already. */
export function stepAway({ state, opensAt }: Pick<ShopPresence, 'state' | 'opensAt'>): Preflight {
  if (state === 'closed') return { step: state, opensAt: opensAt ?? null }
  return { step: state === 'busy' ? state : 'nobody' }
}
