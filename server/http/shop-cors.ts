import cors from '@fastify/cors'
import type { FastifyRequest } from 'fastify'
import { fastifyPlugin } from 'fastify-plugin'
import { shopId } from '../../protocol/ids.ts'
import type { Origins } from './origins.ts'

const SHOP_PATH = /^\/api\/shops\/([\w-]{1,64})\//

/** Lets the pages of a shop read what is under `/api/shops/`; everything else is for our own pages. */
export const shopCors = fastifyPlugin(async (app, { origins }: { origins: Origins }) => {
  await app.register(cors, {
    hook: 'onRequest',
    delegator: (request: FastifyRequest, callback) => {
      const shop = SHOP_PATH.exec(request.url)?.[1]
      const allowed = shop !== undefined && origins.mayCall(shopId(shop), request)
      callback(null, {
        origin: allowed,
        methods: ['GET', 'POST', 'PUT', 'DELETE'],
        allowedHeaders: ['content-type', 'authorization'],
        exposedHeaders: ['retry-after'],
        maxAge: 7_200,
        // Refusing a preflight is to say nothing; a 400 would say more than is known.
        strictPreflight: false,
      })
    },
  })
})
