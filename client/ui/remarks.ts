import type { CallState, TroubleReason } from '../call-session.ts'
import { type ActionName, type CallWords, obstacleOf } from '../locales/call-words.ts'
import type { IconName } from './icons.ts'
import { nameOf, otherOf, partnerOf } from './people.ts'
import type { WishName } from './wishes.ts'

/** One thing worth saying over a running call. */
export interface Remark {
  /** The same remark keeps its key, so that who dismissed it is not told again. */
  readonly key: string
  readonly symbol: IconName
  readonly text: string
  readonly tone: 'caution' | 'calm'
  readonly action?: {
    readonly name: ActionName
    readonly wish: WishName | 'dismiss-request'
    readonly detail?: unknown
  }
}

const dismiss = { name: 'dismiss', wish: 'dismiss-request' } as const

/**
 * All that is worth saying, the most pressing first. Show one at a time: two sentences are read by nobody.
 * `screenTrouble`: why the screen could not be shared, which only the window that asked for it knows.
 */
export function remarksOf(state: CallState, words: CallWords, screenTrouble: TroubleReason | null): readonly Remark[] {
  return [
    ...wishesGoneWrong(state, words, screenTrouble),
    ...voices(state, words),
    ...listeners(state, words),
    ...lines(state, words),
  ]
}

function* wishesGoneWrong(
  { own, error }: CallState,
  words: CallWords,
  screenTrouble: TroubleReason | null,
): Iterable<Remark> {
  if (error === 'server.draining')
    yield { key: error, symbol: 'warning', tone: 'caution', text: words.restartsInCall, action: dismiss }
  else if (error !== null) {
    const { title, text } = words.obstacle[obstacleOf(error)]
    yield { key: error, symbol: 'warning', tone: 'caution', text: `${title}. ${text}`, action: dismiss }
  }
  if (screenTrouble !== null && screenTrouble !== 'dismissed')
    yield {
      key: 'screen',
      symbol: 'screen',
      tone: 'caution',
      text: words.screenTrouble[screenTrouble],
      action: dismiss,
    }
  if (own.cameraTrouble !== null)
    yield {
      key: `camera ${own.cameraTrouble}`,
      symbol: 'camera-off',
      tone: 'caution',
      text: words.cameraTrouble[own.cameraTrouble],
      action: dismiss,
    }
}

function* voices(state: CallState, words: CallWords): Iterable<Remark> {
  const { own, mutedBy, recording } = state
  if (own.microphone === 'asking') yield { key: 'asking', symbol: 'microphone', tone: 'calm', text: words.asking.title }
  if (own.microphoneTrouble !== null) {
    const { title, text } = words.noMicrophone[own.microphoneTrouble]
    const retry = { name: 'retry', wish: 'microphone-request' } as const
    yield {
      key: `microphone ${own.microphoneTrouble}`,
      symbol: 'microphone-off',
      tone: 'caution',
      text: `${title}. ${text}`,
      action: canRetry(own.microphoneTrouble) ? retry : dismiss,
    }
  }
  if (recording === 'dropped')
    yield { key: recording, symbol: 'microphone', tone: 'calm', text: words.recordingDropped, action: dismiss }
  if (mutedBy !== null && own.microphone === 'muted')
    yield {
      key: 'muted by',
      symbol: 'microphone-off',
      tone: 'calm',
      text: words.mutedBy(nameOf(state, mutedBy, words)),
      action: { name: 'unmute', wish: 'mute-request', detail: { muted: false } },
    }
  else if (own.speaksMuted)
    yield {
      key: 'speaks muted',
      symbol: 'microphone-off',
      tone: 'caution',
      text: words.speaksMuted,
      action: { name: 'unmute', wish: 'mute-request', detail: { muted: false } },
    }
}

/** S5: who listens. It stays for as long as they do. */
function* listeners({ call, names, me }: CallState, words: CallWords): Iterable<Remark> {
  if (call.phase !== 'connected') return
  for (const [agent, watch] of Object.entries(call.watchers))
    if (agent !== me && watch !== undefined)
      yield { key: `listens ${agent}`, symbol: 'listen', tone: 'calm', text: words.nameListens(names[agent] ?? '') }
}

function* lines(state: CallState, words: CallWords): Iterable<Remark> {
  const { own, link, media, call } = state
  if (call.phase === 'ringing' && link === 'reconnecting') {
    const { title, text } = words.reconnecting
    yield { key: 'link', symbol: 'offline', tone: 'caution', text: `${title}. ${text}` }
  }
  if (call.phase !== 'connected' || media !== 'connected') return
  if (link === 'reconnecting') yield { key: 'link', symbol: 'offline', tone: 'caution', text: words.talkGoesOn }
  const { nothing, withPicture, voice } = words.sendsSlowly
  const sends = own.microphone === 'live' || own.camera !== null || own.screen !== null
  if (sends && own.line === 0) yield { key: 'line 0', symbol: 'offline', tone: 'caution', text: nothing }
  if (sends && own.line === 1) {
    const text = own.camera === null ? voice : withPicture
    yield { key: 'line 1', symbol: 'offline', tone: 'caution', text }
  }
  const partner = partnerOf(state)
  const other = otherOf(state)
  if (partner !== null && other !== undefined && !other.absent && other.line === 1 && other.camera !== null)
    yield { key: 'other', symbol: 'offline', tone: 'calm', text: words.nameSendsSlowly(nameOf(state, partner, words)) }
  if (own.screen !== null)
    yield { key: 'sharing', symbol: 'screen', tone: 'calm', text: words.youShare, action: dismiss }
  if (own.microphone === 'none' && own.microphoneTrouble === null)
    yield { key: 'listening', symbol: 'listen', tone: 'calm', text: words.listensOnly, action: dismiss }
}

/** Asking again cannot help where the browser or the page can give no microphone at all. */
export function canRetry(reason: TroubleReason): boolean {
  return reason !== 'insecure' && reason !== 'unsupported'
}
