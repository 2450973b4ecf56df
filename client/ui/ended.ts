import type { CallState } from '../call-session.ts'
import type { CallWords, Sentence } from '../locales/call-words.ts'
import { nameOf } from './people.ts'

/** How a call ended, in words: the truth and, where there was one, how long the talk was. Empty before the end. */
export function endedSentence(state: CallState, words: CallWords): Sentence {
  const { call, me } = state
  if (call.phase !== 'ended') return { title: '', text: '' }
  const talked = call.talked > 0 ? words.ended.talked(call.talked) : ''
  if (call.outcome === 'hung-up') {
    const by = call.by === null || call.by === me ? null : nameOf(state, call.by, words)
    return { title: words.ended['hung-up'](by), text: talked }
  }
  const { title, text } = words.ended[call.outcome === 'missed' && state.line !== null ? 'waited' : call.outcome]
  return { title, text: talked === '' ? text : `${text} ${talked}` }
}

/** Whether the wish to talk was left open, so that trying again is the thing to do. */
export function leftOpen(state: CallState): boolean {
  const { call } = state
  return call.phase === 'ended' && call.outcome !== 'hung-up' && call.outcome !== 'abandoned'
}
