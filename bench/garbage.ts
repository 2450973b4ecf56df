import { WebSocket } from 'ws'
import { pause, within } from './patience.ts'

const ANSWER_MS = 30_000
/** Node gives pages back to the system some time after a collection. */
const SETTLE_MS = 2_000

interface Answer {
  readonly id: number
  readonly result?: { readonly usedSize?: number }
}

/**
 * Lets a Node process that runs with `--inspect` throw away what nothing holds any more.
 *
 * @returns bytes of its heap that are in use then
 */
export async function collectGarbage(inspectPort: number): Promise<number> {
  const list = await fetch(`http://127.0.0.1:${inspectPort}/json/list`)
  const [target] = (await list.json()) as { readonly webSocketDebuggerUrl: string }[]
  if (target === undefined) throw new Error('Nothing can be inspected there.')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data) => {
    if (!Buffer.isBuffer(data)) return
    const answer = JSON.parse(data.toString('utf8')) as Answer
    waiting.get(answer.id)?.(answer)
  })
  let last = 0
  const ask = (method: string): Promise<Answer> => {
    const id = ++last
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method }))
    return within(ANSWER_MS, method, answer)
  }
  try {
    await within(ANSWER_MS, 'the inspector', new Promise((resolve) => socket.once('open', resolve)))
    // What finalisers let go of goes the second time.
    await ask('HeapProfiler.collectGarbage')
    await pause(SETTLE_MS)
    await ask('HeapProfiler.collectGarbage')
    return (await ask('Runtime.getHeapUsage')).result?.usedSize ?? Number.NaN
  } finally {
    socket.close()
  }
}
