import type { OwnSide } from './own-side.ts'

/** Some browsers want a gesture before they give the microphone to a page that has just loaded. */
export class Gesture {
  readonly #own: Pick<OwnSide, 'useMicrophone'>
  readonly #given: () => void
  readonly #tell: () => void
  #wanted = false

  /** @param given - The page has the microphone. @param tell - `isWanted` may have changed. */
  constructor(own: Pick<OwnSide, 'useMicrophone'>, given: () => void, tell: () => void) {
    this.#own = own
    this.#given = given
    this.#tell = tell
  }

  get isWanted(): boolean {
    return this.#wanted
  }

  /** Never rejects: why there is no microphone stands in the state. */
  async askMicrophone(): Promise<void> {
    try {
      await this.#own.useMicrophone()
      this.#given()
    } catch (cause) {
      this.#wanted = cause instanceof Error && cause.cause instanceof Error && cause.cause.name === 'InvalidStateError'
      this.#tell()
    }
  }

  /** Inside one. */
  async take(): Promise<void> {
    if (!this.#wanted) return
    this.#wanted = false
    await this.askMicrophone()
  }
}
