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
      await anna.reads('You moved to another device')
      // Where it runs, for as long as it runs; nothing rings here, and nothing is taken back.
      await anna.reads('You are in a call on another device')
      await phone.hangsUp()
      await shopper.reads('Anna hung up')
      await anna.readsNoMore('You are in a call on another device')
      await shopper.callsAgain()
      await phone.isRung()
      await anna.isNotRung()
    },
  )
})

test('C5 Anna presses "Continue here" on the other device where she is signed in, and goes back the same way', async ({
  shopper,
  anna,
  enter,
}) => {
  const credentials = { email: 'anna@demo.shop', password: 'shopbell-demo' }
  await enter(
    'guest',
    (parts) => new Agent({ ...parts, ...credentials }),
    async (phone) => {
      await phone.signsIn()
      await talk(shopper, anna)
      await phone.reads('You are in a call on another device')
      await phone.reads(/^About: .*Ridge/)

      await phone.presses('Continue here')
      await phone.isTalking()
      await hearEachOther(shopper, phone)
      await anna.reads('You moved to another device')
      await Promise.all([shopper.hearsNothingOf(anna), anna.hearsNothing()])
      expect(await shopper.page.evaluate(() => document.body.innerText)).not.toMatch(/line broke|hung up/)

      await anna.presses('Continue here')
      await anna.isTalking()
      await hearEachOther(shopper, anna)
      await phone.reads('You moved to another device')
      await Promise.all([shopper.hearsNothingOf(phone), phone.hearsNothing()])
      await shopper.hangsUp()
      await phone.readsNoMore('You are in a call on another device')
    },
  )
})
