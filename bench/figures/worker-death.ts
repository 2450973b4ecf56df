import { hears } from '../../e2e/kit/ear.ts'
import { heardAgainAt } from '../again.ts'
import { hangUp, talk } from '../calls.ts'
import type { Figure } from '../figure.ts'
import { openStage } from '../stage.ts'
import { spread } from '../statistics.ts'

const KILLS = 5
const BOUND_MS = 3_000
const PATIENCE_MS = 20_000

export const workerDeath: Figure = {
  name: 'worker-death',
  title: 'The media worker is killed in mid-call',
  method:
    `One call on loopback; the only media worker is killed (SIGKILL) ${KILLS} times in it, so that a new one must start before anybody is seated again. Timed from the kill to the voice of the other sounding ` +
    'again from a playing element, at the later of the two; the longest of all counts. A break of less than 150 ms is not told apart and counts as 300 ms.',

  async measure(say) {
    await using stage = await openStage()
    const { server, shopper, anna } = stage
    await talk(stage)
    const waits: number[] = []
    for (let turn = 1; turn <= KILLS; turn += 1) {
      say(`kill ${turn}`)
      const killed = Date.now()
      const gone = await server.killWorkers()
      if (gone.length !== 1) throw new Error(`${gone.length} workers were killed`)
      const heard = await Promise.all([
        heardAgainAt(shopper.page, 'anna', killed, PATIENCE_MS),
        heardAgainAt(anna.page, 'shopper', killed, PATIENCE_MS),
      ])
      waits.push(Math.max(...heard) - killed)
      await Promise.all([hears(shopper.page, 'anna'), hears(anna.page, 'shopper')])
    }
    await hangUp(stage)
    return [
      { what: 'both hear again, longest', value: Math.max(...waits), unit: 'ms', bound: BOUND_MS, note: spread(waits) },
    ]
  },
}
