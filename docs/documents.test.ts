import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { protocolDocument } from '../protocol/document.ts'
import { settingsDocument } from './settings-document.ts'

const written = { 'protocol.md': protocolDocument, 'settings.md': settingsDocument }

it.each(Object.entries(written))('docs/%s says what the code says: run `npm run docs`', async (name, document) => {
  expect(await readFile(new URL(name, import.meta.url), 'utf8')).toBe(document())
})
