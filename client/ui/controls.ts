import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { OwnMedia } from '../call-session.ts'
import type { ActionName, CallWords } from '../locales/call-words.ts'
import { controlsStyle } from './controls-style.ts'
import { CallElement, define } from './element.ts'
import { type IconName, icon } from './icons.ts'
import { base } from './tokens.ts'

/** A button of the row. */
interface Control {
  readonly name: ActionName
  readonly symbol: IconName
  readonly wish: string
  readonly detail?: unknown
  readonly key?: string
  /** The unusual state: inverted, so that it catches the eye. */
  readonly off?: boolean
  readonly disabled?: boolean
  readonly expanded?: boolean
  /** Something about it wants attention. */
  readonly marked?: boolean
}

/**
 * The row of round buttons under a call.
 * @slot - Buttons of the owner, between what is sent and the menu.
 * @fires mute-request - `{ muted }`
 * @fires camera-request - `{ on }`
 * @fires flip-request
 * @fires screen-request - `{ on }`
 * @fires hold-request - `{ on }`
 * @fires menu-request - `{ open }`
 * @fires hangup-request
 */
export class CallControls extends CallElement {
  static override styles = [base, controlsStyle]

  @property({ attribute: false }) words: CallWords | null = null
  /** Before there is any, the call can be given up and nothing else. */
  @property({ attribute: false }) own: OwnMedia | null = null
  /** Camera, screen and hold belong to a call that was answered. */
  @property({ type: Boolean }) talking = false
  @property({ type: Boolean, attribute: 'can-flip' }) canFlip = false
  @property({ type: Boolean, attribute: 'can-share' }) canShare = false
  /** Whether the call is on hold; `null` where this side may not hold. */
  @property({ attribute: false }) held: boolean | null = null
  @property({ type: Boolean, attribute: 'menu-open' }) menuOpen = false
  /** No room for the menu. */
  @property({ type: Boolean }) compact = false
  /** No room for what the menu can take: see `asideOf`. */
  @property({ type: Boolean }) narrow = false

  /** Onto the button of the menu, from where the menu was opened. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }

  override render() {
    const { words, own } = this
    if (words === null) return nothing
    return html`<div class="bar">${controlsOf(this, own).map((control) => (control === false || isAside(control, this, own) ? nothing : this.#slot(control, words)))}</div>`
  }

  #slot({ name, symbol, key, wish, detail, ...look }: Control, words: CallWords): TemplateResult {
    const label = words.action[name]
    return html`${name === 'more' ? html`<slot></slot>` : nothing}<span class="slot"
      ><button
        type="button"
        class="${look.off ? 'off' : ''} ${name === 'hangUp' ? 'stop' : ''}"
        aria-label=${label}
        aria-keyshortcuts=${key ?? nothing}
        aria-expanded=${look.expanded === undefined ? nothing : String(look.expanded)}
        ?disabled=${look.disabled ?? false}
        @click=${() => this.ask(wish, detail)}
      >
        ${icon(symbol, name === 'hangUp' ? 28 : 24)}${look.marked ? html`<span class="dot">!</span>` : nothing}</button
      ><span class="tip" aria-hidden="true">${label}${key === undefined ? nothing : html`<kbd>${key}</kbd>`}</span></span
    >`
  }
}

/** What the row depends on besides the own media. */
export type Look = Pick<CallControls, 'talking' | 'canFlip' | 'canShare' | 'held' | 'menuOpen' | 'compact' | 'narrow'>

/** What stands in the menu because the row is narrow, for the owner of the menu. */
export function asideOf(look: Look, own: OwnMedia): readonly Control[] {
  return controlsOf(look, own)
    .filter((control) => control !== false)
    .filter((control) => isAside(control, look, own))
}

/** The lens, and the screen; while it is shared, the way to stop that stays in sight, and the camera makes room. */
function isAside({ wish }: Control, look: Look, own: OwnMedia | null): boolean {
  const rare = own !== null && own.screen !== null ? 'camera-request' : 'screen-request'
  return look.narrow && (wish === 'flip-request' || wish === rare)
}

/**
 * Which buttons there are, in which state, from first to last. One that is not there leaves its place, so that Lit
 * never turns a button into its neighbour under somebody's finger.
 */
function controlsOf(look: Look, own: OwnMedia | null): readonly (Control | false)[] {
  const hangUp: Control = { name: 'hangUp', symbol: 'hang-up', wish: 'hangup-request' }
  if (own === null) return [false, false, false, false, false, false, hangUp]
  const silent = own.microphone === 'muted' || own.microphone === 'none'
  const camera = own.camera !== null
  const screen = own.screen !== null
  return [
    {
      name: silent ? 'unmute' : 'mute',
      symbol: silent ? 'microphone-off' : 'microphone',
      wish: 'mute-request',
      detail: { muted: !silent },
      key: 'M',
      off: silent,
      disabled: own.microphone === 'asking',
      marked: own.microphone === 'none' && own.microphoneTrouble !== null,
    },
    look.talking && {
      name: camera ? 'cameraOff' : 'cameraOn',
      symbol: camera ? 'camera' : 'camera-off',
      wish: 'camera-request',
      detail: { on: !camera },
      key: 'V',
      marked: own.cameraTrouble !== null && own.cameraTrouble !== 'dismissed',
    },
    look.talking && camera && look.canFlip && { name: 'flipCamera', symbol: 'flip', wish: 'flip-request', key: 'F' },
    look.talking &&
      look.canShare && {
        name: screen ? 'stopSharing' : 'shareScreen',
        symbol: screen ? 'screen-off' : 'screen',
        wish: 'screen-request',
        detail: { on: !screen },
        key: 'S',
        off: screen,
      },
    look.talking &&
      look.held !== null && {
        name: look.held ? 'resume' : 'hold',
        symbol: look.held ? 'resume' : 'hold',
        wish: 'hold-request',
        detail: { on: !look.held },
        key: 'H',
        off: look.held,
      },
    !look.compact && {
      name: 'more',
      symbol: 'more',
      wish: 'menu-request',
      detail: { open: !look.menuOpen },
      expanded: look.menuOpen,
    },
    hangUp,
  ]
}

/** The wish that goes with a key, or `undefined`: the same as pressing the button. */
export function wishOfKey(key: string, look: Look, own: OwnMedia): Pick<Control, 'wish' | 'detail'> | undefined {
  const found = controlsOf(look, own).find(
    (control) => control && control.key === key.toUpperCase() && !control.disabled,
  )
  return found === false ? undefined : found
}

define('shopbell-controls', CallControls)
