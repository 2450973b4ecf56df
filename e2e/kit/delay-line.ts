/** Hands things on after a while, in the order in which they came, whatever their delays are. */
export interface DelayLine<Thing> {
  /** @param delay - Milliseconds, 0 or more. */
  push(thing: Thing, delay: number): void
  /** Forgets what is on its way. */
  clear(): void
}

/** @param arrive - Called once for each thing, at once if nothing waits before it and it has no delay. */
export function openDelayLine<Thing>(arrive: (thing: Thing) => void): DelayLine<Thing> {
  const waiting: { readonly thing: Thing; readonly due: number }[] = []
  let timer: NodeJS.Timeout | undefined

  const drain = (): void => {
    timer = undefined
    // Timers tick in whole milliseconds and may fire a little early.
    while (waiting[0] !== undefined && waiting[0].due <= performance.now() + 0.5) {
      const next = waiting.shift()
      if (next !== undefined) arrive(next.thing)
    }
    schedule()
  }
  const schedule = (): void => {
    const next = waiting[0]
    if (next !== undefined && timer === undefined) timer = setTimeout(drain, Math.max(0, next.due - performance.now()))
  }
  return {
    push(thing, delay) {
      if (waiting.length === 0 && delay <= 0) {
        arrive(thing)
        return
      }
      const due = Math.max(performance.now() + delay, waiting.at(-1)?.due ?? 0)
      waiting.push({ thing, due })
      schedule()
    },
    clear() {
      waiting.length = 0
      clearTimeout(timer)
      timer = undefined
    },
  }
}
