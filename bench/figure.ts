/** One number of a figure, as the table shows it. */
export interface Reading {
  /** What was measured, in words. */
  readonly what: string
  readonly value: number
  /** `ms`, `kB`, `%`; empty for a plain count. */
  readonly unit: string
  /** It should be at most this much, in the same unit. Printed only, where left out. */
  readonly bound?: number
  /** Spread, sample size, or what else is needed to read the number rightly. */
  readonly note?: string
}

/** Something worth knowing about how fast or how large Shopbell is, and how to find out. */
export interface Figure {
  /** By which the command line names it. */
  readonly name: string
  readonly title: string
  /** How it is measured, in sentences: what is real, what is not. */
  readonly method: string
  /**
   * Measures once, and cleans up behind itself.
   *
   * @param say - Tells who waits what is going on.
   */
  readonly measure: (say: (line: string) => void) => Promise<readonly Reading[]>
}

/** Whether a reading keeps to its bound; undefined where there is none. */
export function isMet({ value, bound }: Reading): boolean | undefined {
  return bound === undefined ? undefined : value <= bound
}
