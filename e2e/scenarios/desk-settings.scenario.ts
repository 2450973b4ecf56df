import { desk, saveDesks } from '../kit/desks.ts'
import type { Agent } from '../people/agent.ts'
import { expect, test } from '../people/test.ts'

/** Goes to a page beside the counter. */
async function goes({ page }: Agent, view: 'Desks' | 'Hours'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: view }).click()
}

test('the owner writes the other ways, is told what is none, and sees what shoppers will see', async ({ anna }) => {
  const { page } = anna
  await anna.goesOnline()
  await goes(anna, 'Desks')
  await page.getByLabel('Phone').fill('+39 02 1234567')
  await page.getByLabel('Contact page').fill('http://boots.example')
  await page.getByRole('button', { name: 'Save' }).click()
  await anna.reads('Write the whole address; it begins with https://.')
  await page.getByLabel('Contact page').fill('https://boots.example/contact')
  await expect(page.getByRole('link', { name: /Contact page boots\.example\/contact/ })).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await anna.reads('Saved. Shoppers see it within a minute.')
  await page.reload()
  const shown = await page.evaluate(async () => (await fetch('/api/shops/demo/ways')).text())
  expect(JSON.parse(shown)).toMatchObject({ ways: [{ href: 'tel:+39021234567' }, { kind: 'page' }] })
})

test('the owner turns the question on, names desks for Italians, and gives one desk hours of its own', async ({
  anna,
}) => {
  const { page } = anna
  await anna.goesOnline()
  await saveDesks(page, [desk('sales', { name: 'Sales' }), desk('repairs', { name: 'Repairs' })])
  await goes(anna, 'Desks')
  await page.getByRole('switch', { name: /^Ask what it is about/ }).click()
  await page.getByLabel('Repairs in italiano').fill('Riparazioni')
  await page.locator('desk-desks').getByRole('button', { name: 'Save' }).click()
  await anna.reads(/^Saved\. The next call/)
  const saved = await page.evaluate(async () => (await fetch('/api/desks')).text())
  expect(JSON.parse(saved)).toMatchObject({ asks: true, desks: [{}, { names: { it: 'Riparazioni' } }] })

  await goes(anna, 'Hours')
  await page.getByRole('radio', { name: 'Repairs' }).check({ force: true })
  await anna.reads('Repairs keeps the hours of the shop.')
  await page.getByRole('switch', { name: /^Repairs keeps hours of its own/ }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() =>
      page.evaluate(
        async () => ((await (await fetch('/api/hours?desk=repairs')).json()) as { version: number }).version,
      ),
    )
    .toBe(1)
  await page.getByRole('radio', { name: 'The shop' }).check({ force: true })
  await anna.reads(/^Always open/)
})
