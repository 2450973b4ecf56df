import { desk, saveDesks } from '../kit/desks.ts'
import { closesAt, nextMinute, opensAt, saveHours } from '../kit/opening-hours.ts'
import { hearEachOther } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

/** As far as the button may be behind the hours. */
const BEHIND_MS = 15_000

test('O1 O7 Q1 Q2 Q10 a day: closed, open, a line of three, writing up, each in turn, closing time in mid-call, closed', async ({
  shopper,
  secondShopper,
  thirdShopper,
  anna,
}) => {
  // Two full minutes are waited for by the clock on the wall.
  test.setTimeout(270_000)
  await anna.goesOnline()
  await saveDesks(anna.page, [desk('main', { wrapUp: 300 })])

  // Before the day.
  const opening = nextMinute(10_000)
  await saveHours(anna.page, opensAt(opening))
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Closed now Opens (today|tomorrow)')
  await expect(shopper.bell.getByRole('button')).toBeDisabled()
  await shopper.isTold('Call us Anna is here', opening - Date.now() + BEHIND_MS)
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)

  // She talks, then she writes it up: both times there is a line, and three stand in it.
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.isTold('Join the line All talking just now')
  await anna.hangsUp()
  await anna.isWritingUp()
  await secondShopper.joinsTheLine()
  await secondShopper.reads('You are next')
  await thirdShopper.visits('/demo/products/fell-shoe')
  await thirdShopper.joinsTheLine()
  await thirdShopper.reads('You are second in the line')
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.joinsTheLine()
  await shopper.reads('You are third in the line')
  await anna.reads('3 wait in the line')
  await anna.isNotRung()

  // Each in turn, and nobody while she writes.
  await anna.endsWrapUp()
  await expect(anna.rings).toHaveText(['Lakeside Tent'])
  await Promise.all([thirdShopper.reads('You are next'), shopper.reads('You are second in the line')])
  await anna.answers()
  await hearEachOther(secondShopper, anna)
  await anna.hangsUp()
  await anna.isWritingUp()
  await anna.reads('2 wait in the line')
  await anna.isNotRung()
  await anna.endsWrapUp()
  await expect(anna.rings).toHaveText(['Fell Shoe'])
  await shopper.reads('You are next')
  await anna.answers()
  await hearEachOther(thirdShopper, anna)
  await thirdShopper.heardNothingBut(anna)
  await anna.hangsUp()
  await anna.isWritingUp()
  await anna.endsWrapUp()
  await expect(anna.rings).toHaveText(['Ridge Boot'])
  await anna.answers()
  await hearEachOther(shopper, anna)

  // Closing time in mid-call.
  const closing = nextMinute(10_000)
  await saveHours(anna.page, closesAt(closing))
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.isTold('Join the line')
  await secondShopper.isTold('Closed now Opens', closing - Date.now() + BEHIND_MS)
  await expect(secondShopper.bell.getByRole('button')).toBeDisabled()
  await anna.isTalking()
  await hearEachOther(shopper, anna)
  await shopper.hangsUp()
  await anna.isWritingUp()
  await anna.endsWrapUp()
  await shopper.isTold('Closed now Opens', BEHIND_MS)
  await anna.isNotRung()
})
