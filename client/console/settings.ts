import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Me } from '../../protocol/rest/routes.ts'
import type { DeviceKindName, MediaDevice } from '../call-session.ts'
import type { CounterState } from '../counter-session.ts'
import { type Language, languages } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { formStyle } from './form-style.ts'
import { glyph } from './glyphs.ts'
import type { Preferences } from './preferences.ts'
import './switch.ts'
import { type NoticePermission, SystemNotices } from './system-notices.ts'
import { browserLanguage, ownName, type Tongue } from './tongue.ts'
import { volumeSlider, volumeStyle } from './volume-slider.ts'

/**
 * What an agent may set in this browser.
 * @fires volume-request - 0 to 1
 * @fires chime-request
 * @fires answer-with-camera-request - `boolean`
 * @fires check-devices-request
 * @fires device-choice - `{ kind, id }`
 * @fires notices-request
 * @fires language-request - `Language`, or `null` for the browser's
 * @fires view-request - `View`
 * @fires sign-out-request
 */
export class DeskSettings extends CallElement {
  static override styles = [
    formStyle,
    volumeStyle,
    css`
      :host {
        max-inline-size: 660px;
      }
      .line {
        gap: 10px 16px;
      }
      select {
        font-size: 0.9375rem;
      }
      .who {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .who b {
        display: block;
        font-weight: 620;
      }
      .who small {
        color: var(--sb-ink-2);
        font-size: 0.875rem;
      }
      .version {
        font-size: 0.8125rem;
        color: var(--sb-ink-3);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) preferences!: Preferences
  @property({ attribute: false }) counter!: CounterState
  @property() version = ''
  /** In a call, nobody signs out by mistake. */
  @property({ type: Boolean, attribute: 'in-call' }) inCall = false
  @state() private permission: NoticePermission = SystemNotices.permission

  override willUpdate(): void {
    this.permission = SystemNotices.permission
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const { words } = this.tongue
    const { settings } = words
    return html`<h1 tabindex="-1">${settings.title}</h1>
      <section aria-labelledby="ring">
        <header><h2 id="ring">${settings.ring.title}</h2><p>${settings.ring.text}</p></header>
        <div class="line">
          ${volumeSlider(words.volume, this.preferences.ringVolume, this.#turn)}
          <button type="button" class="btn" @click=${() => this.ask('chime-request')}>
            ${icon('bell', 20)}${settings.play}
          </button>
        </div>
      </section>
      ${this.#devices()} ${this.#notices()} ${this.#language()} ${this.#account()}
      ${this.version === '' ? nothing : html`<p class="version">${settings.version(this.version)}</p>`}`
  }

  #devices() {
    const { words, callWords } = this.tongue
    const { settings, answerWithCamera } = words
    const { devices, answersWithCamera, microphoneTrouble, cameraTrouble } = this.counter
    const names = callWords.devices
    return html`<section aria-labelledby="devices">
      <header><h2 id="devices">${settings.devices.title}</h2><p>${settings.devices.text}</p></header>
      ${this.#choice('microphone', devices.microphones, names.microphone)}
      ${this.#choice('camera', devices.cameras, names.camera)}
      ${devices.speakers.length === 0 ? nothing : this.#choice('speaker', devices.speakers, names.speaker)}
      ${
        microphoneTrouble === null
          ? nothing
          : html`<p class="note wrong">
              ${words.trouble.microphone[microphoneTrouble].title}. ${words.trouble.microphone[microphoneTrouble].text}
            </p>`
      }
      ${
        cameraTrouble === null || !answersWithCamera
          ? nothing
          : html`<p class="note wrong">${words.trouble.camera[cameraTrouble]}</p>`
      }
      <desk-switch
        .label=${answerWithCamera.label}
        .text=${settings.camera.text}
        ?on=${answersWithCamera}
        @switch-request=${(event: CustomEvent<boolean>) => this.ask('answer-with-camera-request', event.detail)}
      ></desk-switch>
      <div>
        <button type="button" class="btn" @click=${() => this.ask('check-devices-request')}>
          ${settings.checkDevices}
        </button>
      </div>
    </section>`
  }

  #choice(kind: DeviceKindName, devices: readonly MediaDevice[], label: string) {
    const { devices: names } = this.tongue.callWords
    return html`<label
      >${label}<select ?disabled=${devices.length === 0} @change=${(event: Event) => this.#choose(kind, event)}>
        ${devices.length === 0 ? html`<option>${names.none}</option>` : nothing}
        ${devices.map(
          (device, index) =>
            html`<option value=${device.id} .selected=${device.chosen}>
              ${device.label === '' ? names.unnamed(index + 1) : device.label}
            </option>`,
        )}
      </select></label
    >`
  }

  #notices() {
    const { settings } = this.tongue.words
    return html`<section aria-labelledby="notices">
      <header><h2 id="notices">${settings.notices.title}</h2><p>${settings.notices.text}</p></header>
      <div class="line">
        <p class="note">${settings.noticesState[this.permission]}</p>
        ${
          this.permission === 'default'
            ? html`<button type="button" class="btn" @click=${() => this.ask('notices-request')}>
                ${glyph('notices', 20)}${settings.allowNotices}
              </button>`
            : nothing
        }
      </div>
    </section>`
  }

  #language() {
    const { settings } = this.tongue.words
    return html`<section aria-labelledby="language">
      <header><h2 id="language">${settings.language.title}</h2><p>${settings.language.text}</p></header>
      <select aria-labelledby="language" @change=${this.#speak}>
        <option value="" .selected=${this.preferences.language === null}>
          ${settings.browserLanguage(ownName(browserLanguage()))}
        </option>
        ${languages.map(
          (language) =>
            html`<option value=${language} lang=${language} .selected=${this.preferences.language === language}>
              ${ownName(language)}
            </option>`,
        )}
      </select>
    </section>`
  }

  #account() {
    const { settings } = this.tongue.words
    return html`<section aria-labelledby="account">
      <h2 id="account">${settings.account}</h2>
      <div class="line">
        <p class="who"><b>${this.me.name}</b><small>${this.me.email} · ${this.me.shop.name}</small></p>
        <button type="button" class="btn" @click=${() => this.ask('view-request', 'profile')}>
          ${icon('lock', 20)}${this.tongue.people.profile.open}
        </button>
        <button
          type="button"
          class="btn"
          ?disabled=${this.inCall}
          aria-describedby=${this.inCall ? 'in-call' : nothing}
          @click=${() => this.ask('sign-out-request')}
        >
          ${glyph('leave', 20)}${settings.signOut}
        </button>
      </div>
      ${this.inCall ? html`<p class="note" id="in-call">${settings.signOutInCall}</p>` : nothing}
    </section>`
  }

  readonly #turn = (volume: number): void => this.ask('volume-request', volume)

  readonly #speak = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return
    const { value } = event.target
    const language: Language | null = languages.find((each) => each === value) ?? null
    this.ask('language-request', language)
  }

  #choose(kind: DeviceKindName, event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.ask('device-choice', { kind, id: event.target.value })
  }
}

define('desk-settings', DeskSettings)
