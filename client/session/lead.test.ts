import { describe, expect, it, vi } from 'vitest'
import { Lead, type Locks } from './lead.ts'

type Callback = (lock: Lock | null) => unknown

/** Web Locks for several tabs in one test: one name, exclusive, with stealing. */
function browserLocks(): Locks {
  interface Holder {
    readonly steal: () => void
  }
  let holder: Holder | null = null
  const line: (() => void)[] = []
  const grant = async (callback: Callback): Promise<unknown> => {
    let steal: () => void = () => undefined
    const stolen = new Promise<never>((_resolve, reject) => {
      steal = () => reject(new DOMException('Stolen.', 'AbortError'))
    })
    const own: Holder = { steal }
    holder = own
    try {
      return await Promise.race([Promise.resolve(callback({ name: 'lock', mode: 'exclusive' })), stolen])
    } finally {
      if (holder === own) {
        holder = null
        line.shift()?.()
      }
    }
  }
  const request = async (_name: string, options: LockOptions | Callback, callback?: Callback): Promise<unknown> => {
    if (typeof options === 'function' || callback === undefined) throw new Error('Not asked like this.')
    if (options.steal === true) {
      const before = holder
      const granted = grant(callback)
      before?.steal()
      return granted
    }
    if (holder === null) return grant(callback)
    if (options.ifAvailable === true) return callback(null)
    await new Promise<void>((resolve, reject) => {
      line.push(resolve)
      options.signal?.addEventListener('abort', () => {
        line.splice(line.indexOf(resolve), 1)
        reject(new DOMException('', 'AbortError'))
      })
    })
    return grant(callback)
  }
  return { request }
}

async function tab(locks: Locks) {
  const told: boolean[] = []
  const lead: Lead = new Lead(() => told.push(lead.leads), locks)
  await lead.begin()
  return { lead, told }
}

describe('among the tabs of a browser', () => {
  it('the first one leads and the others follow', async () => {
    const locks = browserLocks()
    const first = await tab(locks)
    const second = await tab(locks)
    expect([first.lead.leads, second.lead.leads]).toEqual([true, false])
  })

  it('the next one leads when the leading one is closed', async () => {
    const locks = browserLocks()
    const first = await tab(locks)
    const second = await tab(locks)
    const third = await tab(locks)
    first.lead[Symbol.dispose]()
    await vi.waitFor(() => expect(second.told).toEqual([true]))
    expect(third.lead.leads).toBe(false)
  })

  it('one that takes the lead has it at once, and gives it back in the end', async () => {
    const locks = browserLocks()
    const first = await tab(locks)
    const second = await tab(locks)
    await second.lead.take()
    expect(second.lead.leads).toBe(true)
    await vi.waitFor(() => expect(first.told).toEqual([true, false]))
    second.lead[Symbol.dispose]()
    await vi.waitFor(() => expect(first.lead.leads).toBe(true))
  })

  it('every one leads where the browser knows no locks', async () => {
    const lead = new Lead(() => undefined, undefined)
    await lead.begin()
    await lead.take()
    expect(lead.leads).toBe(true)
  })
})
