import { accountErrors } from './account-errors.ts'

/** What a client may do about an error. */
export type Retry = 'never' | 'later' | 'after-sign-in' | 'now'

export interface ErrorRow {
  /** HTTP status of the same error over REST. */
  readonly status: number
  /** Close code, where the error ends the socket; `null` where the socket lives on. */
  readonly close: number | null
  readonly retry: Retry
  /** For the documents. Words for people live in the locales. */
  readonly doc: string
}

/** Every error that leaves the server. A code is never given another meaning. */
export const errors = {
  'message.malformed': { status: 400, close: 4400, retry: 'never', doc: 'Not JSON, or not an envelope.' },
  'message.unknown': { status: 404, close: 4400, retry: 'never', doc: 'No command of that name.' },
  'message.invalid': { status: 400, close: null, retry: 'never', doc: 'The data breaks the schema of the command.' },
  'message.forbidden': { status: 403, close: null, retry: 'never', doc: 'This sender may not send this command.' },
  'message.too-often': { status: 429, close: 4429, retry: 'later', doc: 'More messages than the limit allows.' },
  'hello.missing': { status: 401, close: 4401, retry: 'never', doc: 'The first message must be `hello`.' },
  'hello.repeated': { status: 409, close: null, retry: 'never', doc: 'This socket has said `hello` before.' },
  'visit.invalid': {
    status: 401,
    close: 4401,
    retry: 'now',
    doc: 'The visit token is wrong, too old, or of another origin.',
  },
  'visit.has-call': { status: 409, close: null, retry: 'never', doc: 'This visitor already holds a call.' },
  'visit.too-often': { status: 429, close: null, retry: 'later', doc: 'Too many visits or presses from this address.' },
  'guest.link-invalid': {
    status: 401,
    close: 4401,
    retry: 'never',
    doc: 'The link of a friend is wrong, too old, or cut short.',
  },
  'guest.too-often': { status: 429, close: null, retry: 'later', doc: 'Too many friends or knocks from this address.' },
  'session.missing': { status: 401, close: 4401, retry: 'after-sign-in', doc: 'Nobody is signed in.' },
  'session.refused': { status: 401, close: null, retry: 'never', doc: 'E-mail or password is wrong.' },
  'session.too-often': { status: 429, close: null, retry: 'later', doc: 'Too many sign-ins.' },
  'origin.forbidden': { status: 403, close: 4403, retry: 'never', doc: 'The shop does not list this origin.' },
  'shop.not-found': { status: 404, close: null, retry: 'never', doc: 'No shop of that name.' },
  'shop.closed': {
    status: 409,
    close: null,
    retry: 'later',
    doc: 'Outside the opening hours; `detail.opensAt` is the instant at which they begin, where one is known.',
  },
  'hours.invalid': {
    status: 400,
    close: null,
    retry: 'never',
    doc: 'The table makes no sense: `detail.reason` (`zone`, `length`, `overlap`, `date`, `repeated`) at `detail.path`.',
  },
  'hours.stale': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Somebody else has saved hours since; `detail.version` is theirs.',
  },
  'desks.invalid': {
    status: 400,
    close: null,
    retry: 'never',
    doc: 'The desks make no sense together: `detail.reason` (`repeated`, `overflow`) at `detail.path`.',
  },
  'desks.stale': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Somebody else has saved desks since; `detail.version` is theirs.',
  },
  'desk.choose': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'The shop asks what it is about: one of the desks of `detail`, names by their ids, is to be named in the dial.',
  },
  'ways.invalid': {
    status: 400,
    close: null,
    retry: 'never',
    doc: 'What stands at `detail.path` is nothing of its kind: a telephone number, an address, a name, a page of https.',
  },
  'ways.stale': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Somebody else has saved the other ways since; `detail.version` is theirs.',
  },
  'desk.nobody': { status: 409, close: null, retry: 'later', doc: 'No agent is at the counter.' },
  'desk.busy': {
    status: 409,
    close: null,
    retry: 'later',
    doc: 'Every agent is talking, and the line of the desk is full.',
  },
  'desk.not-found': { status: 404, close: null, retry: 'never', doc: 'The shop has no such desk.' },
  'caller.blocked': {
    status: 403,
    close: null,
    retry: 'never',
    doc: 'The shop takes no calls from this visit or network now.',
  },
  'call.not-found': { status: 404, close: null, retry: 'never', doc: 'No such call for this sender.' },
  'call.not-ringing': { status: 409, close: null, retry: 'never', doc: 'The call does not ring.' },
  'call.not-connected': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Nobody has answered, or the call has ended.',
  },
  'call.taken': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Another agent answered first; `detail.by` names them.',
  },
  'call.not-yours': { status: 403, close: null, retry: 'never', doc: 'The sender has no part in this call.' },
  'call.over': { status: 410, close: null, retry: 'never', doc: 'The call has ended.' },
  'call.carried': {
    status: 409,
    close: 4410,
    retry: 'never',
    doc: 'The shopper went on on another device; what this one knows opens the call no more.',
  },
  'carry.invalid': {
    status: 404,
    close: null,
    retry: 'never',
    doc: 'The link to go on is wrong, of another shop, or a newer one was made.',
  },
  'carry.used': { status: 409, close: null, retry: 'never', doc: 'The link to go on has been used.' },
  'carry.expired': { status: 410, close: null, retry: 'never', doc: 'The time of the link to go on is up.' },
  'carry.too-often': { status: 429, close: null, retry: 'later', doc: 'Too many links to go on from this address.' },
  'call.begun': { status: 409, close: null, retry: 'never', doc: 'The call has begun already.' },
  'call.held': { status: 409, close: null, retry: 'never', doc: 'The call is on hold already.' },
  'call.not-held': { status: 409, close: null, retry: 'never', doc: 'The call is not on hold.' },
  'call.asking': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Somebody is asked already, or a colleague is spoken with: end that first.',
  },
  'call.not-asking': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Nobody is asked, and no colleague is spoken with.',
  },
  'call.full': { status: 409, close: null, retry: 'later', doc: 'As many people as fit are in the call.' },
  'clip.refused': {
    status: 400,
    close: null,
    retry: 'never',
    doc: 'Not a recording of a voice that we take: Opus or AAC in WebM, Ogg or MP4, 15 s and 200 kB at most.',
  },
  'clip.too-often': { status: 429, close: null, retry: 'later', doc: 'Too many recordings from this address.' },
  'clip.full': { status: 503, close: null, retry: 'later', doc: 'There is no room for another recording just now.' },
  'clip.not-found': { status: 404, close: null, retry: 'never', doc: 'Nothing was recorded, or it is gone by now.' },
  'agent.unavailable': { status: 409, close: null, retry: 'later', doc: 'None of those who were asked is free.' },
  'agent.busy': { status: 409, close: null, retry: 'later', doc: 'The agent is talking already.' },
  'agent.not-leading': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Another tab of this agent holds the counter.',
  },
  'media.refused': { status: 400, close: null, retry: 'never', doc: 'The media parameters were refused.' },
  'media.not-seated': { status: 409, close: null, retry: 'never', doc: 'The sender has no seat in this call yet.' },
  'media.unavailable': { status: 503, close: null, retry: 'later', doc: 'No media worker can take the call now.' },
  'server.draining': {
    status: 503,
    close: 4503,
    retry: 'later',
    doc: 'The server takes no new calls: it is about to stop.',
  },
  'server.overloaded': { status: 503, close: 4503, retry: 'later', doc: 'The server is over its limits.' },
  'server.failed': {
    status: 500,
    close: null,
    retry: 'later',
    doc: 'Something broke on our side; the log knows what.',
  },
  'http.not-found': { status: 404, close: null, retry: 'never', doc: 'No such address.' },
  ...accountErrors,
} as const satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof errors

/** What travels when something is refused. `detail` holds facts for the sentence, never the sentence. */
export interface ErrorBody {
  readonly code: ErrorCode
  readonly detail?: Readonly<Record<string, string | number>>
}

/** A rule said no. Carries a code of the catalogue and the facts that a sentence needs; nothing has changed. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>> | undefined

  constructor(code: ErrorCode, detail?: Readonly<Record<string, string | number>>, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }

  get body(): ErrorBody {
    return this.detail === undefined ? { code: this.code } : { code: this.code, detail: this.detail }
  }
}
