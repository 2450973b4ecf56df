import type { Call, ConnectedCall } from '../../protocol/call/call.ts'
import { partiesOf, partOf } from '../../protocol/call/parts.ts'
import { relation } from '../../protocol/call/relation.ts'
import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import type { NoticeData } from '../../protocol/messages/notices.ts'
import type { OtherParty } from '../call-session.ts'
import { receivedLevel } from '../media/meter.ts'
import type { RemoteStream } from '../media/seating.ts'

type PartyNotice = NoticeData<'party'>

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
  #levels: ReadonlyMap<PartyId, number> = new Map()

  take(notice: PartyNotice): void {
    this.#notices.set(notice.party, notice)
  }

  /** The notices of an older seat say nothing of a new one. */
  forget(): void {
    this.#notices.clear()
  }

  /** Reads how loud each voice is now. @returns whether anything has changed */
  measure(streams: readonly RemoteStream[]): boolean {
    const levels = new Map<PartyId, number>()
    for (const { source, party, receiver } of streams) {
      if (source !== 'microphone') continue
      const level = Math.round(receivedLevel(receiver) * 20) / 20
      if (level > 0) levels.set(party, level)
    }
    const before = this.#levels
    this.#levels = levels
    return levels.size !== before.size || [...levels].some(([party, level]) => before.get(party) !== level)
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
          ((party === 'shopper' && call.phase !== 'idle' && call.shopper.listensOnly) ||
            (notice !== undefined && told === undefined)),
        absent: isAbsent(call, party),
        line: (notice?.line ?? 3) as OtherParty['line'],
        level: this.#levels.get(party) ?? 0,
      }
    })
  }
}
