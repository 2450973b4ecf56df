import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { protocolDocument } from '../protocol/document.ts'

it('docs/protocol.md says what the protocol says: run `npm run docs`', async () => {
  expect(await readFile(new URL('protocol.md', import.meta.url), 'utf8')).toBe(protocolDocument())
})
