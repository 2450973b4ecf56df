import type { Preflight } from '../../call/preflight.ts'
import type { CallState } from '../../call-session.ts'
import { ShopbellPanel } from '../panel.ts'
import { FakeSession } from './fake-session.ts'
import { painted } from './painter.ts'

/** A panel on the page in a state, English, opened by a press of a button of the page. */
export interface OpenedPanel extends Disposable {
  readonly panel: ShopbellPanel
  readonly opener: HTMLButtonElement
  /** Of a step before the call: a session that the panel does not have. */
  readonly session: FakeSession
  /** What the panel asked of its owner, in order. */
  readonly asked: readonly string[]
  /** The words in the live region now. */
  readonly said: () => string
  /** Until everything on the screen follows the state. */
  readonly settled: () => Promise<void>
}

/** The other ways of a shop that has all of them. */
export const WAYS = `data:application/json,${encodeURIComponent(
  JSON.stringify({
    ways: [
      { kind: 'phone', text: '+39 02 1234567', href: 'tel:+39021234567' },
      { kind: 'email', text: 'hello@boots.example', href: 'mailto:hello@boots.example' },
      { kind: 'whatsapp', text: '+39 333 1234567', href: 'https://wa.me/393331234567' },
      { kind: 'telegram', text: '@north_trail', href: 'https://t.me/north_trail' },
      { kind: 'page', text: 'boots.example/contact', href: 'https://boots.example/contact' },
    ],
  }),
)}`

const wishesOfOwner = ['retry-request', 'listen-request', 'call-request', 'close-request', 'view-change']

export async function openPanel(
  what: Preflight | CallState,
  change: Partial<Pick<ShopbellPanel, 'view' | 'lang' | 'shopName' | 'welcome' | 'waysAt'>> = {},
): Promise<OpenedPanel> {
  const opener = document.createElement('button')
  opener.textContent = 'The shop calls this anything'
  const panel = new ShopbellPanel()
  const session = new FakeSession('step' in what ? idle : what, { camera: painted.shopper, screen: painted.page })
  const asked: string[] = []
  for (const name of wishesOfOwner) panel.addEventListener(name, () => asked.push(name))
  Object.assign(panel, { opener, lang: 'en', shopName: 'North Trail Boots', ...change })
  if ('step' in what) panel.preflight = what
  else panel.session = session
  document.body.append(opener, panel)
  opener.focus()
  panel.showPopover()
  await worded(panel)
  return {
    panel,
    opener,
    session,
    asked,
    said: () => panel.renderRoot.querySelector('[role=status]')?.textContent ?? '',
    settled: () => worded(panel),
    [Symbol.dispose]: () => {
      panel.remove()
      opener.remove()
    },
  }
}

/** The words come a moment after the panel. */
async function worded(panel: ShopbellPanel): Promise<void> {
  await panel.updateComplete
  while (panel.renderRoot.querySelector('[role=status]') === null) {
    await new Promise((go) => requestAnimationFrame(go))
    await panel.updateComplete
  }
  await new Promise((go) => requestAnimationFrame(go))
}

const idle: CallState = {
  call: { phase: 'idle' },
  me: 'shopper',
  names: {},
  clockOffset: 0,
  link: 'connecting',
  media: 'connecting',
  own: {
    microphone: 'none',
    microphoneTrouble: null,
    camera: null,
    cameraTrouble: null,
    facing: null,
    screen: null,
    level: 0,
    speaksMuted: false,
    line: 3,
  },
  others: [],
  devices: { microphones: [], cameras: [], speakers: [] },
  volume: 1,
  line: null,
  music: true,
  recording: 'none',
  needsTap: false,
  mutedBy: null,
  error: null,
}
