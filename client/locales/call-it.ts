import { callOver } from './call-over.ts'
import type { CallWords } from './call-words.ts'
import { spoken } from './duration.ts'
import { plural } from './plural.ts'
import { tooOld } from './too-old.ts'

const language = 'it'
/** A shopper has no name, so Italian wants an article. */
const who = (name: string): string => (name === 'Cliente' ? 'Il cliente' : name)
const of = (name: string): string => (name === 'Cliente' ? 'del cliente' : `di ${name}`)

export const italian: CallWords = {
  language,
  action: {
    mute: 'Disattiva il microfono',
    unmute: 'Attiva il microfono',
    cameraOn: 'Accendi la videocamera',
    cameraOff: 'Spegni la videocamera',
    flipCamera: 'Cambia videocamera',
    shareScreen: 'Condividi lo schermo',
    stopSharing: 'Interrompi la condivisione',
    hold: 'Metti in attesa',
    resume: 'Riprendi',
    more: 'Altro',
    hangUp: 'Riaggancia',
    minimise: 'Riduci',
    enlarge: 'Ingrandisci',
    shrink: 'Rimpicciolisci',
    open: 'Apri la chiamata',
    close: 'Chiudi',
    dismiss: 'Ho capito',
    fullScreen: 'Schermo intero',
    leaveFullScreen: 'Esci da schermo intero',
    pictureInPicture: 'Finestra mobile',
    moveOwnPicture: 'Sposta la tua immagine',
    retry: 'Riprova',
    justListen: 'Voglio solo ascoltare',
    callAgain: 'Richiama',
    tapToGoOn: 'Tocca per continuare',
  },
  call: (shop) => (shop === '' ? 'Chiamata' : `Chiamata con ${shop}`),
  you: 'Tu',
  shopper: 'Cliente',

  asking: { title: 'Consenti il microfono', text: 'Te lo chiede ora il browser. La videocamera resta spenta.' },
  connecting: { title: 'Collegamento in corso', text: 'Tra un attimo suona il campanello.' },
  noMicrophone: {
    denied: {
      title: 'Il microfono è bloccato',
      text: 'Il browser non lo concede a questa pagina. Consentilo dall’icona accanto all’indirizzo, poi riprova.',
    },
    dismissed: {
      title: 'Il microfono non è ancora consentito',
      text: 'La domanda del browser è stata chiusa. Riprova e scegli «Consenti».',
    },
    missing: {
      title: 'Nessun microfono trovato',
      text: 'Collegane uno, oppure una cuffia con microfono, poi riprova.',
    },
    'in-use': {
      title: 'Il microfono è occupato',
      text: 'Lo sta usando un altro programma. Chiudi quel programma, poi riprova.',
    },
    insecure: {
      title: 'Niente microfono su questa pagina',
      text: 'I browser lo concedono solo alle pagine il cui indirizzo comincia con https. Puoi comunque ascoltare.',
    },
    unsupported: {
      title: 'Niente microfono in questo browser',
      text: 'Questo browser non può darci un microfono, uno più recente sì. Puoi comunque ascoltare.',
    },
    failed: {
      title: 'Il microfono non si è avviato',
      text: 'Scollegalo e ricollegalo, oppure scegline un altro, poi riprova.',
    },
  },
  cameraTrouble: {
    denied: 'La videocamera è bloccata. Consentila dall’icona accanto all’indirizzo.',
    dismissed: 'La videocamera resta spenta. Per accenderla scegli «Consenti» quando il browser lo chiede.',
    missing: 'Nessuna videocamera trovata. Collegane una e riprova.',
    'in-use': 'Un altro programma sta usando la videocamera. Chiudi quel programma e riprova.',
    insecure: 'I browser concedono la videocamera solo alle pagine il cui indirizzo comincia con https.',
    unsupported: 'Questo browser non può darci una videocamera.',
    failed: 'La videocamera non si è avviata. Riprova, oppure scegline un’altra.',
  },
  screenTrouble: {
    denied: 'Lo schermo non è condiviso: questo computer non lo lascia vedere al browser.',
    missing: 'Qui non c’è nulla da condividere.',
    'in-use': 'In questo momento il computer non concede lo schermo. Riprova.',
    insecure: 'I browser condividono lo schermo solo nelle pagine il cui indirizzo comincia con https.',
    unsupported: 'Questo browser non può condividere lo schermo.',
    failed: 'Non siamo riusciti a condividere lo schermo. Riprova.',
  },
  obstacle: {
    nobody: { title: 'Nessuno è al banco', text: 'Ora nessuno può rispondere. Riprova più tardi.' },
    closed: { title: 'Ora è chiuso', text: 'Torna quando è aperto.' },
    busy: { title: 'Siamo tutti al telefono', text: 'Stiamo parlando con altri clienti. Riprova tra qualche minuto.' },
    unreachable: { title: 'Il negozio non è raggiungibile', text: 'Controlla di essere in rete, poi riprova.' },
    unsupported: tooOld.it,
    elsewhere: {
      title: 'Hai già una chiamata in corso',
      text: 'È aperta in un’altra scheda. Continua lì, oppure riaggancia prima da lì.',
    },
    carried: {
      title: 'Hai continuato su un altro dispositivo',
      text: 'La chiamata continua lì. Qui microfono e fotocamera sono spenti.',
    },
    tooOften: { title: 'Molte chiamate in poco tempo', text: 'Aspetta un minuto, poi riprova.' },
    full: { title: 'Tutte le linee sono occupate', text: 'Riprova tra un minuto.' },
    restarting: { title: 'Il servizio si sta riavviando', text: 'Torna tra un attimo. Riprova.' },
    notHere: {
      title: 'Niente chiamate da questa pagina',
      text: 'Il negozio non l’ha predisposta per le chiamate. Faglielo sapere.',
    },
    blocked: {
      title: 'Per ora niente chiamate da qui',
      text: 'Il negozio al momento non ne accetta dalla tua connessione.',
    },
    over: { title: callOver.it, text: 'Nel frattempo si è conclusa.' },
    failed: { title: 'Non ha funzionato', text: 'Qualcosa è andato storto da parte nostra. Riprova.' },
  },

  opens: (when) => `Apriamo ${when}.`,

  ringing: (names) => `Stiamo chiamando ${names}`,
  ringsFor: (clock) => `Suona da ${clock}`,
  answeredWithin: (seconds) =>
    `Di solito rispondiamo entro ${seconds} ${plural(language, seconds, { one: 'secondo', other: 'secondi' })}`,
  queued: { title: 'In fila', text: 'Tra poco si libera qualcuno.' },

  settingUp: { title: 'Collegamento in corso', text: 'Tra un attimo puoi parlare.' },
  connected: (name) => `In linea con ${name}`,
  heldBy: (name) => ({ title: 'In attesa', text: `${name} torna subito. Resta in linea.` }),
  heldByYou: { title: 'In attesa', text: 'Il cliente sente un segnale discreto. Riprendi quando vuoi.' },
  resumed: 'La chiamata riprende',
  absent: (name) => `${who(name)} ha perso la linea`,
  placeKept: (left) => `Teniamo il posto ancora per ${left}. Di solito la linea torna da sola.`,
  isBack: (name) => `${who(name)} è di nuovo in linea`,
  reconnecting: { title: 'Riconnessione in corso', text: 'La linea è caduta. Ti teniamo il posto nella chiamata.' },
  blockedLine: {
    title: 'La voce non passa',
    text: 'La tua rete la blocca. Prova con un’altra, per esempio i dati mobili. Noi continuiamo a provare.',
  },
  talkGoesOn: 'Ci stiamo ricollegando. Puoi continuare a parlare.',
  backAgain: 'Sei di nuovo nella chiamata',
  tap: 'Il browser aspetta un tocco prima di farti sentire e parlare.',

  muted: 'Il tuo microfono è disattivato',
  unmuted: 'Ora ti sentono di nuovo',
  mutedBy: (name) => `${name} ha spento il tuo microfono.`,
  speaksMuted: 'Stai parlando, ma il tuo microfono è disattivato.',
  recordingDropped: 'La registrazione non è partita: ora puoi dirlo a voce.',
  sayAbout: 'Di’ di che cosa si tratta',
  listensOnly: 'Stai solo ascoltando: non c’è un microfono.',
  nameMuted: (name) => `${who(name)} ha il microfono disattivato`,
  nameUnmuted: (name) => `${who(name)} ha riattivato il microfono`,
  nameListens: (name) => `${who(name)} ascolta`,
  nameListensOnly: (name) => `${who(name)} ascolta soltanto`,
  nameCamera: (name, on) => `${who(name)} ha ${on ? 'acceso' : 'spento'} la videocamera`,
  nameScreen: (name, on) =>
    on ? `${who(name)} condivide lo schermo` : `${who(name)} ha smesso di condividere lo schermo`,
  youShare: 'Stai condividendo lo schermo.',
  youShareNoMore: 'Non condividi più lo schermo',

  line: { 0: 'Nessuna linea', 1: 'Linea scarsa', 2: 'Linea debole', 3: 'Linea buona' },
  voiceOnly: 'Per ora solo la voce',
  sendsSlowly: {
    withPicture: 'La tua connessione invia lentamente. L’immagine torna da sola.',
    voice: 'La tua connessione invia lentamente. La tua voce può arrivare a tratti.',
    nothing: 'In questo momento da te non arriva nulla. Di solito passa da solo.',
  },
  nameSendsSlowly: (name) => `La connessione ${of(name)} invia lentamente. L’immagine torna da sola.`,
  pictureReturns: 'L’immagine torna da sola.',
  restartsInCall: 'Il servizio si sta riavviando. La chiamata torna da sola.',

  ended: {
    'hung-up': (by) => (by === null ? 'Hai riagganciato' : `${who(by)} ha riagganciato`),
    abandoned: { title: 'Hai riagganciato', text: 'Nessuno aveva ancora risposto.' },
    missed: {
      title: 'Nessuno ha potuto rispondere',
      text: 'Abbiamo suonato, ma nessuno è arrivato al banco in tempo.',
    },
    waited: { title: 'Nessuno si è liberato in tempo', text: 'Ci dispiace per l’attesa. Riprova più tardi.' },
    declined: { title: 'Ora nessuno può parlare', text: 'Riprova tra qualche minuto.' },
    lost: { title: 'La linea è caduta', text: 'Non è tornata in tempo.' },
    talked: (span) => `Avete parlato per ${spoken(span, language)}.`,
  },

  devices: {
    title: 'Dispositivi e vista',
    microphone: 'Microfono',
    camera: 'Videocamera',
    speaker: 'Altoparlante',
    volume: 'Volume dell’altra persona',
    unnamed: (number) => `Dispositivo ${number}`,
    none: 'Nessuno trovato',
  },
}
