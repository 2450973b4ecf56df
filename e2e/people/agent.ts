import { expect } from '@playwright/test'
import { Person, type PersonParts } from './person.ts'

export interface AgentParts extends PersonParts {
  readonly email: string
  readonly password: string
}

/** Somebody at the counter. */
export class Agent extends Person {
  readonly #email: string
  readonly #password: string

  constructor(parts: AgentParts) {
    super(parts)
    this.#email = parts.email
    this.#password = parts.password
  }

  async signsIn(): Promise<void> {
    await this.page.goto('/console/')
    await this.page.getByLabel(/^E-mail/).fill(this.#email)
    await this.page.getByLabel(/^Password/).fill(this.#password)
    await this.presses('Sign in')
    await expect(this.button('Go online')).toBeVisible()
  }

  /** Opens the counter, after signing in if nobody is signed in here. */
  async goesOnline(): Promise<void> {
    if (!this.page.url().includes('/console')) await this.signsIn()
    await this.presses('Go online')
    await expect(this.button('Go online')).toHaveCount(0)
  }

  /** Waits until a call rings here. */
  async isRung(timeout?: number): Promise<void> {
    await expect(this.button('Answer').first()).toBeVisible(timeout === undefined ? {} : { timeout })
  }

  async isNotRung(timeout?: number): Promise<void> {
    await expect(this.button('Answer')).toHaveCount(0, timeout === undefined ? {} : { timeout })
  }

  /** Presses Answer on the oldest call, and does not wait for what becomes of it. */
  async pressesAnswer(): Promise<void> {
    await this.presses('Answer')
  }

  async answers(): Promise<void> {
    await this.pressesAnswer()
    await this.isTalking()
  }

  async declines(): Promise<void> {
    await this.presses('Decline')
  }

  async holds(): Promise<void> {
    await this.presses('Hold')
    await expect(this.button('Resume')).toBeVisible()
  }

  async resumes(): Promise<void> {
    await this.presses('Resume')
    await expect(this.button('Hold')).toBeVisible()
  }
}
