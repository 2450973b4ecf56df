import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { openDelayLine } from './delay-line.ts'

export interface ProxyOptions {
  readonly target: { readonly port: number; readonly host?: string }
  /** Milliseconds that bytes are on their way, each way. */
  readonly delay?: number
  /** The port to listen on; a free one if left out. */
  readonly port?: number
}

/** A TCP proxy on loopback in front of the signalling (HTTP and WebSocket), for a line that is slow, silent or cut. */
export interface Proxy extends AsyncDisposable {
  readonly port: number
  /** `http://localhost:PORT`. */
  readonly url: string
  readonly up: { readonly bytes: number }
  readonly down: { readonly bytes: number }
  /** Connections accepted so far. */
  readonly accepted: number
  /** Connections open now. */
  readonly open: number
  /** Drops all connections and refuses new ones, until `restore`. */
  cut(): Promise<void>
  /** Lets nothing through while all connections stay open, as a line that is gone without a word; `restore` or `cut` end it. */
  stall(): void
  restore(): Promise<void>
  close(): Promise<void>
}

interface Pipe {
  /** Sends on what was held back. */
  flush(): void
}

export async function openProxy(options: ProxyOptions): Promise<Proxy> {
  const { target, delay = 0 } = options
  const sockets = new Set<Socket>()
  const pipes = new Set<Pipe>()
  const up = { bytes: 0 }
  const down = { bytes: 0 }
  let accepted = 0
  let stalled = false
  let server: Server | undefined

  const pipe = (from: Socket, to: Socket, count: { bytes: number }): void => {
    const held: (() => void)[] = []
    const line = openDelayLine<() => void>((arrive) => {
      if (stalled) held.push(arrive)
      else arrive()
    })
    const own: Pipe = {
      flush() {
        for (const arrive of held.splice(0)) arrive()
      },
    }
    pipes.add(own)
    from.on('data', (chunk) => {
      line.push(() => {
        count.bytes += chunk.length
        if (to.writable) to.write(chunk)
      }, delay)
    })
    from.on('end', () => line.push(() => to.end(), delay))
    // The close that follows says all there is to say.
    from.on('error', () => {})
    from.on('close', () => {
      sockets.delete(from)
      line.push(() => {
        pipes.delete(own)
        to.destroySoon()
      }, delay)
    })
  }
  const accept = (client: Socket): void => {
    accepted += 1
    client.setNoDelay(true)
    const back = connect({ port: target.port, host: target.host ?? '127.0.0.1', allowHalfOpen: true, noDelay: true })
    sockets.add(client).add(back)
    pipe(client, back, up)
    pipe(back, client, down)
  }
  const listen = async (wanted: number): Promise<number> => {
    server = createServer({ allowHalfOpen: true, noDelay: true }, accept)
    // Both loopback addresses: a browser takes `localhost` for either.
    server.listen({ port: wanted, host: 'localhost', ipv6Only: false })
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
    return address.port
  }
  const drop = async (): Promise<void> => {
    const closing = server
    server = undefined
    for (const socket of sockets) socket.resetAndDestroy()
    pipes.clear()
    if (closing === undefined) return
    closing.close()
    await once(closing, 'close')
  }

  const port = await listen(options.port ?? 0)
  return {
    port,
    url: `http://localhost:${port}`,
    up,
    down,
    get accepted() {
      return accepted
    },
    get open() {
      return sockets.size / 2
    },
    cut: drop,
    stall() {
      stalled = true
    },
    async restore() {
      stalled = false
      for (const held of pipes) held.flush()
      if (server === undefined) await listen(port)
    },
    close: drop,
    [Symbol.asyncDispose]: drop,
  }
}
