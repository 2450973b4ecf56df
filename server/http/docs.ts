import { readFileSync } from 'node:fs'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { fastifyPlugin } from 'fastify-plugin'
import { version } from './version.ts'

const icon = {
  filename: 'bell.svg',
  rel: 'icon',
  type: 'image/svg+xml',
  sizes: 'any',
  content: readFileSync(new URL('pages/bell.svg', import.meta.url)),
}

const description = [
  'What the button, the counter and the machinery around a server ask over HTTP. Calls themselves live on the socket;',
  'its messages are in docs/protocol.md.',
  '',
  'Every refusal is `{ "error": { "code", "detail"? } }` with a code of the catalogue.',
].join('\n')

/** For routes that ask who is signed in; goes into their schema as `security`. */
export const bySession = [{ session: [] }] as const

/** The OpenAPI document at `/docs/json`, and a page to read it at `/docs`. Registered before the routes it describes. */
export const docs = fastifyPlugin(async (app, { cookie }: { cookie: string }) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Shopbell', version, description, license: { name: 'MIT', identifier: 'MIT' } },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: cookie,
            description: 'Set by the sign-in; `HttpOnly`, so a page never sees it.',
          },
        },
      },
      tags: [
        { name: 'shop page', description: 'Asked by pages that carry the button.' },
        { name: 'counter', description: 'Asked by the console, with the cookie of a session.' },
        { name: 'people', description: 'Asked by owners, who decide who works in the shop.' },
        { name: 'profile', description: 'What somebody sees and changes of themselves.' },
        { name: 'operation', description: 'Asked by the machinery around the server.' },
      ],
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list', deepLinking: true, supportedSubmitMethods: ['get'] },
    logo: icon,
    theme: { title: 'Shopbell: HTTP', favicon: [icon] },
  })
})
