import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state as reactive } from 'lit/decorators.js'
import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { NewCarry, ShopPresence } from '../../protocol/rest/routes.ts'
import type { TroubleReason } from '../call-session.ts'
import { Capture } from '../devices/capture.ts'
import { troubleOf } from '../devices/trouble.ts'
import { joinStyle } from '../join-page/join-style.ts'
import { mark, wear } from '../join-page/shop-mark.ts'
import { type CallWords, callWords, type Sentence } from '../locales/call-words.ts'
import type { Language } from '../locales/language.ts'
import { engineOf } from '../media/browser.ts'
import { type KeptCall, keyOf } from '../session/kept-call.ts'
import { CallElement, define } from '../ui/element.ts'
import { canRetry } from '../ui/remarks.ts'
import { surface } from '../ui/tokens.ts'
import { type ContinueEnd, type ContinueWords, continueWords } from './continue-words.ts'
import { takeOver } from './take-over.ts'

/** Where somebody stands who comes with a link from their other device. */
type Step =
  | { readonly step: 'offered' | 'asking' | 'moving' }
  | { readonly step: 'microphone'; readonly reason: TroubleReason }
  | { readonly step: 'ended'; readonly why: ContinueEnd }

/** So long the microphone that was asked for here is held, until the call has opened its own. */
const HANDS_OVER_WITHIN: Millis = 8_000

const reasons: Readonly<Partial<Record<ErrorCode, ContinueEnd>>> = {
  'carry.expired': 'expired',
  'carry.used': 'used',
  'carry.invalid': 'invalid',
  'carry.too-often': 'too-often',
  'call.over': 'over',
  'call.not-connected': 'over',
  'shop.not-found': 'invalid',
}
/** Nothing was used up: the same press may work a moment later. */
const mayTryAgain: ReadonlySet<ContinueEnd> = new Set(['too-often', 'unreachable', 'failed'])
/** The call is nowhere any more, or not theirs: they may begin another one. */
const mayCall: ReadonlySet<ContinueEnd> = new Set(['over', 'used'])

/**
 * A call comes from another device: what will happen, and one press. The microphone is asked for first: as long as the
 * browser asks, the call goes on where it is.
 *
 * @fires continue-done - The tab remembers the call now: the button goes on with it.
 * @fires continue-leave - There is no call to go on with; the page is the shop's own again.
 */
class CallContinue extends CallElement {
  static override styles = [surface, joinStyle]

  @property() shop = ''
  /** How the shop calls and shows itself; `null` while it is not known. */
  @property({ attribute: false }) presence: ShopPresence | null = null
  @property() token = ''
  @property() language: Language = 'en'
  @reactive() private step: Step = { step: 'offered' }
  @reactive() private words: CallWords | null = null
  @query('h1') private readonly heading!: HTMLElement | null
  readonly #microphone = new Capture('audio')

  override connectedCallback(): void {
    super.connectedCallback()
    if (typeof RTCPeerConnection !== 'function' || engineOf(navigator.userAgent) === null)
      this.#show({ step: 'ended', why: 'unsupported' })
    // What is wrong with a microphone is said in the words of a call; without them, in fewer.
    callWords(this.language).then(
      (words) => {
        this.words = words
      },
      () => undefined,
    )
  }

  override render() {
    const words = continueWords[this.language]
    const { title, text } = this.#sentence(words)
    const waits = this.step.step === 'asking' || this.step.step === 'moving'
    return html`<main>
      ${mark(this.presence?.look?.photo, waits ? 'waits' : '')}
      <div role="status">
        <h1 tabindex="-1">${title}</h1>
        <p>${text}</p>
      </div>
      ${this.#buttons(words)}
      ${this.step.step === 'offered' ? html`<small>${words.microphone}</small>` : nothing}
    </main>`
  }

  override willUpdate(): void {
    wear(this, this.presence?.look)
  }

  override updated(): void {
    document.title = this.#sentence(continueWords[this.language]).title
  }

  get #name(): string {
    return this.presence?.shop ?? ''
  }

  #sentence(words: ContinueWords): Sentence {
    const { step } = this
    switch (step.step) {
      case 'offered':
        return { title: words.title(this.#name), text: words.lead }
      case 'asking':
        return this.words?.asking ?? { title: words.title(this.#name), text: words.microphone }
      case 'moving':
        return words.moving
      case 'microphone':
        return this.words?.noMicrophone[step.reason] ?? words.end.failed
      case 'ended':
        return words.end[step.why]
    }
  }

  #buttons(words: ContinueWords): TemplateResult | typeof nothing {
    const { step } = this
    if (step.step === 'offered') return button(words.here, () => void this.#speak())
    if (step.step === 'ended') {
      if (mayTryAgain.has(step.why)) return button(words.again, () => void this.#speak())
      return mayCall.has(step.why) ? button(words.call, () => this.ask('continue-leave')) : nothing
    }
    if (step.step !== 'microphone') return nothing
    const retry = canRetry(step.reason)
    const listen = this.words?.action.justListen ?? words.here
    return html`<div class="stack">
      ${retry ? button(words.again, () => void this.#speak()) : nothing}
      ${button(listen, () => void this.#move(false), retry ? 'quiet' : '')}
    </div>`
  }

  /** Inside the press. */
  async #speak(): Promise<void> {
    this.#show({ step: 'asking' })
    try {
      await this.#microphone.open()
    } catch (cause) {
      return this.#show({ step: 'microphone', reason: troubleOf(cause).reason })
    }
    await this.#move(true)
  }

  async #move(speaks: boolean): Promise<void> {
    this.#show({ step: 'moving' })
    let carry: NewCarry
    try {
      carry = await takeOver(this.shop, this.token)
    } catch (cause) {
      this.#microphone.close()
      const why = cause instanceof Refusal ? (reasons[cause.code] ?? 'failed') : 'unreachable'
      return this.#show({ step: 'ended', why })
    }
    const { token, call, shop: shopName } = carry
    const kept: KeptCall = {
      token,
      call,
      shopName,
      speaks,
      muted: false,
      music: true,
      camera: false,
      carried: true,
      view: 'card',
    }
    sessionStorage.setItem(keyOf(location.origin, this.shop), JSON.stringify(kept))
    // Let go at once, some browsers would ask a second time.
    setTimeout(() => this.#microphone.close(), HANDS_OVER_WITHIN)
    this.ask('continue-done')
  }

  #show(step: Step): void {
    this.step = step
    void this.updateComplete.then(() => this.heading?.focus())
  }
}

function button(label: string, press: () => void, look = ''): TemplateResult {
  return html`<button type="button" class=${look} @click=${press}>${label}</button>`
}

define('shopbell-continue', CallContinue)
