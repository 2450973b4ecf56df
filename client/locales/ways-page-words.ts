import type { WayKind } from '../../protocol/ways.ts'
import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** The words of the section in which an owner keeps the other ways to reach the shop. */
export interface WaysPageWords {
  readonly title: string
  readonly text: string
  readonly loading: string
  readonly loadFailed: Sentence
  /** What may be written, by kind. */
  readonly hints: { readonly [K in WayKind]: string }
  readonly wrong: { readonly [K in WayKind]: string }
  readonly preview: string
  readonly none: string
  readonly saved: string
  readonly conflict: Sentence
}

export const waysPageWords: { readonly [L in Language]: WaysPageWords } = {
  en: {
    title: 'Other ways to reach you',
    text: 'The panel shows them where nobody can answer: after hours, when nobody is there, when the line is full, and after a wait in vain. The button can then be pressed, too.',
    loading: 'Fetching the other ways',
    loadFailed: { title: 'The other ways could not be loaded', text: 'Check your connection and try again.' },
    hints: {
      phone: '+39 02 1234567',
      email: 'hello@shop.example',
      whatsapp: 'With the country: +39 333 1234567',
      telegram: '@shop',
      page: 'https://shop.example/contact',
    },
    wrong: {
      phone: 'Write digits, with a + and the country in front if people call from abroad.',
      email: 'Write one address, as hello@shop.example.',
      whatsapp: 'Write the number with a + and the country.',
      telegram: 'Write the name: 5 to 32 letters, digits and _.',
      page: 'Write the whole address; it begins with https://.',
    },
    preview: 'What shoppers see',
    none: 'Nothing: the panel offers to try again.',
    saved: 'Saved. Shoppers see it within a minute.',
    conflict: {
      title: 'Somebody else has saved other ways',
      text: 'While you were editing. Nothing was overwritten: take theirs, or keep yours and save again.',
    },
  },
  it: {
    title: 'Altri modi per contattarvi',
    text: 'Il pannello li mostra quando nessuno può rispondere: fuori orario, quando non c’è nessuno, con la fila piena e dopo un’attesa inutile. Il pulsante si può premere anche allora.',
    loading: 'Caricamento degli altri modi',
    loadFailed: { title: 'Non è stato possibile caricare gli altri modi', text: 'Controlla la connessione e riprova.' },
    hints: {
      phone: '+39 02 1234567',
      email: 'ciao@negozio.example',
      whatsapp: 'Con il prefisso del paese: +39 333 1234567',
      telegram: '@negozio',
      page: 'https://negozio.example/contatti',
    },
    wrong: {
      phone: 'Scrivi cifre, con + e il prefisso del paese se chiamano dall’estero.',
      email: 'Scrivi un solo indirizzo, come ciao@negozio.example.',
      whatsapp: 'Scrivi il numero con + e il prefisso del paese.',
      telegram: 'Scrivi il nome: da 5 a 32 lettere, cifre e _.',
      page: 'Scrivi l’indirizzo intero; comincia con https://.',
    },
    preview: 'Che cosa vede il cliente',
    none: 'Nulla: il pannello propone di riprovare.',
    saved: 'Salvato. I clienti lo vedono entro un minuto.',
    conflict: {
      title: 'Qualcun altro ha salvato gli altri modi',
      text: 'Mentre li modificavi. Nulla è andato perso: prendi i suoi, oppure tieni i tuoi e salva di nuovo.',
    },
  },
  pl: {
    title: 'Inne sposoby kontaktu',
    text: 'Okno rozmowy pokazuje je, gdy nikt nie może odebrać: po godzinach, gdy nikogo nie ma, gdy kolejka jest pełna albo ktoś nie doczekał się lub z niej wyszedł. Wtedy przycisk także da się nacisnąć.',
    loading: 'Wczytywanie innych sposobów',
    loadFailed: { title: 'Nie udało się wczytać innych sposobów', text: 'Sprawdź połączenie i spróbuj ponownie.' },
    hints: {
      phone: '+48 22 1234567',
      email: 'kontakt@sklep.example',
      whatsapp: 'Z numerem kraju: +48 600 700 800',
      telegram: '@sklep',
      page: 'https://sklep.example/kontakt',
    },
    wrong: {
      phone: 'Wpisz cyfry, z + i numerem kraju, jeśli dzwonią z zagranicy.',
      email: 'Wpisz jeden adres, na przykład kontakt@sklep.example.',
      whatsapp: 'Wpisz numer z + i numerem kraju.',
      telegram: 'Wpisz nazwę: od 5 do 32 liter, cyfr i _.',
      page: 'Wpisz cały adres; zaczyna się od https://.',
    },
    preview: 'Co widzą klienci',
    none: 'Nic: okno rozmowy proponuje spróbować ponownie.',
    saved: 'Zapisano. Klienci zobaczą to w ciągu minuty.',
    conflict: {
      title: 'Ktoś inny zapisał inne sposoby',
      text: 'W trakcie edycji. Nic nie zostało nadpisane: weź tamte albo zachowaj swoje i zapisz ponownie.',
    },
  },
}
