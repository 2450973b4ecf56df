import { armEar, firstSoundAt } from '../../e2e/kit/ear.ts'
import { armEye, firstFrameAt } from '../../e2e/kit/eye.ts'
import { hangUp, ring } from '../calls.ts'
import type { Figure, Reading } from '../figure.ts'
import { openStage, type SlowLines, type Stage } from '../stage.ts'
import { median, spread } from '../statistics.ts'

const CALLS = Number(process.env['CALLS'] ?? 20)
const DELAY_MS = 50

/** Milliseconds from the press of `Answer`, of each call. */
interface Waits {
  readonly shopperHears: number[]
  readonly shopperSees: number[]
  readonly agentHears: number[]
}

export const answer: Figure = {
  name: 'answer',
  title: 'From the press of `Answer` to the first sound and the first picture',
  method: 'TODO',

  async measure(say) {
    const readings: Reading[] = []
    const variants: readonly {
      readonly where: string
      readonly sound: number
      readonly picture: number
      readonly slow?: SlowLines
    }[] = [
      { where: 'loopback', sound: 60, picture: 80 },
      {
        where: `only the shopper far, ${DELAY_MS} ms each way`,
        sound: 200,
        picture: 300,
        slow: { who: 'shopper', delay: DELAY_MS },
      },
      { where: `both far, ${DELAY_MS} ms each way`, sound: 200, picture: 300, slow: { who: 'both', delay: DELAY_MS } },
    ]
    for (const { where, sound, picture, slow } of variants) {
      say(where)
      const waits = await answered(slow)
      const reading = (what: string, times: number[], bound: number): Reading => ({
        what: `${where}: ${what}`,
        value: median(times),
        unit: 'ms',
        bound,
        note: spread(times),
      })
      readings.push(
        reading('first sound at the shopper', waits.shopperHears, sound),
        reading('first picture at the shopper', waits.shopperSees, picture),
        reading('first sound at the agent', waits.agentHears, sound),
      )
    }
    return readings
  },
}

async function answered(slow: SlowLines | undefined): Promise<Waits> {
  await using stage = await openStage(slow === undefined ? {} : { slow })
  await stage.anna.answersWithCamera()
  const waits: Waits = { shopperHears: [], shopperSees: [], agentHears: [] }
  for (let call = 0; call < CALLS; call += 1) await one(stage, waits)
  return waits
}

async function one(stage: Stage, waits: Waits): Promise<void> {
  const { shopper, anna } = stage
  await ring(stage)
  await Promise.all([armEar(shopper.page), armEar(anna.page), armEye(shopper.page, 'anna')])
  await anna.pressesAnswer()
  const [heard, seen, heardBack] = await Promise.all([
    firstSoundAt(shopper.page),
    firstFrameAt(shopper.page),
    firstSoundAt(anna.page),
  ])
  const pressed = await anna.pressedAt('Answer')
  waits.shopperHears.push(heard - pressed)
  waits.shopperSees.push(seen - pressed)
  waits.agentHears.push(heardBack - pressed)
  await hangUp(stage)
}
