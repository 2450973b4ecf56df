import { writeFile } from 'node:fs/promises'
import { protocolDocument } from '../protocol/document.ts'

await writeFile(new URL('protocol.md', import.meta.url), protocolDocument())
