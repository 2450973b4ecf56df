import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import cookie from '@fastify/cookie'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController, type RawServerDefault } from 'fastify'
import { Refusal } from '../../protocol/errors.ts'
import { aboutRoutes } from './about-routes.ts'
import { access, type GuardedRoute } from './access.ts'
import { assets } from './assets.ts'
import { auditedRoutes } from './audited.ts'
import { callRoutes } from './call-routes.ts'
import { carryRoutes } from './carry-routes.ts'
import { changesRoutes } from './changes-routes.ts'
import { clipRoutes, playRoutes } from './clip-routes.ts'
import { compression } from './compression.ts'
import type { AppOptions } from './deps.ts'
import { desksRoutes } from './desks-routes.ts'
import { docs } from './docs.ts'
import { answerError, answerUnrouted, errorAnswer } from './error-handler.ts'
import { factorRoutes } from './factor-routes.ts'
import { guestRoutes } from './guest-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { historyRoutes } from './history-routes.ts'
import { hoursRoutes } from './hours-routes.ts'
import { joiningRoutes } from './joining-routes.ts'
import { keepingRoutes } from './keeping-routes.ts'
import { lazySerializers } from './lazy-serializers.ts'
import { pageRoutes } from './pages/routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { ownPhotoRoutes, photoRoutes } from './photo-routes.ts'
import { presenceRoutes } from './presence-routes.ts'
import { pressure } from './pressure.ts'
import { profileRoutes } from './profile-routes.ts'
import { rateLimits } from './rate-limits.ts'
import { requestMeter } from './request-meter.ts'
import { security } from './security.ts'
import { sessionRoutes } from './session-routes.ts'
import { shopCors } from './shop-cors.ts'
import { shopRoutes } from './shop-routes.ts'
import { supervisionRoutes } from './supervision-routes.ts'
import { visitRoutes } from './visit-routes.ts'
import { waitGoalRoutes } from './wait-goal-routes.ts'
import { shopWaysRoute, waysRoutes } from './ways-routes.ts'

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** Bytes of a request body: the largest is a sign-in. A route that takes more says so. */
const BODY_LIMIT = 8 * 1024

/**
 * The web server with all routes but the socket and the demo shop, which are registered on it afterwards. Does not
 * listen yet.
 */
export async function buildApp(options: AppOptions): Promise<App> {
  const { config, log, deps } = options
  const app: App = fastify({
    loggerInstance: log,
    // One line a request would name what people look at; the meter below counts instead.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestIdHeader: false,
    requestTimeout: 15_000,
    clientErrorHandler: refuseGarbage,
    frameworkErrors: answerUnrouted,
    schemaController: { compilersFactory: { buildSerializer: lazySerializers } },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw new Refusal('http.not-found')
  })
  // A form of a foreign page can send text/plain without asking; JSON it cannot.
  app.removeContentTypeParser('text/plain')

  const guarded: GuardedRoute[] = []
  app.decorate('guarded', guarded)

  await app.register(auditedRoutes)
  await app.register(requestMeter, deps)
  await app.register(security, { config })
  await app.register(pressure, options.pressure ?? {})
  await app.register(cookie)
  await app.register(compression)
  await app.register(rateLimits)
  await app.register(docs, { cookie: deps.cookie.name })

  await app.register(async (shopPages: App) => {
    await shopPages.register(shopCors, deps)
    presenceRoutes(shopPages, deps)
    shopWaysRoute(shopPages, deps)
    visitRoutes(shopPages, options)
    clipRoutes(shopPages, options)
  })
  await app.register(async (counter: App) => {
    counter.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    await counter.register(access, { ...deps, guarded })
    sessionRoutes(counter, options)
    joiningRoutes(counter, options)
    peopleRoutes(counter, options)
    profileRoutes(counter, options)
    factorRoutes(counter, options)
    ownPhotoRoutes(counter, options)
    historyRoutes(counter, deps)
    callRoutes(counter, deps)
    supervisionRoutes(counter, deps)
    waitGoalRoutes(counter, deps)
    playRoutes(counter, deps)
    keepingRoutes(counter, deps)
    hoursRoutes(counter, deps)
    desksRoutes(counter, deps)
    waysRoutes(counter, deps)
    shopRoutes(counter, deps)
    changesRoutes(counter, deps)
    aboutRoutes(counter, config)
  })
  guestRoutes(app, options)
  carryRoutes(app, options)
  photoRoutes(app, options)
  healthRoutes(app, deps)
  pageRoutes(app, config)
  await assets(app, options)
  return app
}

/** What is not even HTTP never becomes a request: the socket is answered by hand and closed. */
function refuseGarbage(_error: Error, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return
  const body = JSON.stringify(errorAnswer({ code: 'message.malformed' }))
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
