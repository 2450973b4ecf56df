import type { ConsoleWords } from './console-words.ts'
import { spoken } from './duration.ts'
import { plural } from './plural.ts'
import { settingsWords } from './settings-words.ts'
import { superviseItalian } from './supervise-it.ts'
import { transfer } from './transfer-it.ts'

const language = 'it'

export const italian: ConsoleWords = {
  language,
  counter: 'Banco',
  volume: 'Volume',
  close: 'Chiudi',
  retry: 'Riprova',

  signIn: {
    title: 'Accedi al banco',
    text: 'I clienti suonano dalle pagine del tuo negozio. Tu rispondi qui.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Accedi',
    busy: 'Accesso in corso…',
    missingEmail: 'Inserisci il tuo indirizzo e-mail.',
    missingPassword: 'Inserisci la tua password.',
    refused: 'E-mail o password non corrette. Controllale entrambe, e che il blocco maiuscole non sia attivo.',
    tooOften: (minutes) =>
      minutes === null
        ? 'Troppi tentativi. Aspetta qualche minuto, poi riprova.'
        : `Troppi tentativi. Aspetta ${minutes} ${plural(language, minutes, { one: 'minuto', other: 'minuti' })}, poi riprova.`,
    unreachable: 'Il server non risponde. Controlla la connessione, poi riprova.',
    failed: 'Qualcosa è andato storto da parte nostra. Riprova.',
    expired: 'La sessione è terminata. Accedi per continuare.',
    signedOut: 'Accesso terminato. Qui non arrivano più chiamate.',
    demo: { title: 'Demo', text: 'Scegli chi sei, e il modulo si compila da solo.' },
  },
  opening: 'Apertura del banco',
  unreachable: {
    title: 'Il server non risponde',
    text: 'Controlla la connessione. Continuiamo a provare da soli.',
  },

  door: {
    greeting: (name) => `Ciao, ${name}`,
    text: (shop) =>
      `Vai online, e i clienti di ${shop} potranno chiamarti. Lo stesso tocco attiva il suono, così li senti.`,
    sound: { title: 'Suono', text: 'Il campanello suona una volta: così sai che suono ha una chiamata.' },
    notices: {
      title: 'Notifiche',
      text: 'Il browser chiede se permetterle: così vedi una chiamata anche mentre fai altro.',
    },
    microphone: { title: 'Microfono', text: 'Il browser chiede se permetterlo: così parli appena rispondi.' },
    goOnline: 'Vai online',
    asking: 'Il browser sta chiedendo',
    allowed: 'Consentito',
    refused: 'Non consentito',
    goOn: 'Continua senza aspettare',
    inCall: 'Poco fa eri in chiamata. Ti teniamo il posto: vai online per continuare a parlare.',
  },
  chime: {
    question: 'Hai sentito il campanello?',
    yes: 'Sì',
    again: 'Suona ancora',
    hint: 'Se no, alza il volume qui e sul dispositivo, e controlla dove va il suono.',
  },
  trouble: {
    sound: {
      title: 'Non sentirai il campanello',
      text: 'Il browser tiene muta questa pagina finché non premi qualcosa.',
    },
    turnSoundOn: 'Attiva il suono',
    microphone: {
      denied: {
        title: 'Il microfono è bloccato',
        text: 'I clienti non ti sentiranno. Consentilo dall’icona accanto all’indirizzo, poi riprova.',
      },
      dismissed: {
        title: 'Il microfono non è ancora consentito',
        text: 'I clienti non ti sentiranno. Riprova e scegli «Consenti» quando il browser lo chiede.',
      },
      missing: {
        title: 'Nessun microfono trovato',
        text: 'I clienti non ti sentiranno. Collega un microfono o una cuffia, poi riprova.',
      },
      'in-use': {
        title: 'Un altro programma usa il microfono',
        text: 'I clienti non ti sentiranno. Chiudi quel programma, poi riprova.',
      },
      insecure: {
        title: 'Niente microfono a questo indirizzo',
        text: 'I browser lo concedono solo alle pagine il cui indirizzo inizia con https. Apri il banco da un indirizzo di questo tipo.',
      },
      unsupported: {
        title: 'Questo browser non ci dà un microfono',
        text: 'Apri il banco in una versione recente di Firefox, Chrome, Edge o Safari.',
      },
      failed: {
        title: 'Il microfono non si è avviato',
        text: 'I clienti non ti sentiranno. Scollegalo e ricollegalo, o scegline un altro, poi riprova.',
      },
    },
    camera: {
      denied: 'La videocamera è bloccata. Consentila dall’icona accanto all’indirizzo. Per ora rispondi a voce.',
      dismissed: 'La videocamera non è ancora consentita. Per ora rispondi a voce.',
      missing: 'Nessuna videocamera trovata. Rispondi a voce.',
      'in-use': 'Un altro programma usa la videocamera. Chiudilo, o rispondi a voce.',
      insecure: 'I browser danno la videocamera solo alle pagine il cui indirizzo inizia con https.',
      unsupported: 'Questo browser non ci dà una videocamera. Rispondi a voce.',
      failed: 'La videocamera non si è avviata. Rispondi a voce.',
    },
    notices: {
      title: 'Le notifiche sono spente',
      text: 'Sentirai una chiamata, ma non la vedrai con un’altra finestra davanti. Consentile dall’icona accanto all’indirizzo.',
    },
  },
  elsewhere: {
    title: 'Questo banco è aperto in un’altra scheda',
    text: 'Suona lì. Puoi portarlo qui quando vuoi; una chiamata in corso viene con te.',
    replaced: {
      title: 'Hai continuato in un’altra scheda',
      text: 'Ora il banco suona lì. Puoi riportarlo qui quando vuoi.',
    },
    refused: {
      title: 'Hai continuato altrove',
      text: 'Il banco è stato aperto in un altro browser o su un altro dispositivo, e ora suona lì.',
    },
    use: 'Usa questa scheda',
    useHere: 'Usalo qui',
  },

  presence: {
    available: 'Disponibile',
    busy: 'In chiamata',
    'wrap-up': 'Note di chiamata',
    away: 'Assente',
    offline: 'Offline',
  },
  status: {
    label: (presence) => `Il tuo stato: ${presence}`,
    since: (time) => `dalle ${time}`,
    explain: {
      available: 'Il campanello suona qui',
      away: 'Torni presto; qui non suona nulla',
      offline: 'Per ora hai finito; qui non suona nulla',
    },
  },
  colleagues: 'Al banco',
  you: 'tu',

  views: {
    nav: 'Viste',
    more: 'Altro',
    counter: 'Banco',
    history: 'Storico',
    hours: 'Orari',
    shop: 'Negozio',
    desks: 'Reparti',
    settings: 'Impostazioni',
    people: 'Persone',
    profile: 'Profilo',
    board: 'In diretta',
    blocked: 'Bloccati',
    changes: 'Modifiche',
  },
  reconnecting: { title: 'Riconnessione…', text: 'Teniamo il posto al cliente.' },
  draining: 'Il server sta per riavviarsi. Una chiamata in corso continua; le nuove suoneranno tra un momento.',

  callers: 'Chi chiama',
  ringing: 'In arrivo',
  talking: 'In chiamata',
  today: 'Oggi',
  nothingToday: 'Oggi ancora nessuna chiamata.',
  wholeHistory: 'Tutte le chiamate',
  answer: 'Rispondi',
  decline: 'Rifiuta',
  answerKey: 'Rispondi (Alt+A)',
  rings: (what) => `Un cliente chiama: ${what}`,
  ringsShort: (what) => `In arrivo: ${what}`,
  noProduct: 'Una pagina del tuo negozio',
  waits: (clock) => `aspetta da ${clock}`,
  inLine: (callers) => (callers === 1 ? '1 persona aspetta in fila' : `${callers} persone aspettano in fila`),
  wrapUp: {
    title: 'Tempo per le note',
    left: (clock) => `La prossima chiamata suona tra ${clock}, o quando hai finito.`,
    done: 'Fatto',
  },
  setAway: {
    title: 'Ora risulti assente',
    text: 'Tre chiamate hanno suonato qui senza risposta: le prossime suonano altrove.',
    back: 'Ci sono di nuovo',
  },
  reloads: 'la sua pagina si ricarica',
  listensOnly: 'ascolta soltanto, è senza microfono',
  cart: {
    title: 'Carrello',
    empty: 'Vuoto',
    pieces: (count) => `${count} ${plural(language, count, { one: 'articolo', other: 'articoli' })}`,
    more: (count) => plural(language, count, { one: `e un altro`, other: `e altri ${count}` }),
  },
  device: { phone: 'Telefono', tablet: 'Tablet', desktop: 'Computer' },
  openPage: (title) => `${title}, si apre in una nuova scheda`,
  taken: (name) => (name === null ? 'Ha risposto un collega' : `Ha risposto ${name}`),
  gaveUp: 'Ha riagganciato',
  missedNow: 'Nessuno ha risposto in tempo',
  answerWithCamera: {
    label: 'Rispondi in video',
    on: 'Ti vedono appena rispondi.',
    off: 'Rispondi a voce.',
    preview: 'Così ti vedranno',
  },

  transfer,

  idle: {
    available: { title: 'Nessuno chiama', text: 'Il tuo negozio mostra che ci sei.' },
    'wrap-up': { title: 'Tempo per le note', text: 'La prossima chiamata suona quando scade, o appena hai finito.' },
    away: { title: 'Sei assente', text: 'Qui non suona nulla finché non torni disponibile.' },
    offline: { title: 'Sei offline', text: 'Qui non suona nulla finché non torni disponibile.' },
    tryDemo: 'Apri il negozio demo e prova a chiamarti',
  },
  incoming: {
    title: (what) => `Qualcuno chiama da ${what}`,
    many: (count) => `${count} clienti chiamano`,
  },
  call: {
    toCall: 'Torna alla chiamata',
    callersSheet: (count) => (count === 0 ? 'Chi chiama' : `Chi chiama, ${count} in attesa`),
    context: 'Che cosa vedono',
    done: 'Fatto',
    inOwnWindow: 'La chiamata è in una finestra a parte. Chiudila, e la chiamata torna qui.',
    endedAt: (time) => `Terminata alle ${time}`,
  },
  context: {
    title: 'Che cosa vedono',
    language: 'Lingua',
    device: 'Dispositivo',
    page: 'Pagina',
    trail: 'Dove si trovano',
    now: 'ora',
    empty: { title: 'La pagina dietro la chiamata', text: 'Quando qualcuno chiama, qui vedi che cosa sta guardando.' },
    figures: 'Oggi',
    answered: 'Risposte',
    missed: 'Perse',
    talked: 'Parlato',
  },
  history: {
    title: 'Storico',
    when: 'Quando',
    what: 'A proposito di',
    who: 'Chi',
    length: 'Durata',
    end: 'Com’è finita',
    nobody: 'Nessuno',
    older: 'Mostra chiamate precedenti',
    all: 'Queste sono tutte le chiamate.',
    empty: {
      title: 'Ancora nessuna chiamata',
      text: 'Ogni chiamata lascia qui una riga: quando, chi, a proposito di che cosa e quanto a lungo.',
    },
    failed: { title: 'Non è stato possibile leggere lo storico', text: 'Al momento il server non risponde.' },
    loading: 'Lettura dello storico',
    outcome: {
      'hung-up': 'Conclusa',
      abandoned: 'Ha riagganciato',
      missed: 'Persa',
      declined: 'Rifiutata',
      lost: 'Linea caduta',
    },
    waited: (clock) => `ha aspettato ${clock}`,
    answeredBy: (name) => `Con ${name}`,
    talkedFor: (span) => spoken(span, language),
  },
  settings: settingsWords.it,
  supervise: superviseItalian,
  wishFailed: 'Non ha funzionato. Riprova.',
}
