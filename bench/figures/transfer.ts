import { armEar, firstSoundAt } from '../../e2e/kit/ear.ts'
import { hangUp, talk } from '../calls.ts'
import type { Figure } from '../figure.ts'
import { openStage, type Stage } from '../stage.ts'
import { median, spread } from '../statistics.ts'

const CALLS = 8
const DELAY_MS = 50

/** Milliseconds of each call. */
interface Waits {
  readonly warm: number[]
  readonly cold: number[]
}

export const transfer: Figure = {
  name: 'transfer',
  title: 'From a transfer to the voice of the new agent',
  method:
    `${CALLS} calls of each kind, real Chromium for three people, media and signalling of all through relays that add ${DELAY_MS} ms each way. ` +
    "Warm: Anna asks Ben first, both speak while the shopper is on hold, she presses `Hand over`. Cold: she hands over, and Ben presses `Answer`. Timed from the browser's stamp of the " +
    `press to the first sample above the noise at the shopper. ${2 * DELAY_MS} ms are on the way at the least: to the server, to the shopper.`,

  async measure() {
    await using stage = await openStage({ slow: { who: 'both', delay: DELAY_MS }, withBen: true })
    await stage.ben?.goesOnline()
    const waits: Waits = { warm: [], cold: [] }
    for (let call = 0; call < CALLS; call += 1) {
      waits.warm.push(await warm(stage))
      waits.cold.push(await cold(stage))
    }
    return [
      {
        what: 'warm: `Hand over` to the first sound of Ben at the shopper',
        value: median(waits.warm),
        unit: 'ms',
        bound: 250,
        note: spread(waits.warm),
      },
      {
        what: 'cold: `Answer` to the first sound of Ben at the shopper',
        value: median(waits.cold),
        unit: 'ms',
        note: spread(waits.cold),
      },
    ]
  },
}

async function warm(stage: Stage): Promise<number> {
  const { shopper, anna, ben } = castOf(stage)
  await talk(stage)
  await anna.asks('Ben', 'first')
  await ben.isRung()
  await ben.answers()
  await Promise.all([anna.hears(ben), shopper.hearsNothing()])
  await armEar(shopper.page)
  await anna.presses('Hand over')
  const heard = await firstSoundAt(shopper.page)
  const pressed = await anna.pressedAt('Hand over')
  await hangUp({ shopper, anna: ben })
  return heard - pressed
}

async function cold(stage: Stage): Promise<number> {
  const { shopper, anna, ben } = castOf(stage)
  await talk(stage)
  await anna.asks('Ben', 'to take over')
  await ben.isRung()
  await shopper.hearsNothing()
  await armEar(shopper.page)
  await ben.pressesAnswer()
  const heard = await firstSoundAt(shopper.page)
  const pressed = await ben.pressedAt('Answer')
  await hangUp({ shopper, anna: ben })
  return heard - pressed
}

function castOf({ shopper, anna, ben }: Stage) {
  if (ben === null) throw new Error('Nobody asked Ben to come.')
  return { shopper, anna, ben }
}
