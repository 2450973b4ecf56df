import { expect } from '@playwright/test'
import { Person } from './person.ts'

/** Somebody who was given a link into a call. */
export class Friend extends Person {
  /** Opens the link. */
  async opens(link: string): Promise<void> {
    await this.page.goto(link)
  }

  /** Says their name and asks to come in; waits until that has reached the door. */
  async asksToComeIn(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name)
    await this.presses('Ask to come in')
    await this.isAtDoor()
  }

  async isAtDoor(): Promise<void> {
    await this.reads('You are at the door')
  }

  /** What the page says where it is not a call. */
  async isTold(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
}
