import type { Page } from 'playwright'
import { comesTrue } from './patience.ts'

/** In the page: what stood in it, also for a moment only. */
export interface Readings {
  /** Every text that was shown (or put where a screen reader finds it) since the page was loaded, once each, in order. */
  all(): readonly string[]
}

/** Runs in the page before its own scripts; knows nothing outside of itself. */
export function installReadings(): Readings {
  const read = new Set<string>()
  const fresh = new Set<Node>()
  let looking = false

  // Once it is drawn: what is replaced before the next frame was never read by anybody.
  const look = (): void => {
    looking = false
    for (const text of fresh) {
      const words = text.nodeValue?.trim()
      if (text.isConnected && words && text.parentElement?.checkVisibility() !== false) read.add(words)
    }
    fresh.clear()
  }
  const gather = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) fresh.add(node)
    for (const child of node.childNodes) gather(child)
  }
  const watch = (root: Node): void => {
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        for (const node of type === 'characterData' ? [target] : addedNodes) gather(node)
      if (looking || fresh.size === 0) return
      looking = true
      requestAnimationFrame(look)
    }).observe(root, { childList: true, characterData: true, subtree: true })
  }

  watch(document)
  const attach: unknown = Reflect.get(Element.prototype, 'attachShadow')
  if (typeof attach === 'function')
    Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
      const root: ShadowRoot = attach.call(this, init)
      watch(root)
      return root
    }
  return { all: () => [...read] }
}

const READING_MS = 10_000

/** Waits until a text has stood in the page since it was loaded; it may be gone again. */
export async function hasStood(page: Page, text: string, timeout = READING_MS): Promise<void> {
  const stood = await comesTrue(page, timeout, (left) =>
    page.waitForFunction(
      (wanted) => window.shopbellKit.readings.all().some((each) => each.includes(wanted)),
      text,
      left,
    ),
  )
  if (!stood) throw new Error(`"${text}" was not read within ${timeout} ms. ${await describeReadings(page)}`)
}

/** Everything that stood in the page since it was loaded. */
export async function textsRead(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.shopbellKit.readings.all())
}

async function describeReadings(page: Page): Promise<string> {
  return `The last that was: ${(await textsRead(page)).slice(-12).join(' | ')}`
}
