import { armEar, firstSoundAt } from '../../e2e/kit/ear.ts'
import { armEye, firstFrameAt } from '../../e2e/kit/eye.ts'
import { hangUp, RING_MS, ring } from '../calls.ts'
import type { Figure, Reading } from '../figure.ts'
import { openStage, type SlowLines, type Stage } from '../stage.ts'
import { median, spread } from '../statistics.ts'

const CALLS = 20
const DELAY_MS = 50

interface Variant {
  readonly where: string
  /** Bounds, in milliseconds. */
  readonly sound: number
  readonly picture: number
  readonly slow?: SlowLines
}

const far = { sound: 200, picture: 300 }
const variants: readonly Variant[] = [
  { where: 'loopback', sound: 60, picture: 80 },
  { where: 'shopper far', ...far, slow: { who: 'shopper', delay: DELAY_MS } },
  { where: 'both far', ...far, slow: { who: 'both', delay: DELAY_MS } },
]

/** Milliseconds of each call. */
interface Waits {
  readonly shopperHears: number[]
  readonly shopperSees: number[]
  readonly agentHears: number[]
  /** From the shopper's press of `Turn camera on`, in the same calls. */
  readonly agentSees: number[]
}

export const answer: Figure = {
  name: 'answer',
  title: 'From the answer to the first sound and the first picture',
  method:
    `${CALLS} calls a line, one after the other, real Chromium on both sides (cameras of 320 x 240 at 15 frames), each on a freshly loaded product page; it rings for ${RING_MS / 1_000} s at least and until the ` +
    "transports of both are up, then Anna presses `Answer`, her camera on. Timed from the browser's stamp of her click to the first sample above the noise that comes from a playing element, and to the first frame that is " +
    `filled with her colour after it was decoded. "Far": media through a UDP relay and signalling through a TCP proxy that add ${DELAY_MS} ms each way. "Both far" puts both people behind them: then the voice of the agent needs ` +
    `${2 * DELAY_MS} ms at the least (to the server, to the shopper) and the voice of the shopper ${4 * DELAY_MS} ms (the answer to the server, the word to the shopper, whose microphone is disabled until then, the voice to the server, ` +
    'the voice to the agent), before anything is recorded, packed, buffered and played. "Shopper far" is a shop whose server stands beside its counter. The camera of the shopper is a second wish, so the picture at the agent is timed from the ' +
    "shopper's press of `Turn camera on` in the same call, camera allowed before; opening the camera is in it.",

  async measure(say) {
    const readings: Reading[] = []
    for (const { where, sound, picture, slow } of variants) {
      say(where)
      const waits = await answered(slow)
      const reading = (what: string, times: readonly number[], bound?: number): Reading => ({
        what: `${where}: ${what}`,
        value: median(times),
        unit: 'ms',
        ...(bound === undefined ? {} : { bound }),
        note: spread(times),
      })
      readings.push(
        reading('first sound at the shopper', waits.shopperHears, sound),
        reading('first picture at the shopper', waits.shopperSees, picture),
        reading('first sound at the agent', waits.agentHears, sound),
        reading('camera of the shopper, press to first picture at the agent', waits.agentSees),
      )
    }
    return readings
  },
}

async function answered(slow: SlowLines | undefined): Promise<Waits> {
  await using stage = await openStage(slow === undefined ? {} : { slow })
  await stage.anna.answersWithCamera()
  const waits: Waits = { shopperHears: [], shopperSees: [], agentHears: [], agentSees: [] }
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

  await armEye(anna.page, 'shopper')
  await shopper.presses('Turn camera on')
  const seenBack = await firstFrameAt(anna.page)
  waits.agentSees.push(seenBack - (await shopper.pressedAt('Turn camera on')))
  await hangUp(stage)
}
