import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const library = fileURLToPath(new URL('../../node_modules/mediasoup-client/lib/', import.meta.url))
const lean = fileURLToPath(new URL('../media/lean/', import.meta.url))

/** What mediasoup-client asks for by name, and what a browser that makes voice and video calls gets instead. */
const packages: Readonly<Record<string, string>> = {
  'mediasoup-client': `${library}Device.js`,
  debug: `${lean}debug.ts`,
  'events-alias': `${lean}events.ts`,
  'h264-profile-level-id': `${lean}h264-profile-level-id.ts`,
}
/** Parts of the library itself that are left out: the handler is chosen by us, and there are no data channels. */
const leftOut = /^\.\/(handlers\/(Chrome74|Chrome111|Firefox120|Safari12|ReactNative106)|DataConsumer|DataProducer)$/

/** mediasoup-client without what we do not use: it is not written to be shaken. */
export const leanMediasoup: Plugin = {
  name: 'lean-mediasoup',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source in packages) return packages[source]
    if (importer === undefined || !importer.startsWith(library)) return null
    if (leftOut.test(source)) return `${lean}nothing.ts`
    return source === '../../' ? `${lean}version.ts` : null
  },
}

/** Calls whose only effect would be a line in a log that nobody reads. */
export const silent = ['logger.debug', 'logger.warn', 'logger.error'] as const
