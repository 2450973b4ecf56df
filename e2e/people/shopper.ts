import { expect, type Locator } from '@playwright/test'
import { Person } from './person.ts'

/** Somebody on the shop's page. */
export class Shopper extends Person {
  /** What the shop put on its page, whatever it says now. */
  get bell(): Locator {
    return this.page.locator('shopbell-button').first()
  }

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

  /** Lays a hand on the button, upon which it looks at once how the shop is, and presses it. */
  async calls(): Promise<void> {
    await this.bell.hover()
    await this.callButton.click()
  }

  /** Presses the button of a shop in which nobody is free just now. */
  async joinsTheLine(): Promise<void> {
    await this.isTold('Join the line')
    await this.bell.hover()
    await this.bell.getByRole('button').click()
  }

  /** Waits until the button says this, be it text or the beginning of it. */
  async isTold(text: string, timeout?: number): Promise<void> {
    await expect(this.bell.getByRole('button', { name: new RegExp(`^${text}`) })).toBeVisible(
      timeout === undefined ? {} : { timeout },
    )
  }

  /** Before the answer. */
  async givesUp(): Promise<void> {
    await this.hangsUp()
  }

  async callsAgain(): Promise<void> {
    await this.presses('Call again')
  }

  async reloads(): Promise<void> {
    await this.page.reload()
  }

  /** Walks on through the shop by a link, which loads a new page. */
  async follows(link: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: link }).first().click()
  }

  /** Whether this page has fetched a file whose name begins so. */
  async hasLoaded(file: string): Promise<boolean> {
    return this.page.evaluate(
      (name) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(`/${name}`)),
      file,
    )
  }

  /** Nothing of a call stands on the page. */
  async hasNoPanel(): Promise<void> {
    await expect(this.page.locator('shopbell-panel')).toHaveCount(0)
  }

  /**
   * Hears somebody in a page that has just loaded and records nothing. Whether such a page may play by itself is the browser's to say, and one
   * Chromium says now this, now that: where it wants a tap, the panel asks for it, and one is enough.
   */
  async hearsAfterLoad(other: Person): Promise<void> {
    const tap = this.button('Tap to go on talking')
    await Promise.any([this.hears(other), tap.waitFor()])
    if (await tap.isVisible()) await tap.click()
    await this.hears(other)
  }

  /** Where the browser wants a gesture after a load. */
  async tapsToGoOn(): Promise<void> {
    await this.presses('Tap to go on talking')
  }
}
