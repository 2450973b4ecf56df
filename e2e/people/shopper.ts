import { expect, type Locator } from '@playwright/test'
import { Person } from './person.ts'

/** The button follows the counter within 15 seconds; a hand on it makes it look at once. */
const MIRROR_MS = 16_000

/** Somebody on the shop's page. */
export class Shopper extends Person {
  get callButton(): Locator {
    return this.page
      .getByRole('button', { name: /^Call(?! again| under way)/ })
      .filter({ visible: true })
      .first()
  }

  /** @param path - A page of the demo shop, or `/call/demo`. */
  async visits(path: string): Promise<void> {
    await this.page.goto(path)
  }

  /** Presses the button as soon as the shop can be called. */
  async calls(): Promise<void> {
    await expect(this.callButton).toBeEnabled({ timeout: MIRROR_MS })
    await this.callButton.click()
  }

  async callsAgain(): Promise<void> {
    await this.presses('Call again')
  }

  async reloads(): Promise<void> {
    await this.page.reload()
  }

  /** Where the browser wants a gesture after a load. */
  async tapsToGoOn(): Promise<void> {
    await this.presses('Tap to go on talking')
  }
}
