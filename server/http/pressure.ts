import underPressure, { type FastifyUnderPressureOptions } from '@fastify/under-pressure'
import { fastifyPlugin } from 'fastify-plugin'
import { Refusal } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'

/** Mean lateness of the event loop, in milliseconds, over each of two seconds: beyond this a call would not be set up in time. */
const limits: FastifyUnderPressureOptions = { maxEventLoopDelay: 1_000 }
const READ_EVERY: Millis = 1_000
const COME_BACK_AFTER_SECONDS = 5

/** Refuses work that cannot be done in time, so that what was begun is. */
export const pressure = fastifyPlugin(async (app, given: FastifyUnderPressureOptions) => {
  const reading = given.sampleInterval ?? READ_EVERY
  // A reading may tell of the start for as long as it was taken, and once more for as long as it counts.
  const start = 2 * reading
  let settled = Number.POSITIVE_INFINITY
  let lateSince = 0
  let lateUntil = 0
  /** Whether the reading before was late as well: a machine that stood still for a moment is under no load. */
  function isStillLate(now: number): boolean {
    if (now > lateUntil) lateSince = now
    lateUntil = now + 2 * reading
    return now - lateSince > reading
  }
  app.addHook('onReady', async () => {
    settled = performance.now() + start
  })
  await app.register(underPressure, {
    ...limits,
    sampleInterval: READ_EVERY,
    ...given,
    async pressureHandler(_request, reply, type) {
      // A start holds the loop up, on a slow machine for long: that is no load, and no reason to send the first visitors away.
      const now = performance.now()
      if (type === 'eventLoopDelay' && (now < settled || !isStillLate(now))) return
      reply.header('retry-after', COME_BACK_AFTER_SECONDS)
      throw new Refusal('server.overloaded', { seconds: COME_BACK_AFTER_SECONDS })
    },
  })
})

/** For routes by which the operator looks on, overload or not; goes into the `config` of the route. */
export const evenUnderPressure = { pressureHandler: () => {} }
