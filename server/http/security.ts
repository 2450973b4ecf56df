import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import { fastifyPlugin } from 'fastify-plugin'
import type { Config } from '../config/config.ts'

type Directives = Readonly<Record<string, readonly (string | ((request: IncomingMessage) => string))[]>>

/** Nothing inline, nothing of another host, no frames around or inside. */
function pagePolicy(publicUrl: string | null): Directives {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'media-src': ["'self'", 'blob:', 'data:'],
    // Older Safari does not count sockets of the same host as 'self'.
    'connect-src': ["'self'", (request) => socketSource(publicUrl, request.headers.host)],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
}

/** The counter shows product pictures of the shops that call; their addresses are checked before they travel. */
const pictures = { 'img-src': ["'self'", 'data:', 'https:', 'http://localhost:*', 'http://127.0.0.1:*'] } as const

/** Headers of a route that shows pictures of shops; goes into the options of the route. */
export function withPictures(config: Pick<Config, 'publicUrl'>) {
  return { helmet: { contentSecurityPolicy: policyOf({ ...pagePolicy(config.publicUrl), ...pictures }) } }
}

const ours =
  'camera microphone display-capture autoplay fullscreen picture-in-picture screen-wake-lock speaker-selection'
const nobodys = 'geolocation payment usb serial midi hid browsing-topics'
const permissionsPolicy = [
  ...ours.split(' ').map((feature) => `${feature}=(self)`),
  ...nobodys.split(' ').map((feature) => `${feature}=()`),
].join(', ')

/** The headers of every answer. */
export const security = fastifyPlugin(async (app, { config }: { config: Pick<Config, 'publicUrl'> }) => {
  const secure = config.publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: policyOf(pagePolicy(config.publicUrl)),
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
  })
})

function policyOf(directives: Directives) {
  return {
    useDefaults: false,
    directives: Object.fromEntries(Object.entries(directives).map(([name, sources]) => [name, [...sources]])),
  }
}

function socketSource(publicUrl: string | null, host: string | undefined): string {
  if (publicUrl !== null) return publicUrl.replace(/^http/, 'ws')
  // The Host is what a client says it is: nothing that could end the directive gets in.
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : ''
}
