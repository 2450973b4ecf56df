import type { ErrorCode, Refusal } from '../../protocol/errors.ts'
import type { Preflight } from './preflight.ts'

/** Which screen follows a wish to talk that the server refused. */
export function stepOf({ code, detail }: Refusal): Preflight {
  const opensAt = detail?.['opensAt']
  const steps: Partial<Record<ErrorCode, Preflight>> = {
    'desk.nobody': { step: 'nobody' },
    'desk.busy': { step: 'busy' },
    'shop.closed': { step: 'closed', opensAt: typeof opensAt === 'number' ? opensAt : null },
    'visit.has-call': { step: 'elsewhere' },
  }
  return steps[code] ?? { step: 'refused', code }
}
