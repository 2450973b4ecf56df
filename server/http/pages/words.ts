import type { Language } from './language.ts'

/** Words of the pages that the server itself gives. */
export interface PageWords {
  readonly title: string
  readonly lead: string
  readonly more: string
  readonly skip: string
  readonly shopTitle: string
  readonly shopText: string
  readonly shopLink: string
  readonly counterTitle: string
  readonly counterText: string
  readonly counterLink: string
  readonly callTitle: string
  readonly callText: string
  readonly callLink: string
  readonly docsTitle: string
  readonly docsText: string
  readonly docsLink: string
  readonly tryTitle: string
  readonly trySteps: readonly [string, string, string]
  readonly embedTitle: string
  readonly embedText: string
  readonly lostTitle: string
  readonly lostText: string
  readonly noShopTitle: string
  readonly noShopText: string
  readonly troubleTitle: string
  readonly troubleText: string
  readonly home: string
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    title: 'The bell on the counter of your web shop',
    lead: 'One press on a product page, and your customer talks to a person of the shop.',
    more: 'By voice first, with a picture when either side wants to show something. No account, no form, no phone number. It runs on your own machine.',
    skip: 'Skip to the content',
    shopTitle: 'Be the shopper',
    shopText: 'Walk through a small demo shop and press the bell on any page.',
    shopLink: 'Open the demo shop',
    counterTitle: 'Be the shop',
    counterText: 'Sign in at the counter, go online, and answer when it rings.',
    counterLink: 'Open the counter',
    callTitle: 'No shop page needed',
    callText: 'A page with nothing but the bell, for a link in a message or a QR code on a door.',
    callLink: 'Open the call page',
    docsTitle: 'For developers',
    docsText: 'What the server answers over HTTP, with every code it may refuse with.',
    docsLink: 'Read the API',
    tryTitle: 'Try it in a minute',
    trySteps: [
      'Open the counter in one tab, sign in as Anna, and go online.',
      'Open the demo shop in another tab and press the bell.',
      'Answer. You are talking.',
    ],
    embedTitle: 'On your own page',
    embedText: 'These two lines are all it takes.',
    lostTitle: 'There is nothing at this address',
    lostText: 'The link may be old, or a letter of it may be missing.',
    noShopTitle: 'No shop of that name',
    noShopText: 'The link names a shop that is not here. Ask the shop for a new one.',
    troubleTitle: 'That did not work',
    troubleText: 'Something is wrong on our side. Try again in a minute.',
    home: 'To the first page',
  },
  it: {
    title: 'Il campanello sul banco del tuo negozio online',
    lead: 'Un tocco sulla pagina di un prodotto e il cliente parla con una persona del negozio.',
    more: 'Prima la voce, poi l’immagine quando uno dei due vuole mostrare qualcosa. Niente account, niente moduli, niente numero di telefono. Funziona sulla tua macchina.',
    skip: 'Vai al contenuto',
    shopTitle: 'Prova da cliente',
    shopText: 'Fai un giro in un piccolo negozio dimostrativo e suona il campanello da qualsiasi pagina.',
    shopLink: 'Apri il negozio demo',
    counterTitle: 'Prova da negoziante',
    counterText: 'Accedi al banco, vai online e rispondi quando suona.',
    counterLink: 'Apri il banco',
    callTitle: 'Anche senza negozio',
    callText: 'Una pagina con il solo campanello, per un link in un messaggio o un codice QR sulla porta.',
    callLink: 'Apri la pagina di chiamata',
    docsTitle: 'Per chi sviluppa',
    docsText: 'Che cosa risponde il server via HTTP, con tutti i codici con cui può rifiutare.',
    docsLink: 'Leggi l’API',
    tryTitle: 'Provalo in un minuto',
    trySteps: [
      'Apri il banco in una scheda, accedi come Anna e vai online.',
      'Apri il negozio demo in un’altra scheda e suona il campanello.',
      'Rispondi. State parlando.',
    ],
    embedTitle: 'Sulla tua pagina',
    embedText: 'Bastano queste due righe.',
    lostTitle: 'A questo indirizzo non c’è nulla',
    lostText: 'Il link potrebbe essere vecchio, oppure manca una lettera.',
    noShopTitle: 'Nessun negozio con questo nome',
    noShopText: 'Il link indica un negozio che qui non c’è. Chiedi al negozio un link nuovo.',
    troubleTitle: 'Non ha funzionato',
    troubleText: 'Qualcosa non va dalla nostra parte. Riprova tra un minuto.',
    home: 'Alla prima pagina',
  },
  pl: {
    title: 'Dzwonek na ladzie Twojego sklepu internetowego',
    lead: 'Jedno naciśnięcie na stronie produktu i klient rozmawia z człowiekiem ze sklepu.',
    more: 'Najpierw głos, a obraz wtedy, gdy któraś strona chce coś pokazać. Bez konta, bez formularza, bez numeru telefonu. Działa na Twoim własnym komputerze.',
    skip: 'Przejdź do treści',
    shopTitle: 'Po stronie klienta',
    shopText: 'Przejdź się po małym sklepie pokazowym i naciśnij dzwonek na dowolnej stronie.',
    shopLink: 'Otwórz sklep pokazowy',
    counterTitle: 'Po stronie sklepu',
    counterText: 'Zaloguj się przy ladzie, przejdź w tryb online i odbierz, gdy zadzwoni.',
    counterLink: 'Otwórz ladę',
    callTitle: 'Nawet bez strony sklepu',
    callText: 'Strona z samym dzwonkiem: do linku w wiadomości albo kodu QR na drzwiach.',
    callLink: 'Otwórz stronę połączenia',
    docsTitle: 'Dla programistów',
    docsText: 'Co serwer odpowiada przez HTTP, wraz z każdym kodem odmowy.',
    docsLink: 'Przeczytaj opis API',
    tryTitle: 'Wypróbuj w minutę',
    trySteps: [
      'Otwórz ladę w jednej karcie, zaloguj się jako Anna i przejdź w tryb online.',
      'Otwórz sklep pokazowy w drugiej karcie i naciśnij dzwonek.',
      'Odbierz. Już rozmawiacie.',
    ],
    embedTitle: 'Na Twojej stronie',
    embedText: 'Wystarczą te dwie linijki.',
    lostTitle: 'Pod tym adresem nic nie ma',
    lostText: 'Link może być stary albo brakuje w nim litery.',
    noShopTitle: 'Nie ma sklepu o tej nazwie',
    noShopText: 'Link wskazuje sklep, którego tu nie ma. Poproś sklep o nowy.',
    troubleTitle: 'To się nie udało',
    troubleText: 'Coś jest nie tak po naszej stronie. Spróbuj ponownie za minutę.',
    home: 'Na pierwszą stronę',
  },
}
