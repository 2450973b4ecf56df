import type { ConnectedCall, LiveCall, WaitingCall } from '../../protocol/call/call.ts'
import { isWaiting } from '../../protocol/call/call.ts'
import { saidIn } from '../../protocol/call/say.ts'
import type { AgentId, Millis, ShopId } from '../../protocol/ids.ts'
import { BOARD_LINE, type BoardData, type TalkingLine, type WaitingLine } from '../../protocol/messages/board.ts'
import type { PageContext } from '../../protocol/page-context.ts'
import type { StoredCall } from '../ports/call-store.ts'

/** Between two boards that a shop is shown. */
const EVERY: Millis = 500

/** Somebody's screen. */
export interface BoardViewer {
  notice(name: 'board', board: BoardData): void
}

export interface LiveBoardDeps<V extends BoardViewer> {
  readonly live: (shop: ShopId) => Promise<readonly StoredCall<LiveCall>[]>
  /** So long its callers should wait at most. */
  readonly goalOf: (shop: ShopId) => Millis
  /** Sockets of a shop that are still there. */
  readonly viewersOf: (shop: ShopId) => readonly V[]
  readonly failed: (error: unknown) => void
}

/** The calls of a shop, shown to those who look, and to nobody else. */
export interface LiveBoard<V extends BoardViewer> {
  open(shop: ShopId, viewer: V): Promise<BoardData>
  close(viewer: V): void
  /** Something about the calls of a shop has changed. Costs nothing while nobody looks. */
  changed(shop: ShopId): void
  stop(): void
}

export function liveBoard<V extends BoardViewer>({ live, goalOf, viewersOf, failed }: LiveBoardDeps<V>): LiveBoard<V> {
  // A socket that goes takes its place here with it.
  const open = new WeakSet<V>()
  const timers = new Map<ShopId, NodeJS.Timeout>()
  const shownAt = new Map<ShopId, number>()

  const viewers = (shop: ShopId) => viewersOf(shop).filter((viewer) => open.has(viewer))

  async function read(shop: ShopId): Promise<BoardData> {
    return { ...boardOf((await live(shop)).map(({ call }) => call)), goal: goalOf(shop) }
  }

  async function show(shop: ShopId): Promise<void> {
    shownAt.set(shop, performance.now())
    const board = await read(shop)
    for (const viewer of viewers(shop)) viewer.notice('board', board)
  }

  return {
    open(shop, viewer) {
      open.add(viewer)
      return read(shop)
    },

    close: (viewer) => void open.delete(viewer),

    changed(shop) {
      if (timers.has(shop) || viewers(shop).length === 0) return
      const wait = Math.max(0, (shownAt.get(shop) ?? Number.NEGATIVE_INFINITY) + EVERY - performance.now())
      const timer = setTimeout(() => {
        timers.delete(shop)
        show(shop).catch(failed)
      }, wait)
      timers.set(shop, timer)
    },

    stop() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

function boardOf(calls: readonly LiveCall[]): Omit<BoardData, 'goal'> {
  const waiting = calls.filter(isWaiting)
  return {
    waiting: waiting.slice(0, BOARD_LINE).map(waitingLine),
    more: Math.max(0, waiting.length - BOARD_LINE),
    talking: calls.filter((call) => call.phase === 'connected').map(talkingLine),
  }
}

function waitingLine(call: WaitingCall): WaitingLine {
  const { keep: _, ...said } = saidIn(call)
  return { ...factsOf(call), agents: call.phase === 'ringing' ? [...call.agents] : [], ...said }
}

function talkingLine(call: ConnectedCall): TalkingLine {
  const { since, agent, colleagues, hold, watchers } = call
  return {
    ...factsOf(call),
    since,
    agent,
    colleagues: [...colleagues],
    held: hold !== null,
    watchers: Object.entries(watchers).flatMap(([each, watch]) =>
      watch === undefined ? [] : [{ agent: each as AgentId, mode: watch.mode }],
    ),
  }
}

function factsOf({ id, desk, dialledAt, page, shopper }: LiveCall) {
  return { call: id, desk, dialledAt, page: withoutCart(page), language: shopper.language }
}

function withoutCart({ cart: _cart, ...page }: PageContext): PageContext {
  return page
}
