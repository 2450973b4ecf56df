import type {
  InviteAccepted,
  LetterLanguage,
  LinkFacts,
  MadeLink,
  NewCode,
  NewInvite,
  NewShop,
  PasskeyAdded,
  PasskeyOptions,
  People,
  PersonChange,
  Profile,
  ProfileChange,
  RecoveryCodes,
  SignedIn,
} from '../../protocol/rest/accounts.ts'
import type { Me } from '../../protocol/rest/routes.ts'
import { createPasskey, usePasskey } from './passkey.ts'
import { ask, type Reply } from './rest.ts'

/** What the desk asks about accounts. Nothing here throws. */
export interface AccountRest {
  look(token: string): Promise<Reply<LinkFacts>>
  setUp(wish: NewShop): Promise<Reply<Me>>
  accept(wish: InviteAccepted): Promise<Reply<Me>>
  forgotten(email: string, language: LetterLanguage): Promise<Reply<null>>
  reset(token: string, password: string): Promise<Reply<null>>
  confirm(password: string): Promise<Reply<null>>

  people(): Promise<Reply<People>>
  invite(wish: NewInvite): Promise<Reply<MadeLink>>
  takeBack(invite: string): Promise<Reply<null>>
  changePerson(agent: string, change: PersonChange): Promise<Reply<null>>
  removePerson(agent: string): Promise<Reply<null>>
  resetLink(agent: string, language: LetterLanguage): Promise<Reply<MadeLink>>
  clearFactors(agent: string): Promise<Reply<null>>
  demandFactor(demandsFactor: boolean): Promise<Reply<null>>

  profile(): Promise<Reply<Profile>>
  changeProfile(change: ProfileChange): Promise<Reply<null>>
  changePassword(current: string, password: string): Promise<Reply<null>>
  putPhoto(photo: Blob): Promise<Reply<{ readonly id: string }>>
  removePhoto(): Promise<Reply<null>>
  sessions(): Promise<Reply<{ readonly sessions: readonly SignedIn[] }>>
  endSession(session: string): Promise<Reply<null>>
  endOtherSessions(): Promise<Reply<null>>

  beginCode(): Promise<Reply<NewCode>>
  confirmCode(code: string): Promise<Reply<RecoveryCodes>>
  removeCode(): Promise<Reply<null>>
  newRecoveryCodes(): Promise<Reply<RecoveryCodes>>
  /** `null`: no passkey came of it; they cancelled, or the device has one already. */
  addPasskey(name: string): Promise<Reply<PasskeyAdded> | null>
  removePasskey(id: string): Promise<Reply<null>>
  /** `null`: they cancelled, or have none here. */
  signInByPasskey(): Promise<Reply<Me> | null>
}

const person = (agent: string) => `/api/people/${encodeURIComponent(agent)}`
const passkey = (id: string) => `/api/profile/passkeys/${encodeURIComponent(id)}`

export const accountRest: AccountRest = {
  look: (token) => ask('POST', '/api/links/look', { token }),
  setUp: (wish) => ask('POST', '/api/setup', wish),
  accept: (wish) => ask('POST', '/api/invites/accept', wish),
  forgotten: (email, language) => ask('POST', '/api/password/forgotten', { email, language }),
  reset: (token, password) => ask('POST', '/api/password/reset', { token, password }),
  confirm: (password) => ask('POST', '/api/session/confirm', { password }),

  people: () => ask('GET', '/api/people'),
  invite: (wish) => ask('POST', '/api/people/invites', wish),
  takeBack: (invite) => ask('DELETE', `/api/people/invites/${encodeURIComponent(invite)}`),
  changePerson: (agent, change) => ask('PATCH', person(agent), change),
  removePerson: (agent) => ask('DELETE', person(agent)),
  resetLink: (agent, language) => ask('POST', `${person(agent)}/reset-link`, { language }),
  clearFactors: (agent) => ask('DELETE', `${person(agent)}/factors`),
  demandFactor: (demandsFactor) => ask('PUT', '/api/shop/security', { demandsFactor }),

  profile: () => ask('GET', '/api/profile'),
  changeProfile: (change) => ask('PATCH', '/api/profile', change),
  changePassword: (current, password) => ask('PUT', '/api/profile/password', { current, password }),
  putPhoto: (photo) => ask('PUT', '/api/profile/photo', photo),
  removePhoto: () => ask('DELETE', '/api/profile/photo'),
  sessions: () => ask('GET', '/api/profile/sessions'),
  endSession: (session) => ask('DELETE', `/api/profile/sessions/${encodeURIComponent(session)}`),
  endOtherSessions: () => ask('DELETE', '/api/profile/sessions'),

  beginCode: () => ask('POST', '/api/profile/code', {}),
  confirmCode: (code) => ask('POST', '/api/profile/code/confirm', { code }),
  removeCode: () => ask('DELETE', '/api/profile/code'),
  newRecoveryCodes: () => ask('POST', '/api/profile/recovery-codes', {}),
  async addPasskey(name) {
    const begun = await ask<PasskeyOptions>('POST', '/api/profile/passkeys/challenge', {})
    if (!begun.ok) return begun
    const response = await createPasskey(begun.data.options)
    return response && ask('POST', '/api/profile/passkeys', { name, response })
  },
  removePasskey: (id) => ask('DELETE', passkey(id)),
  async signInByPasskey() {
    const begun = await ask<PasskeyOptions>('POST', '/api/session/passkey/challenge', {})
    if (!begun.ok) return begun
    const response = await usePasskey(begun.data.options)
    return response && ask('POST', '/api/session/passkey', { response })
  },
}
