import { expect, type Locator, type Page } from '@playwright/test'
import type { SoundName } from '../../client/session/sounds.ts'
import { type Tune, tunes } from '../../client/session/tunes.ts'
import { waiting } from '../../client/session/waiting-tune.ts'
import type { CastName } from '../kit/cast.ts'
import { hearsChime, hearsNoChime } from '../kit/chimes.ts'
import { hears, hearsNothing, type Quiet, type Sound, soundsHeard } from '../kit/ear.ts'
import { type Blank, sees, seesNothing } from '../kit/eye.ts'
import { type LineReport, lineReport, microphoneInUse } from '../kit/lines.ts'
import { seesPattern, showPattern } from '../kit/pattern.ts'
import { pressedAt } from '../kit/presses.ts'
import type { Proxy } from '../kit/proxy.ts'
import { hasStood } from '../kit/readings.ts'

export interface PersonParts {
  readonly name: CastName
  readonly page: Page
  /** Their own way to the server, if it can be cut. */
  readonly line: Proxy | null
}

/** Somebody before a browser, who can do what people do and tells what they hear and see. */
export class Person {
  readonly name: CastName
  readonly page: Page
  /** What no page of ours may do: uncaught errors, breaches of its own policy. */
  readonly troubles: string[] = []
  readonly #line: Proxy | null

  constructor({ name, page, line }: PersonParts) {
    this.name = name
    this.page = page
    this.#line = line
    page
      .context()
      .on('weberror', (error) => this.troubles.push(`uncaught: ${error.error().stack ?? error.error().message}`))
    page.context().on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.troubles.push(`policy: ${message.text()}`)
    })
  }

  /** The person's way to the server, to cut, stall and restore it. */
  get line(): Proxy {
    if (this.#line === null) throw new Error(`${this.name} has no line of their own; say test.use({ lines: 'own' }).`)
    return this.#line
  }

  /** A button by how its name begins: it may go on to say a key or a state. */
  button(name: string): Locator {
    const start = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return this.page.getByRole('button', { name: new RegExp(`^${start}`) }).filter({ visible: true })
  }

  async presses(name: string): Promise<void> {
    await this.button(name).first().click()
  }

  /** Waits until a text stands in the page. */
  async reads(text: string | RegExp, timeout?: number): Promise<void> {
    await expect(this.#text(text).first()).toBeVisible(timeout === undefined ? {} : { timeout })
  }

  /** Waits until a text stands in the page no longer. */
  async readsNoMore(text: string | RegExp, timeout?: number): Promise<void> {
    await expect(this.#text(text)).toHaveCount(0, timeout === undefined ? {} : { timeout })
  }

  #text(text: string | RegExp): Locator {
    // A text that stands in a shadow root by itself is not found as a text.
    const clock = this.page.locator('shopbell-timer', { hasText: text })
    return this.page.getByText(text).or(clock).filter({ visible: true })
  }

  /** Waits until a text has stood in this page since it was loaded, be it for a moment. */
  async hasRead(text: string, timeout?: number): Promise<void> {
    await hasStood(this.page, text, timeout)
  }

  async hears(other: Person, timeout?: number): Promise<void> {
    await hears(this.page, other.name, timeout)
  }

  async hearsNothing(quiet?: Quiet): Promise<void> {
    await hearsNothing(this.page, quiet)
  }

  async hearsNothingOf(other: Person): Promise<void> {
    await hearsNothing(this.page, { of: [other.name] })
  }

  /**
   * Whatever happened since this page was loaded: that one voice sounded here, and no noise.
   *
   * @param fade - Milliseconds: where packets come late or stop in mid-word, the decoder draws the last sound out. A
   *   machine that is short of time for a moment does so as well.
   */
  async heardNothingBut(other: Person, fade = 250): Promise<void> {
    const noises = (await this.soundsHeard()).filter(({ voice, from, to }) => voice !== other.name && to - from > fade)
    expect(noises, `what ${this.name} heard besides ${other.name}`).toEqual([])
  }

  /** Everything that sounded in this page since it was loaded, with its times: to prove what was not heard, and when. */
  async soundsHeard(): Promise<Sound[]> {
    return soundsHeard(this.page)
  }

  /** When this person last pressed a button, in milliseconds since 1970. */
  async pressedAt(name: string): Promise<number> {
    return pressedAt(this.page, name)
  }

  async sees(other: Person, timeout?: number): Promise<void> {
    await sees(this.page, other.name, timeout)
  }

  async seesNothing(blank?: Blank): Promise<void> {
    await seesNothing(this.page, blank)
  }

  async seesNothingOf(other: Person): Promise<void> {
    await seesNothing(this.page, { of: other.name })
  }

  /** Puts a pattern on this page, by which it is known to whoever is shown it. */
  async wearsPattern(id: number): Promise<void> {
    await showPattern(this.page, id)
  }

  async seesPattern(id: number, timeout?: number): Promise<void> {
    await seesPattern(this.page, id, timeout)
  }

  /** Hears a tune that their own page plays: each of its notes, from now on. */
  async hearsTune(name: SoundName): Promise<void> {
    const tune: Tune = name === 'waiting' ? waiting : tunes[name]
    await hearsChime(this.page, [...new Set(tune.notes.map(({ pitch }) => pitch))])
  }

  async hearsNoTune(): Promise<void> {
    await hearsNoChime(this.page)
  }

  async mutes(): Promise<void> {
    await this.presses('Mute')
    // A remark about it may offer the same.
    await expect(this.button('Unmute').first()).toBeVisible()
  }

  async unmutes(): Promise<void> {
    await this.presses('Unmute')
    await expect(this.button('Mute')).toBeVisible()
  }

  async turnsCameraOn(): Promise<void> {
    await this.presses('Turn camera on')
    await expect(this.button('Turn camera off')).toBeVisible()
  }

  async turnsCameraOff(): Promise<void> {
    await this.presses('Turn camera off')
    await expect(this.button('Turn camera on')).toBeVisible()
  }

  async sharesScreen(): Promise<void> {
    await this.presses('Share screen')
    await expect(this.button('Stop sharing')).toBeVisible()
  }

  async stopsSharing(): Promise<void> {
    await this.presses('Stop sharing')
    await expect(this.button('Share screen')).toBeVisible()
  }

  async hangsUp(): Promise<void> {
    await this.presses('Hang up')
    await this.isNotTalking()
  }

  /** Waits until a call is answered: a camera can be wished for from then on. */
  async isTalking(timeout?: number): Promise<void> {
    const camera = this.button('Turn camera on').or(this.button('Turn camera off')).first()
    await expect(camera).toBeVisible(timeout === undefined ? {} : { timeout })
  }

  async isNotTalking(timeout?: number): Promise<void> {
    await expect(this.button('Hang up')).toHaveCount(0, timeout === undefined ? {} : { timeout })
  }

  /** What stands in a call while a friend is at its door. */
  knockOf(friend: string): Locator {
    return this.page.getByRole('group', { name: `${friend} would like to come in` })
  }

  async letsIn(friend: string): Promise<void> {
    await this.knockOf(friend).getByRole('button', { name: 'Let in' }).click()
  }

  /** The microphone they speak into, as their browser names it. */
  async microphone(): Promise<string> {
    return microphoneInUse(this.page)
  }

  /** What this page's connections have carried since it was loaded. */
  async lineReport(): Promise<LineReport> {
    return lineReport(this.page)
  }
}
