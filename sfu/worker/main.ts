import { findWorker } from './find.ts'
import { WorkerError } from './worker-error.ts'

// For scripts: what is going on to the standard error, the path of the worker alone to the standard output.
try {
  const binary = await findWorker({ log: (line) => process.stderr.write(`${line}\n`) })
  process.stdout.write(`${binary}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof WorkerError ? error.message : String(error)}\n`)
  // A worker that hangs in its test would keep this process alive.
  process.exit(1)
}
