import type { Page } from 'playwright'

/** What moves in a page now, through all shadow roots: the names of animations, `transition` for the others. */
export async function motionsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: Animation[] = []
    const look = (root: Document | ShadowRoot): void => {
      found.push(...root.getAnimations())
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) look(element.shadowRoot)
    }
    look(document)
    return found
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().endTime) > 0)
      .map((each) => (each instanceof CSSAnimation ? each.animationName : 'transition'))
  })
}

/** Waits until all that grows and fades by itself has come to its end. */
export async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends: Promise<unknown>[] = []
    const look = (root: Document | ShadowRoot): void => {
      for (const { effect, finished } of root.getAnimations())
        if (Number.isFinite(Number(effect?.getComputedTiming().endTime))) ends.push(finished)
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) look(element.shadowRoot)
    }
    look(document)
    await Promise.allSettled(ends)
  })
}
