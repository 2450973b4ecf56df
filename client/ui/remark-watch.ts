import type { Remark } from './remarks.ts'

/** Which remark stands over a running call, and which were read and put away. */
export class RemarkWatch {
  /** Keys of those that were put away. */
  readonly #dismissed = new Set<string>()
  #key: string | undefined

  /** The one to show of all that is worth saying. */
  shown(remarks: readonly Remark[]): Remark | undefined {
    return remarks.find(({ key }) => !this.#dismissed.has(key))
  }

  /**
   * What is no longer worth saying may be shown again when it is.
   *
   * @returns what is to be said of a remark that has just come; empty where none has
   */
  step(remarks: readonly Remark[]): string {
    const keys = new Set(remarks.map(({ key }) => key))
    for (const key of this.#dismissed) if (!keys.has(key)) this.#dismissed.delete(key)
    const remark = this.shown(remarks)
    const news = remark !== undefined && remark.key !== this.#key ? remark.text : ''
    this.#key = remark?.key
    return news
  }

  /** Puts the one away that was there at the last step. */
  dismiss(): void {
    if (this.#key !== undefined) this.#dismissed.add(this.#key)
  }
}
