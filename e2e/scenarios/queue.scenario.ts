import type { Agent } from '../people/agent.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

/** Presses the button of a shop in which all talk. */
async function joinsTheLine(shopper: Shopper, path = '/demo/products/lakeside-tent'): Promise<void> {
  await shopper.visits(path)
  await shopper.joinsTheLine()
}

async function takesTheNext(agent: Agent): Promise<void> {
  await agent.isRung()
  await agent.answers()
}

test('Q1 Q2 three callers, one agent: served in order, the place falls, music until it rings', {
  tag: '@alone',
}, async ({ shopper, secondShopper, thirdShopper, anna }) => {
  await talk(shopper, anna)
  await joinsTheLine(secondShopper)
  await secondShopper.reads('You are next')
  await secondShopper.hearsTune('waiting')
  await joinsTheLine(thirdShopper, '/demo/products/fell-shoe')
  await thirdShopper.reads('You are second in the line')
  await anna.reads('2 wait in the line')
  await secondShopper.hearsNothingOf(anna)

  await anna.hangsUp()
  await secondShopper.reads('Ringing Anna')
  await thirdShopper.reads('You are next')
  await expect(anna.rings).toHaveText(['Lakeside Tent'])
  await takesTheNext(anna)
  await hearEachOther(secondShopper, anna)
  await secondShopper.hearsNoTune()
  await anna.reads('1 waits in the line')

  await anna.hangsUp()
  await takesTheNext(anna)
  await hearEachOther(thirdShopper, anna)
  await thirdShopper.heardNothingBut(anna)
  await anna.readsNoMore(/in the line$/)
})

test('Q6 Q11 the place outlives a reload; music can be turned off; what it is about stands on the card', async ({
  shopper,
  secondShopper,
  anna,
}) => {
  await talk(shopper, anna)
  await joinsTheLine(secondShopper)
  await secondShopper.reads('You are next')
  await secondShopper.presses('Music')
  await secondShopper.hearsNoTune()
  await secondShopper.page.getByLabel('What is it about?').fill('Does it fit three?')
  await secondShopper.presses('Send')
  await secondShopper.reads('Sent. You can still change it.')
  await secondShopper.reloads()
  await secondShopper.reads('You are next')
  await expect(secondShopper.page.getByLabel('What is it about?')).toHaveValue('Does it fit three?')
  await secondShopper.hearsNoTune()

  await anna.hangsUp()
  await anna.isRung()
  await anna.reads('“Does it fit three?”')
  await anna.answers()
  await hearEachOther(secondShopper, anna)
})

test('E1 who leaves the line is gone, and who stands behind moves up', async ({
  shopper,
  secondShopper,
  thirdShopper,
  anna,
}) => {
  await talk(shopper, anna)
  await joinsTheLine(secondShopper)
  await secondShopper.reads('You are next')
  await joinsTheLine(thirdShopper)
  await thirdShopper.reads('You are second in the line')
  await secondShopper.givesUp()
  await secondShopper.reads('You hung up')
  await secondShopper.hearsNoTune()
  await thirdShopper.reads('You are next')
})
