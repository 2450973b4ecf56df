import { html, nothing, type TemplateResult } from 'lit'
import type { Instant } from '../../protocol/ids.ts'
import { offers, type Preflight, type PreflightStep } from '../call/preflight.ts'
import type { CallSession, CallState } from '../call-session.ts'
import { type CallWords, obstacleOf, type Sentence } from '../locales/call-words.ts'
import { openingTime } from '../locales/opening.ts'
import type { CallAbout } from './about.ts'
import './avatar.ts'
import { endedSentence, leftOpen } from './ended.ts'
import { type IconName, icon } from './icons.ts'
import { joined, nameOf, photoOf, rungNames } from './people.ts'
import { canRetry } from './remarks.ts'
import './scene.ts'
import './timer.ts'

type Ask = (name: string) => void

/** Steps at which nobody answers, whatever is tried now. */
const inVain: readonly PreflightStep[] = ['closed', 'nobody', 'busy', 'refused', 'unreachable', 'unsupported']

interface Look {
  readonly sentence: Sentence
  readonly symbol: IconName
  /** Something goes on by itself: the rings breathe. */
  readonly alive: boolean
}

/** Before there is a call: each step is one screen with one sentence, a reason and a next step. */
export function preflightScene(preflight: Preflight, words: CallWords, ask: Ask, ways: string): TemplateResult {
  if (preflight.step === 'choice') {
    void import('./choice.ts').catch(() => undefined)
    return html`<shopbell-choice .desks=${preflight.desks} .language=${words.language}></shopbell-choice>`
  }
  const { sentence, symbol, alive } = lookOf(preflight, words)
  const wishes = offers[preflight.step]
  const retry = wishes.includes('retry') && (preflight.step !== 'microphone' || canRetry(preflight.reason))
  const listen = wishes.includes('justListen')
  return html`<shopbell-scene ?still=${!alive} heading=${sentence.title} text=${sentence.text}>
    <span class="symbol ${alive ? 'warm' : ''}">${icon(symbol, 44)}</span>
    ${inVain.includes(preflight.step) ? otherWays(ways, words) : nothing}
    ${retry ? button(words.action.retry, 'retry', 'next', () => ask('retry-request')) : nothing}
    ${listen ? button(words.action.justListen, 'listen', retry ? '' : 'quiet', () => ask('listen-request')) : nothing}
    ${alive || retry || listen ? nothing : button(words.action.close, 'close', '', () => ask('close-request'))}
  </shopbell-scene>`
}

/** What is said about a step; also aloud. */
export function preflightSentence(preflight: Preflight, words: CallWords): Sentence {
  return lookOf(preflight, words).sentence
}

function lookOf(preflight: Preflight, words: CallWords): Look {
  switch (preflight.step) {
    case 'asking':
      return { sentence: words.asking, symbol: 'microphone', alive: true }
    case 'choice':
    case 'connecting':
      return { sentence: words.connecting, symbol: 'bell', alive: true }
    case 'returning':
      return { sentence: words.reconnecting, symbol: 'phone', alive: true }
    case 'microphone':
      return { sentence: words.noMicrophone[preflight.reason], symbol: 'microphone-off', alive: false }
    case 'unreachable':
      return { sentence: words.obstacle.unreachable, symbol: 'offline', alive: false }
    case 'unsupported':
      return { sentence: words.obstacle.unsupported, symbol: 'warning', alive: false }
    case 'elsewhere':
    case 'carried':
      return { sentence: words.obstacle[preflight.step], symbol: 'phone', alive: false }
    case 'closed':
      return { sentence: closedSentence(preflight.opensAt, words), symbol: 'bell', alive: false }
    case 'nobody':
    case 'busy':
      return { sentence: words.obstacle[preflight.step], symbol: 'bell', alive: false }
    case 'refused':
      return { sentence: words.obstacle[obstacleOf(preflight.code)], symbol: 'warning', alive: false }
  }
}

function closedSentence(opensAt: Instant | null, { obstacle, opens, language }: CallWords): Sentence {
  const { title, text } = obstacle.closed
  return { title, text: opensAt === null ? text : opens(openingTime(opensAt, language)) }
}

/** Who is rung, for how long, and how long it usually takes. */
export function ringingScene(session: CallSession, words: CallWords, ways: string): TemplateResult {
  const { state } = session
  const { call, clockOffset } = state
  if (call.phase !== 'ringing')
    return inLine(
      session,
      words,
      ways,
      html`<shopbell-scene heading=${words.queued.title} text=${words.queued.text}
        ><span class="symbol warm">${icon('bell', 44)}</span></shopbell-scene
      >`,
    )
  const names = rungNames(state)
  const within = Math.round((call.until - call.since) / 1_000)
  return html`<shopbell-scene
    heading=${names.length === 0 ? words.connecting.title : words.ringing(joined(names, words.language))}
    text=${words.answeredWithin(within)}
  >
    <span class="faces">${call.agents.slice(0, 3).map((agent) => html`<shopbell-avatar .name=${nameOf(state, agent, words)} .photo=${photoOf(state, agent)}></shopbell-avatar>`)}</span>
    <shopbell-timer
      slot="detail"
      .since=${call.since}
      .offset=${clockOffset}
      .language=${words.language}
      .sentence=${words.ringsFor}
    ></shopbell-timer>
    <shopbell-about slot="actions" .session=${session} .language=${words.language}
      ><button type="button" class="say" @click=${openAbout}>${icon('microphone', 20)}${words.sayAbout}</button></shopbell-about
    >
  </shopbell-scene>`
}

/** What is told of the line comes when there is one; until then, the scene within. */
function inLine(session: CallSession, { language }: CallWords, ways: string, until: TemplateResult): TemplateResult {
  void import('./waiting.ts').catch(() => undefined)
  return html`<shopbell-waiting .session=${session} .state=${session.state} .language=${language} .waysAt=${ways}>${until}</shopbell-waiting>`
}

/** Few say it, and it weighs: it comes with the press, and unfolds in the place of the button. */
function openAbout({ currentTarget }: Event): void {
  const about = (currentTarget as Element).parentElement as CallAbout
  void import('./about.ts').then(
    () => about.unfold(),
    () => undefined,
  )
}

/** How it ended, and what can be done now. */
export function endedScene(state: CallState, words: CallWords, ask: Ask, ways: string): TemplateResult {
  const { call } = state
  const { title, text } = endedSentence(state, words)
  const open = leftOpen(state)
  const name = call.phase === 'ended' && call.agent !== null ? nameOf(state, call.agent, words) : ''
  const again = button(
    open ? words.action.retry : words.action.callAgain,
    open ? 'retry' : 'phone',
    open ? 'next' : '',
    () => ask('call-request'),
  )
  const close = button(words.action.close, 'close', open ? '' : 'next', () => ask('close-request'))
  return html`<shopbell-scene still heading=${title} text=${text}>
    ${
      name === ''
        ? html`<span class="symbol">${icon(open ? 'bell' : 'phone', 44)}</span>`
        : html`<shopbell-avatar .name=${name}></shopbell-avatar>`
    }
    ${call.phase === 'ended' && call.outcome !== 'hung-up' ? otherWays(ways, words) : nothing}
    ${open ? [again, close] : [close, again]}
  </shopbell-scene>`
}

/** Where there is no answer, or nobody waits for it any more. */
function otherWays(at: string, { language }: CallWords): TemplateResult {
  void import('./ways.ts').catch(() => undefined)
  return html`<shopbell-ways slot="detail" .at=${at} .language=${language}></shopbell-ways>`
}

function button(label: string, symbol: IconName, look: string, press: () => void): TemplateResult {
  return html`<button type="button" slot="actions" class="say ${look}" @click=${press}>${icon(symbol, 20)}${label}</button>`
}
