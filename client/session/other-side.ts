import type { Call, ConnectedCall } from '../../protocol/call/call.ts'
import { partiesOf, partOf } from '../../protocol/call/parts.ts'
import { relation } from '../../protocol/call/relation.ts'
import { type Instant, isCustomer, type Millis, type PartyId } from '../../protocol/ids.ts'
import type { NoticeData } from '../../protocol/messages/notices.ts'
import type { OtherParty } from '../call-session.ts'
import { receivedLevel } from '../media/meter.ts'
import type { RemoteStream } from '../media/seating.ts'

type PartyNotice = NoticeData<'party'>

/** So long a page that has just come, or come back, may take to open its microphone before anybody calls that listening. */
const OPENS_WITHIN: Millis = 4_000

/** Everybody else in a call: those it rings at, or those who talk, with the ones one is put through to first. */
export function othersOf(call: Call, me: PartyId): readonly PartyId[] {
  if (call.phase === 'connected')
    return partiesOf(call).filter(
      (party) => party !== me && (isShown(call, party) || relation(call, party, me) === 'open'),
    )
  if (!isCustomer(me)) return call.phase === 'idle' ? [] : ['shopper']
  if (call.phase === 'ringing') return call.agents
  return call.phase === 'ended' && call.agent !== null ? [call.agent] : []
}

/** On hold the others stay where they are. */
function isShown(call: ConnectedCall, party: PartyId): boolean {
  const part = partOf(call, party)
  return part === 'customer' || part === 'desk'
}

function isAbsent(call: Call, party: PartyId): boolean {
  if (call.phase === 'ringing') return party === 'shopper' && call.shopperAwayUntil !== null
  return call.phase === 'connected' && call.absence[party] !== undefined
}

/** What the others send, put together from the call, the streams of the seat and what the server tells of them. */
export class OtherSide {
  readonly #notices = new Map<PartyId, PartyNotice>()
  /** Since when somebody is known to send no voice. */
  readonly #voiceless = new Map<PartyId, Instant>()
  #listening = 0
  #levels: ReadonlyMap<PartyId, number> = new Map()

  take(notice: PartyNotice): void {
    const { party, sources } = notice
    this.#notices.set(party, notice)
    if (sources.some(({ source }) => source === 'microphone')) this.#voiceless.delete(party)
    else if (!this.#voiceless.has(party)) this.#voiceless.set(party, Date.now())
  }

  /** The notices of an older seat say nothing of a new one. */
  forget(): void {
    this.#notices.clear()
    this.#voiceless.clear()
  }

  /** Reads how loud each voice is now, and who has none. @returns whether anything has changed */
  measure(streams: readonly RemoteStream[]): boolean {
    const levels = new Map<PartyId, number>()
    for (const { source, party, receiver } of streams) {
      if (source !== 'microphone') continue
      const level = Math.round(receivedLevel(receiver) * 20) / 20
      if (level > 0) levels.set(party, level)
    }
    const before = this.#levels
    this.#levels = levels
    const listening = [...this.#voiceless.keys()].filter((party) => this.#listens(party)).length
    const changed = listening !== this.#listening
    this.#listening = listening
    return changed || levels.size !== before.size || [...levels].some(([party, level]) => before.get(party) !== level)
  }

  #listens(party: PartyId): boolean {
    return Date.now() - (this.#voiceless.get(party) ?? Infinity) >= OPENS_WITHIN
  }

  view(call: Call, me: PartyId, streams: readonly RemoteStream[]): readonly OtherParty[] {
    return othersOf(call, me).map((party) => {
      const own = streams.filter((stream) => stream.party === party)
      const voice = own.find(({ source }) => source === 'microphone')
      const track = (source: RemoteStream['source']): MediaStreamTrack | null =>
        own.find((stream) => stream.source === source)?.track ?? null
      const notice = this.#notices.get(party)
      const told = notice?.sources.find(({ source }) => source === 'microphone')
      return {
        party,
        audio: voice?.track ?? null,
        camera: track('camera'),
        screen: track('screen'),
        muted: told?.muted ?? voice?.muted ?? false,
        listensOnly:
          voice === undefined &&
          ((party === 'shopper' && call.phase !== 'idle' && call.shopper.listensOnly) || this.#listens(party)),
        absent: isAbsent(call, party),
        line: (notice?.line ?? 3) as OtherParty['line'],
        level: this.#levels.get(party) ?? 0,
      }
    })
  }
}
