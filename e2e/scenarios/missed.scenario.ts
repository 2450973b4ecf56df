import { expect, test } from '../people/test.ts'

const RING_S = 5
test.use({ settings: { SHOPBELL_RING_SECONDS: `${RING_S}` } })

const NOBODY = 'Nobody could answer just now'

test('Q9 R6 an agent who lets three calls pass is set away and told, and one press brings her back', async ({
  shopper,
  anna,
}) => {
  // Three rings in full length.
  test.setTimeout(90_000)
  await anna.goesOnline()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  for (const turn of [1, 2, 3]) {
    await anna.isRung()
    await shopper.reads(NOBODY, (RING_S + 5) * 1_000)
    await anna.isNotRung()
    if (turn === 3) break
    await expect(anna.button('Your status: Available')).toBeVisible()
    await expect(anna.page.getByRole('alert').filter({ hasText: 'You were set away' })).toHaveCount(0)
    await shopper.presses('Try again')
  }

  const banner = anna.page.getByRole('alert').filter({ hasText: 'You were set away' })
  await expect(banner).toBeVisible()
  await expect(banner).toContainText('Three calls rang here in vain')
  await expect(anna.button('Your status: Away')).toBeVisible()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Nobody at the counter')
  await expect(shopper.bell.getByRole('button')).toBeDisabled()

  await anna.presses('I am back')
  await expect(banner).toHaveCount(0)
  await expect(anna.button('Your status: Available')).toBeVisible()
  await shopper.page.mouse.move(0, 0)
  await shopper.bell.hover()
  await shopper.isTold('Call us Anna is here')
  await shopper.calls()
  await anna.isRung()
})

test('Q9 a call that is declined begins the count anew', async ({ shopper, anna }) => {
  test.setTimeout(90_000)
  await anna.goesOnline()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  for (const turn of [1, 2, 3, 4]) {
    await anna.isRung()
    if (turn === 2) await anna.declines()
    await shopper.reads(turn === 2 ? 'Nobody can talk just now' : NOBODY, (RING_S + 5) * 1_000)
    await expect(anna.button('Your status: Available')).toBeVisible()
    if (turn < 4) await shopper.presses('Try again')
  }
  await anna.isNotRung()
})
