import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Inspector, inspect } from './inspector.ts'

const kinds = {
  rooms: ['Router.js', 'RouterImpl'],
  transports: ['WebRtcTransport.js', 'WebRtcTransportImpl'],
  producers: ['Producer.js', 'ProducerImpl'],
  consumers: ['Consumer.js', 'ConsumerImpl'],
} as const satisfies Record<string, readonly [file: string, name: string]>

type Kind = keyof typeof kinds

export interface Leftovers {
  /** What the server holds of each kind: open, and all, those that are closed and still in its memory included. */
  readonly held: Readonly<Record<Kind, { readonly open: number; readonly all: number }>>
  /** What the workers themselves say they have, but for the ports they listen on. */
  readonly atWorkers: number
}

interface Found {
  readonly result: { readonly objectId: string }
}

interface Dump {
  readonly webRtcServerIds: readonly string[]
  readonly channelMessageHandlers: { readonly channelRequestHandlers: readonly string[] }
}

/**
 * Looks into a server that runs with `--inspect`, after a garbage collection: which objects of the media library are still in its
 * memory, and what its workers name when they are asked for all that they have. It asks no part of the server: what that has lost
 * track of is found as well.
 */
export async function leftovers(inspectPort: number): Promise<Leftovers> {
  await using inspector = await inspect(inspectPort)
  const counts = Object.entries(kinds).map(async ([kind, [file, name]]) => {
    const all = await instances(inspector, file, name)
    return [kind, await call<{ open: number; all: number }>(inspector, all, COUNT)] as const
  })
  const held = Object.fromEntries(await Promise.all(counts)) as Leftovers['held']
  const dumps = await call<readonly Dump[]>(inspector, await instances(inspector, 'Worker.js', 'WorkerImpl'), DUMP)
  const atWorkers = dumps.map(
    (dump) => dump.channelMessageHandlers.channelRequestHandlers.length - dump.webRtcServerIds.length,
  )
  return { held, atWorkers: atWorkers.reduce((sum, each) => sum + each, 0) }
}

const COUNT = 'function () { return { open: this.filter(({ closed }) => !closed).length, all: this.length } }'
const DUMP = 'function () { return Promise.all(this.filter(({ closed }) => !closed).map((each) => each.dump())) }'

/** Every living object of a class of the media library, as an array over there. */
async function instances(inspector: Inspector, file: string, name: string): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('mediasoup'))
  const path = JSON.stringify(join(folder, file))
  const expression = `process.getBuiltinModule('node:module').createRequire(${path})(${path}).${name}.prototype`
  const prototype = await inspector.ask<Found>('Runtime.evaluate', { expression })
  const found = await inspector.ask<{ objects: { objectId: string } }>('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId,
  })
  return found.objects.objectId
}

async function call<T>(inspector: Inspector, objectId: string, functionDeclaration: string): Promise<T> {
  const options = { objectId, functionDeclaration, returnByValue: true, awaitPromise: true }
  const { result } = await inspector.ask<{ result: { value: T } }>('Runtime.callFunctionOn', options)
  return result.value
}
