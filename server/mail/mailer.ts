export interface Letter {
  readonly to: string
  readonly subject: string
  /** Plain text: there is nothing to track in it, and nothing that a mail program would refuse to show. */
  readonly text: string
}

/** Sends letters. Resolves when the next server has taken the letter. @throws what the other server said */
export interface Mailer {
  send(letter: Letter): Promise<void>
}
