import { describe, expect, it } from 'vitest'
import { openMetrics } from './metrics.ts'

describe('the figures', () => {
  it('tell calls by phase and workers as they are when asked', async () => {
    const metrics = openMetrics()
    let ringing = 1
    metrics.watchCalls(() => ({ queued: 0, ringing, connected: 2, ended: 7 }))
    const worker = { pid: 1, rooms: 2, seats: 4, consumers: 6, cpu: 1_500, memory: 1_000 }
    let workers = [worker, { ...worker, rooms: 5 }]
    metrics.watchMedia(async () => ({ workers, died: 1 }))

    const first = await metrics.text()
    expect(first).toContain('shopbell_calls{phase="ringing"} 1')
    expect(first).toContain('shopbell_calls{phase="connected"} 2')
    expect(first).toContain('shopbell_workers 2')
    expect(first).toContain('shopbell_workers_died 1')
    expect(first).toContain('shopbell_worker_rooms{worker="1"} 5')
    expect(first).toContain('shopbell_worker_cpu_seconds{worker="0"} 1.5')

    ringing = 0
    workers = [worker]
    const second = await metrics.text()
    expect(second).toContain('shopbell_calls{phase="ringing"} 0')
    expect(second).toContain('shopbell_workers 1')
    expect(second).not.toContain('shopbell_worker_rooms{worker="1"}')
  })

  it('ask the workers once a reading', async () => {
    const metrics = openMetrics()
    let asked = 0
    metrics.watchMedia(async () => {
      asked += 1
      return { workers: [], died: 0 }
    })
    await metrics.text()
    await metrics.text()
    expect(asked).toBe(2)
  })

  it('are there before anybody reports', async () => {
    expect(await openMetrics().text()).toContain('shopbell_workers 0')
  })

  it('time the way to a call, commands and requests', async () => {
    const metrics = openMetrics()
    metrics.rang(80)
    metrics.answered(4_000)
    metrics.command('hello', 'ok', 3)
    metrics.request('GET', '/api/shops/:shop/presence', 200, 0.4)
    const text = await metrics.text()
    expect(text).toContain('shopbell_press_to_ring_seconds_bucket{le="0.1"} 1')
    expect(text).toContain('shopbell_ring_to_answer_seconds_bucket{le="5"} 1')
    expect(text).toContain('shopbell_command_seconds_count{command="hello",outcome="ok"} 1')
    expect(text).toContain('shopbell_http_seconds_count{method="GET",route="/api/shops/:shop/presence",status="200"} 1')
  })

  it('count sockets by role, and ends of calls', async () => {
    const metrics = openMetrics()
    metrics.socketOpened('agent')
    metrics.socketOpened('shopper')
    metrics.socketOpened('shopper')
    metrics.socketClosed('shopper', 1001)
    metrics.ended('missed')
    const text = await metrics.text()
    expect(text).toContain('shopbell_sockets{role="shopper"} 1')
    expect(text).toContain('shopbell_socket_closes_total{role="shopper",code="1001"} 1')
    expect(text).toContain('shopbell_calls_ended_total{outcome="missed"} 1')
  })

  it('make no new series out of what clients invent', async () => {
    const metrics = openMetrics()
    for (let code = 3_000; code < 4_400; code += 1) metrics.socketClosed('agent', code)
    for (let index = 0; index < 100; index += 1) metrics.command(`x${index}`, 'message.unknown', 1)
    metrics.command('constructor', 'message.unknown', 1)
    const text = await metrics.text()
    expect(text.match(/shopbell_socket_closes_total\{/g)).toHaveLength(1)
    expect(text.match(/shopbell_command_seconds_count\{/g)).toHaveLength(1)
  })
})
