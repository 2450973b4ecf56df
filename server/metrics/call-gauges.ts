import { Gauge, type Registry } from 'prom-client'
import type { Phase } from '../../protocol/call/call.ts'

export type PhaseCounts = Readonly<Record<Exclude<Phase, 'idle'>, number>>

/** Calls by phase, read when Prometheus asks. */
export function callGauges(registry: Registry, read: () => PhaseCounts | Promise<PhaseCounts> | undefined): Gauge {
  return new Gauge({
    name: 'shopbell_calls',
    help: 'Calls by phase.',
    labelNames: ['phase'],
    registers: [registry],
    async collect() {
      for (const [phase, count] of Object.entries((await read()) ?? {})) this.set({ phase }, count)
    },
  })
}
