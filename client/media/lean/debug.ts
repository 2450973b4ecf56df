/** Stands in for the package `debug` in the browser: mediasoup-client writes a log that nobody of ours reads. */
export default function debug(): DebugLog {
  return Object.assign(() => undefined, { enabled: false })
}

interface DebugLog {
  (...words: readonly unknown[]): void
  enabled: boolean
  log?: unknown
}
