import { Agent, get } from 'node:http'
import { pause } from './patience.ts'

export interface PacedOptions {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly perSecond: number
  readonly count: number
  readonly connections: number
  /** The status that is right. */
  readonly status: number
}

/**
 * Asks in an even rhythm, whatever becomes of the questions before.
 *
 * @returns milliseconds of each answer, from when the question was due
 * @throws Error at the first wrong answer
 */
export async function askPaced(options: PacedOptions): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const began = performance.now()
  const answers: Promise<number>[] = []
  try {
    while (answers.length < options.count) {
      const due = began + (answers.length * 1_000) / options.perSecond
      const early = due - performance.now()
      if (early > 0) await pause(early)
      answers.push(ask(options, agent, due))
    }
    return await Promise.all(answers)
  } finally {
    agent.destroy()
  }
}

function ask({ url, headers, status }: PacedOptions, agent: Agent, due: number): Promise<number> {
  // A timer may fire a little early.
  const since = Math.min(due, performance.now())
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () => {
        if (response.statusCode === status) resolve(performance.now() - since)
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
    })
    request.once('error', reject)
  })
}
