import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { deskId } from '../../protocol/ids.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import { freshDesk } from './desks-keeper.ts'
import { historyLines, me } from './gallery/cast.ts'
import { fakeCalls } from './gallery/fake-calls.ts'
import { DeskHistory } from './history.ts'
import { learn } from './tongue.ts'

const boots: DeskSettings = {
  ...freshDesk,
  id: deskId('desk-x1'),
  name: 'Boots and shoes',
}

let element: DeskHistory

async function open(desks: readonly DeskSettings[]): Promise<string[]> {
  const lines = historyLines(Date.now(), 4).map((line, index) => ({
    ...line,
    desk: index % 2 === 0 ? boots.id : deskId('desk-gone'),
  }))
  const opened: string[] = []
  element = new DeskHistory()
  Object.assign(element, {
    tongue: await learn('en'),
    ledger: { lines, older: 'all', state: 'ready' },
    calls: fakeCalls(lines),
    me,
    keeper: { open: () => opened.push('desks') },
    desks,
  })
  document.body.append(element)
  return opened
}

afterEach(() => element.remove())

describe('the history', () => {
  it('offers its desks by their names, and one that was removed by its id', async () => {
    await page.viewport(1280, 800)
    expect(await open([boots])).toEqual(['desks'])
    const filter = page.getByRole('combobox', { name: 'Desk' })
    const offered = [...(await filter.findElement()).querySelectorAll('option')]
    expect(offered.map(({ text, value }) => [text, value])).toEqual([
      ['All', ''],
      ['Boots and shoes', 'desk-x1'],
      ['desk-gone', 'desk-gone'],
    ])
  })

  it('has its ways in two even rows on the narrowest phone', async () => {
    await page.viewport(320, 640)
    await open([boots])
    const tops = async (name: string) =>
      Math.round((await page.getByRole('button', { name, exact: true }).findElement()).getBoundingClientRect().top)
    const csv = (await page.getByRole('link', { name: 'Download as CSV' }).findElement()).getBoundingClientRect()
    expect(await tops('Filters')).toBe(Math.round(csv.top))
    expect(await tops('Blocked callers')).toBe(await tops('Changes'))
    expect((await tops('Changes')) - Math.round(csv.top)).toBeLessThan(60)
  })
})
