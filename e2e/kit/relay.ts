import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { type DelayLine, openDelayLine } from './delay-line.ts'
import { seededRandom } from './seeded-random.ts'

/** What the line does to one direction. */
interface Line {
  /** Milliseconds each packet is on its way. */
  readonly delay: number
  /** Part of the packets that is lost, 0 to 1. */
  readonly loss: number
  /** Bits a second; `Infinity` for a line without a limit. */
  readonly bandwidth: number
  /** Milliseconds of traffic that wait before a narrow line; what comes on top is dropped. */
  readonly queue: number
}

/** `up` is from the clients to the server, `down` from the server to the clients. */
interface Conditions {
  readonly up?: Partial<Line>
  readonly down?: Partial<Line>
}

/** Packets and bytes (of payload) of one direction; each packet is in exactly one of the three. */
interface Count {
  readonly passed: { packets: number; bytes: number }
  /** By loss, or because the relay was cut. */
  readonly lost: { packets: number; bytes: number }
  /** Dropped before a narrow line. */
  readonly overflowed: { packets: number; bytes: number }
}

export interface RelayOptions extends Conditions {
  /** The media server's UDP port. */
  readonly target: { readonly port: number; readonly address?: string }
  /** Decides which packets are lost. */
  readonly seed?: number
}

/** A UDP relay on 127.0.0.1 that makes a line as bad as a test needs it, the same way every time. */
export interface Relay extends AsyncDisposable {
  /** The port that clients send to. */
  readonly port: number
  readonly up: Count
  readonly down: Count
  /** Client addresses seen so far. */
  readonly clients: number
  /** Changes what is given, in the middle of a call as well. */
  change(conditions: Conditions): void
  /** Loses everything, both ways, until `restore`. */
  cut(): void
  restore(): void
  close(): Promise<void>
}

const perfect: Line = { delay: 0, loss: 0, bandwidth: Number.POSITIVE_INFINITY, queue: 300 }

interface Direction {
  line: Line
  readonly count: Count
  send(packet: Buffer, deliver: (packet: Buffer) => void): void
  readonly flight: DelayLine<() => void>
}

function openDirection(line: Line, random: () => number, isCut: () => boolean): Direction {
  const count: Count = {
    passed: { packets: 0, bytes: 0 },
    lost: { packets: 0, bytes: 0 },
    overflowed: { packets: 0, bytes: 0 },
  }
  const add = (sum: { packets: number; bytes: number }, packet: Buffer): void => {
    sum.packets += 1
    sum.bytes += packet.length
  }
  let lineFreeAt = 0
  const flight = openDelayLine<() => void>((arrive) => arrive())
  return {
    line,
    count,
    flight,
    send(packet, deliver) {
      // Drawn for each packet, lost for another reason or not, so that the n-th packet has the same fate in every run.
      const unlucky = random() < this.line.loss
      if (isCut() || unlucky) {
        add(count.lost, packet)
        return
      }
      const now = performance.now()
      const wait = Math.max(0, lineFreeAt - now)
      if (wait > this.line.queue) {
        add(count.overflowed, packet)
        return
      }
      const transmission = (packet.length * 8 * 1000) / this.line.bandwidth
      lineFreeAt = now + wait + transmission
      flight.push(
        () => {
          if (isCut()) {
            add(count.lost, packet)
            return
          }
          add(count.passed, packet)
          deliver(packet)
        },
        wait + transmission + this.line.delay,
      )
    },
  }
}

async function bindSocket(): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 1 << 20, sendBufferSize: 1 << 20 })
  // A port that nobody listens on any more (the server was killed) answers with an error; a line just loses such packets.
  socket.on('error', () => {})
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return socket
}

export async function openRelay(options: RelayOptions): Promise<Relay> {
  const { port: targetPort, address: targetAddress = '127.0.0.1' } = options.target
  const front = await bindSocket()
  let cut = false
  const isCut = (): boolean => cut
  const seed = options.seed ?? 1
  const up = openDirection({ ...perfect, ...options.up }, seededRandom(seed), isCut)
  const down = openDirection({ ...perfect, ...options.down }, seededRandom(seed + 1), isCut)
  // One socket a client: the server must see as many addresses as there are clients.
  const backs = new Map<string, Promise<Socket>>()

  const openBack = async (address: string, port: number): Promise<Socket> => {
    const back = await bindSocket()
    back.on('message', (packet) => down.send(packet, (arrived) => front.send(arrived, port, address)))
    return back
  }
  front.on('message', (packet, { address, port }) => {
    const key = `${address}:${port}`
    const back = backs.get(key) ?? openBack(address, port)
    backs.set(key, back)
    void back.then((socket) => up.send(packet, (arrived) => socket.send(arrived, targetPort, targetAddress)))
  })

  const shut = async (): Promise<void> => {
    cut = true
    up.flight.clear()
    down.flight.clear()
    const sockets = [front, ...(await Promise.all(backs.values()))]
    backs.clear()
    for (const socket of sockets) socket.close()
  }
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= shut()
    return closing
  }
  return {
    port: front.address().port,
    up: up.count,
    down: down.count,
    get clients() {
      return backs.size
    },
    change(conditions) {
      up.line = { ...up.line, ...conditions.up }
      down.line = { ...down.line, ...conditions.down }
    },
    cut() {
      cut = true
    },
    restore() {
      cut = false
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
