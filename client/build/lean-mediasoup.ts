import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { asModule } from './as-module.ts'
import { leanParts } from './lean-parts.ts'

const library = fileURLToPath(new URL('../../node_modules/mediasoup-client/lib/', import.meta.url))
const lean = fileURLToPath(new URL('../media/lean/', import.meta.url))

/** What is asked for by name, and what a browser that makes voice and video calls gets instead. */
const instead: readonly (readonly [RegExp, string])[] = [
  [/^h264-profile-level-id$/, `${lean}h264-profile-level-id.ts`],
  [/^\.{1,2}\/enhancedEvents$/, `${lean}events.ts`],
  [/^\.{1,2}\/(\.\.\/)*Logger$/, `${lean}logger.ts`],
  [/^\.\.\/\.\.\/$/, `${lean}version.ts`],
]
const inLibrary = /\/node_modules\/(mediasoup-client|awaitqueue)\/lib\//

/**
 * mediasoup-client without what we do not use: it is written in CommonJS, of which bundlers keep all. A version that is
 * written otherwise than we know it stops the build.
 */
export const leanMediasoup: Plugin = {
  name: 'lean-mediasoup',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source === 'mediasoup-client') return `${library}Device.js`
    if (importer === undefined || !inLibrary.test(importer)) return null
    return instead.find(([asked]) => asked.test(source))?.[1] ?? null
  },
  transform: {
    filter: { id: inLibrary },
    handler: (code, id) => ({ code: leanParts(asModule(code, id), id), map: null }),
  },
}

/** Calls whose only effect would be a line in a log that nobody reads. */
export const silent = ['logger.debug', 'logger.warn', 'logger.error'] as const
