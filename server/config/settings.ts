import { type Static, type TSchema, Type } from 'typebox'
import { IceServer } from '../../protocol/messages/media.ts'
import { absolutePath, json, number, origin, origins, text, truth } from './text.ts'

export interface Setting<S extends TSchema = TSchema> {
  /** One sentence for the documents. */
  readonly doc: string
  /** Completes "NAME must be ...". */
  readonly expects: string
  /** What holds when the name is not set, in words. */
  readonly otherwise: string
  readonly schema: S
  /** Turns the text of the environment into a value for the schema; throws or gives `undefined` for nonsense. */
  readonly decode: (text: string) => unknown
  /** The value never appears in a message. */
  readonly secret?: true
}

function setting<const S extends TSchema>(row: Setting<S>): Setting<S> {
  return row
}

/** A network needs an address with a dot or a colon: `2` is no proxy. */
const PROXY = 'loopback|linklocal|uniquelocal|[0-9a-fA-F]*[.:][0-9a-fA-F.:]*(?:/\\d{1,3})?'
const Port = Type.Integer({ minimum: 1, maximum: 65_535 })
const Seconds = Type.Integer({ minimum: 1, maximum: 3_600 })
const PerMinute = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Origin = Type.String({ minLength: 1, maxLength: 300 })
const Address = Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9.:_-]+$' })

/** Everything that may be configured, once: the reader, its complaints and the documents all read this table. */
export const settings = {
  PORT: setting({
    doc: 'TCP port of the web server; 0 takes a free one.',
    expects: 'a port from 0 to 65535',
    otherwise: '3000',
    schema: Type.Integer({ minimum: 0, maximum: 65_535 }),
    decode: number,
  }),
  SHOPBELL_HOST: setting({
    doc: 'Address on which the web server listens.',
    expects: 'an address or a host name',
    otherwise: '127.0.0.1 in demo mode, else 0.0.0.0',
    schema: Address,
    decode: text,
  }),
  SHOPBELL_DATA: setting({
    doc: 'Folder of everything that must survive a restart: the database and the secret.',
    expects: 'a folder',
    otherwise: './data',
    schema: Type.String({ minLength: 1 }),
    decode: absolutePath,
  }),
  SHOPBELL_DEMO: setting({
    doc: 'Demo mode: a demo shop at /demo/ and two demo accounts whose password is public. Outside of it, `npm run setup-link` begins the first shop.',
    expects: 'true or false',
    otherwise: 'true',
    schema: Type.Boolean(),
    decode: truth,
  }),
  SHOPBELL_PUBLIC_URL: setting({
    doc: 'Where people reach this server. With https, cookies are bound to the host and browsers are told to stay with https.',
    expects:
      'an origin such as https://bell.example, without a path; http only for localhost, because browsers give no microphone to other http pages',
    otherwise: 'taken from the Host of each request',
    schema: Origin,
    decode: (value) => (isLoopbackOrHttps(origin(value)) ? origin(value) : undefined),
  }),
  SHOPBELL_TRUST_PROXY: setting({
    doc: 'Addresses of the reverse proxies that may tell the address of a person (X-Forwarded-For). A count would not do: who comes around the proxy could then claim any address.',
    expects: 'false, or a list of addresses, networks, loopback, linklocal, uniquelocal, separated by commas',
    otherwise: 'false',
    schema: Type.Union([Type.Literal(false), Type.String({ pattern: `^(${PROXY})(, ?(${PROXY}))*$` })]),
    decode: (value) => (value.trim() === 'false' ? false : value.trim()),
  }),
  SHOPBELL_MEDIA_PORT: setting({
    doc: 'First port of the media, UDP and TCP; each further worker takes the next one.',
    expects: 'a port from 0 to 65535',
    otherwise: '44444',
    schema: Type.Integer({ minimum: 0, maximum: 65_535 }),
    decode: number,
  }),
  SHOPBELL_MEDIA_LISTEN: setting({
    doc: 'Address on which media arrives.',
    expects: 'an address',
    otherwise: '0.0.0.0',
    schema: Address,
    decode: text,
  }),
  SHOPBELL_ANNOUNCED_ADDRESS: setting({
    doc: 'Address that browsers are told for media: the public one, when this machine stands behind a translation of addresses.',
    expects: 'an address or a host name',
    otherwise: 'the address on which media arrives',
    schema: Address,
    decode: text,
  }),
  SHOPBELL_ANNOUNCED_PORT: setting({
    doc: 'Port that browsers are told for media, where a relay or a translation changes it; for one worker only.',
    expects: 'a port from 1 to 65535',
    otherwise: 'the port on which media arrives',
    schema: Port,
    decode: number,
  }),
  SHOPBELL_MEDIA_TCP: setting({
    doc: 'Media over TCP as well, for networks that let no UDP through.',
    expects: 'true or false',
    otherwise: 'true',
    schema: Type.Boolean(),
    decode: truth,
  }),
  SHOPBELL_MEDIA_WORKERS: setting({
    doc: 'How many media workers; each is one thread.',
    expects: 'a number from 1 to 64',
    otherwise: 'one a core',
    schema: Type.Integer({ minimum: 1, maximum: 64 }),
    decode: number,
  }),
  SHOPBELL_RING_SECONDS: setting({
    doc: 'How long a call rings before the shopper is told that nobody answers.',
    expects: 'seconds from 1 to 3600',
    otherwise: '20',
    schema: Seconds,
    decode: number,
  }),
  SHOPBELL_GRACE_SECONDS: setting({
    doc: 'How long a seat is kept for somebody whose line broke.',
    expects: 'seconds from 1 to 3600',
    otherwise: '90',
    schema: Seconds,
    decode: number,
  }),
  SHOPBELL_DRAIN_SECONDS: setting({
    doc: 'How long running calls may go on after the server was told to stop.',
    expects: 'seconds from 0 to 86400',
    otherwise: '30',
    schema: Type.Integer({ minimum: 0, maximum: 86_400 }),
    decode: number,
  }),
  SHOPBELL_LOG_LEVEL: setting({
    doc: 'Least serious line that is written.',
    expects: 'fatal, error, warn, info, debug, trace or silent',
    otherwise: 'info',
    schema: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    decode: text,
  }),
  SHOPBELL_ICE_SERVERS: setting({
    doc: 'STUN and TURN servers for the browsers, as JSON: [{"urls":["turn:turn.example"],"username":"...","credential":"..."}].',
    expects: 'a JSON array of { urls: [...], username?, credential? }, with nothing else in it',
    otherwise: 'none',
    schema: Type.Array(IceServer, { maxItems: 8 }),
    decode: json,
    secret: true,
  }),
  SHOPBELL_SECRET: setting({
    doc: 'Key that signs visits. Several nodes of one installation share it.',
    expects: 'at least 32 characters',
    otherwise: 'made at the first start and kept in the data folder',
    schema: Type.String({ minLength: 32, maxLength: 1_024 }),
    decode: text,
    secret: true,
  }),
  SHOPBELL_SMTP_URL: setting({
    doc: 'Mail server for invites and forgotten passwords. Without it, links are shown to copy.',
    expects:
      'an address such as smtp://user:password@mail.example:587, or smtps:// where it is encrypted from the start',
    otherwise: 'none: no mail is sent',
    schema: Type.String({ pattern: '^smtps?://.+' }),
    decode: text,
    secret: true,
  }),
  SHOPBELL_MAIL_FROM: setting({
    doc: 'Who the mails are from.',
    expects: 'an address such as bell@shop.example, or "Shopbell <bell@shop.example>"',
    otherwise: 'needed where SHOPBELL_SMTP_URL is set',
    schema: Type.String({ maxLength: 320, pattern: '^[^\\r\\n]*[^\\s@<>]+@[^\\s@<>]+>?$' }),
    decode: text,
  }),
  SHOPBELL_ORIGINS: setting({
    doc: 'Further origins whose pages may carry the button of the demo shop, separated by commas; until its owner saves a list at the counter.',
    expects: 'a list of origins such as https://shop.example, separated by commas',
    otherwise: 'none: the pages of this server only',
    schema: Type.Array(Origin, { maxItems: 100 }),
    decode: origins,
  }),
  SHOPBELL_RATE_VISITS: setting({
    doc: 'Visits that one address may begin a minute.',
    expects: 'a number from 1 to 1000000',
    otherwise: '30',
    schema: PerMinute,
    decode: number,
  }),
  SHOPBELL_RATE_PRESSES: setting({
    doc: 'Calls that one address may dial a minute.',
    expects: 'a number from 1 to 1000000',
    otherwise: '20',
    schema: PerMinute,
    decode: number,
  }),
  SHOPBELL_RATE_SIGN_INS: setting({
    doc: 'Sign-ins that one address may try a minute.',
    expects: 'a number from 1 to 1000000',
    otherwise: '10',
    schema: PerMinute,
    decode: number,
  }),
} as const

export type SettingName = keyof typeof settings
/** What the environment said, checked; a name that was not set is absent. */
export type Values = { readonly [N in SettingName]?: Static<(typeof settings)[N]['schema']> }

const LOOPBACK = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\]|[a-z0-9-]+\.localhost)(:\d+)?$/

function isLoopbackOrHttps(value: string): boolean {
  return value.startsWith('https://') || LOOPBACK.test(value)
}
