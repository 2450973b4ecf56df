import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { openProxy, type Proxy } from './proxy.ts'

let server: Server
let sockets: WebSocketServer
let proxy: Proxy

const DELAY = 30
const body = 'x'.repeat(300_000)

beforeEach(async () => {
  server = createServer((_request, response) => {
    response.setHeader('connection', 'close')
    response.end(body)
  }).listen(0, '127.0.0.1')
  sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) =>
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })),
  )
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  proxy = await openProxy({ target: { port: address.port }, delay: DELAY })
})

afterEach(async () => {
  await proxy.close()
  sockets.close()
  server.closeAllConnections()
  server.close()
})

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(proxy.url.replace('http', 'ws'))
  await once(socket, 'open')
  return socket
}

async function echo(socket: WebSocket, text: string): Promise<number> {
  const began = performance.now()
  socket.send(text)
  const [data] = (await once(socket, 'message')) as [Buffer]
  expect(String(data)).toBe(text)
  return performance.now() - began
}

describe('the proxy', () => {
  it('carries all of an answer, although the server hangs up at its end', async () => {
    const answer = await fetch(proxy.url)
    expect(await answer.text()).toBe(body)
    expect(proxy.down.bytes).toBeGreaterThan(body.length)
  })

  it('adds its delay each way to a socket', async () => {
    const socket = await openSocket()
    const trip = await echo(socket, 'hello')
    expect(trip).toBeGreaterThanOrEqual(2 * DELAY - 2)
    expect(trip).toBeLessThan(4 * DELAY)
    socket.close()
    await once(socket, 'close')
  })

  it('drops all connections when it is cut, refuses new ones, and takes them when it is restored', async () => {
    const socket = await openSocket()
    socket.on('error', () => {})
    const closed = once(socket, 'close')
    await proxy.cut()
    expect((await closed)[0]).toBe(1006)
    expect(proxy.open).toBe(0)
    const refused = connect(proxy.port, 'localhost')
    const [error] = (await once(refused, 'error')) as [Error & { code: string; errors?: { code: string }[] }]
    expect(error.errors?.[0]?.code ?? error.code).toBe('ECONNREFUSED')
    await proxy.restore()
    const again = await openSocket()
    await echo(again, 'hello again')
    again.close()
  })

  it('keeps connections open in silence while it is stalled, and delivers what was said once restored', async () => {
    const socket = await openSocket()
    await echo(socket, 'before')
    proxy.stall()
    const before = proxy.down.bytes
    socket.send('during')
    const answer = once(socket, 'message')
    // A second connection cannot come about either: its request is held as well.
    const other = new WebSocket(proxy.url.replace('http', 'ws'))
    await once(server, 'connection')
    expect([socket.readyState, other.readyState, proxy.down.bytes]).toEqual([
      WebSocket.OPEN,
      WebSocket.CONNECTING,
      before,
    ])
    await proxy.restore()
    expect(String(((await answer) as [Buffer])[0])).toBe('during')
    await once(other, 'open')
    socket.close()
    other.close()
  })
})
