import { readFile } from 'node:fs/promises'
import { talk } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

test('S2 S3 S4 a supervisor listens, whispers to the agent and joins: who hears whom', async ({
  shopper,
  anna,
  clara,
}) => {
  await Promise.all([talk(shopper, anna), clara.signsIn()])
  await clara.goesOnline()
  await clara.opens('Board')
  await clara.reads('Ridge Boot')

  await clara.presses('Listen')
  await Promise.all([clara.hears(shopper), clara.hears(anna)])
  await Promise.all([shopper.hearsNothingOf(clara), anna.hearsNothingOf(clara)])
  await clara.reads('You are listening to the call of Anna')
  await Promise.all([anna.reads('Clara listens'), shopper.reads('Clara listens')])

  await clara.presses('Whisper')
  await anna.hears(clara)
  await Promise.all([shopper.hearsNothingOf(clara), shopper.hears(anna), clara.hears(shopper)])

  await clara.presses('Join')
  await Promise.all([shopper.hears(clara), anna.hears(clara), clara.hears(shopper), clara.hears(anna)])
  await clara.isTalking()
  // What was said aloud stays in its place; the notice goes.
  await expect(shopper.page.locator('shopbell-notice').filter({ hasText: 'Clara listens' })).toHaveCount(0)
})

test('what came of a call is noted, found again and downloaded', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  await shopper.hangsUp()
  await anna.presses('Sold')
  await anna.page.getByLabel('Note').fill('Size 42, collects on Friday, "by bike"')
  await anna.presses('Save note')
  await anna.reads('Saved')
  await anna.presses('Done')

  await anna.opens('History')
  const lines = anna.page.getByRole('main').getByRole('row').filter({ hasText: 'Ridge Boot' })
  await expect(lines.filter({ hasText: 'Sold' })).toHaveCount(1)
  await anna.page.getByLabel('Result').selectOption('Spam')
  await anna.reads('No call found')
  await anna.presses('Clear')
  await anna.page.getByLabel('Words in page, cart or note').fill('COLLECTS boot')
  await anna.reads('1 call')
  await expect(lines).toHaveCount(1)

  await anna.presses('Details of the call about')
  await anna.reads('Anna answered')
  await anna.reads('The shopper hung up')
  await expect(anna.page.getByRole('textbox', { name: 'Note' })).toHaveValue('Size 42, collects on Friday, "by bike"')

  const [download] = await Promise.all([
    anna.page.waitForEvent('download'),
    anna.page.getByRole('link', { name: 'Download as CSV' }).click(),
  ])
  const table = await readFile(await download.path(), 'utf8')
  expect(table.split('\r\n')).toHaveLength(3)
  expect(table).toContain(',sold,"Size 42, collects on Friday, ""by bike""",Anna,')
})

test('a caller is blocked after a call, reads so calmly, and is let in again in one place', async ({
  shopper,
  anna,
}) => {
  await talk(shopper, anna)
  await shopper.hangsUp()
  await anna.presses('Block this caller')
  await anna.presses('an hour')
  await anna.reads('Blocked until')
  await anna.presses('Done')

  await shopper.callsAgain()
  await shopper.reads('No calls from here just now')
  await anna.isNotRung()

  await anna.opens('History')
  await anna.presses('Blocked callers')
  await anna.presses('Unblock')
  await anna.reads('Nobody is blocked')

  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
})

test('a caller is blocked from within the call, which ends as any other and is noted as spam', async ({
  shopper,
  anna,
}) => {
  await talk(shopper, anna)
  await anna.presses('More')
  await anna.presses('Block this caller')
  const sheet = anna.page.getByRole('group', { name: 'Block this caller' })
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused()
  await sheet.getByRole('button', { name: 'Close' }).press('Escape')
  await expect(sheet).toHaveCount(0)
  await anna.isTalking()

  await anna.presses('More')
  await anna.presses('Block this caller')
  await sheet.getByRole('button', { name: 'a day' }).press('Enter')
  await anna.isNotTalking()
  await expect(anna.page.getByRole('button', { name: 'Spam', pressed: true })).toBeVisible()
  await anna.reads('Blocked until')
  await shopper.callsAgain()
  await shopper.reads('No calls from here just now')
  await anna.isNotRung()

  await anna.opens('History')
  await expect(anna.page.getByRole('row').filter({ hasText: 'Spam' })).toHaveCount(1)
  await anna.presses('Blocked callers')
  await anna.presses('Unblock')
  await anna.reads('Nobody is blocked')
  await anna.opens('History')
  await anna.presses('Changes')
  await anna.reads('Caller unblocked')
  await anna.reads('Caller blocked')
})
