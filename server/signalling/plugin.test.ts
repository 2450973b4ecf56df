import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fastify } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { Refusal } from '../../protocol/errors.ts'
import { MAX_FRAME, SUBPROTOCOL } from '../../protocol/messages/envelope.ts'
import { socketRoute } from './plugin.ts'
import type { Socket } from './socket.ts'

const ORIGIN = 'https://shop.example'
const app = { current: fastify() }
let entered: Socket[] = []
let texts: string[] = []

beforeEach(async () => {
  app.current = fastify()
  entered = []
  texts = []
  await socketRoute(app.current, {
    enter: (socket) => {
      entered.push(socket)
      socket.onText((text) => {
        texts.push(text)
        socket.send(`heard ${text}`)
      })
    },
    visitorOf: async ({ headers, ip }) => {
      if (headers.origin !== ORIGIN) throw new Refusal('origin.forbidden')
      return { origin: ORIGIN, address: ip, own: false, home: 'http://localhost' }
    },
  })
  await app.current.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.current.close())

function connect(protocol: string | null = SUBPROTOCOL, origin = ORIGIN): WebSocket {
  const { port } = app.current.server.address() as AddressInfo
  const url = `ws://127.0.0.1:${port}/socket`
  return protocol === null ? new WebSocket(url, { origin }) : new WebSocket(url, protocol, { origin })
}

async function closeCode(ws: WebSocket): Promise<number> {
  const [code] = (await once(ws, 'close')) as [number]
  return code
}

describe('The socket route', () => {
  it('carries text both ways, the first frame included', async () => {
    const ws = connect()
    ws.on('open', () => ws.send('hello'))
    const [data] = (await once(ws, 'message')) as [Buffer]
    expect(data.toString()).toBe('heard hello')
    expect(ws.protocol).toBe(SUBPROTOCOL)
    ws.close()
  })

  it('never makes a socket of a request from a foreign origin', async () => {
    const ws = connect(SUBPROTOCOL, 'https://evil.example')
    const [, response] = (await once(ws, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(entered).toEqual([])
    ws.on('error', () => {})
    ws.terminate()
  })

  it('shows out who speaks no version of ours', async () => {
    const ws = connect(null)
    expect(await closeCode(ws)).toBe(4406)
    expect(entered).toEqual([])
  })

  it('closes on a frame over 64 KiB without reading it, and on a binary one', async () => {
    const large = connect()
    large.on('open', () => large.send('x'.repeat(MAX_FRAME + 1)))
    expect(await closeCode(large)).toBe(1009)
    const binary = connect()
    binary.on('open', () => binary.send(Buffer.from([1, 2, 3])))
    expect(await closeCode(binary)).toBe(4400)
    expect(texts).toEqual([])
  })

  it('takes a frame of exactly 64 KiB', async () => {
    const ws = connect()
    ws.on('open', () => ws.send('x'.repeat(MAX_FRAME)))
    await once(ws, 'message')
    expect(texts[0]).toHaveLength(MAX_FRAME)
    ws.close()
  })

  it('closes with the code that the server chose, and says so once', async () => {
    const ws = connect()
    await once(ws, 'open')
    const closed: number[] = []
    entered[0]?.onClose((code) => closed.push(code))
    entered[0]?.close(4409, 'opened elsewhere')
    entered[0]?.close(4409, 'opened elsewhere')
    expect(await closeCode(ws)).toBe(4409)
    expect(closed.length).toBeLessThanOrEqual(1)
  })
})
