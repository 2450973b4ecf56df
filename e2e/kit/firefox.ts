import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core'
import { type CastName, voices } from './cast.ts'
import { installLines, type Lines } from './lines.ts'

/** What has come out of a page of Firefox since it was loaded. */
interface Received {
  /** Squared samples times seconds that were decoded, while an element plays some. */
  readonly sound: number
  /** Frames decoded, while an element shows some. */
  readonly frames: number
}

interface Senses {
  button(name: string): HTMLButtonElement | null
  received(): Promise<Received>
}

declare global {
  interface Window {
    readonly firefoxSenses: Senses
  }
}

/**
 * Starts Firefox with a voice of one note, the lower one of this person's, and a moving picture. Everything else is as
 * people have it: where media may come from, and what may play.
 */
export function launchFirefox(path: string, name: CastName): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
      'media.navigator.audio.fake_frequency': voices[name][0],
    },
  })
}

/**
 * Gives a page ears and eyes; before it goes anywhere. The ear of Chromium reads tracks in a way that Firefox has not, and
 * where a machine has no loudspeaker, Firefox runs no audio graph: sound is told by what was decoded, not by its notes.
 */
export async function installSenses(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`(${install.toString()})((${installLines.toString()})())`)
}

/** Presses a button by how its name begins, as soon as there is one, in whatever shadow root it stands. */
export async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForFunction((start) => window.firefoxSenses.button(start), {}, name)
  const button = found.asElement() as ElementHandle<HTMLButtonElement> | null
  await button?.click()
}

/** Waits until this much more sound and this many more frames have come out of the page. */
export async function receives(page: Page, { sound, frames }: Received, timeout = 15_000): Promise<void> {
  const before = await page.evaluate(() => window.firefoxSenses.received())
  await page.waitForFunction(
    async (more) => {
      const now = await window.firefoxSenses.received()
      return now.sound >= more.sound && now.frames >= more.frames
    },
    { timeout, polling: 200 },
    { sound: before.sound + sound, frames: before.frames + frames },
  )
}

/** Runs in the page before its own scripts; knows nothing outside of itself and its parameter. */
function install(lines: Lines): void {
  // A closed connection plays nothing more; what plays is what an element holds.
  const plays = (kind: string): boolean =>
    lines.connections
      .flatMap((connection) => connection.getReceivers())
      .some(({ track }) => track.kind === kind && lines.elementOf(track) !== undefined)
  const buttonsIn = (root: ParentNode): HTMLButtonElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLButtonElement && element.checkVisibility() ? [element] : []),
      ...(element.shadowRoot === null ? [] : buttonsIn(element.shadowRoot)),
    ])
  const senses: Senses = {
    button: (name) =>
      buttonsIn(document).find((button) => (button.ariaLabel ?? button.innerText).trim().startsWith(name)) ?? null,
    async received() {
      const { audio, video } = (await lines.report()).inbound
      return { sound: plays('audio') ? audio.audioEnergy : 0, frames: plays('video') ? video.frames : 0 }
    },
  }
  Object.defineProperty(window, 'firefoxSenses', { value: senses })
}
