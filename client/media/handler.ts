import type { types } from 'mediasoup-client'
import { MediaTrouble } from '../call-session.ts'
import { type Engine, engineOf } from './browser.ts'

type HandlerFactory = types.HandlerFactory

/** One dialect is loaded, the browser's own: each is as large as the rest of the library. */
const factories: { readonly [E in Engine]: () => Promise<HandlerFactory> } = {
  chromium: async () => (await import('mediasoup-client/handlers/Chrome111')).Chrome111.createFactory({}),
  firefox: async () => (await import('mediasoup-client/handlers/Firefox120')).Firefox120.createFactory({}),
  webkit: async () => (await import('mediasoup-client/handlers/Safari12')).Safari12.createFactory({}),
}

let loading: Promise<HandlerFactory> | null = null

/**
 * The browser's dialect, with what the browser can send and receive read already, so that a seat does not wait
 * for it. Asked early, it costs the call nothing.
 *
 * @throws {MediaTrouble} `unsupported`
 */
export async function loadHandler(): Promise<HandlerFactory> {
  loading ??= load()
  try {
    return await loading
  } catch (cause) {
    // The next press may find the network back.
    loading = null
    throw cause
  }
}

async function load(): Promise<HandlerFactory> {
  const engine = engineOf(navigator.userAgent)
  if (engine === null) throw new MediaTrouble('unsupported')
  const factory = await factories[engine]()
  const [receiving, sending] = await Promise.all([
    factory.getNativeRtpCapabilities({ direction: 'recvonly' }),
    factory.getNativeRtpCapabilities({ direction: 'sendonly' }),
  ])
  return {
    ...factory,
    getNativeRtpCapabilities: ({ direction }) => Promise.resolve(direction === 'recvonly' ? receiving : sending),
  }
}
