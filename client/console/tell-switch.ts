import { html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import { settingStyle } from './setting-style.ts'
import './switch.ts'
import type { Tongue } from './tongue.ts'

/** Whether shoppers are told that somebody listens; for the owner. Shows what the server has saved. */
export class DeskTellSwitch extends CallElement {
  static override styles = [look, settingStyle]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: Pick<CallRest, 'supervision' | 'supervise'>
  @state() private tells: boolean | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.#read())
  }

  override render() {
    const { title, text } = this.tongue.words.supervise.watch.tell
    if (this.tells === null) return nothing
    return html`<desk-switch
      .label=${title}
      .text=${text}
      ?on=${this.tells}
      @switch-request=${(event: CustomEvent<boolean>) => void this.#turn(event.detail)}
      >${icon('listen', 22)}</desk-switch
    >`
  }

  async #read(): Promise<void> {
    const reply = await this.calls.supervision()
    if (reply.ok) this.tells = reply.data.tellsWhenWatched
  }

  /** What could not be saved stays as it was. */
  async #turn(tellsWhenWatched: boolean): Promise<void> {
    const reply = await this.calls.supervise({ tellsWhenWatched })
    if (reply.ok) this.tells = reply.data.tellsWhenWatched
  }
}

define('desk-tell-switch', DeskTellSwitch)
