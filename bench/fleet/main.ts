import { Fleet } from './fleet.ts'
import type { Order, Word } from './plan.ts'

/** A process of headless people, told by its parent what to do: so that they share no event loop with what they measure. */
const say = (word: Word): void => {
  process.send?.(word)
}

let fleet: Fleet | undefined

async function obey(order: Order): Promise<void> {
  if (order.do === 'open') {
    fleet = new Fleet(order.plan)
    await fleet.open()
    say({ done: 'open' })
  } else if (order.do === 'call') {
    await fleet?.call()
    say({ done: 'call' })
  } else if (order.do === 'count') {
    say({ done: 'count', packets: (await fleet?.packets()) ?? 0 })
  } else if (fleet !== undefined) {
    say({ done: 'end', report: await fleet.end() })
  }
}

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => {
    say({ done: 'fail', error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  })
})
// The parent is gone: nobody wants to know any more.
process.on('disconnect', () => process.exit())
