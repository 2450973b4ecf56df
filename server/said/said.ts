import { randomBytes } from 'node:crypto'
import { type DialledCall, isLive, isWaiting } from '../../protocol/call/call.ts'
import type { Clip } from '../../protocol/call/say.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { CallId, Instant, Millis, ShopId, VisitId } from '../../protocol/ids.ts'
import type { Calls } from '../calls/calls.ts'
import type { CallStore } from '../ports/call-store.ts'
import type { KeptSaid, Recording, SaidStore } from '../ports/said-store.ts'
import { recordingOf } from './recording.ts'

const ROOM = 64 * 1024 * 1024
/** Bytes of the recordings that one shop has kept: beyond that the oldest go before their time. */
const KEPT_ROOM = 512 * 1024 * 1024
const SWEEPS_EVERY: Millis = 60_000

export interface SaidDeps {
  readonly store: SaidStore
  readonly calls: Pick<CallStore, 'load'>
  readonly apply: Calls['apply']
  /** Bytes that the recordings of all who wait may take together; room for some thousand callers if left out. */
  readonly room?: () => number
}

interface Caller {
  readonly shop: ShopId
  readonly visit: VisitId
}

/** What callers say aloud before the answer, and what is kept of it. */
export interface Said {
  /**
   * Takes a recording of the caller, in place of the one before.
   *
   * @throws {Refusal} `call.not-found`, `call.not-ringing`, `call.over`, `clip.refused`, `clip.full`
   */
  record(caller: Caller, call: CallId, content: Buffer, length: Millis): Promise<Clip>
  /** @throws {Refusal} `call.not-found`, `call.not-ringing`, `call.over` */
  takeBack(caller: Caller, call: CallId): Promise<void>
  /** For the agents of a shop: the recording of a call that lives, or one that was kept. @throws {Refusal} `clip.not-found` */
  listen(shop: ShopId, call: CallId): Promise<Recording>
  kept(call: CallId): Promise<KeptSaid | undefined>
  /** Before its time. @throws {Refusal} `call.not-found` */
  erase(shop: ShopId, call: CallId): Promise<void>
}

export function openSaid({ store, calls, apply, room = () => ROOM }: SaidDeps): Said {
  /** @throws {Refusal} `call.not-found`: whoever may not know of a call is told the same as of one that never was */
  async function find(shop: ShopId, id: CallId): Promise<DialledCall> {
    const { call } = await calls.load(id)
    if (call.phase === 'idle' || call.shop !== shop) throw new Refusal('call.not-found')
    return call
  }

  async function ofCaller({ shop, visit }: Caller, id: CallId): Promise<void> {
    const call = await find(shop, id)
    if (call.visit !== visit) throw new Refusal('call.not-found')
    if (call.phase === 'ended') throw new Refusal('call.over')
    if (!isWaiting(call)) throw new Refusal('call.not-ringing')
  }

  return {
    async record(caller, call, content, length) {
      await ofCaller(caller, call)
      const recording = recordingOf(content)
      if (recording === null) throw new Refusal('clip.refused')
      const clip: Clip = { id: randomBytes(12).toString('base64url'), length }
      if (!(await store.put({ ...clip, call, shop: caller.shop, ...recording }, room()))) throw new Refusal('clip.full')
      try {
        await apply(call, { type: 'record', clip })
      } catch (error) {
        // Somebody has answered while it travelled: nobody will ask for it.
        await store.remove(clip.id)
        throw error
      }
      await store.leaveOnly(call, clip.id)
      return clip
    },

    async takeBack(caller, call) {
      await ofCaller(caller, call)
      await apply(call, { type: 'record', clip: null })
      await store.leaveOnly(call, null)
    },

    async listen(shop, id) {
      const call = await find(shop, id).catch(() => null)
      const clip = call !== null && isLive(call) ? call.clip : undefined
      const found = clip === undefined ? call && (await store.keptClip(id)) : await store.clip(clip.id)
      if (!found) throw new Refusal('clip.not-found')
      return found
    },

    kept: (call) => store.kept(call),

    async erase(shop, call) {
      await find(shop, call)
      await store.erase(call)
    },
  }
}

/**
 * Erases what has had its time, once a minute at most; to be asked as often as one likes.
 *
 * @param scrub what else the store needs so that nothing of it is left on the disk
 */
export function openEraser(
  store: Pick<SaidStore, 'sweep'>,
  now: () => Instant,
  scrub: () => Promise<unknown> = async () => undefined,
): () => Promise<void> {
  let sweptAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (now() - sweptAt < SWEEPS_EVERY) return
    sweptAt = now()
    await store.sweep(now(), KEPT_ROOM)
    await scrub()
  }
}
