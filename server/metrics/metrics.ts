import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Outcome } from '../../protocol/call/call.ts'
import { closeCodes } from '../../protocol/close-codes.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { Role } from '../../protocol/messages/command.ts'
import { commands } from '../../protocol/messages/commands.ts'
import type { MediaStats } from '../../sfu/media.ts'
import { callGauges, type PhaseCounts } from './call-gauges.ts'
import { mediaGauges } from './media-gauges.ts'

/**
 * What the rooms of the server report, and the document for Prometheus. Every label is of a closed list, so the
 * number of series is bounded whatever clients send.
 */
export interface Metrics {
  /** From the press of the shopper to the first ring at the counter. */
  rang(after: Millis): void
  /** From the first ring to the answer. */
  answered(after: Millis): void
  ended(outcome: Outcome): void
  socketOpened(role: Role): void
  socketClosed(role: Role, code: number): void
  /** A command of the socket was handled, `ok` or refused. Whatever is no command of ours counts as `unknown`. */
  command(type: string, outcome: 'ok' | ErrorCode, took: Millis): void
  /** @param route the pattern, never the address that was asked for */
  request(method: string, route: string, status: number, took: Millis): void
  /** Asked at each reading. The last one given counts. */
  watchCalls(read: () => PhaseCounts | Promise<PhaseCounts>): void
  /** Asked at each reading. The last one given counts. */
  watchMedia(read: () => Promise<MediaStats>): void
  readonly contentType: string
  text(): Promise<string>
}

const SHORT = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const PATIENCE = [0.5, 1, 2, 3, 5, 8, 12, 20, 30, 60]

export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'shopbell_' })
  const seconds = <const L extends string>(name: string, help: string, labelNames: readonly L[], buckets: number[]) =>
    new Histogram({ name, help, labelNames, buckets, registers })

  const ring = seconds('shopbell_press_to_ring_seconds', 'From the press to the ring at the counter.', [], SHORT)
  const answer = seconds('shopbell_ring_to_answer_seconds', 'From the ring to the answer.', [], PATIENCE)
  const durations = seconds('shopbell_command_seconds', 'Handling of a command.', ['command', 'outcome'], SHORT)
  const requests = seconds('shopbell_http_seconds', 'Handling of a request.', ['method', 'route', 'status'], SHORT)
  const outcomes = new Counter({
    name: 'shopbell_calls_ended_total',
    help: 'Calls that ended.',
    labelNames: ['outcome'],
    registers,
  })
  const sockets = new Gauge({ name: 'shopbell_sockets', help: 'Open sockets.', labelNames: ['role'], registers })
  const closes = new Counter({
    name: 'shopbell_socket_closes_total',
    help: 'Closed sockets, by close code.',
    labelNames: ['role', 'code'],
    registers,
  })

  let readCalls: (() => PhaseCounts | Promise<PhaseCounts>) | undefined
  let readMedia: (() => Promise<MediaStats>) | undefined
  callGauges(registry, () => readCalls?.())
  mediaGauges(registry, () => readMedia?.())

  return {
    rang: (after) => ring.observe(after / 1_000),
    answered: (after) => answer.observe(after / 1_000),
    ended: (outcome) => outcomes.inc({ outcome }),
    socketOpened: (role) => sockets.inc({ role }),
    socketClosed(role, code) {
      sockets.dec({ role })
      closes.inc({ role, code: codeLabel(code) })
    },
    command: (type, outcome, took) => durations.observe({ command: commandLabel(type), outcome }, took / 1_000),
    request: (method, route, status, took) => requests.observe({ method, route, status }, took / 1_000),
    watchCalls: (read) => void (readCalls = read),
    watchMedia: (read) => void (readMedia = read),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}

/** A client may close with any number from 3000 to 4999. */
function codeLabel(code: number): string {
  return code in closeCodes || code === 1005 || code === 1006 ? String(code) : 'other'
}

function commandLabel(type: string): string {
  return Object.hasOwn(commands, type) ? type : 'unknown'
}
