import type { Browser } from 'playwright'
import { type LaunchOptions, launchBrowser } from './browser.ts'
import type { CastName } from './cast.ts'

/** Browsers that outlive a test: starting one takes longer than most tests. What a test leaves behind goes with its context. */
export interface BrowserPool extends AsyncDisposable {
  /** The browser of this person on such a machine; started when it is first asked for, or when it has died. */
  browserOf(name: CastName, options?: LaunchOptions): Promise<Browser>
}

export function openBrowserPool(): BrowserPool {
  const browsers = new Map<string, Promise<Browser>>()
  return {
    async browserOf(name, options = {}) {
      const key = JSON.stringify([name, options])
      const known = await browsers.get(key)
      if (known?.isConnected() === true) return known
      const starting = launchBrowser(name, options)
      browsers.set(key, starting)
      return starting
    },
    async [Symbol.asyncDispose]() {
      const started = await Promise.allSettled(browsers.values())
      browsers.clear()
      await Promise.all(started.flatMap((start) => (start.status === 'fulfilled' ? [start.value.close()] : [])))
    },
  }
}
