import { hash, verify } from '@node-rs/argon2'

/** Argon2id, 19 MiB, two passes: the library's defaults are those that OWASP asks for. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

export interface PasswordCheck {
  /**
   * Whether the password is that of the hash. Without a hash the answer is no, after the same work: how long it
   * takes tells nobody which e-mails are known.
   */
  matches(password: string, passwordHash: string | undefined): Promise<boolean>
}

/** How many are checked at once: each takes 19 MiB and a core, and calls need the core more. */
const AT_ONCE = 2

export async function openPasswordCheck(): Promise<PasswordCheck> {
  const decoy = await hashPassword('nobody has this password')
  const waiting: (() => void)[] = []
  let running = 0

  async function turn(): Promise<void> {
    if (running < AT_ONCE) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }

  function done(): void {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return {
    async matches(password, passwordHash) {
      await turn()
      try {
        const right = await verify(passwordHash ?? decoy, password)
        return right && passwordHash !== undefined
      } finally {
        done()
      }
    },
  }
}
