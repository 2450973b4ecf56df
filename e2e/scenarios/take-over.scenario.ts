import { Agent } from '../people/agent.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

test('Anna goes on with a running call on another device, and nobody hangs up', async ({ shopper, anna, enter }) => {
  await talk(shopper, anna)
  await anna.presses('More')
  await anna.presses('Continue on another device')
  const sheet = anna.page.getByRole('group', { name: 'Continue on another device' })
  await expect(sheet.getByRole('img', { name: 'Code with the address of the counter' })).toBeVisible()
  await expect(sheet.getByText(/\/console\/$/)).toBeVisible()

  const credentials = { email: 'anna@demo.shop', password: 'shopbell-demo' }
  await enter(
    'guest',
    (parts) => new Agent({ ...parts, ...credentials }),
    async (phone) => {
      await phone.signsIn()
      await phone.presses('Go online')
      await phone.isTalking()
      await hearEachOther(shopper, phone)
      await Promise.all([shopper.hearsNothingOf(anna), anna.hearsNothing()])
      await anna.reads('You went on somewhere else')
      await phone.hangsUp()
      await shopper.reads('Anna hung up')
    },
  )
})
