import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, Instant } from '../../protocol/ids.ts'
import type { Challenges } from './challenges.ts'
import type { FactorStore, StoredPasskey } from './factor-store.ts'
import type { AccountStore, Agent } from './store.ts'

/** Loaded when the first passkey is asked for: many a shop never does, and it is large. */
const library = () => import('@simplewebauthn/server')

/** Ed25519, P-256, RSA: what authenticators have. The newest kinds are an experiment in Node, which says so in the log. */
const algorithms = [-8, -7, -257]

/** Passkeys (WebAuthn): a device proves both that it is there and that its owner is. */
export interface Passkeys {
  /** What the browser is asked to make a passkey from. @param origin of the page that asks, checked before */
  beginAdding(agent: Agent, origin: string): Promise<Record<string, unknown>>
  /** @throws {Refusal} `passkey.refused` */
  add(agent: AgentId, name: string, response: object, origin: string): Promise<StoredPasskey>
  beginSignIn(origin: string): Promise<Record<string, unknown>>
  /** Who has this passkey. @throws {Refusal} `passkey.refused`, the same for whatever is wrong */
  signIn(response: object, origin: string): Promise<Agent>
}

export interface PasskeyDeps {
  readonly factors: FactorStore
  readonly accounts: Pick<AccountStore, 'find'>
  readonly challenges: Challenges
  readonly now: () => Instant
}

export function openPasskeys({ factors, accounts, challenges, now }: PasskeyDeps): Passkeys {
  async function known(response: object): Promise<StoredPasskey | undefined> {
    return 'id' in response && typeof response.id === 'string' ? factors.findPasskey(response.id) : undefined
  }

  return {
    async beginAdding({ id, email, name }, origin) {
      const { generateRegistrationOptions } = await library()
      const known = await factors.passkeysOf(id)
      const options = await generateRegistrationOptions({
        rpName: 'Shopbell',
        rpID: new URL(origin).hostname,
        userID: Uint8Array.from(Buffer.from(id)),
        userName: email,
        userDisplayName: name,
        attestationType: 'none',
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: known.map((passkey) => ({ id: passkey.id, transports: transportsOf(passkey) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      challenges.keep(options.challenge, id)
      return { ...options }
    },

    async add(agent, name, response, origin) {
      const { verifyRegistrationResponse } = await library()
      const { registrationInfo } = await translated(
        verifyRegistrationResponse({
          // Checked field by field by the library, which throws at what is not one.
          response: response as RegistrationResponseJSON,
          expectedChallenge: (challenge) => challenges.take(challenge, agent),
          expectedOrigin: origin,
          expectedRPID: new URL(origin).hostname,
          requireUserVerification: true,
          supportedAlgorithmIDs: algorithms,
        }),
      )
      if (registrationInfo === undefined) throw new Refusal('passkey.refused')
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential
      const passkey = { id, agent, name, publicKey, counter, transports, createdAt: now(), usedAt: null }
      await translated(factors.addPasskey(passkey))
      return passkey
    },

    async beginSignIn(origin) {
      const { generateAuthenticationOptions } = await library()
      const options = await generateAuthenticationOptions({
        rpID: new URL(origin).hostname,
        userVerification: 'required',
      })
      challenges.keep(options.challenge, null)
      return { ...options }
    },

    async signIn(response, origin) {
      const { verifyAuthenticationResponse } = await library()
      const passkey = await known(response)
      const agent = passkey && (await accounts.find(passkey.agent))
      if (passkey === undefined || agent === undefined) throw new Refusal('passkey.refused')
      const { id, publicKey, counter } = passkey
      const { verified, authenticationInfo } = await translated(
        verifyAuthenticationResponse({
          response: response as AuthenticationResponseJSON,
          expectedChallenge: (challenge) => challenges.take(challenge, null),
          expectedOrigin: origin,
          expectedRPID: new URL(origin).hostname,
          credential: { id, publicKey, counter, transports: transportsOf(passkey) },
          requireUserVerification: true,
        }),
      )
      if (!verified) throw new Refusal('passkey.refused')
      await factors.passkeyUsed(id, authenticationInfo.newCounter, now())
      return agent
    },
  }
}

function transportsOf({ transports }: StoredPasskey): AuthenticatorTransport[] {
  return transports as AuthenticatorTransport[]
}

/** What the library throws is about what the browser sent. */
async function translated<T>(doing: Promise<T>): Promise<T> {
  try {
    return await doing
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('passkey.refused', undefined, { cause: error })
  }
}
