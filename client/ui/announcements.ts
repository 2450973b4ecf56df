import type { CallState } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'
import { endedSentence } from './ended.ts'
import { joined, nameOf, otherOf, partnerOf, rungNames } from './people.ts'

/** What to say aloud about the step from one state to the next; `null` if nothing is worth an ear. */
export function announcementOf(before: CallState | null, after: CallState, words: CallWords): string | null {
  const said = [...phases(before, after, words), ...partner(before, after, words), ...oneself(before, after, words)]
  return said.length === 0 ? null : `${said.join('. ')}.`
}

function* phases(before: CallState | null, after: CallState, words: CallWords): Iterable<string> {
  const { call } = after
  if (call.phase === 'ended') {
    if (before?.call.phase === 'ended') return
    const { title, text } = endedSentence(after, words)
    yield title
    if (text !== '') yield text.replace(/\.$/, '')
    return
  }
  if (call.phase === 'queued' && before?.call.phase !== 'queued') yield words.queued.title
  if (call.phase === 'ringing' && before?.call.phase !== 'ringing')
    yield words.ringing(joined(rungNames(after), words.language))
  if (call.phase !== 'connected') return
  const name = nameOf(after, partnerOf(after) ?? 'shopper', words)
  if (before?.call.phase !== 'connected') {
    yield words.connected(name)
    return
  }
  const held = before.call.hold !== null
  if (call.hold !== null && !held) {
    const { title, text } = call.hold.by === after.me ? words.heldByYou : words.heldBy(name)
    yield title
    yield text.replace(/\.$/, '')
  }
  if (call.hold === null && held) yield words.resumed
}

function* partner(before: CallState | null, after: CallState, words: CallWords): Iterable<string> {
  if (before?.call.phase !== 'connected' || after.call.phase !== 'connected') return
  const [was, is] = [otherOf(before), otherOf(after)]
  if (was === undefined || is === undefined) return
  const name = nameOf(after, is.party, words)
  if (is.absent !== was.absent) yield is.absent ? words.absent(name) : words.isBack(name)
  // What a broken line takes away is not something they did.
  if (is.absent || was.absent) return
  if (is.muted !== was.muted && !is.listensOnly) yield is.muted ? words.nameMuted(name) : words.nameUnmuted(name)
  if (is.listensOnly !== was.listensOnly && !is.muted)
    yield is.listensOnly ? words.nameListensOnly(name) : words.nameUnmuted(name)
  if ((is.camera === null) !== (was.camera === null)) yield words.nameCamera(name, is.camera !== null)
  if ((is.screen === null) !== (was.screen === null)) yield words.nameScreen(name, is.screen !== null)
}

function* oneself(before: CallState | null, after: CallState, words: CallWords): Iterable<string> {
  if (after.call.phase === 'ended') return
  if (after.needsTap && before?.needsTap !== true) yield words.tap.replace(/\.$/, '')
  if (before === null) return
  const [was, is] = [before.own, after.own]
  if (was.microphone === 'live' && is.microphone === 'muted') yield words.muted
  if (was.microphone === 'muted' && is.microphone === 'live') yield words.unmuted
  if (was.screen !== null && is.screen === null) yield words.youShareNoMore
  if (after.call.phase !== 'connected' || before.call.phase !== 'connected') return
  if (after.media === 'reconnecting' && before.media === 'connected') yield words.reconnecting.title
  if (after.media === 'blocked' && before.media !== 'blocked') yield words.blockedLine.title
  if (after.media === 'connected' && before.media !== 'connected') yield words.backAgain
}
