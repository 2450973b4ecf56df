import { expect, type Locator } from '@playwright/test'
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

  /** Opens the counter with a session that this browser already has. The form has scenarios of its own. */
  async signsIn(): Promise<void> {
    const { request } = this.page.context()
    // Who signs in says from which page; this one stands for the counter's.
    const { origin } = new URL((await request.get('/healthz')).url())
    const reply = await request.post('/api/session', {
      headers: { origin },
      data: { email: this.#email, password: this.#password },
    })
    expect(reply.status(), `the answer to the sign-in of ${this.name}`).toBe(200)
    await this.page.goto('/console/')
    await expect(this.button('Go online')).toBeVisible()
  }

  /** Opens the counter, after signing in if nobody is signed in here. */
  async goesOnline(): Promise<void> {
    if (!this.page.url().includes('/console')) await this.signsIn()
    await this.presses('Go online')
    await expect(this.page.getByRole('button', { name: /^Your status: (Available|Talking)/ })).toBeVisible()
  }

  /** Calls from now on are answered with the camera on. */
  async answersWithCamera(): Promise<void> {
    const choice = this.page.getByRole('switch', { name: 'Answer with camera on' })
    await choice.click()
    await expect(choice).toBeChecked()
  }

  async becomes(status: 'Available' | 'Away' | 'Offline'): Promise<void> {
    await this.presses('Your status')
    await this.page.getByRole('menuitemradio', { name: status }).click()
    await expect(this.button(`Your status: ${status}`)).toBeVisible()
  }

  /** Goes to another page of the desk. */
  async opens(view: 'Board' | 'Counter' | 'History' | 'Settings'): Promise<void> {
    const way = this.page.getByRole('navigation').getByRole('link', { name: view })
    // A phone has room for four ways; the others stand behind a button.
    const more = this.page.getByRole('navigation').getByRole('button', { name: 'More' })
    await expect(way.or(more).filter({ visible: true }).first()).toBeVisible()
    if (!(await way.isVisible()) && (await more.isVisible())) await more.click()
    await way.click()
    await expect(this.page.getByRole('heading', { level: 1, name: view })).toBeAttached()
  }

  /** What rings here: the headings of the calls, from the oldest on. */
  get rings(): Locator {
    return this.page.getByRole('region', { name: /^Ringing/ }).getByRole('heading', { level: 3 })
  }

  /** Lines of the calls of today, newest first. */
  get today(): Locator {
    return this.page.getByRole('region', { name: /^Today/ }).getByRole('listitem')
  }

  /** What the shopper has before them. */
  get context(): Locator {
    return this.page.getByRole('complementary', { name: 'What they see' })
  }

  /** Another tab of the same browser. */
  async opensTab(): Promise<Agent> {
    const page = await this.page.context().newPage()
    return new Agent({
      name: this.name,
      page,
      line: null,
      email: this.#email,
      password: this.#password,
    })
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

  /** After a call, with time to write it up. */
  async isWritingUp(): Promise<void> {
    await expect(this.button('Your status: Writing up')).toBeVisible()
    await this.reads('Time to write up')
  }

  /** Is done before the time is up. */
  async endsWrapUp(): Promise<void> {
    await this.page.locator('desk-wrap-up').getByRole('button', { name: 'Done' }).click()
    await expect(this.button('Your status: Available')).toBeVisible()
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

  /** Rings a colleague from within the call: to advise, to take over, to come in. */
  async asks(name: string, wish: 'first' | 'to take over' | 'in'): Promise<void> {
    await this.presses('Transfer and people')
    const wishes = { first: `Ask first: ${name}`, 'to take over': `Hand over now: ${name}`, in: `Bring in: ${name}` }
    await this.presses(wishes[wish])
  }

  /** Hands the call over, and is free again. */
  async handsOver(name: string): Promise<void> {
    await this.presses('Hand over')
    await this.hasHandedTo(name)
  }

  async hasHandedTo(name: string): Promise<void> {
    await this.reads(`Handed to ${name}`)
    await this.isNotTalking()
    await expect(this.button('Your status: Available')).toBeVisible()
  }
}
