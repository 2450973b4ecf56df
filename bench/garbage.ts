import { inspect } from './inspector.ts'
import { pause } from './patience.ts'

/** Node gives pages back to the system some time after a collection. */
const SETTLE_MS = 2_000

/**
 * Lets a Node process that runs with `--inspect` throw away what nothing holds any more.
 *
 * @returns bytes of its heap that are in use then
 */
export async function collectGarbage(inspectPort: number): Promise<number> {
  await using inspector = await inspect(inspectPort)
  // What finalisers let go of goes the second time.
  await inspector.ask('HeapProfiler.collectGarbage')
  await pause(SETTLE_MS)
  await inspector.ask('HeapProfiler.collectGarbage')
  return (await inspector.ask<{ readonly usedSize: number }>('Runtime.getHeapUsage')).usedSize
}
