import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, devices } from 'playwright'
import type { CastName } from './cast.ts'
import { pictureFile } from './picture.ts'
import { installProbes } from './probes.ts'
import { voiceFile } from './voice.ts'

/** The Chromium that tests run in: SHOPBELL_CHROMIUM, else Debian's. */
function chromiumPath(): string {
  const path = process.env['SHOPBELL_CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(path)) throw new Error(`No Chromium at ${path}. Name one in SHOPBELL_CHROMIUM.`)
  return path
}

export interface LaunchOptions {
  /** `none`: a machine without camera and microphone; who asks for one is told that there is none. */
  readonly devices?: 'own' | 'none'
  /** Chromium switches beside ours, with their dashes. */
  readonly args?: readonly string[]
}

/** What Playwright turns off (a browser heeds the last list alone), and two suggestion lists of the address bar: a page each in every window, which nobody sees. */
const off = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

const quiet = [
  `--disable-features=${off.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-default-apps',
]

// Autoplay rules stay as they are: what a browser lets a page play is part of what is tested. There is no fake permission dialog either
// (`--use-fake-ui-for-media-stream` says yes to everything, and shares a made-up screen): permissions are given to contexts, and a page that
// asks for its own tab gets it.
function switches(name: CastName, { devices = 'own', args = [] }: LaunchOptions): string[] {
  const own = [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${voiceFile(name)}`,
    `--use-file-for-fake-video-capture=${pictureFile(name)}`,
  ]
  return [
    ...quiet,
    '--auto-accept-this-tab-capture',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(devices === 'own' ? own : []),
    ...args,
  ]
}

/** Starts a Chromium in which microphone and camera are this person's voice and picture. */
export async function launchBrowser(name: CastName, options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: switches(name, options) })
}

export interface ContextOptions {
  readonly baseURL?: string
  /** BCP 47, for example `it-IT`. */
  readonly locale?: string
  /** IANA; that of the machine if left out. */
  readonly timezoneId?: string
  readonly viewport?: 'desktop' | 'phone'
  /** What a page that wants microphone, camera or notifications meets: a yes given earlier, a question answered with no, or a no given earlier. */
  readonly permission?: 'granted' | 'refused' | 'denied'
  readonly colourScheme?: 'light' | 'dark'
  readonly reducedMotion?: boolean
}

const viewports: Readonly<Record<'desktop' | 'phone', BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 800 } },
  // Playwright's phones are of a fixed size; of one of them, its name.
  phone: {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    userAgent: devices['Pixel 7'].userAgent,
  },
}

/** A fresh profile in a person's browser, with ears and eyes in each of its pages. */
export async function openContext(browser: Browser, options: ContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...viewports[options.viewport ?? 'desktop'],
    locale: options.locale ?? 'en-GB',
    ...(options.timezoneId !== undefined && { timezoneId: options.timezoneId }),
    colorScheme: options.colourScheme ?? 'light',
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    ...(options.baseURL === undefined ? {} : { baseURL: options.baseURL }),
  })
  // What is granted is all there is: Playwright makes the browser refuse the rest. Where nothing was said, a headless browser
  // answers the question with no.
  const permission = options.permission ?? 'granted'
  if (permission === 'granted') await context.grantPermissions(['microphone', 'camera', 'notifications'])
  if (permission === 'denied') await context.grantPermissions([])
  await installProbes(context)
  return context
}
