import { callOver } from '../locales/call-over.ts'
import type { Sentence } from '../locales/call-words.ts'
import type { Language } from '../locales/language.ts'
import { tooOld } from '../locales/too-old.ts'

/** Why the call did not come to this device. */
export type ContinueEnd =
  | 'expired'
  | 'used'
  | 'invalid'
  | 'over'
  | 'too-often'
  | 'unreachable'
  | 'unsupported'
  | 'failed'

export interface ContinueWords {
  /** `shop` may be empty while it is not known. */
  readonly title: (shop: string) => string
  readonly lead: string
  readonly microphone: string
  readonly here: string
  readonly moving: Sentence
  readonly again: string
  readonly call: string
  readonly end: { readonly [E in ContinueEnd]: Sentence }
}

export const continueWords: { readonly [L in Language]: ContinueWords } = {
  en: {
    title: (shop) => (shop === '' ? 'Continue your call here' : `Continue your call with ${shop} here`),
    lead: 'One press, and the call moves to this device. Nobody has to hang up; the other device lets go of it.',
    microphone: 'Your browser asks for the microphone. The camera stays off until you turn it on.',
    here: 'Continue here',
    moving: { title: 'The call is on its way', text: 'You go on talking here in a moment.' },
    again: 'Try again',
    call: 'Call the shop',
    end: {
      expired: {
        title: 'This code is too old',
        text: 'It works for two minutes. Open “Continue on another device” in the call again and scan the new one.',
      },
      used: {
        title: 'This code has been used',
        text: 'The call has moved to another device. If that was not you, hang up where you still hear it, or call the shop anew.',
      },
      invalid: {
        title: 'This code does not work',
        text: 'A newer one was made, or the link was cut short. Scan the code that your other device shows now.',
      },
      over: { title: callOver.en, text: 'It ended before it could move here. You may call again.' },
      'too-often': { title: 'Many tries in a short time', text: 'Please wait a minute, then try again.' },
      unreachable: {
        title: 'The shop cannot be reached',
        text: 'Your call still goes on on the other device. Check that you are online here, then try again.',
      },
      unsupported: {
        title: tooOld.en.title,
        text: 'Your call still goes on on the other device. Calls need a current Firefox, Chrome, Edge or Safari.',
      },
      failed: { title: 'That did not work', text: 'Your call still goes on on the other device. Please try again.' },
    },
  },
  it: {
    title: (shop) => (shop === '' ? 'Continua qui la chiamata' : `Continua qui la chiamata con ${shop}`),
    lead: 'Premi una volta e la chiamata continua su questo dispositivo. Nessuno deve riagganciare; l’altro dispositivo la lascia.',
    microphone: 'Il browser chiede il microfono. La videocamera resta spenta finché non la accendi.',
    here: 'Continua qui',
    moving: { title: 'La chiamata sta arrivando', text: 'Tra un attimo continui a parlare da qui.' },
    again: 'Riprova',
    call: 'Chiama il negozio',
    end: {
      expired: {
        title: 'Questo codice è scaduto',
        text: 'Vale due minuti. Nella chiamata apri di nuovo «Continua su un altro dispositivo» e inquadra quello nuovo.',
      },
      used: {
        title: 'Questo codice è già stato usato',
        text: 'La chiamata è passata a un altro dispositivo. Se non l’hai fatto tu, riaggancia dove la senti ancora o richiama il negozio.',
      },
      invalid: {
        title: 'Questo codice non funziona',
        text: 'Ne è stato creato uno più recente, o il link è incompleto. Inquadra il codice che l’altro dispositivo mostra ora.',
      },
      over: { title: callOver.it, text: 'È finita prima di passare qui. Puoi richiamare.' },
      'too-often': { title: 'Troppi tentativi in poco tempo', text: 'Aspetta un minuto, poi riprova.' },
      unreachable: {
        title: 'Il negozio non è raggiungibile',
        text: 'La chiamata continua sull’altro dispositivo. Controlla di essere in rete qui, poi riprova.',
      },
      unsupported: {
        title: tooOld.it.title,
        text: 'La chiamata continua sull’altro dispositivo. Serve un Firefox, Chrome, Edge o Safari aggiornato.',
      },
      failed: { title: 'Non ha funzionato', text: 'La chiamata continua sull’altro dispositivo. Riprova.' },
    },
  },
  pl: {
    title: (shop) => (shop === '' ? 'Kontynuuj rozmowę tutaj' : `Kontynuuj rozmowę tutaj: ${shop}`),
    lead: 'Jedno naciśnięcie i rozmowa toczy się dalej na tym urządzeniu. Nikt nie musi się rozłączać; rozmowa zniknie z tamtego urządzenia.',
    microphone: 'Przeglądarka zapyta o mikrofon. Kamera pozostaje wyłączona, dopóki jej nie włączysz.',
    here: 'Kontynuuj tutaj',
    moving: { title: 'Rozmowa jest w drodze', text: 'Za chwilę rozmawiasz dalej tutaj.' },
    again: 'Spróbuj ponownie',
    call: 'Zadzwoń do sklepu',
    end: {
      expired: {
        title: 'Ten kod stracił ważność',
        text: 'Działa przez dwie minuty. W rozmowie otwórz ponownie „Kontynuuj na innym urządzeniu” i zeskanuj nowy.',
      },
      used: {
        title: 'Ten kod został już użyty',
        text: 'Rozmowa trwa na innym urządzeniu. Jeśli to nie Twoje, rozłącz się tam, gdzie ją słychać, albo zadzwoń ponownie.',
      },
      invalid: {
        title: 'Ten kod nie działa',
        text: 'Powstał nowszy albo link jest niepełny. Zeskanuj kod, który teraz pokazuje drugie urządzenie.',
      },
      over: { title: callOver.pl, text: 'Skończyła się, zanim tu przeszła. Możesz zadzwonić ponownie.' },
      'too-often': { title: 'Zbyt wiele prób w krótkim czasie', text: 'Poczekaj minutę i spróbuj ponownie.' },
      unreachable: {
        title: 'Nie można połączyć się ze sklepem',
        text: 'Rozmowa trwa na drugim urządzeniu. Sprawdź tutaj połączenie z siecią i spróbuj ponownie.',
      },
      unsupported: {
        title: tooOld.pl.title,
        text: 'Rozmowa trwa na drugim urządzeniu. Potrzebny jest aktualny Firefox, Chrome, Edge lub Safari.',
      },
      failed: { title: 'Nie udało się', text: 'Rozmowa trwa na drugim urządzeniu. Spróbuj ponownie.' },
    },
  },
}
