import { errors, type Page } from 'playwright'

const LOOK_EVERY_MS = 20

/**
 * Whether something in a page comes true in time. Loads of the page in between are no matter: it is asked again in the new one.
 *
 * @param wait - Waits with the patience given to it, which is for Playwright's `waitForFunction`.
 * @throws What `wait` throws, unless it is that time is over.
 */
export async function comesTrue(
  page: Page,
  timeout: number,
  wait: (patience: { readonly timeout: number; readonly polling: number }) => Promise<unknown>,
): Promise<boolean> {
  try {
    await page.waitForFunction(() => 'shopbellKit' in window, null, { timeout, polling: LOOK_EVERY_MS })
    await wait({ timeout, polling: LOOK_EVERY_MS })
    return true
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false
    throw error
  }
}
