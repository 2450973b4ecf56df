import { showPattern } from '../kit/pattern.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

test('the shopper shows their own tab: Anna sees the very page, until it is taken back', { tag: '@alone' }, async ({
  shopper,
  anna,
}) => {
  await talk(shopper, anna)
  await shopper.wearsPattern(17)
  await shopper.sharesScreen()
  await anna.seesPattern(17)
  await shopper.reads('You are sharing your screen.')
  await expect(anna.seesPattern(18, 500)).rejects.toThrow('was not seen')
  await hearEachOther(shopper, anna)

  // A screen and a face are two pictures.
  await shopper.turnsCameraOn()
  await Promise.all([anna.sees(shopper), anna.seesPattern(17)])
  await shopper.turnsCameraOff()

  await shopper.stopsSharing()
  await anna.seesNothing()
  await hearEachOther(shopper, anna)
})

test.describe('with a second tab open', () => {
  // Chromium's own picker, answered: an agent does not mean the counter, but what lies beside it.
  test.use({ browsers: { anna: { args: ['--auto-select-tab-capture-source-by-title=Size guide'] } } })

  test('Anna shows another tab: the shopper sees the very page, beside her face', { tag: '@alone' }, async ({
    shopper,
    anna,
  }) => {
    const beside = await anna.page.context().newPage()
    await beside.goto('/demo/size-guide')
    await beside.evaluate(() => (document.title = 'Size guide'))
    await anna.page.bringToFront()
    await talk(shopper, anna)
    await anna.turnsCameraOn()
    await showPattern(beside, 5)
    await anna.sharesScreen()
    await Promise.all([shopper.seesPattern(5), shopper.sees(anna)])
    await expect(shopper.seesPattern(6, 500)).rejects.toThrow('was not seen')
    await hearEachOther(shopper, anna)

    await anna.stopsSharing()
    await shopper.sees(anna)
    await expect(shopper.seesPattern(5, 500)).rejects.toThrow('was not seen')
  })
})
