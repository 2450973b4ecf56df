import type { WayKind } from '../../protocol/ways.ts'
import type { Language } from './language.ts'

/** The words of the other ways to reach a shop: they load when they are shown. */
export interface WaysWords {
  readonly title: string
  readonly kinds: { readonly [K in WayKind]: string }
}

export const waysWords: { readonly [L in Language]: WaysWords } = {
  en: {
    title: 'Other ways to reach us',
    kinds: { phone: 'Phone', email: 'E-mail', whatsapp: 'WhatsApp', telegram: 'Telegram', page: 'Contact page' },
  },
  it: {
    title: 'Altri modi per contattarci',
    kinds: {
      phone: 'Telefono',
      email: 'E-mail',
      whatsapp: 'WhatsApp',
      telegram: 'Telegram',
      page: 'Pagina dei contatti',
    },
  },
  pl: {
    title: 'Inne sposoby kontaktu',
    kinds: { phone: 'Telefon', email: 'E-mail', whatsapp: 'WhatsApp', telegram: 'Telegram', page: 'Strona kontaktowa' },
  },
}
