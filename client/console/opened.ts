import type { CounterSession } from '../counter-session.ts'

/** How many colleagues talk. */
export function talkers(colleagues: CounterSession['state']['colleagues']): number {
  return colleagues.filter(({ presence }) => presence === 'busy').length
}

/** Resolves once the counter has heard from the server, or knows that it will not for now. */
export function opened(counter: CounterSession): Promise<void> {
  return new Promise((resolve) => {
    const step = (): void => {
      if (counter.state.link === 'connecting') return
      unsubscribe()
      resolve()
    }
    const unsubscribe = counter.subscribe(step)
    step()
  })
}
