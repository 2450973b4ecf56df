import underPressure, { type FastifyUnderPressureOptions } from '@fastify/under-pressure'
import { fastifyPlugin } from 'fastify-plugin'
import { Refusal } from '../../protocol/errors.ts'

/** Mean lateness of the event loop, in milliseconds, over a second: beyond this a call would not be set up in time. */
const limits: FastifyUnderPressureOptions = { maxEventLoopDelay: 1_000 }

class Overloaded extends Refusal {
  constructor() {
    super('server.overloaded', { seconds: 5 })
  }
}

/** Refuses work that cannot be done in time, so that what was begun is. */
export const pressure = fastifyPlugin(async (app, given: FastifyUnderPressureOptions) => {
  await app.register(underPressure, { ...limits, ...given, customError: Overloaded, retryAfter: 5 })
})

/** For routes by which the operator looks on, overload or not; goes into the `config` of the route. */
export const evenUnderPressure = { pressureHandler: () => {} }
