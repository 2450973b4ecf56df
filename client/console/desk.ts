import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Me, SignIn } from '../../protocol/rest/routes.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import type { Board } from './board.ts'
import './counter.ts'
import { DeskModel } from './desk-model.ts'
import type { DeskParts } from './desk-parts.ts'
import type { Scene } from './desk-state.ts'
import './door.ts'
import './elsewhere.ts'
import './enrol.ts'
import './joining.ts'
import { look } from './look.ts'
import './sign-in.ts'
import type { Tongue } from './tongue.ts'
import { pathOf, type View, viewFor, viewOf } from './view.ts'

/** The whole desk: from the address bar to the counter. */
export class DeskApp extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        min-block-size: 100dvh;
      }
      .opening {
        display: grid;
        place-content: center;
        min-block-size: 100dvh;
        justify-items: center;
        gap: 14px;
      }
      .opening .skeleton {
        inline-size: 220px;
        block-size: 16px;
      }
      .opening .skeleton:first-child {
        inline-size: 96px;
        block-size: 96px;
        border-radius: 26px;
      }
    `,
  ]

  /** Set before the element is placed. */
  @property({ attribute: false }) parts!: DeskParts
  @state() private view: View = viewOf(location.pathname)
  readonly #model = new DeskModel(this, () => this.parts)

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('popstate', this.#walked)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('popstate', this.#walked)
  }

  override render() {
    const { tongue, scene } = this.#model.state
    if (tongue === null) return opening('')
    switch (scene.at) {
      case 'opening':
        return opening(tongue.words.opening)
      case 'unreachable':
        return html`<desk-elsewhere
          why="unreachable"
          .tongue=${tongue}
          @use-request=${() => void this.#model.open()}
        ></desk-elsewhere>`
      case 'sign-in':
        return this.#signIn(tongue, scene.reason)
      case 'joining':
        return html`<desk-joining
          .tongue=${tongue}
          .accounts=${this.parts.accounts}
          token=${scene.token}
          @joined=${(event: CustomEvent<Me>) => void this.#model.joined(event.detail)}
          @sign-in-wish=${() => void this.#model.forgetLink()}
        ></desk-joining>`
      case 'enrol':
        return html`<desk-enrol
          .tongue=${tongue}
          .accounts=${this.parts.accounts}
          @enrolled=${() => void this.#model.open()}
          @sign-out-request=${() => void this.#signOut()}
        ></desk-enrol>`
      case 'door':
        return this.#door(tongue, scene)
      case 'counter':
        return this.#counter(tongue, scene)
    }
  }

  #signIn(tongue: Tongue, reason: 'fresh' | 'expired' | 'signed-out') {
    const { about, refused, signingIn } = this.#model.state
    return html`<desk-sign-in
      .tongue=${tongue}
      .about=${about}
      .reason=${reason}
      .refused=${refused}
      .accounts=${this.parts.accounts}
      ?busy=${signingIn}
      @sign-in-request=${(event: CustomEvent<SignIn>) => void this.#model.signIn(event.detail)}
      @joined=${(event: CustomEvent<Me>) => void this.#model.joined(event.detail)}
      @refused-dismiss=${() => this.#model.dismissRefused()}
    ></desk-sign-in>`
  }

  #door(tongue: Tongue, { me, counter }: Extract<Scene, { at: 'door' }>) {
    const { permissions, state } = this.#model
    return html`<desk-door
      .tongue=${tongue}
      .me=${me}
      .volume=${state.preferences.ringVolume}
      .notices=${permissions.notices}
      .microphone=${permissions.microphone}
      ?opening=${counter !== null}
      ?in-call=${this.parts.callMark.fresh}
      .call=${counter === null ? this.#model.ownCall : null}
      @volume-request=${this.#turn}
      @online-request=${() => void this.#model.goOnline(me)}
      @skip-request=${() => counter !== null && this.#model.enter(me, counter)}
      @sign-out-request=${() => void this.#signOut()}
    ></desk-door>`
  }

  #counter(tongue: Tongue, { me, counter }: Extract<Scene, { at: 'counter' }>) {
    const model = this.#model
    const { about, ledger, preferences, replaced } = model.state
    const { link, tab, elsewhere } = counter.state
    if (link === 'refused')
      return html`<desk-elsewhere
        why="refused"
        .tongue=${tongue}
        @use-request=${() => void model.goOnline(me)}
      ></desk-elsewhere>`
    // Before the first word of the server nobody knows who leads.
    if (tab === 'follow' && (replaced || link !== 'connecting'))
      return html`<desk-elsewhere
        .why=${elsewhere ? 'carried' : replaced ? 'replaced' : 'follow'}
        .tongue=${tongue}
        .call=${model.ownCall}
        @use-request=${() => void model.useThisTab(counter)}
      ></desk-elsewhere>`
    return html`<desk-counter
      .tongue=${tongue}
      .me=${me}
      .counter=${counter}
      .accounts=${this.parts.accounts}
      .calls=${this.parts.calls}
      .ledger=${ledger}
      .preferences=${preferences}
      .view=${viewFor(this.view, me.role)}
      .hours=${this.parts.hours}
      .version=${about?.version ?? ''}
      ?demo=${Boolean(about?.demo)}
      ?silent=${model.sound.silent}
      ?no-notices=${model.permissions.noNotices}
      @board-change=${(event: CustomEvent<Board>) => model.boardChanged(event.detail)}
      @view-request=${(event: CustomEvent<View>) => this.#walk(event.detail)}
      @me-stale=${() => void model.refreshMe()}
      @history-stale=${() => model.refreshHistory()}
      @refresh-request=${() => model.refreshHistory()}
      @older-request=${() => model.readOlder()}
      @volume-request=${this.#turn}
      @chime-request=${() => model.sound.chime()}
      @sound-request=${() => model.sound.chime()}
      @heard-request=${() => model.heardChime()}
      @notices-request=${() => void model.permissions.askNotices()}
      @notices-dismiss=${() => model.permissions.dismissNotices()}
      @language-request=${(event: CustomEvent<Language | null>) => void model.speak(event.detail)}
      @sign-out-request=${() => void this.#signOut()}
    ></desk-counter>`
  }

  readonly #turn = (event: CustomEvent<number>): void => this.#model.turnVolume(event.detail)

  async #signOut(): Promise<void> {
    await this.#model.signOut()
    this.#walk('counter')
  }

  #walk(view: View): void {
    if (view === this.view) return
    this.view = view
    history.pushState(null, '', pathOf(view))
    if (view === 'history') this.#model.refreshHistory()
  }

  readonly #walked = (): void => {
    this.view = viewOf(location.pathname)
  }
}

function opening(words: string) {
  return html`<div class="opening" role="status">
    <span class="skeleton"></span><span class="skeleton"></span>
    <span class="unseen">${words === '' ? nothing : words}</span>
  </div>`
}

define('desk-app', DeskApp)
