import { writeFile } from 'node:fs/promises'
import { protocolDocument } from '../protocol/document.ts'
import { settingsDocument } from './settings-document.ts'

await writeFile(new URL('protocol.md', import.meta.url), protocolDocument())
await writeFile(new URL('settings.md', import.meta.url), settingsDocument())
