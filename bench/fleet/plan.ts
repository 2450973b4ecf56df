import type { WireCommand } from '../../protocol/messages/commands.ts'

/** The agents of one shop. */
export interface Staff {
  readonly shop: string
  readonly agents: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly password: string
  }[]
}

/**
 * How the media of a fleet's calls are set up. `packets`: WebRTC for Node connects, and tones (and moving
 * pictures) travel. `parameters`: what such a client says is said word for word, with numbers of its own, and
 * the worker makes everything; but nobody sends a packet. `seats`: the worker makes the seats with their transports,
 * and nobody sets them up.
 */
export type MediaKind = 'packets' | 'parameters' | 'seats'

/** What one process of headless people has to do. */
export interface Plan {
  /** Without a slash at its end. */
  readonly server: string
  /** The first agent of a shop takes its first call, the second the second, and so on; all who are free are rung. */
  readonly staffs: readonly Staff[]
  readonly calls: number
  /** Milliseconds from one press to the next, whatever became of the one before. */
  readonly every: number
  /** Milliseconds that an agent lets it ring. */
  readonly ringFor: number
  readonly media: MediaKind
  readonly cameras: boolean
}

/** What became of one call. */
export interface CallOutcome {
  /** From the press (before the visit begins) to the ring at the agent's socket, in milliseconds; null if it never rang. */
  readonly rang: number | null
  /** From the agent's `answer` to the word at the shopper's socket. */
  readonly answered: number | null
  /** Both hear each other's tone; null where no packets travel or the call never came to be. */
  readonly heard: boolean | null
  /** Alive until it was hung up, at both sides. */
  readonly kept: boolean
  readonly trouble: string | null
}

export interface FleetReport {
  readonly outcomes: readonly CallOutcome[]
  /** Milliseconds from the sending of each command to its reply, by command. */
  readonly replies: Readonly<Partial<Record<WireCommand, readonly number[]>>>
  /** Refused commands, as `command: code`. */
  readonly refused: readonly string[]
  /** How late the event loop of the fleet itself ran, in milliseconds: what it adds to the replies at most. */
  readonly late: { readonly p95: number; readonly max: number }
}

/** From the bench to a fleet: what to do, in this order. */
export type Order =
  | { readonly do: 'open'; readonly plan: Plan }
  | { readonly do: 'call' }
  | { readonly do: 'count' }
  | { readonly do: 'end' }

/** From a fleet to the bench: an order was carried out. */
export type Word =
  | { readonly done: 'open' }
  | { readonly done: 'call' }
  /** RTP packets that all receivers together have got so far. */
  | { readonly done: 'count'; readonly packets: number }
  | { readonly done: 'end'; readonly report: FleetReport }
  | { readonly done: 'fail'; readonly error: string }
