import type { LetterLanguage } from '../../protocol/rest/accounts.ts'
import type { Letter } from './mailer.ts'

interface LetterWords {
  readonly invite: { readonly subject: (shop: string) => string; readonly text: (shop: string, by: string) => string }
  readonly reset: { readonly subject: (shop: string) => string; readonly text: (shop: string) => string }
  readonly lifetime: string
  readonly unexpected: string
}

const words: Readonly<Record<LetterLanguage, LetterWords>> = {
  en: {
    invite: {
      subject: (shop) => `Your place at the counter of ${shop}`,
      text: (shop, by) => `${by} invites you to answer the shoppers of ${shop}. Choose your name and a password here:`,
    },
    reset: {
      subject: (shop) => `A new password for the counter of ${shop}`,
      text: (shop) => `Choose a new password for the counter of ${shop} here:`,
    },
    lifetime: 'The link works once, within 48 hours.',
    unexpected: 'If you did not expect this, there is nothing to do: without the link nothing changes.',
  },
  it: {
    invite: {
      subject: (shop) => `Il tuo posto al banco di ${shop}`,
      text: (shop, by) => `${by} ti invita a rispondere ai clienti di ${shop}. Scegli qui il tuo nome e una password:`,
    },
    reset: {
      subject: (shop) => `Una nuova password per il banco di ${shop}`,
      text: (shop) => `Scegli qui una nuova password per il banco di ${shop}:`,
    },
    lifetime: 'Il link funziona una volta sola, entro 48 ore.',
    unexpected: 'Se non te lo aspettavi, non devi fare nulla: senza il link non cambia niente.',
  },
  pl: {
    invite: {
      subject: (shop) => `Zaproszenie do zespołu sklepu ${shop}`,
      text: (shop, by) =>
        `${by} zaprasza Cię do odbierania połączeń od klientów sklepu ${shop}. Tutaj wybierzesz imię i hasło:`,
    },
    reset: {
      subject: (shop) => `Nowe hasło do panelu sklepu ${shop}`,
      text: (shop) => `Tutaj ustawisz nowe hasło do panelu sklepu ${shop}:`,
    },
    lifetime: 'Link działa raz, w ciągu 48 godzin.',
    unexpected: 'Jeśli to pomyłka, nie trzeba nic robić: bez linku nic się nie zmieni.',
  },
}

export interface Invitation {
  readonly to: string
  readonly shop: string
  /** Who invites. */
  readonly by: string
  readonly url: string
}

export function inviteLetter(language: LetterLanguage, { to, shop, by, url }: Invitation): Letter {
  const { invite, lifetime, unexpected } = words[language]
  return letter(to, invite.subject(shop), [invite.text(shop, by), url, `${lifetime} ${unexpected}`])
}

export function resetLetter(language: LetterLanguage, { to, shop, url }: Omit<Invitation, 'by'>): Letter {
  const { reset, lifetime, unexpected } = words[language]
  return letter(to, reset.subject(shop), [reset.text(shop), url, `${lifetime} ${unexpected}`])
}

function letter(to: string, subject: string, paragraphs: readonly string[]): Letter {
  return { to, subject: subject.replace(/\s+/g, ' '), text: `${paragraphs.join('\n\n')}\n` }
}
