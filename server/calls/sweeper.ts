import type { CallId, Instant, Millis } from '../../protocol/ids.ts'

export interface SweeperDeps {
  readonly now: () => Instant
  readonly due: (now: Instant) => Promise<readonly CallId[]>
  readonly expire: (id: CallId) => Promise<unknown>
  /** What else is due by itself, each time. */
  readonly also: () => Promise<unknown>
  readonly failed: (error: unknown) => void
}

/** How late a deadline may be noticed. */
const EVERY: Millis = 250

export interface Sweeper {
  sweep(): Promise<void>
  start(): void
  stop(): void
}

/** Watches the deadlines of all calls. The only timer of a node's calls; a restart forgets nothing. */
export function sweeper(deps: SweeperDeps): Sweeper {
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function sweep(): Promise<void> {
    await attempt(async () => {
      for (const id of await deps.due(deps.now())) await attempt(() => deps.expire(id))
    })
    await attempt(deps.also)
  }

  /** One call that cannot be swept must not keep the others waiting. */
  async function attempt(doing: () => Promise<unknown>): Promise<void> {
    try {
      await doing()
    } catch (error) {
      deps.failed(error)
    }
  }

  function next(): void {
    if (stopped) return
    timer = setTimeout(() => void sweep().then(next), EVERY)
  }

  return {
    sweep,
    start: next,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
