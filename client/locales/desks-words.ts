import type { DeskSettings } from '../../protocol/rest/desks.ts'
import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** The words of the page on which an owner keeps the desks. */
export interface DesksWords {
  readonly title: string
  readonly text: string
  readonly loading: string
  readonly loadFailed: Sentence
  readonly none: string
  readonly add: string
  readonly newName: string
  readonly remove: (name: string) => string
  readonly name: string
  readonly members: string
  readonly everybody: string
  readonly chosen: string
  readonly earlier: (name: string) => string
  readonly strategy: string
  readonly strategies: { readonly [S in DeskSettings['strategy']]: Sentence }
  readonly times: string
  readonly ring: string
  readonly wrapUp: string
  readonly wait: string
  readonly line: string
  readonly overflow: string
  readonly noOverflow: string
  readonly after: string
  readonly who: string
  readonly languages: string
  readonly languagesHint: string
  readonly pages: string
  readonly pagesHint: string
  readonly priority: string
  readonly priorityHint: string
  readonly attribute: (id: string) => string
  readonly saved: string
  readonly conflict: Sentence
  readonly wrongName: string
}

export const desksWords: { readonly [L in Language]: DesksWords } = {
  en: {
    title: 'Desks',
    text: 'Who is rung for whom. The first desk takes whoever no rule sends elsewhere.',
    loading: 'Fetching the desks',
    loadFailed: { title: 'The desks could not be loaded', text: 'Check your connection and try again.' },
    none: 'One desk: every call rings at everybody who is free.',
    add: 'Add a desk',
    newName: 'New desk',
    remove: (name) => `Remove ${name}`,
    name: 'Name',
    members: 'People',
    everybody: 'Everybody of the shop',
    chosen: 'Only these',
    earlier: (name) => `Ring ${name} earlier`,
    strategy: 'How it rings',
    strategies: {
      'ring-all': { title: 'All at once', text: 'Rings at everybody who is free; the first to answer has the call.' },
      'longest-idle': { title: 'Longest free', text: 'Rings at whoever has been free for longest, one at a time.' },
      'round-robin': {
        title: 'In turn',
        text: 'Rings at whoever was rung longest ago, so that all get as many calls.',
      },
      'in-order': { title: 'In this order', text: 'Rings at the first of the list who is free.' },
    },
    times: 'Times and line',
    ring: 'Rings for (seconds)',
    wrapUp: 'Time to write up (seconds)',
    wait: 'Longest wait in the line (seconds)',
    line: 'Places in the line',
    overflow: 'Who waits goes on to',
    noOverflow: 'Nobody: waits here',
    after: 'After (seconds)',
    who: 'Whose calls come here',
    languages: 'Languages of shoppers',
    languagesHint: 'Codes apart by commas: it, pl',
    pages: 'Pages',
    pagesHint: 'A part of the address or of the product’s name a line; * stands for anything',
    priority: 'Priority',
    priorityHint: '0 is usual; higher goes first where desks share people.',
    attribute: (id) => `For a button that always rings here: desk="${id}"`,
    saved: 'Saved. The next call follows it.',
    conflict: {
      title: 'Somebody else has saved desks',
      text: 'While you were editing. Nothing was overwritten: take theirs, or keep yours and save again.',
    },
    wrongName: 'Enter a name that no other desk has.',
  },
  it: {
    title: 'Reparti',
    text: 'Chi risponde a quali clienti. Il primo reparto prende chi nessuna regola manda altrove.',
    loading: 'Caricamento dei reparti',
    loadFailed: { title: 'Non è stato possibile caricare i reparti', text: 'Controlla la connessione e riprova.' },
    none: 'Un solo reparto: ogni chiamata suona da tutti quelli liberi.',
    add: 'Aggiungi un reparto',
    newName: 'Nuovo reparto',
    remove: (name) => `Rimuovi ${name}`,
    name: 'Nome',
    members: 'Persone',
    everybody: 'Tutti nel negozio',
    chosen: 'Solo questi',
    earlier: (name) => `Fai suonare ${name} prima`,
    strategy: 'Come suona',
    strategies: {
      'ring-all': {
        title: 'Da tutti insieme',
        text: 'Suona da tutti quelli liberi; chi risponde per primo prende la chiamata.',
      },
      'longest-idle': {
        title: 'Chi è libero da più tempo',
        text: 'Suona da uno alla volta, da chi è libero da più tempo.',
      },
      'round-robin': {
        title: 'A turno',
        text: 'Suona da chi non riceve chiamate da più tempo, così si dividono in parti uguali.',
      },
      'in-order': { title: 'In quest’ordine', text: 'Suona dal primo dell’elenco che è libero.' },
    },
    times: 'Tempi e fila',
    ring: 'Suona per (secondi)',
    wrapUp: 'Tempo per le note (secondi)',
    wait: 'Attesa massima in fila (secondi)',
    line: 'Posti in fila',
    overflow: 'Chi aspetta passa a',
    noOverflow: 'Nessuno: aspetta qui',
    after: 'Dopo (secondi)',
    who: 'Quali chiamate arrivano qui',
    languages: 'Lingue dei clienti',
    languagesHint: 'Codici separati da virgole: it, pl',
    pages: 'Pagine',
    pagesHint: 'Una parte dell’indirizzo o del nome del prodotto per riga; * vale per qualunque testo',
    priority: 'Priorità',
    priorityHint: '0 è normale; la più alta passa prima dove i reparti condividono le persone.',
    attribute: (id) => `Per un pulsante che chiama sempre questo reparto: desk="${id}"`,
    saved: 'Salvato. Vale dalla prossima chiamata.',
    conflict: {
      title: 'Qualcun altro ha salvato i reparti',
      text: 'Mentre li modificavi. Nulla è andato perso: prendi i suoi, oppure tieni i tuoi e salva di nuovo.',
    },
    wrongName: 'Scrivi un nome che nessun altro reparto ha.',
  },
  pl: {
    title: 'Stanowiska',
    text: 'Kto odbiera rozmowy od których klientów. Pierwsze stanowisko przyjmuje każdego, kogo żadna reguła nie kieruje gdzie indziej.',
    loading: 'Wczytywanie stanowisk',
    loadFailed: { title: 'Nie udało się wczytać stanowisk', text: 'Sprawdź połączenie i spróbuj ponownie.' },
    none: 'Jedno stanowisko: każda rozmowa dzwoni u wszystkich, którzy są wolni.',
    add: 'Dodaj stanowisko',
    newName: 'Nowe stanowisko',
    remove: (name) => `Usuń ${name}`,
    name: 'Nazwa',
    members: 'Osoby',
    everybody: 'Cały zespół',
    chosen: 'Tylko te osoby',
    earlier: (name) => `${name}: dzwoń wcześniej`,
    strategy: 'Jak dzwoni',
    strategies: {
      'ring-all': {
        title: 'U wszystkich naraz',
        text: 'Dzwoni u wszystkich wolnych; kto pierwszy odbierze, ten rozmawia.',
      },
      'longest-idle': { title: 'Najdłużej wolny', text: 'Dzwoni po kolei u tego, kto jest wolny najdłużej.' },
      'round-robin': {
        title: 'Na zmianę',
        text: 'Dzwoni u tego, u kogo najdawniej dzwoniło, więc każdy ma tyle samo rozmów.',
      },
      'in-order': { title: 'W tej kolejności', text: 'Dzwoni u pierwszej wolnej osoby z listy.' },
    },
    times: 'Czasy i kolejka',
    ring: 'Dzwoni przez (sekundy)',
    wrapUp: 'Czas na notatki (sekundy)',
    wait: 'Najdłuższy czas w kolejce (sekundy)',
    line: 'Miejsca w kolejce',
    overflow: 'Kto czeka, przechodzi do',
    noOverflow: 'Nigdzie: czeka tutaj',
    after: 'Po (sekundy)',
    who: 'Czyje rozmowy trafiają tutaj',
    languages: 'Języki klientów',
    languagesHint: 'Kody po przecinku: it, pl',
    pages: 'Strony',
    pagesHint: 'Część adresu lub nazwy produktu w wierszu; * zastępuje dowolny tekst',
    priority: 'Pierwszeństwo',
    priorityHint: 'Zwykle 0; wyższe ma pierwszeństwo, gdy stanowiska mają wspólne osoby.',
    attribute: (id) => `Dla przycisku, który zawsze dzwoni tutaj: desk="${id}"`,
    saved: 'Zapisano. Obowiązuje od następnej rozmowy.',
    conflict: {
      title: 'Ktoś inny zapisał stanowiska',
      text: 'W trakcie edycji. Nic nie zostało nadpisane: weź tamte albo zachowaj swoje i zapisz ponownie.',
    },
    wrongName: 'Wpisz nazwę, której nie ma inne stanowisko.',
  },
}
