import type { Page } from 'playwright'

/** What has the focus, through all shadow roots: its name as far as it gives itself one, else what stands in it. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    if (at === null || at === document.body) return ''
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at.getAttribute('aria-label')
    return (label ?? at.textContent ?? '').trim().replace(/\s+/g, ' ')
  })
}

/**
 * Presses Tab until something has the focus.
 *
 * @param name - How its name begins.
 * @throws Error with all that was passed on the way, if it is not reached
 */
export async function tabTo(page: Page, name: string, most = 60): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const focused = await focusedName(page)
    if (focused.startsWith(name)) return
    passed.push(focused)
  }
  throw new Error(`Tab does not lead to "${name}". On the way: ${passed.join(' | ')}`)
}
