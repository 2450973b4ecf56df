import websocket from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import type { CloseCode } from '../../protocol/close-codes.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'
import { MAX_FRAME, SUBPROTOCOL } from '../../protocol/messages/envelope.ts'
import type { Visitor } from './door.ts'
import type { Socket } from './socket.ts'

/** A browser answers a ping by itself; one that misses a whole turn is gone. */
const PING_EVERY: Millis = 5_000
/** How long a peer may take to answer the close frame before its line is cut. */
const CLOSE_WITHIN: Millis = 2_000
/** Bytes that may wait for a slow reader before it is shown out. */
const MAX_WAITING = 1024 * 1024

export interface SocketRouteDeps {
  readonly enter: (socket: Socket, visitor: Visitor) => void
  /** Who comes, from the upgrade request alone. @throws {Refusal} `origin.forbidden`, or `server.overloaded` */
  readonly visitorOf: (request: FastifyRequest) => Promise<Visitor>
}

/** `GET /socket`: the one place that knows `ws`. A bad origin or cookie never becomes a socket. */
export async function socketRoute(app: FastifyInstance, { enter, visitorOf }: SocketRouteDeps): Promise<void> {
  await app.register(websocket, {
    options: {
      maxPayload: MAX_FRAME,
      perMessageDeflate: false,
      handleProtocols: (protocols: Set<string>) => (protocols.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    },
  })

  const visitors = new WeakMap<object, Visitor>()

  app.get(
    '/socket',
    {
      websocket: true,
      schema: { hide: true },
      preValidation: async (request) => {
        visitors.set(request.raw, await visitorOf(request))
      },
    },
    (ws, request) => {
      const socket = socketOver(ws)
      const visitor = visitors.get(request.raw)
      if (ws.protocol !== SUBPROTOCOL) return socket.close(4406, `speak ${SUBPROTOCOL}`)
      if (visitor === undefined) throw new Refusal('origin.forbidden')
      enter(socket, visitor)
    },
  )
}

function socketOver(ws: WebSocket): Socket {
  let heard = true
  const pulse = setInterval(() => {
    if (!heard) return ws.terminate()
    heard = false
    ws.ping()
  }, PING_EVERY)
  ws.on('pong', () => (heard = true))
  ws.on('close', () => clearInterval(pulse))
  // ws closes the socket itself after an error (a frame too large, bad UTF-8) and 'close' follows.
  ws.on('error', () => {})

  return {
    send(text) {
      if (ws.readyState !== ws.OPEN) return
      if (ws.bufferedAmount > MAX_WAITING) return ws.terminate()
      ws.send(text)
    },
    close(code: CloseCode, reason) {
      ws.close(code, reason)
      setTimeout(() => ws.terminate(), CLOSE_WITHIN).unref()
    },
    onText(listener) {
      ws.on('message', (data, binary) => {
        if (binary || !Buffer.isBuffer(data)) return ws.close(4400, 'text only')
        listener(data.toString('utf8'))
      })
    },
    onClose(listener) {
      ws.once('close', (code) => listener(code))
    },
  }
}
