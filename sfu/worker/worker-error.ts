/** What failed and what to do about it, in whole sentences: shown to a person as it stands, without a stack. */
export class WorkerError extends Error {
  override name = 'WorkerError'
}
