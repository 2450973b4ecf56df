/** Another way to reach a shop than its button, in the order in which they are shown. */
export const wayKinds = ['phone', 'email', 'whatsapp', 'telegram', 'page'] as const
export type WayKind = (typeof wayKinds)[number]

/** A way as a page shows it: `https:`, `tel:` or `mailto:`, and nothing else. */
export interface ShownWay {
  readonly kind: WayKind
  /** As people read it. */
  readonly text: string
  readonly href: string
}

type Reading = Pick<ShownWay, 'text' | 'href'> | null

const NUMBER = /^\+?\d[\d ()./-]*\d$/
const EMAIL = /^[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/
const TELEGRAM = /^@?([A-Za-z]\w{4,31})$/
const PAGE =
  /^https:\/\/((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}(?::\d{1,5})?)((?:[/?#][\w/?#[\]!$&'()*+,;=:@.~%-]*)?)$/

/** What each kind must look like; what does not is no way. */
const readings: { readonly [K in WayKind]: (value: string) => Reading } = {
  phone(value) {
    const digits = digitsOf(value, 3)
    return digits === null ? null : { text: value, href: `tel:${value.startsWith('+') ? '+' : ''}${digits}` }
  },
  email: (value) => (EMAIL.test(value) ? { text: value, href: `mailto:${value}` } : null),
  whatsapp(value) {
    const digits = value.startsWith('+') ? digitsOf(value, 7) : null
    return digits === null ? null : { text: value, href: `https://wa.me/${digits}` }
  },
  telegram(value) {
    const name = TELEGRAM.exec(value)?.[1]
    return name === undefined ? null : { text: `@${name}`, href: `https://t.me/${name}` }
  },
  page(value) {
    const [, host = '', path = ''] = PAGE.exec(value) ?? []
    return host === '' ? null : { text: `${host}${path}`.replace(/\/$/, ''), href: value }
  },
}

/** What an owner wrote, as it is shown and where it leads; `null` where it is nothing of its kind. */
export function wayOf(kind: WayKind, written: string): ShownWay | null {
  const reading = readings[kind](written.trim())
  return reading === null ? null : { kind, ...reading }
}

/** As many digits as numbers have that can be dialled from elsewhere: 15 at most. */
function digitsOf(value: string, least: number): string | null {
  const digits = value.replaceAll(/\D/g, '')
  return NUMBER.test(value) && digits.length >= least && digits.length <= 15 ? digits : null
}
