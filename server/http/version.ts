import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import { Value } from 'typebox/value'

const path = new URL('../../package.json', import.meta.url)

/** Version of this Shopbell, from its package. */
export const { version } = Value.Parse(Type.Object({ version: Type.String() }), JSON.parse(readFileSync(path, 'utf8')))
