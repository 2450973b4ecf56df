import type { WaitingCall } from '../../protocol/call/call.ts'
import type { AgentId, DeskId, Millis, ShopId } from '../../protocol/ids.ts'
import type { LineLength, LinePlace } from '../../protocol/messages/line.ts'
import { byPlace } from './assign.ts'
import { type DeskRules, isMember } from './rules.ts'
import { estimateWait } from './wait.ts'

/** A line that moves is told of no more often than this. */
const EVERY: Millis = 1_000

/** So many of the last calls of a desk say how long one takes; so many are remembered for all desks of a shop. */
const RECENT = 30
const MEMORY = 600

export interface Talk {
  readonly desk: DeskId
  /** How long it kept an agent, writing up not included. */
  readonly talked: Millis
}

export interface LinesDeps {
  readonly rulesOf: (shop: ShopId, desk: DeskId) => DeskRules
  readonly atCounter: (shop: ShopId) => readonly AgentId[]
  readonly waiting: (shop: ShopId) => Promise<readonly WaitingCall[]>
  /** The last talks of a shop, newest first. Asked once a shop. */
  readonly talks: (shop: ShopId) => Promise<readonly Talk[]>
  readonly tellShopper: (call: WaitingCall, line: LinePlace) => void
  readonly tellAgents: (shop: ShopId, length: LineLength) => void
  readonly failed: (error: unknown) => void
}

/** What those who wait, those who answer and the button are told of the lines of a shop. */
export interface Lines {
  /** All calls of a shop that wait, in their order, those who ring included. */
  changed(shop: ShopId, line: readonly WaitingCall[]): void
  /** A talk has ended. */
  talked(shop: ShopId, talk: Talk): void
  /** Where a call stands; `null` where it stands in no line any more. */
  placeOf(call: WaitingCall): Promise<LinePlace | null>
  /** As of the last change. */
  lengthOf(shop: ShopId): LineLength
  /** Whether a shopper who presses now would find room in the line of this desk. */
  hasRoom(shop: ShopId, desk: DeskRules): boolean
  close(): void
}

export function lines(deps: LinesDeps): Lines {
  const present = new Map<ShopId, readonly WaitingCall[]>()
  const recent = new Map<ShopId, Promise<Talk[]>>()
  /** Shops of which something was told within the last second, and whether there is more to tell. */
  const pausing = new Map<ShopId, { readonly timer: NodeJS.Timeout; more: boolean }>()
  const told = new Map<string, string>()

  function talksOf(shop: ShopId): Promise<Talk[]> {
    const known = recent.get(shop)
    if (known !== undefined) return known
    const reading = deps.talks(shop).then((talks) => [...talks])
    reading.catch(() => recent.delete(shop))
    recent.set(shop, reading)
    return reading
  }

  const standing = (line: readonly WaitingCall[]) => line.filter(({ phase }) => phase === 'queued')

  function* places(
    shop: ShopId,
    line: readonly WaitingCall[],
    talks: readonly Talk[],
  ): Iterable<readonly [WaitingCall, LinePlace]> {
    const there = deps.atCounter(shop)
    for (const [desk, calls] of Map.groupBy(standing(line), (call) => call.desk)) {
      const rules = deps.rulesOf(shop, desk)
      const hands = there.filter((agent) => isMember(rules, agent)).length
      const spans = talks.flatMap((talk) => (talk.desk === desk ? [talk.talked + rules.wrapUp] : [])).slice(0, RECENT)
      for (const [index, call] of calls.entries())
        yield [call, { place: index + 1, of: calls.length, wait: estimateWait(index + 1, hands, spans) }]
    }
  }

  async function tell(shop: ShopId): Promise<void> {
    const talks = await talksOf(shop)
    const line = present.get(shop) ?? []
    for (const [call, place] of places(shop, line, talks)) tellOnce(call.id, place, () => deps.tellShopper(call, place))
    const length = lengthOf(shop)
    tellOnce(shop, length, () => deps.tellAgents(shop, length))
  }

  function tellOnce(whom: string, what: object, telling: () => void): void {
    const text = JSON.stringify(what)
    if (told.get(whom) === text) return
    told.set(whom, text)
    telling()
  }

  function soon(shop: ShopId): void {
    const pause = pausing.get(shop)
    if (pause !== undefined) {
      pause.more = true
      return
    }
    const timer = setTimeout(() => {
      const { more } = pausing.get(shop) ?? { more: false }
      pausing.delete(shop)
      if (more) soon(shop)
    }, EVERY)
    timer.unref()
    pausing.set(shop, { timer, more: false })
    tell(shop).catch(deps.failed)
  }

  function lengthOf(shop: ShopId): LineLength {
    const calls = standing(present.get(shop) ?? [])
    return {
      callers: calls.length,
      since: calls.length === 0 ? null : Math.min(...calls.map(({ place }) => place.since)),
    }
  }

  return {
    changed(shop, line) {
      const before = present.get(shop) ?? []
      if (line.length === 0) present.delete(shop)
      else present.set(shop, line)
      const left = new Set(standing(line).map(({ id }) => id))
      for (const { id } of before) if (!left.has(id)) told.delete(id)
      if (standing(before).length > 0 || left.size > 0) soon(shop)
    },

    talked(shop, talk) {
      // What was not asked for yet will be read with it.
      recent
        .get(shop)
        ?.then((talks) => talks.unshift(talk) > MEMORY && talks.pop())
        .catch(deps.failed)
    },

    async placeOf(call) {
      const [line, talks] = await Promise.all([deps.waiting(call.shop), talksOf(call.shop)])
      for (const [each, place] of places(call.shop, line.toSorted(byPlace), talks))
        if (each.id === call.id) return place
      return null
    },

    lengthOf,

    hasRoom: (shop, { id, line }) => standing(present.get(shop) ?? []).filter(({ desk }) => desk === id).length < line,

    close() {
      for (const { timer } of pausing.values()) clearTimeout(timer)
      pausing.clear()
    },
  }
}
