import type { ErrorCode } from '../../protocol/errors.ts'
import type { StaffRole } from '../../protocol/roles.ts'
import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

type Weakness = 'short' | 'common' | 'derived'

/** The words about accounts: who works here, how they come in, what others see of them. */
export interface PeopleWords {
  readonly roles: { readonly [R in StaffRole]: Sentence }
  readonly field: {
    readonly email: string
    readonly name: string
    readonly nameHint: string
    readonly password: string
    readonly newPassword: string
    readonly currentPassword: string
    readonly passwordHint: string
    readonly role: string
    readonly shop: string
    readonly slug: string
    readonly slugHint: string
    readonly languages: string
    readonly timeZone: string
    readonly site: string
    readonly siteHint: string
    readonly code: string
  }
  readonly cancel: string
  readonly back: string
  readonly save: string
  readonly saved: string
  readonly remove: string
  readonly copy: string
  readonly copied: string
  readonly busy: string
  readonly weak: { readonly [W in Weakness]: string }
  /** What did not work, and what to do about it. Codes without a sentence of their own say `failed`. */
  readonly refused: { readonly [C in ErrorCode]?: string } & {
    readonly failed: string
    readonly unreachable: string
    readonly wait: string
  }

  readonly people: {
    readonly title: string
    readonly text: string
    readonly you: string
    readonly invite: Sentence
    readonly send: string
    readonly made: (email: string) => string
    readonly mailed: (email: string) => string
    readonly copyIt: string
    readonly invited: string
    readonly until: (time: string) => string
    readonly takeBack: (email: string) => string
    readonly seen: (when: string) => string
    readonly never: string
    readonly factor: { readonly none: string; readonly code: string; readonly passkey: string }
    readonly actions: (name: string) => string
    readonly resetLink: string
    readonly clearFactors: string
    readonly leave: string
    readonly sure: { readonly leave: (name: string) => Sentence; readonly clearFactors: (name: string) => Sentence }
    readonly demand: Sentence
    readonly loading: string
  }
  readonly profile: {
    readonly title: string
    readonly open: string
    readonly you: Sentence
    readonly photo: string
    readonly choosePhoto: string
    readonly removePhoto: string
    readonly languages: Sentence
    readonly addLanguage: string
    readonly removeLanguage: (name: string) => string
    readonly desks: string
    readonly password: Sentence
    readonly changePassword: string
    readonly passwordChanged: string
    readonly code: Sentence
    readonly codeOn: string
    readonly codeOff: string
    readonly setUpCode: string
    readonly changeCode: string
    readonly scan: string
    readonly orType: string
    readonly enterCode: string
    readonly turnOn: string
    readonly recovery: Sentence
    readonly recoveryLeft: (count: number) => string
    readonly newRecovery: string
    readonly written: string
    readonly passkeys: Sentence
    readonly noPasskeys: string
    readonly addPasskey: string
    readonly passkeyName: string
    readonly passkeyUsed: (when: string) => string
    readonly passkeyUnused: string
    readonly removePasskey: (name: string) => string
    readonly passkeyStopped: string
    readonly sessions: Sentence
    readonly thisOne: string
    readonly here: string
    readonly since: (when: string) => string
    readonly unknownDevice: string
    readonly end: (device: string) => string
    readonly endWord: string
    readonly endOthers: string
  }
  readonly proof: Sentence & { readonly submit: string }
  readonly joining: {
    readonly opening: string
    readonly invalid: Sentence
    readonly toSignIn: string
    readonly setup: Sentence
    readonly yourShop: string
    readonly yourself: string
    readonly makeShop: string
    readonly invite: (shop: string) => string
    readonly inviteText: (email: string, role: string) => string
    readonly join: string
    readonly reset: Sentence
    readonly resetSubmit: string
    readonly resetDone: Sentence
  }
  readonly enrol: Sentence & { readonly orPasskey: string; readonly goOn: string }
  readonly signIn: {
    readonly code: Sentence
    readonly usePasskey: string
    readonly forgot: string
    readonly forgotTitle: string
    readonly forgotText: string
    readonly sendLink: string
    readonly sent: string
    readonly askOwner: string
  }
}

/** Fetches the words of one language. @throws {TypeError} where the file cannot be had. */
export async function peopleWords(language: Language): Promise<PeopleWords> {
  return loaders[language]()
}

const loaders: { readonly [L in Language]: () => Promise<PeopleWords> } = {
  en: async () => (await import('./people-en.ts')).english,
  it: async () => (await import('./people-it.ts')).italian,
  pl: async () => (await import('./people-pl.ts')).polish,
}
