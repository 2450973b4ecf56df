/** What happens once for each call, and may be waited for before or after it did. */
export class Occasions<T> {
  readonly #known = new Map<string, PromiseWithResolvers<T>>()

  of(call: string): Promise<T> {
    return this.#at(call).promise
  }

  happened(call: string, how: T): void {
    this.#at(call).resolve(how)
  }

  /** It may happen once more. */
  forget(call: string): void {
    this.#known.delete(call)
  }

  #at(call: string): PromiseWithResolvers<T> {
    const known = this.#known.get(call) ?? Promise.withResolvers<T>()
    this.#known.set(call, known)
    return known
  }
}
