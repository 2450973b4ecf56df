import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>
type BuildSerializer = NonNullable<Compilers['buildSerializer']>

/**
 * Fastify's own serializers, each compiled when a route first answers with it: a hundred routes with all their errors
 * took a quarter of the start of the server, and most of them are never asked.
 */
export const lazySerializers: BuildSerializer = (...context) => {
  const compile = SerializerSelector()(...context)
  return (route) => {
    let serialize: ReturnType<typeof compile> | undefined
    return (data) => (serialize ??= compile(route))(data)
  }
}
