import { execFile } from 'node:child_process'
import { createWorker } from 'mediasoup'

const SILENCE_MS = 5_000

/**
 * Proves that this file is a mediasoup worker that runs here: it starts, makes a router, and the router answers.
 * Takes some 100 ms. Throws what went wrong, in words; a worker that says nothing for `silenceMs` counts as broken.
 */
export async function selfTest(binary: string, silenceMs = SILENCE_MS): Promise<void> {
  await refusesStrangers(binary, silenceMs)
  await within(silenceMs, answers(binary))
}

/**
 * A worker that is started by hand leaves with code 41. Whatever does not (another program, a missing library, another
 * processor's binary) is told apart here, where it can be killed: mediasoup waits for it for ever.
 */
function refusesStrangers(binary: string, silenceMs: number): Promise<void> {
  const { MEDIASOUP_VERSION: _, ...env } = process.env
  return new Promise((resolve, reject) => {
    execFile(binary, { env, timeout: silenceMs, killSignal: 'SIGKILL' }, (error, _stdout, stderr) => {
      if (error?.code === 41) resolve()
      else if (error?.killed) reject(new Error('it is not a mediasoup worker: it started and did not end'))
      else reject(new Error(`it is not a mediasoup worker that runs here: ${reasonOf(error?.code, stderr)}`))
    })
  })
}

function reasonOf(code: number | string | null | undefined, stderr: string): string {
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES') return 'it may not be executed'
  return stderr.trim() || `it ended with ${code ?? 0}`
}

async function answers(binary: string): Promise<void> {
  const worker = await createWorker({ workerBin: binary, logLevel: 'none' })
  try {
    const router = await worker.createRouter({
      mediaCodecs: [
        { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
        { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
      ],
    })
    const dump = await router.dump()
    if (dump.id !== router.id) throw new Error('its router answers for another one')
  } finally {
    worker.close()
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new Error(`it started and then said nothing for ${milliseconds / 1000} s`)),
    milliseconds,
  )
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
