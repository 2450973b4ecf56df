/** Who listens to something just now: the bell waits as long as there is anybody. */
const listening = new Set<object>()
const heard = new Set<(hushed: boolean) => void>()

/** The bell is silent until this is given back. */
export function hush(): Disposable {
  const one = {
    [Symbol.dispose]: (): void => {
      if (listening.delete(one) && listening.size === 0) for (const tell of heard) tell(false)
    },
  }
  listening.add(one)
  if (listening.size === 1) for (const tell of heard) tell(true)
  return one
}

/** @returns stops telling */
export function onHush(tell: (hushed: boolean) => void): () => void {
  heard.add(tell)
  return () => heard.delete(tell)
}
