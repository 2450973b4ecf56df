import { desk, saveDesks } from '../kit/desks.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

test('Q10 after a call the agent writes it up and is not rung; who waits is told the truth, and rings when she is done', async ({
  shopper,
  secondShopper,
  anna,
}) => {
  await anna.signsIn()
  await saveDesks(anna.page, [desk('main', { wrapUp: 300 })])
  await talk(shopper, anna)
  await shopper.hangsUp()
  await anna.isWritingUp()
  await anna.reads(/^The next call rings in [45]:\d\d, or when you are done\.$/)

  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.isTold('Join the line All talking just now')
  await secondShopper.joinsTheLine()
  await secondShopper.reads('You are next')
  await secondShopper.hearsTune('waiting')
  await anna.reads('1 waits in the line')
  await anna.isNotRung()

  await anna.endsWrapUp()
  await expect(anna.rings).toHaveText(['Lakeside Tent'])
  await secondShopper.reads('Ringing Anna')
  await anna.answers()
  await hearEachOther(secondShopper, anna)
  await secondShopper.hearsNoTune()
})

test('Q10 the time to write up is over by itself: who waits rings then, and not before', async ({
  shopper,
  secondShopper,
  anna,
}) => {
  const seconds = 12
  await anna.signsIn()
  await saveDesks(anna.page, [desk('main', { wrapUp: seconds })])
  await talk(shopper, anna)
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.joinsTheLine()
  await secondShopper.reads('You are next')
  await anna.hangsUp()
  const hungUp = await anna.pressedAt('Hang up')
  await anna.isWritingUp()
  await secondShopper.reads('You are next')
  await anna.isNotRung()

  await anna.isRung((seconds + 5) * 1_000)
  const waited = Date.now() - hungUp
  expect(waited).toBeGreaterThan(seconds * 1_000)
  expect(waited).toBeLessThan((seconds + 3) * 1_000)
  await anna.answers()
  await hearEachOther(secondShopper, anna)
})

test('Q10 away while writing up stays away, and back again with time left goes on writing', async ({
  shopper,
  secondShopper,
  anna,
}) => {
  await anna.signsIn()
  await saveDesks(anna.page, [desk('main', { wrapUp: 300 })])
  await talk(shopper, anna)
  await anna.hangsUp()
  await anna.isWritingUp()
  await anna.becomes('Away')
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.isTold('Nobody at the counter')
  await anna.presses('Your status')
  await anna.page.getByRole('menuitemradio', { name: 'Available' }).click()
  await anna.isWritingUp()
  await secondShopper.page.mouse.move(0, 0)
  await secondShopper.bell.hover()
  await secondShopper.isTold('Join the line')
})
