import { Gauge, type Registry } from 'prom-client'
import type { MediaStats } from '../../sfu/media.ts'

type Reading = MediaStats['workers'][number]

/** Load of the media workers, read when Prometheus asks. Workers are numbered: process ids would make new series. */
export function mediaGauges(registry: Registry, read: () => Promise<MediaStats> | undefined): void {
  const registers = [registry]
  let pending: Promise<MediaStats | undefined> | undefined

  /** The gauges of one reading are collected at once and share one answer of the workers. */
  function reading(): Promise<MediaStats | undefined> {
    pending ??= Promise.resolve(read()).finally(() => {
      pending = undefined
    })
    return pending
  }

  function perWorker(name: string, help: string, value: (worker: Reading) => number): Gauge {
    return new Gauge({
      name: `shopbell_worker_${name}`,
      help,
      labelNames: ['worker'],
      registers,
      async collect() {
        const stats = await reading()
        this.reset()
        for (const [index, worker] of (stats?.workers ?? []).entries()) this.set({ worker: index }, value(worker))
      },
    })
  }

  function whole(name: string, help: string, value: (stats: MediaStats) => number): Gauge {
    return new Gauge({
      name: `shopbell_${name}`,
      help,
      registers,
      async collect() {
        const stats = await reading()
        this.set(stats === undefined ? 0 : value(stats))
      },
    })
  }

  whole('workers', 'Media workers that live.', ({ workers }) => workers.length)
  whole('workers_died', 'Media workers that died since the start.', ({ died }) => died)
  perWorker('rooms', 'Rooms on a worker.', ({ rooms }) => rooms)
  perWorker('seats', 'Seats on a worker.', ({ seats }) => seats)
  perWorker('consumers', 'Streams that a worker sends.', ({ consumers }) => consumers)
  perWorker('cpu_seconds', 'CPU time of a worker since it started.', ({ cpu }) => cpu / 1_000)
  perWorker('memory_bytes', 'Largest resident memory of a worker so far.', ({ memory }) => memory)
}
