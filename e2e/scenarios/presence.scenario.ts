import { ring } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

/** As far as the button may be behind the counter. */
const BEHIND_MS = 15_000

test('the button follows the counter by itself, both ways, with no socket before the press', async ({
  shopper,
  anna,
}) => {
  const sockets: string[] = []
  shopper.page.on('websocket', (socket) => sockets.push(socket.url()))
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Nobody at the counter')
  await expect(shopper.bell.getByRole('button')).toBeDisabled()
  await anna.goesOnline()
  await shopper.isTold('Call us Anna is here', BEHIND_MS)
  await expect(shopper.bell.getByRole('button')).toBeEnabled()
  await anna.becomes('Away')
  await shopper.isTold('Nobody at the counter', BEHIND_MS)
  await expect(shopper.bell.getByRole('button')).toBeDisabled()
  expect(sockets).toEqual([])
})

test('a hand or the focus on the button makes it look at once', async ({ shopper, anna, ben }) => {
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Nobody at the counter')
  await anna.goesOnline()
  await ben.goesOnline()
  const atOnce = 1_500
  await shopper.bell.hover()
  await shopper.isTold('Call us Anna and Ben are here', atOnce)

  await anna.becomes('Away')
  await shopper.page.mouse.move(0, 0)
  await shopper.bell.getByRole('button').focus()
  await shopper.isTold('Call us Ben is here', atOnce)
})

test('D2 R7 who talks is busy, and the button says so to the next shopper', async ({
  shopper,
  secondShopper,
  anna,
}) => {
  await ring(shopper, anna)
  await anna.answers()
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.isTold('Join the line All talking just now')
  await expect(secondShopper.bell.getByRole('button')).toBeEnabled()
  await anna.hangsUp()
  await secondShopper.page.mouse.move(0, 0)
  await secondShopper.bell.hover()
  await secondShopper.isTold('Call us Anna is here')
})
