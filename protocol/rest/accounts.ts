import { type Static, type TSchema, Type } from 'typebox'
import { record } from '../messages/command.ts'
import { AgentIdText, InstantNumber } from '../messages/parts.ts'
import { ShopSlug, StaffRoleName } from './routes.ts'

const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

/** No control characters, and something to read. */
const Name = Type.String({
  minLength: 1,
  maxLength: 60,
  pattern: '^[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$',
})
const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@<>"(),;:]+@[^\\s@<>"(),;:]+$' })
const Password = Type.String({ minLength: 1, maxLength: 1_024 })
const Token = Type.String({ minLength: 1, maxLength: 100, description: 'From the fragment of the link.' })
const Tag = Type.String({ maxLength: 35, pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', description: 'BCP 47.' })
const Tags = Type.Array(Tag, { maxItems: 12, uniqueItems: true })
const Desks = Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 32, uniqueItems: true })
/** What browsers and authenticators say to each other; the library that knows checks it. */
const Opaque = Type.Record(Type.String(), Type.Unknown())

/** The languages in which we write a letter. */
export const LetterLanguage = Type.Enum(['en', 'it', 'pl'])
export type LetterLanguage = Static<typeof LetterLanguage>

export const LinkToken = record({ token: Token })

/** What a one-time link is for. */
export const LinkFacts = record({
  kind: Type.Enum(['setup', 'invite', 'reset']),
  /** Name of the shop; there is none yet for `setup`. */
  shop: orNull(Type.String()),
  email: orNull(Type.String()),
  role: orNull(StaffRoleName),
  expiresAt: InstantNumber,
})
export type LinkFacts = Static<typeof LinkFacts>

export const NewShop = record({
  token: Token,
  shop: record({
    id: ShopSlug,
    name: Name,
    languages: Type.Array(Tag, { minItems: 1, maxItems: 12, uniqueItems: true }),
    timeZone: Type.String({ minLength: 1, maxLength: 64, description: 'IANA name.' }),
    site: Type.Optional(Type.String({ maxLength: 300, description: 'Origin whose pages carry the button.' })),
  }),
  owner: record({ name: Name, email: Email, password: Password }),
})
export type NewShop = Static<typeof NewShop>

export const InviteAccepted = record({ token: Token, name: Name, password: Password })
export type InviteAccepted = Static<typeof InviteAccepted>

export const PasswordForgotten = record({ email: Email, language: LetterLanguage })
export const PasswordReset = record({ token: Token, password: Password })
export const PasswordChange = record({ current: Password, password: Password })
export const Confirmation = record({ password: Password })

/** How somebody proves who they are, besides the password. */
const Factor = Type.Enum(['none', 'code', 'passkey'])

export const Person = record({
  agent: AgentIdText,
  name: Type.String(),
  email: Type.String(),
  role: StaffRoleName,
  languages: Tags,
  desks: Desks,
  photo: orNull(Type.String()),
  factor: Factor,
  /** Signed in somewhere: when last seen, to a few minutes. */
  seenAt: orNull(InstantNumber),
})
export type Person = Static<typeof Person>

export const Invite = record({
  invite: Type.String({ maxLength: 64 }),
  email: Type.String(),
  role: StaffRoleName,
  expiresAt: InstantNumber,
})
export type Invite = Static<typeof Invite>

export const People = record({
  people: Type.Array(Person),
  invites: Type.Array(Invite),
  demandsFactor: Type.Boolean(),
})
export type People = Static<typeof People>

export const NewInvite = record({ email: Email, role: StaffRoleName, language: LetterLanguage })
export type NewInvite = Static<typeof NewInvite>

export const LinkWish = record({ language: LetterLanguage })

/** A one-time link, shown once: the server keeps but a hash of it. */
export const MadeLink = record({
  url: Type.String(),
  /** A mail with it is on its way. */
  mailed: Type.Boolean(),
  expiresAt: InstantNumber,
})
export type MadeLink = Static<typeof MadeLink>

export const PersonChange = record({ role: Type.Optional(StaffRoleName), desks: Type.Optional(Desks) })
export type PersonChange = Static<typeof PersonChange>

export const Security = record({ demandsFactor: Type.Boolean() })

export const Passkey = record({
  id: Type.String(),
  name: Type.String(),
  createdAt: InstantNumber,
  usedAt: orNull(InstantNumber),
})
export type Passkey = Static<typeof Passkey>

export const Profile = record({
  agent: AgentIdText,
  name: Type.String(),
  email: Type.String(),
  role: StaffRoleName,
  languages: Tags,
  desks: Desks,
  photo: orNull(Type.String()),
  /** A one-time code is asked for at the sign-in. */
  code: Type.Boolean(),
  /** How many are left. */
  recoveryCodes: Type.Integer({ minimum: 0 }),
  passkeys: Type.Array(Passkey),
  /** The shop lets nobody in without a second factor. */
  demandsFactor: Type.Boolean(),
})
export type Profile = Static<typeof Profile>

export const ProfileChange = record({ name: Type.Optional(Name), languages: Type.Optional(Tags) })
export type ProfileChange = Static<typeof ProfileChange>

export const SignedIn = record({
  session: Type.String(),
  /** `Firefox · Linux`; empty where nothing is known. */
  device: Type.String(),
  since: InstantNumber,
  seenAt: InstantNumber,
  /** A counter is open with it just now. */
  here: Type.Boolean(),
  /** The one that asks. */
  own: Type.Boolean(),
})
export type SignedIn = Static<typeof SignedIn>
export const SignedInList = record({ sessions: Type.Array(SignedIn) })

export const NewCode = record({
  secret: Type.String({ description: 'Base32, to type by hand.' }),
  uri: Type.String({ description: '`otpauth://`, for the QR code.' }),
})
export type NewCode = Static<typeof NewCode>
export const CodeProof = record({ code: Type.String({ minLength: 6, maxLength: 10 }) })

/** Shown once. Each opens the door one time. */
export const RecoveryCodes = record({ codes: Type.Array(Type.String()) })
export type RecoveryCodes = Static<typeof RecoveryCodes>

export const PasskeyOptions = record({ options: Opaque })
export type PasskeyOptions = Static<typeof PasskeyOptions>
export const PasskeySignIn = record({ response: Opaque })
export const NewPasskey = record({ name: Name, response: Opaque })
/** With the recovery codes, where there were none before. */
export const PasskeyAdded = record({ passkey: Passkey, codes: Type.Array(Type.String()) })
export type PasskeyAdded = Static<typeof PasskeyAdded>
export const PasskeyName = record({ name: Name })
