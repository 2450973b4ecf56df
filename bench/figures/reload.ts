import { firstSoundAt, hears } from '../../e2e/kit/ear.ts'
import { heardAgainAt } from '../again.ts'
import { hangUp, talk } from '../calls.ts'
import type { Figure } from '../figure.ts'
import { openStage } from '../stage.ts'
import { median, spread } from '../statistics.ts'

const RELOADS = 10
const BOUND_MS = 1_500
const PATIENCE_MS = 15_000

export const reload: Figure = {
  name: 'reload',
  title: 'A reload in mid-call',
  method:
    `One call on loopback, microphone allowed; the shopper reloads the page ${RELOADS} times. Timed from the beginning of the new page's navigation (its \`timeOrigin\`) to the first sample that sounds from a playing ` +
    "element of it, and to the shopper's voice sounding again at Anna's. The whole page loads anew: document, scripts, code of the call, socket, seat, transports, microphone.",

  async measure(say) {
    await using stage = await openStage()
    const { shopper, anna } = stage
    await talk(stage)
    const hearing: number[] = []
    const sending: number[] = []
    for (let turn = 1; turn <= RELOADS; turn += 1) {
      say(`reload ${turn}`)
      await shopper.page.reload({ waitUntil: 'commit' })
      const began = await shopper.page.evaluate(() => performance.timeOrigin)
      const heard = firstSoundAt(shopper.page, PATIENCE_MS)
      const heardBack = heardAgainAt(anna.page, 'shopper', began, PATIENCE_MS)
      hearing.push((await heard) - began)
      sending.push((await heardBack) - began)
      await Promise.all([hears(shopper.page, 'anna'), hears(anna.page, 'shopper')])
    }
    await hangUp(stage)
    const reading = (what: string, times: number[]) => ({
      what,
      value: median(times),
      unit: 'ms',
      bound: BOUND_MS,
      note: spread(times),
    })
    return [
      reading('the shopper hears again, median', hearing),
      reading('the agent hears the shopper again, median', sending),
    ]
  },
}
