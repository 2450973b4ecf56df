import type { Page } from '@playwright/test'
import type { Agent } from '../people/agent.ts'
import { hearEachOther } from '../people/meeting.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

interface Shown {
  readonly title: string
  readonly body: string
  /** False once it was taken away. */
  readonly open: boolean
}

declare global {
  interface Window {
    /** What the system was given to show. */
    readonly noticesShown: Shown[]
  }
}

/** Notes each notice that the browser really shows, and when it is taken away. */
async function watchNotices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shown: { title: string; body: string; open: boolean }[] = []
    Object.defineProperty(window, 'noticesShown', { value: shown })
    window.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        const entry = { title, body: options?.body ?? '', open: true }
        this.addEventListener('show', () => shown.push(entry))
        this.addEventListener('close', () => {
          entry.open = false
        })
      }
    }
  })
}

async function noticesAt({ page }: Agent): Promise<readonly Shown[]> {
  return page.evaluate(() => window.noticesShown)
}

/** As on Android: only a service worker may show notices. */
async function forbidNotices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        if (title !== '') throw new TypeError('Illegal constructor')
        super(title, options)
      }
    }
  })
}

/** A slow line: the service worker is still on its way. */
async function holdWorker({ page }: Agent): Promise<{ comes: () => Promise<void> }> {
  const { promise: mayCome, resolve: comes } = Promise.withResolvers<void>()
  const asked = new Promise<void>((resolve) => {
    void page.context().route('**/console/sw.js', async (route) => {
      resolve()
      await mayCome
      await route.continue()
    })
  })
  return {
    async comes() {
      await asked
      comes()
    },
  }
}

/** What the service worker shows now. */
async function workerNoticesAt({ page }: Agent): Promise<string[]> {
  return page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready
    return (await worker.getNotifications()).map(({ title }) => title)
  })
}

/** Another window is in front. Playwright keeps all pages awake, so it has to be told that this one is not. */
async function looksElsewhere({ page }: Agent): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

async function ringsHidden(shopper: Shopper, anna: Agent): Promise<void> {
  await anna.goesOnline()
  await looksElsewhere(anna)
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
}

test('while Anna looks elsewhere the system says who rings; it goes with the answer', async ({ shopper, anna }) => {
  await watchNotices(anna.page)
  await ringsHidden(shopper, anna)
  await expect.poll(() => noticesAt(anna)).toHaveLength(1)
  expect(await noticesAt(anna)).toMatchObject([{ title: expect.stringContaining('Ridge Boot'), open: true }])
  await anna.answers()
  await expect.poll(() => noticesAt(anna)).toMatchObject([{ open: false }])
  await hearEachOther(shopper, anna)
})

test('on a phone the service worker says it; it goes when the shopper gives up', async ({ shopper, anna }) => {
  await forbidNotices(anna.page)
  const lateWorker = await holdWorker(anna)
  await ringsHidden(shopper, anna)
  await lateWorker.comes()
  await expect.poll(() => workerNoticesAt(anna)).toEqual([expect.stringContaining('Ridge Boot')])
  await shopper.givesUp()
  await anna.isNotRung()
  await expect.poll(() => workerNoticesAt(anna)).toEqual([])
})

test('while Anna looks at the counter no notice is shown', async ({ shopper, anna }) => {
  await watchNotices(anna.page)
  await anna.goesOnline()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)
  expect(await noticesAt(anna)).toEqual([])
})
