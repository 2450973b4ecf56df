import type { RouteOptions } from 'fastify'
import { fastifyPlugin } from 'fastify-plugin'
import type { ChangeKind } from '../../protocol/rest/changes.ts'

/** Which changes a route writes down, or why it writes none. */
export type Audited = readonly [ChangeKind, ...ChangeKind[]] | { readonly none: string }

export interface AuditedRoute {
  readonly method: string
  readonly url: string
  readonly audited: Audited
}

declare module 'fastify' {
  interface FastifyContextConfig {
    audited?: Audited
  }
  interface FastifyInstance {
    /** All routes of the API that change something. */
    readonly changing: readonly AuditedRoute[]
  }
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A route of the API that changes something, and does not say which line of the audit trail it writes, does not start. */
export const auditedRoutes = fastifyPlugin(async (app) => {
  const changing: AuditedRoute[] = []
  app.decorate('changing', changing)
  app.addHook('onRoute', ({ method: methods, url, config }: RouteOptions) => {
    for (const method of [methods].flat()) {
      if (READING.has(method) || !url.startsWith('/api/')) continue
      const audited = config?.audited
      if (audited === undefined) throw new Error(`which change does ${method} ${url} write down, or why none?`)
      changing.push({ method, url, audited })
    }
  })
})
