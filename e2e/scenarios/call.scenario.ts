import { test } from '../people/test.ts'

test('R1 one press, one answer: shopper and Anna hear each other, and nobody before', async ({ shopper, anna }) => {
  await anna.goesOnline()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await shopper.hears(anna)
  await anna.hears(shopper)
})
