import type { Page } from 'playwright'
import { hangUp, isWarm } from '../calls.ts'
import type { Figure } from '../figure.ts'
import { pause, within } from '../patience.ts'
import { openStage, PRODUCT, type Stage } from '../stage.ts'
import { median, spread } from '../statistics.ts'

const CALLS = 20
const BOUND_MS = 250
const PATIENCE_MS = 10_000
/** From the hand on the button to the press, as people are. */
const HAND_MS = 300

export const ring: Figure = {
  name: 'ring',
  title: 'From the press to the ring at the counter',
  method:
    `${CALLS} presses on loopback, each on a freshly loaded product page, microphone allowed before. The hand lies on the button for ${HAND_MS} ms before it presses, which is when the code of the call is fetched; then ` +
    `the same with no time between. Timed from the browser's stamp of the click to the first frame of the agent's console that shows \`Answer\` (looked for in each frame). Microphone, visit, socket and dial are in it.`,

  async measure(say) {
    await using stage = await openStage()
    say('a hand, then a press')
    const calm = await presses(stage, HAND_MS)
    say('a press at once')
    const hasty = await presses(stage, 0)
    return [
      { what: 'press to ring, median', value: median(calm), unit: 'ms', bound: BOUND_MS, note: spread(calm) },
      {
        what: 'the same, pressed in the moment of touching: the code is fetched after the press',
        value: median(hasty),
        unit: 'ms',
        bound: BOUND_MS,
        note: spread(hasty),
      },
    ]
  },
}

async function presses(stage: Stage, hand: number): Promise<number[]> {
  const { shopper, anna } = stage
  const waits: number[] = []
  for (let call = 0; call < CALLS; call += 1) {
    await shopper.visits(PRODUCT)
    const shown = answerShownAt(anna.page)
    await shopper.callButton.waitFor()
    if (hand > 0) {
      await shopper.callButton.hover()
      await pause(hand)
    }
    await shopper.callButton.click()
    const rung = await within(PATIENCE_MS, 'the ring', shown)
    waits.push(rung - (await shopper.pressedAt('Call')))
    // A call that is given up while it is set up would weigh on the next one.
    await isWarm(shopper)
    await anna.answers()
    await hangUp(stage)
  }
  return waits
}

/** When the console first shows a button to answer, looked for in each frame that it draws. */
function answerShownAt(page: Page): Promise<number> {
  return page.evaluate(() => {
    const buttons = function* (root: Document | ShadowRoot): Generator<Element> {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('button')) yield element
        if (element.shadowRoot !== null) yield* buttons(element.shadowRoot)
      }
    }
    const isThere = (): boolean =>
      [...buttons(document)].some(
        (button) =>
          /^Answer(?! with camera)/.test((button.getAttribute('aria-label') ?? button.textContent ?? '').trim()) &&
          button.checkVisibility({ visibilityProperty: true }),
      )
    return new Promise<number>((resolve) => {
      const look = (): void => {
        if (isThere()) resolve(performance.timeOrigin + performance.now())
        else requestAnimationFrame(look)
      }
      look()
    })
  })
}
