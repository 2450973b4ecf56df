import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

it('docs/embedding.md names everything that the element promises', async () => {
  const [page, element] = await Promise.all([read('embedding.md'), read('../client/button/shopbell-button.ts')])
  const contract = element.slice(element.indexOf('@tag'), element.indexOf('export class'))
  const promised = [
    ...contract.matchAll(/@(?:attr|prop|method|cssprop|csspart|fires)(?: \{[^}]*\})? (?<name>[\w-]+)/g),
  ].map((match) => match.groups?.['name'] ?? '')
  expect(promised.length).toBeGreaterThan(20)
  expect(promised.filter((name) => !page.includes(`\`${name}`))).toEqual([])
})
