import { css, html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { PartyId } from '../../protocol/ids.ts'
import type { DeviceKindName, Devices, MediaDevice } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'
import { CallElement, define } from './element.ts'
import { friendActions } from './friend-actions.ts'
import { drawn, type IconName, icon } from './icons.ts'
import { sheetStyle } from './sheet-style.ts'
import { base } from './tokens.ts'

/** What can be done with the view, besides devices. */
export interface ViewAction {
  readonly label: string
  readonly symbol: IconName
  readonly wish: string
}

/**
 * Microphone, camera, speaker, volume, and what the view can do.
 * @fires device-request - `{ kind, id }`
 * @fires volume-request - `{ volume }`, 0 to 1
 * @fires menu-request - `{ open: false }`
 * @fires view-action - The wish of a view action.
 */
export class DeviceMenu extends CallElement {
  static override styles = [
    base,
    sheetStyle,
    css`
      h2,
      legend,
      .label {
        font: inherit;
        font-weight: 620;
        margin: 0;
      }
      .close {
        color: var(--sb-on-night-2);
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 8px 0 0;
        min-inline-size: 0;
      }
      legend,
      .label {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px 10px 2px;
        font-size: 13px;
        color: var(--sb-on-night-2);
      }
      label.option,
      button.option {
        display: flex;
        align-items: center;
        gap: 12px;
        inline-size: 100%;
        min-block-size: 44px;
        padding: 8px 10px;
        border-radius: 12px;
        cursor: pointer;
        line-height: 1.3;
        text-align: start;
        overflow-wrap: anywhere;
      }
      .option:hover {
        background: var(--sb-night-3, #2c303c);
      }
      input {
        accent-color: var(--sb-accent, #d8a94e);
        flex: none;
        margin: 0;
      }
      input[type='radio'] {
        inline-size: 20px;
        block-size: 20px;
      }
      input[type='range'] {
        flex: 1;
        min-inline-size: 0;
        block-size: 44px;
      }
      .volume {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 2px 10px 4px;
      }
      .view {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
        gap: 8px;
        padding: 6px 2px 4px;
      }
      .view button {
        background: var(--sb-night-3, #2c303c);
      }
      .view button:hover {
        background: var(--sb-night-4, #3b4050);
      }
    `,
  ]

  @property({ attribute: false }) words: CallWords | null = null
  @property({ attribute: false }) devices: Devices | null = null
  @property({ attribute: false }) volume = 1
  @property({ attribute: false }) actions: readonly ViewAction[] = []

  /** Who opened it, once the call is answered: the shopper and agents may bring somebody in. */
  @property({ attribute: false }) me: PartyId | null = null

  override render() {
    const { words, devices } = this
    if (words === null || devices === null) return nothing
    const names = words.devices
    return html`<div role="group" aria-label=${names.title} @keydown=${this.#leave}>
      <div class="top">
        <h2>${names.title}</h2>
        <button type="button" class="close" aria-label=${words.action.close} @click=${this.#close}>
          ${icon('close', 20)}
        </button>
      </div>
      ${
        this.actions.length === 0 && this.me === null
          ? nothing
          : html`<div class="view">
              ${friendActions(this.me, words.language).map(
                ({ label, path, wish }) =>
                  html`<button type="button" class="option" @click=${() => this.#act(wish)}>
                    ${drawn(path, 20)}${label}
                  </button>`,
              )}
              ${this.actions.map(
                ({ label, symbol, wish }) =>
                  html`<button type="button" class="option" @click=${() => this.#act(wish)}>
                    ${icon(symbol, 20)}${label}
                  </button>`,
              )}
            </div>`
      }
      <label class="label" for="volume">${names.volume}</label>
      <div class="volume">
        ${icon('speaker', 20)}<input
          id="volume"
          type="range"
          min="0"
          max="100"
          step="5"
          .value=${String(Math.round(this.volume * 100))}
          @input=${this.#turn}
        />
      </div>
      ${this.#list('microphone', devices.microphones, names.microphone)}
      ${this.#list('camera', devices.cameras, names.camera)}
      ${devices.speakers.length === 0 ? nothing : this.#list('speaker', devices.speakers, names.speaker)}
    </div>`
  }

  override focus(): void {
    const root = this.renderRoot
    const first = root.querySelector<HTMLElement>('input:checked') ?? root.querySelector<HTMLElement>('input')
    first?.focus()
  }

  #list(kind: DeviceKindName, devices: readonly MediaDevice[], legend: string): TemplateResult {
    const { words } = this
    return html`<fieldset>
      <legend>${legend}</legend>
      ${devices.length === 0 ? html`<div class="none">${words?.devices.none}</div>` : nothing}
      ${devices.map(
        ({ id, label, chosen }, index) => html`<label class="option"
          ><input
            type="radio"
            name=${kind}
            .checked=${chosen}
            @change=${() => this.ask('device-request', { kind, id })}
          />${label === '' ? words?.devices.unnamed(index + 1) : label}</label
        >`,
      )}
    </fieldset>`
  }

  readonly #turn = (event: Event): void => {
    if (event.target instanceof HTMLInputElement)
      this.ask('volume-request', { volume: event.target.valueAsNumber / 100 })
  }

  #act(wish: string): void {
    this.ask('view-action', wish)
    this.#close()
  }

  readonly #close = (): void => {
    this.ask('menu-request', { open: false })
  }

  /** Escape closes the menu alone, not what is behind it. */
  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    this.#close()
  }
}

define('shopbell-device-menu', DeviceMenu)
