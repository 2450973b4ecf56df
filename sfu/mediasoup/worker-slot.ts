import { createWorker, type types } from 'mediasoup'
import type { CallId } from '../../protocol/ids.ts'
import { MediaFailure } from '../media.ts'
import { mediaCodecs } from './codecs.ts'
import { freePort, listenInfos, listenPlaces } from './listen.ts'
import type { MediaLogger, MediasoupOptions } from './options.ts'
import { MediasoupRoom } from './room.ts'

/** A worker that lived this long did not die of its start. */
const SETTLED_MS = 10_000
/** The first death is mended at once; those that follow it closely are mended ever later. */
const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 30_000
/** Whoever needs a room waits this long for the next start, rather than come back when their packets have stopped for seconds. */
const WORTH_WAITING_MS = 1_000

interface Running {
  readonly worker: types.Worker
  readonly server: types.WebRtcServer
  readonly since: number
}

/** The place of one worker: one process at a time, always on the same port, and its rooms. */
export class WorkerSlot {
  readonly index: number
  readonly #options: MediasoupOptions
  readonly #logger: MediaLogger
  readonly #onDeath: () => void
  readonly #rooms = new Set<MediasoupRoom>()
  /** Rooms that are being opened: calls that come at once must not all see the same idle worker. */
  #opening = 0
  #running: Running | undefined
  #port: number
  /** Deaths and failed starts in a row. */
  #failures = 0
  #timer: NodeJS.Timeout | undefined
  #starting: Promise<void> | undefined
  #coming: PromiseWithResolvers<void> | undefined
  #closed = false

  constructor(index: number, options: MediasoupOptions, logger: MediaLogger, onDeath: () => void) {
    this.index = index
    this.#options = options
    this.#logger = logger
    this.#onDeath = onDeath
    this.#port = options.port === 0 ? 0 : options.port + index
  }

  get alive(): boolean {
    return this.#running !== undefined
  }

  /** Resolves when a dead worker was started again, or that failed; undefined where it is alive, or where the next try is too far away. */
  get coming(): Promise<void> | undefined {
    return this.#coming?.promise
  }

  get load(): number {
    return [...this.#rooms].reduce((sum, room) => sum + room.load, this.#opening * MediasoupRoom.voiceLoad)
  }

  get rooms(): readonly MediasoupRoom[] {
    return [...this.#rooms]
  }

  get worker(): types.Worker | undefined {
    return this.#running?.worker
  }

  /** Starts the worker; rejects if it does not come up or its port is taken. */
  async start(): Promise<void> {
    const worker = await this.#spawn()
    try {
      const server = await this.#listen(worker)
      if (this.#closed) throw new Error('closed while starting')
      this.#running = { worker, server, since: performance.now() }
    } catch (error) {
      worker.close()
      throw error
    }
    worker.on('died', () => this.#died(worker))
  }

  #spawn(): Promise<types.Worker> {
    const before = signalListeners()
    const starting = createWorker({ workerBin: this.#options.workerBin, logLevel: 'error' })
    // A worker closes itself at the first SIGTERM or SIGINT of this process, and with it all calls: when to go is ours to say.
    for (const signal of signals) {
      for (const listener of process.listeners(signal)) {
        if (!before[signal].includes(listener)) process.removeListener(signal, listener)
      }
    }
    return starting
  }

  async #listen(worker: types.Worker): Promise<types.WebRtcServer> {
    const { listenIp, announcedAddress, tcp = true } = this.#options
    const places = listenPlaces(listenIp, announcedAddress)
    const ip = places[0]?.ip ?? listenIp
    for (let attempt = 0; ; attempt += 1) {
      const port = this.#port || (await freePort(ip).catch(() => 0))
      try {
        if (port === 0) throw new Error('no port was free for UDP and TCP at once')
        const server = await worker.createWebRtcServer({ listenInfos: listenInfos(places, port, tcp) })
        this.#port = port
        return server
      } catch (error) {
        // Somebody else may take a free port before the worker does.
        if (this.#options.port !== 0 || attempt === 9 || worker.closed) throw error
        this.#port = 0
      }
    }
  }

  async openRoom(call: CallId): Promise<MediasoupRoom> {
    const running = this.#running
    if (!running) throw new MediaFailure('unavailable', 'the media worker is starting')
    const { announcedPort } = this.#options
    this.#opening += 1
    try {
      const router = await running.worker.createRouter({ mediaCodecs })
      const room: MediasoupRoom = new MediasoupRoom(call, {
        router,
        server: running.server,
        announcedPort: announcedPort === undefined ? undefined : announcedPort + this.index,
        logger: this.#logger,
        onClose: () => this.#rooms.delete(room),
      })
      this.#rooms.add(room)
      return room
    } catch (error) {
      throw new MediaFailure('unavailable', 'the media worker opened no room', { cause: error })
    } finally {
      this.#opening -= 1
    }
  }

  #died(worker: types.Worker): void {
    if (this.#closed || this.#running?.worker !== worker) return
    const lived = performance.now() - this.#running.since
    this.#running = undefined
    const rooms = this.rooms
    this.#logger.error({ pid: worker.pid, rooms: rooms.length }, 'a media worker died')
    this.#onDeath()
    this.#failures = lived >= SETTLED_MS ? 0 : this.#failures + 1
    // The replacement first: whoever hears of the loss opens a new room.
    this.#replace()
    for (const room of rooms) room.lose()
  }

  #replace(): void {
    const delay = this.#failures < 2 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (this.#failures - 2), LONGEST_DELAY_MS)
    const before = this.#coming
    this.#coming = delay <= WORTH_WAITING_MS ? Promise.withResolvers<void>() : undefined
    before?.resolve()
    if (delay === 0) return this.#restart()
    this.#logger.error({ failures: this.#failures, retryMs: delay }, 'a media worker keeps dying')
    this.#timer = setTimeout(() => this.#restart(), delay)
    this.#timer.unref()
  }

  #restart(): void {
    const starting = this.#tryStart().finally(() => {
      if (this.#starting === starting) this.#starting = undefined
    })
    this.#starting = starting
  }

  async #tryStart(): Promise<void> {
    try {
      await this.start()
      this.#came()
      this.#logger.info({ pid: this.worker?.pid }, 'a media worker took the place of a dead one')
    } catch (error) {
      if (this.#closed) return
      this.#failures += 1
      this.#logger.error({ err: error }, 'a media worker does not start')
      this.#replace()
    }
  }

  #came(): void {
    this.#coming?.resolve()
    this.#coming = undefined
  }

  /** Resolves when the process is gone and its port is free. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#starting
    this.#came()
    await Promise.all(this.rooms.map((room) => room.close()))
    const worker = this.#running?.worker
    this.#running = undefined
    if (!worker) return
    const { promise, resolve } = Promise.withResolvers<void>()
    worker.on('subprocessclose', resolve)
    worker.close()
    if (worker.subprocessClosed) resolve()
    await promise
  }
}

const signals = ['SIGTERM', 'SIGINT'] as const

function signalListeners(): Record<(typeof signals)[number], readonly NodeJS.SignalsListener[]> {
  return { SIGTERM: process.listeners('SIGTERM'), SIGINT: process.listeners('SIGINT') }
}
