import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { within } from '../patience.ts'
import type { FleetReport, Order, Plan, Word } from './plan.ts'

const ORDER_MS = 120_000

/** A fleet in a process of its own. */
export interface FleetProcess extends AsyncDisposable {
  readonly pid: number
  /** Everybody is signed in and at the counter. */
  open(plan: Plan): Promise<void>
  /** All calls talk, or never will. */
  call(): Promise<void>
  /** RTP packets that all its people together have received so far. */
  packets(): Promise<number>
  end(): Promise<FleetReport>
}

export function startFleet(): FleetProcess {
  const child = fork(fileURLToPath(new URL('main.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let settle: PromiseWithResolvers<Word> | undefined
  child.on('message', (word: Word) => settle?.resolve(word))
  child.on('exit', (code, signal) => settle?.reject(new Error(`a fleet ended with ${signal ?? code}`)))
  child.on('error', (error) => settle?.reject(error))

  const order = async (given: Order): Promise<Word> => {
    settle = Promise.withResolvers()
    child.send(given)
    const word = await within(ORDER_MS, `a fleet, told to ${given.do}`, settle.promise)
    if (word.done === 'fail') throw new Error(word.error)
    return word
  }
  return {
    pid: child.pid ?? 0,
    open: async (plan) => void (await order({ do: 'open', plan })),
    call: async () => void (await order({ do: 'call' })),
    async packets() {
      const word = await order({ do: 'count' })
      if (word.done !== 'count') throw new Error('a fleet did not count')
      return word.packets
    },
    async end() {
      const word = await order({ do: 'end' })
      if (word.done !== 'end') throw new Error('a fleet ended without a report')
      return word.report
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}
