import { css, html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { ConnectedCall } from '../../protocol/call/call.ts'
import type { AgentId } from '../../protocol/ids.ts'
import type { CallState, DeskWish } from '../call-session.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { joined } from '../ui/people.ts'
import '../ui/timer.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

/**
 * Whom the call asks just now, or who speaks alone, and what can be done about it.
 * @fires transfer-wish - `TransferWish`
 */
export class DeskAskBar extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        color-scheme: dark;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 10px 14px;
        padding: 10px 12px 10px 14px;
        border-radius: 18px;
        background: #1f222bf2;
        border: 1px solid var(--sb-hair, #ffffff1f);
        box-shadow: 0 20px 50px -20px #000c;
        color: var(--sb-on-night, #f3f1ec);
        animation: come var(--sb-calm) var(--sb-ease);
      }
      @keyframes come {
        from {
          opacity: 0;
          translate: 0 12px;
        }
      }
      shopbell-avatar {
        --size: 38px;
        --sb-accent: #b8862b;
      }
      .said {
        flex: 1 1 140px;
        min-inline-size: 0;
        line-height: 1.35;
        font-size: 0.9063rem;
      }
      .said b {
        display: block;
        font-weight: 620;
      }
      .said span,
      shopbell-timer {
        font-size: 0.8125rem;
        color: var(--sb-on-night-2);
      }
      .rings shopbell-avatar {
        animation: breathe 1.4s ease-in-out infinite alternate;
      }
      @keyframes breathe {
        to {
          box-shadow: 0 0 0 6px #d8a94e33;
        }
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .ways .btn {
        background: var(--sb-night-3, #2c303c);
        color: inherit;
        font-size: 0.9063rem;
        padding-inline: 15px;
      }
      .ways .btn:hover:not(:disabled) {
        background: var(--sb-night-4, #3b4050);
      }
      .ways .btn.strong,
      .ways .btn.strong:hover:not(:disabled) {
        background: var(--sb-on-night, #f3f1ec);
        color: #14161c;
      }
      @media (max-width: 520px) {
        .ways {
          flex: 1 0 100%;
        }
        .ways .btn {
          flex: 1 1 auto;
          padding-inline: 8px;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .bar,
        .rings shopbell-avatar {
          animation: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) state!: CallState

  override render() {
    const { call, me } = this.state
    if (call.phase !== 'connected') return nothing
    if (call.ask !== null) return this.#asking(call, call.ask)
    if (call.consult === null) return nothing
    if (call.consult === me) return this.#consulted(call)
    return call.agent === me ? this.#consulting(call.consult) : nothing
  }

  #asking(_call: ConnectedCall, { agents, wish, until }: NonNullable<ConnectedCall['ask']>): TemplateResult {
    const { transfer } = this.tongue.words
    const names = agents.map((agent) => this.#nameOf(agent))
    const { language } = this.tongue
    return html`<div class="bar rings" role="group">
      <shopbell-avatar .name=${names[0] ?? ''}></shopbell-avatar>
      <p class="said">
        <b>${transfer.ringing[wish](joined(names, language))}</b
        ><shopbell-timer
          .until=${until}
          .offset=${this.state.clockOffset}
          .language=${language}
          .sentence=${transfer.left}
        ></shopbell-timer>
      </p>
      <span class="ways">${this.#way(transfer.cancel, 'cancel-ask')}</span>
    </div>`
  }

  #consulting(agent: AgentId): TemplateResult {
    const { transfer } = this.tongue.words
    return this.#alone(
      agent,
      transfer.speakAlone(this.#nameOf(agent)),
      transfer.waits,
      html`${this.#way(transfer.handOver, 'hand-over', 'strong')}${this.#way(transfer.together, 'join')}${this.#way(transfer.takeBack, 'take-back')}`,
    )
  }

  #consulted(call: ConnectedCall): TemplateResult {
    const { transfer } = this.tongue.words
    const name = this.#nameOf(call.agent)
    const broke = call.absence[call.agent] !== undefined
    return this.#alone(
      call.agent,
      transfer.consulted(name),
      broke ? transfer.lineBroke(name) : transfer.waits,
      broke ? this.#way(transfer.take, 'hand-over', 'strong') : nothing,
    )
  }

  #alone(agent: AgentId, title: string, text: string, ways: TemplateResult | typeof nothing): TemplateResult {
    return html`<div class="bar" role="group">
      <shopbell-avatar .name=${this.#nameOf(agent)}></shopbell-avatar>
      <p class="said"><b>${title}</b><span>${text}</span></p>
      <span class="ways">${ways}</span>
    </div>`
  }

  #way(label: string, name: DeskWish, strength = ''): TemplateResult {
    return html`<button type="button" class="btn ${strength}" @click=${() => this.ask('transfer-wish', { name, data: {} })}>
      ${label}
    </button>`
  }

  #nameOf(agent: AgentId): string {
    return this.state.names[agent] || this.tongue.words.transfer.aColleague
  }
}

define('desk-ask-bar', DeskAskBar)
