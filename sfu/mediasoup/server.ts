import { availableParallelism } from 'node:os'
import { setLogEventListeners } from 'mediasoup'
import type { CallId } from '../../protocol/ids.ts'
import { MediaFailure, type MediaServer, type MediaStats, type Room } from '../media.ts'
import { type MediasoupOptions, noLogger } from './options.ts'
import { WorkerSlot } from './worker-slot.ts'

/** Starts the workers and resolves when all of them run; rejects, with none left running, if one does not start. */
export async function mediasoupServer(options: MediasoupOptions): Promise<MediaServer> {
  const logger = options.logger ?? noLogger
  const count = options.workers ?? availableParallelism()
  setLogEventListeners({
    onerror: (namespace, log, error) => logger.error({ namespace, err: error }, log),
  })
  let died = 0
  const slots = Array.from(
    { length: count },
    (_, index) =>
      new WorkerSlot(index, options, logger, () => {
        died += 1
      }),
  )
  const started = await Promise.allSettled(slots.map((slot) => slot.start()))
  const failed = started.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') {
    await Promise.all(slots.map((slot) => slot.close()))
    throw new MediaFailure('unavailable', 'a media worker does not start', { cause: failed.reason })
  }
  return new MediasoupServer(slots, () => died)
}

class MediasoupServer implements MediaServer {
  readonly #slots: readonly WorkerSlot[]
  readonly #died: () => number
  #closed = false

  constructor(slots: readonly WorkerSlot[], died: () => number) {
    this.#slots = slots
    this.#died = died
  }

  get ready(): boolean {
    return !this.#closed && this.#slots.some(({ alive }) => alive)
  }

  async openRoom(call: CallId): Promise<Room> {
    if (this.#closed) throw new MediaFailure('closed', 'the media server is closed')
    // Whoever lost a room comes back at once, some milliseconds before the new worker is up.
    for (let coming = this.#coming(); coming.length > 0; coming = this.#coming()) await Promise.race(coming)
    const [slot] = this.#slots.filter(({ alive }) => alive).toSorted((a, b) => a.load - b.load)
    if (!slot) throw new MediaFailure('unavailable', 'no media worker lives')
    return slot.openRoom(call)
  }

  /** What there is to wait for: nothing where a worker lives. */
  #coming(): readonly Promise<void>[] {
    return this.ready ? [] : this.#slots.flatMap((slot) => slot.coming ?? [])
  }

  async stats(): Promise<MediaStats> {
    const workers = await Promise.all(
      this.#slots.map(async ({ worker, rooms }) => {
        const usage = await worker?.getResourceUsage().catch(() => undefined)
        if (!worker || !usage) return []
        const seats = rooms.flatMap((room) => room.seats)
        return [
          {
            pid: worker.pid,
            rooms: rooms.length,
            seats: seats.length,
            consumers: seats.reduce((sum, { received }) => sum + received.audio + received.video, 0),
            cpu: usage.ru_utime + usage.ru_stime,
            // The kernel counts it in kilobytes.
            memory: usage.ru_maxrss * 1024,
          },
        ]
      }),
    )
    return { workers: workers.flat(), died: this.#died() }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await Promise.all(this.#slots.map((slot) => slot.close()))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }
}
