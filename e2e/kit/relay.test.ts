import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { openRelay, type RelayOptions } from './relay.ts'

const open: AsyncDisposable[] = []

afterEach(async () => {
  for (const thing of open.splice(0).toReversed()) await thing[Symbol.asyncDispose]()
})

interface Peer {
  readonly socket: Socket
  readonly port: number
  readonly received: { readonly text: string; readonly from: number; readonly at: number }[]
  /** Waits until so many packets have come. */
  has(count: number): Promise<void>
}

async function openPeer(): Promise<Peer> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  let gone = false
  socket.once('close', () => {
    gone = true
  })
  const received: { text: string; from: number; at: number }[] = []
  socket.on('message', (packet, { port }) => received.push({ text: String(packet), from: port, at: performance.now() }))
  open.push({
    async [Symbol.asyncDispose]() {
      if (gone) return
      socket.close()
      await once(socket, 'close')
    },
  })
  const has = async (count: number): Promise<void> => {
    while (received.length < count) await once(socket, 'message')
  }
  return { socket, port: socket.address().port, received, has }
}

async function openLine(conditions: Omit<RelayOptions, 'target'> = {}) {
  const server = await openPeer()
  const client = await openPeer()
  const relay = await openRelay({ target: { port: server.port }, ...conditions })
  open.push(relay)
  return { server, client, relay }
}

describe('the relay', () => {
  it('carries packets both ways, and shows the server one address a client', async () => {
    const { server, client, relay } = await openLine()
    const second = await openPeer()
    client.socket.send('from one', relay.port)
    await server.has(1)
    second.socket.send('from two', relay.port)
    await server.has(2)
    for (const { text, from } of server.received) server.socket.send(`back ${text}`, from)
    await Promise.all([client.has(1), second.has(1)])
    expect(new Set(server.received.map(({ from }) => from)).size).toBe(2)
    expect(relay.clients).toBe(2)
    expect([client.received[0]?.text, second.received[0]?.text]).toEqual(['back from one', 'back from two'])
    expect([relay.up.passed.packets, relay.down.passed.bytes]).toEqual([2, 26])
  })

  it('delays each way by its own delay and keeps the order', async () => {
    const { server, client, relay } = await openLine({ up: { delay: 40 }, down: { delay: 15 } })
    const sent = performance.now()
    for (let index = 0; index < 50; index++) client.socket.send(String(index), relay.port)
    await server.has(50)
    const up = (server.received[0]?.at ?? 0) - sent
    expect(up).toBeGreaterThanOrEqual(39)
    expect(server.received.map(({ text }) => Number(text))).toEqual(Array.from({ length: 50 }, (_, index) => index))
    const answered = performance.now()
    server.socket.send('back', server.received[0]?.from)
    await client.has(1)
    const down = (client.received[0]?.at ?? 0) - answered
    expect(down).toBeGreaterThanOrEqual(14)
    expect(down).toBeLessThan(up + 15)
  })

  it('loses the same packets for the same seed, about as many as it is told', async () => {
    const survivors = async (seed: number): Promise<string[]> => {
      const { server, client, relay } = await openLine({ seed, up: { loss: 0.3 } })
      // One after the other's fate is known: the kernel must not be what loses them.
      for (let index = 0; index < 300; index++) {
        client.socket.send(String(index), relay.port)
        while (relay.up.passed.packets + relay.up.lost.packets <= index)
          await new Promise((resolve) => setImmediate(resolve))
      }
      await server.has(relay.up.passed.packets)
      expect(relay.up.lost.packets).toBe(300 - server.received.length)
      return server.received.map(({ text }) => text)
    }
    const first = await survivors(7)
    expect(await survivors(7)).toEqual(first)
    expect(await survivors(8)).not.toEqual(first)
    expect(first.length / 300).toBeCloseTo(0.7, 1)
  })

  it('holds packets to its bandwidth and drops what a full queue cannot take', async () => {
    // 1,000 bytes at 800 kbit/s take 10 ms; the queue holds 100 ms of them.
    const { server, client, relay } = await openLine({ up: { bandwidth: 800_000, queue: 100 } })
    for (let index = 0; index < 40; index++) client.socket.send(Buffer.alloc(1000), relay.port)
    while (relay.up.passed.packets + relay.up.overflowed.packets < 40) await once(server.socket, 'message')
    await server.has(relay.up.passed.packets)
    expect(relay.up.overflowed.packets).toBeGreaterThan(20)
    const times = server.received.map(({ at }) => at)
    const rate = ((times.length - 1) * 8000) / ((times.at(-1) ?? 0) - (times[0] ?? 0))
    expect(rate).toBeLessThan(900)
    expect(rate).toBeGreaterThan(600)
  })

  it('lets nothing through while it is cut, not even what is on its way, and all again once restored', async () => {
    const { server, client, relay } = await openLine({ up: { delay: 20 } })
    client.socket.send('on its way', relay.port)
    while (relay.clients === 0) await new Promise((resolve) => setImmediate(resolve))
    relay.cut()
    client.socket.send('too late', relay.port)
    while (relay.up.lost.packets < 2) await new Promise((resolve) => setImmediate(resolve))
    relay.restore()
    client.socket.send('again', relay.port)
    await server.has(1)
    expect(server.received.map(({ text }) => text)).toEqual(['again'])
  })

  it('outlives a server that is gone and finds the next one on the same port', async () => {
    const { server, client, relay } = await openLine()
    server.socket.close()
    await once(server.socket, 'close')
    client.socket.send('to nobody', relay.port)
    while (relay.up.passed.packets < 1) await new Promise((resolve) => setImmediate(resolve))
    const next = createSocket('udp4').bind(server.port, '127.0.0.1')
    await once(next, 'listening')
    client.socket.send('hello again', relay.port)
    const [packet] = (await once(next, 'message')) as [Buffer]
    expect(String(packet)).toBe('hello again')
    next.close()
  })
})
