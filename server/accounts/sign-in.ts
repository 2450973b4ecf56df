import { Refusal } from '../../protocol/errors.ts'
import type { SignIn } from '../../protocol/rest/routes.ts'
import type { PasswordCheck } from './password.ts'
import type { SlowDown } from './slow-down.ts'
import type { AccountStore, Agent } from './store.ts'

export interface SignInDeps {
  readonly accounts: Pick<AccountStore, 'findByEmail'>
  readonly passwords: PasswordCheck
  readonly slowDown: SlowDown
}

/**
 * Who has this e-mail and this password.
 *
 * @throws {Refusal} `session.refused`, the same for an unknown e-mail; `session.too-often` with the seconds to wait
 */
export async function signIn(
  { accounts, passwords, slowDown }: SignInDeps,
  { email, password }: SignIn,
): Promise<Agent> {
  const name = email.trim().toLowerCase()
  const wait = slowDown.wait(name)
  if (wait > 0) throw new Refusal('session.too-often', { seconds: Math.ceil(wait / 1_000) })
  const found = await accounts.findByEmail(name)
  if (!(await passwords.matches(password, found?.passwordHash)) || found === undefined) {
    slowDown.failed(name)
    throw new Refusal('session.refused')
  }
  slowDown.succeeded(name)
  const { passwordHash: _, ...agent } = found
  return agent
}
