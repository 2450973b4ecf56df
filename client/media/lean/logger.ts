/** Stands in for the loggers of mediasoup-client and its queue: they write a log that nobody of ours reads. */
export class Logger {
  debug(): void {}
  warn(): void {}
  error(): void {}
}
