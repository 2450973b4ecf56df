import type { ErrorRow } from './errors.ts'

/** The part of the catalogue that is about accounts. No page of a shop ever meets one of these. */
export const accountErrors = {
  'block.not-found': {
    status: 404,
    close: null,
    retry: 'never',
    doc: 'The shop of the sender keeps out nobody of that id.',
  },
  'role.forbidden': { status: 403, close: null, retry: 'never', doc: 'The role of the sender does not allow this.' },
  'session.code-needed': {
    status: 401,
    close: null,
    retry: 'now',
    doc: 'The password is right; a one-time code, a recovery code or a passkey is needed as well.',
  },
  'session.confirm-needed': {
    status: 403,
    close: null,
    retry: 'now',
    doc: 'This needs the password once more: the last time was too long ago.',
  },
  'session.enrolment-needed': {
    status: 403,
    close: 4401,
    retry: 'never',
    doc: 'The shop demands a second factor, and this person has none yet: nothing else goes before.',
  },
  'session.not-found': { status: 404, close: null, retry: 'never', doc: 'No such session of the sender.' },
  'link.invalid': { status: 410, close: null, retry: 'never', doc: 'The link was used, has expired, or never was.' },
  'password.weak': {
    status: 422,
    close: null,
    retry: 'never',
    doc: 'The password is not good enough; `detail.why` is `short`, `common` or `derived`.',
  },
  'person.not-found': { status: 404, close: null, retry: 'never', doc: 'Nobody of that id in the shop of the sender.' },
  'person.exists': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'This e-mail address belongs to somebody already.',
  },
  'person.last-owner': { status: 409, close: null, retry: 'never', doc: 'A shop keeps one owner at least.' },
  'shop.taken': { status: 409, close: null, retry: 'never', doc: 'A shop of that id exists.' },
  'shop.invalid': {
    status: 400,
    close: null,
    retry: 'never',
    doc: 'How the shop is to show itself cannot be: `detail.reason` (`empty`, `origin`, `repeated`, `contrast`) at `detail.path`.',
  },
  'shop.stale': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'Somebody else has saved the shop since; `detail.version` is theirs.',
  },
  'code.wrong': { status: 422, close: null, retry: 'now', doc: 'The one-time code is not right, or was used before.' },
  'code.missing': { status: 409, close: null, retry: 'never', doc: 'No one-time code was set up.' },
  'factor.demanded': {
    status: 409,
    close: null,
    retry: 'never',
    doc: 'The shop demands a second factor: the last one stays.',
  },
  'passkey.refused': { status: 422, close: null, retry: 'now', doc: 'The passkey could not be checked.' },
  'passkey.not-found': { status: 404, close: null, retry: 'never', doc: 'No such passkey of the sender.' },
  'photo.refused': {
    status: 415,
    close: null,
    retry: 'never',
    doc: 'Not a WebP or JPEG picture of 256 pixels at most.',
  },
  'photo.not-found': { status: 404, close: null, retry: 'never', doc: 'No such photo.' },
} as const satisfies Record<string, ErrorRow>

export type AccountErrorCode = keyof typeof accountErrors
