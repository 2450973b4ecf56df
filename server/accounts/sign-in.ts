import { Refusal } from '../../protocol/errors.ts'
import type { SignIn } from '../../protocol/rest/routes.ts'
import type { ShopDirectory } from '../shops/directory.ts'
import type { Factors, Having } from './factors.ts'
import type { PasswordCheck } from './password.ts'
import type { SlowDown } from './slow-down.ts'
import type { AccountStore, Agent } from './store.ts'

export interface SignInDeps {
  readonly accounts: Pick<AccountStore, 'findByEmail'>
  readonly shops: Pick<ShopDirectory, 'find'>
  readonly factors: Pick<Factors, 'of' | 'spend'>
  readonly passwords: PasswordCheck
  /** By account. */
  readonly slowDown: SlowDown
  /** By address. */
  readonly addresses: SlowDown
}

/**
 * Who has this e-mail, this password and, where one is set up, this code.
 *
 * @throws {Refusal} `session.refused`, the same for whatever is wrong; `session.code-needed` once the password is right;
 * `session.too-often` with the seconds to wait
 */
export async function signIn(deps: SignInDeps, { email, password, code }: SignIn, address: string): Promise<Agent> {
  const { accounts, passwords, slowDown, addresses, factors, shops } = deps
  const name = email.trim().toLowerCase()
  const wait = Math.max(slowDown.wait(name), addresses.wait(address))
  if (wait > 0) throw new Refusal('session.too-often', { seconds: Math.ceil(wait / 1_000) })

  const refuse = (): Refusal => {
    slowDown.failed(name)
    addresses.failed(address)
    return new Refusal('session.refused')
  }
  const found = await accounts.findByEmail(name)
  if (!(await passwords.matches(password, found?.passwordHash)) || found === undefined) throw refuse()

  const { passwordHash: _, ...agent } = found
  const having = await factors.of(agent.id)
  if (needsCode(having, shops.find(agent.shop)?.demandsFactor === true)) {
    if (code === undefined) throw new Refusal('session.code-needed', { passkeys: having.passkeys })
    if (!(await factors.spend(agent.id, code))) throw refuse()
  }
  slowDown.succeeded(name)
  return agent
}

/** Whoever has but a passkey may come by password alone, unless the shop says otherwise. */
function needsCode({ code, passkeys }: Having, demanded: boolean): boolean {
  return code || (demanded && passkeys > 0)
}

export function hasFactor({ code, passkeys }: Having): boolean {
  return code || passkeys > 0
}
