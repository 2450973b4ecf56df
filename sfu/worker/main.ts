import { findWorker } from './find.ts'
import { WorkerError } from './worker-error.ts'

// For scripts. The standard output has the answer alone: the worker's path or, with exit code 1, what is wrong and what
// to do. What is being done meanwhile goes to the standard error.
try {
  process.stdout.write(`${await findWorker({ log: (line) => process.stderr.write(`${line}\n`) })}\n`)
} catch (error) {
  process.stdout.write(`${error instanceof WorkerError ? error.message : String(error)}\n`)
  // Not left to the event loop: a worker that hangs in its test keeps it alive.
  process.exit(1)
}
