import type { IncomingMessage, ServerResponse } from 'node:http'
import cookie from '@fastify/cookie'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController, type RawServerDefault } from 'fastify'
import type { AppOptions } from './deps.ts'

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** Bytes of a request body: the largest is a sign-in. */
const BODY_LIMIT = 8 * 1024

/**
 * The web server with all routes but the socket and the demo shop, which are registered on it. Does not listen.
 */
export async function buildApp({ config, log }: AppOptions): Promise<App> {
  const app: App = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestIdHeader: false,
    requestTimeout: 15_000,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  await app.register(cookie)
  return app
}
