import { WebSocket } from 'ws'
import { within } from './patience.ts'

const ANSWER_MS = 60_000

/** A Node process that runs with `--inspect`, to be looked into. */
export interface Inspector extends AsyncDisposable {
  /**
   * One command of the Chrome DevTools Protocol.
   *
   * @returns its `result`
   * @throws Error with what the process says it cannot do
   */
  ask<T>(method: string, params?: object): Promise<T>
}

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

export async function inspect(port: number): Promise<Inspector> {
  const list = await fetch(`http://127.0.0.1:${port}/json/list`)
  const [target] = (await list.json()) as { readonly webSocketDebuggerUrl: string }[]
  if (target === undefined) throw new Error('Nothing can be inspected there.')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data) => {
    if (!Buffer.isBuffer(data)) return
    const answer = JSON.parse(data.toString('utf8')) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  await within(ANSWER_MS, 'the inspector', new Promise((resolve) => socket.once('open', resolve)))
  let last = 0
  return {
    async ask<T>(method: string, params: object = {}) {
      const id = ++last
      const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve))
      socket.send(JSON.stringify({ id, method, params }))
      const { result, error } = await within(ANSWER_MS, method, answer)
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result as T
    },
    async [Symbol.asyncDispose]() {
      socket.close()
    },
  }
}
