import { callOver } from './call-over.ts'
import type { CallWords } from './call-words.ts'
import { spoken } from './duration.ts'
import { plural } from './plural.ts'
import { tooOld } from './too-old.ts'

const language = 'pl'

/**
 * Polish verbs in the past tell the gender of who did it, and names change with their case; we know neither. So the
 * name stands in its plain form, and the verb in the present or with "druga strona".
 */
export const polish: CallWords = {
  language,
  action: {
    mute: 'Wyłącz mikrofon',
    unmute: 'Włącz mikrofon',
    cameraOn: 'Włącz kamerę',
    cameraOff: 'Wyłącz kamerę',
    flipCamera: 'Przełącz kamerę',
    shareScreen: 'Udostępnij ekran',
    stopSharing: 'Zakończ udostępnianie',
    hold: 'Wstrzymaj',
    resume: 'Wznów',
    more: 'Więcej',
    hangUp: 'Rozłącz się',
    minimise: 'Zwiń',
    enlarge: 'Powiększ',
    shrink: 'Pomniejsz',
    open: 'Otwórz rozmowę',
    close: 'Zamknij',
    dismiss: 'Rozumiem',
    fullScreen: 'Pełny ekran',
    leaveFullScreen: 'Zamknij pełny ekran',
    pictureInPicture: 'Obraz w obrazie',
    moveOwnPicture: 'Przesuń swój obraz',
    retry: 'Spróbuj ponownie',
    justListen: 'Chcę tylko słuchać',
    callAgain: 'Zadzwoń ponownie',
    tapToGoOn: 'Dotknij, by rozmawiać',
  },
  call: (shop) => (shop === '' ? 'Rozmowa' : `Rozmowa ze sklepem ${shop}`),
  you: 'Ty',
  shopper: 'Klient',

  asking: { title: 'Zezwól na mikrofon', text: 'Przeglądarka właśnie o to pyta. Kamera pozostaje wyłączona.' },
  connecting: { title: 'Łączymy', text: 'Za chwilę zabrzmi dzwonek.' },
  noMicrophone: {
    denied: {
      title: 'Mikrofon jest zablokowany',
      text: 'Przeglądarka nie udostępnia go tej stronie. Zezwól na niego ikoną obok adresu i spróbuj ponownie.',
    },
    dismissed: {
      title: 'Nie ma jeszcze zgody na mikrofon',
      text: 'Pytanie przeglądarki zostało zamknięte. Spróbuj ponownie i wybierz „Zezwól”.',
    },
    missing: {
      title: 'Nie znaleziono mikrofonu',
      text: 'Podłącz mikrofon albo słuchawki z mikrofonem i spróbuj ponownie.',
    },
    'in-use': {
      title: 'Mikrofon jest zajęty',
      text: 'Używa go inny program. Zamknij tamten program i spróbuj ponownie.',
    },
    insecure: {
      title: 'Na tej stronie nie ma mikrofonu',
      text: 'Przeglądarki dają go tylko stronom, których adres zaczyna się od https. Słuchać możesz mimo to.',
    },
    unsupported: {
      title: 'W tej przeglądarce nie ma mikrofonu',
      text: 'Ta przeglądarka nie może go udostępnić, nowsza może. Słuchać możesz mimo to.',
    },
    failed: {
      title: 'Mikrofon się nie włączył',
      text: 'Odłącz go i podłącz jeszcze raz albo wybierz inny, a potem spróbuj ponownie.',
    },
  },
  cameraTrouble: {
    denied: 'Kamera jest zablokowana. Zezwól na nią ikoną obok adresu.',
    dismissed: 'Kamera pozostaje wyłączona. Aby ją włączyć, wybierz „Zezwól”, gdy przeglądarka zapyta.',
    missing: 'Nie znaleziono kamery. Podłącz ją i spróbuj ponownie.',
    'in-use': 'Kamery używa inny program. Zamknij tamten program i spróbuj ponownie.',
    insecure: 'Przeglądarki dają kamerę tylko stronom, których adres zaczyna się od https.',
    unsupported: 'Ta przeglądarka nie może udostępnić kamery.',
    failed: 'Kamera się nie włączyła. Spróbuj ponownie albo wybierz inną.',
  },
  screenTrouble: {
    denied: 'Ekran nie jest udostępniany: ten komputer nie pokazuje go przeglądarce.',
    missing: 'Nie ma tu czego udostępnić.',
    'in-use': 'Komputer nie daje teraz obrazu ekranu. Spróbuj ponownie.',
    insecure: 'Przeglądarki udostępniają ekran tylko na stronach, których adres zaczyna się od https.',
    unsupported: 'Ta przeglądarka nie potrafi udostępnić ekranu.',
    failed: 'Nie udało się udostępnić ekranu. Spróbuj ponownie.',
  },
  obstacle: {
    nobody: { title: 'Nikogo nie ma przy ladzie', text: 'Nikt nie może teraz odebrać. Spróbuj ponownie później.' },
    closed: { title: 'Teraz zamknięte', text: 'Wróć, kiedy będzie otwarty.' },
    busy: {
      title: 'Wszyscy teraz rozmawiają',
      text: 'Zajmują się innymi klientami. Spróbuj ponownie za kilka minut.',
    },
    unreachable: { title: 'Nie ma połączenia ze sklepem', text: 'Sprawdź, czy masz internet, i spróbuj ponownie.' },
    unsupported: tooOld.pl,
    elsewhere: {
      title: 'Trwa już inna rozmowa',
      text: 'Jest otwarta w innej karcie. Rozmawiaj tam albo najpierw się tam rozłącz.',
    },
    carried: {
      title: 'Rozmowa trwa na innym urządzeniu',
      text: 'Tutaj mikrofon i kamera są już wyłączone.',
    },
    tooOften: { title: 'Dużo połączeń w krótkim czasie', text: 'Odczekaj minutę i spróbuj ponownie.' },
    full: { title: 'Wszystkie linie są zajęte', text: 'Spróbuj ponownie za minutę.' },
    restarting: { title: 'Usługa uruchamia się ponownie', text: 'Za chwilę znów będzie działać. Spróbuj ponownie.' },
    notHere: { title: 'Z tej strony nie można dzwonić', text: 'Sklep nie włączył na niej rozmów. Daj mu znać.' },
    blocked: { title: 'Teraz nie można stąd dzwonić', text: 'Sklep nie przyjmuje obecnie rozmów z Twojego łącza.' },
    over: { title: callOver.pl, text: 'Zakończyła się w międzyczasie.' },
    failed: { title: 'To się nie udało', text: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.' },
  },

  opens: (when) => `Otwieramy: ${when}.`,

  ringing: (names) => `Dzwonimy: ${names}`,
  ringsFor: (clock) => `Dzwoni już ${clock}`,
  answeredWithin: (seconds) =>
    `Zwykle odbieramy w ciągu ${seconds} ${plural(language, seconds, { one: 'sekundy', other: 'sekund' })}`,
  queued: { title: 'W kolejce', text: 'Wkrótce ktoś będzie wolny.' },

  settingUp: { title: 'Łączymy', text: 'Za chwilę możesz mówić.' },
  connected: (name) => `Połączono: ${name}`,
  heldBy: (name) => ({ title: 'Rozmowa wstrzymana', text: `${name} zaraz wróci. Nie rozłączaj się.` }),
  heldByYou: { title: 'Rozmowa wstrzymana', text: 'Klient słyszy cichy sygnał. Wznów, kiedy zechcesz.' },
  resumed: 'Rozmowa trwa dalej',
  absent: (name) => `${name}: przerwane połączenie`,
  placeKept: (left) => `Trzymamy miejsce jeszcze przez ${left}. Zwykle połączenie samo wraca.`,
  isBack: (name) => `${name} znów jest na linii`,
  reconnecting: { title: 'Wznawiamy połączenie', text: 'Linia się zerwała. Twoje miejsce w rozmowie czeka.' },
  blockedLine: {
    title: 'Dźwięk nie dociera',
    text: 'Blokuje go sieć. Inna może go przepuścić, na przykład dane komórkowe. Próbujemy dalej.',
  },
  talkGoesOn: 'Wznawiamy połączenie. Możesz rozmawiać dalej.',
  backAgain: 'Znów jesteś w rozmowie',
  tap: 'Przeglądarka czeka na dotknięcie, zanim włączy dźwięk i mikrofon.',

  muted: 'Twój mikrofon jest wyłączony',
  unmuted: 'Znów Cię słychać',
  mutedBy: (name) => `${name} wycisza Twój mikrofon.`,
  speaksMuted: 'Mówisz, ale Twój mikrofon jest wyłączony.',
  recordingDropped: 'Nagranie nie zostało wysłane: teraz możesz to powiedzieć.',
  sayAbout: 'Powiedz, czego dotyczy rozmowa',
  listensOnly: 'Tylko słuchasz: nie ma mikrofonu.',
  nameMuted: (name) => `${name}: mikrofon wyłączony`,
  nameUnmuted: (name) => `${name}: mikrofon włączony`,
  nameListens: (name) => `${name} słucha`,
  nameListensOnly: (name) => `${name} tylko słucha`,
  nameCamera: (name, on) => `${name}: kamera ${on ? 'włączona' : 'wyłączona'}`,
  nameScreen: (name, on) => (on ? `${name} udostępnia ekran` : `${name} nie udostępnia już ekranu`),
  youShare: 'Udostępniasz swój ekran.',
  youShareNoMore: 'Nie udostępniasz już ekranu',

  line: { 0: 'Brak łączności', 1: 'Zła łączność', 2: 'Słaba łączność', 3: 'Dobra łączność' },
  voiceOnly: 'Na razie tylko głos',
  sendsSlowly: {
    withPicture: 'Twoje łącze wysyła powoli. Obraz sam wróci.',
    voice: 'Twoje łącze wysyła powoli. Głos może się rwać.',
    nothing: 'W tej chwili nic od Ciebie nie dociera. Zwykle samo to mija.',
  },
  nameSendsSlowly: (name) => `${name}: łącze wysyła powoli. Obraz sam wróci.`,
  pictureReturns: 'Obraz sam wróci.',
  restartsInCall: 'Usługa uruchamia się ponownie. Rozmowa sama wróci.',

  ended: {
    'hung-up': (by) => (by === null ? 'Rozmowa zakończona' : 'Druga strona zakończyła rozmowę'),
    abandoned: { title: 'Połączenie anulowane', text: 'Nikt jeszcze nie odebrał.' },
    missed: { title: 'Nikt nie mógł teraz odebrać', text: 'Dzwoniliśmy, ale nikt nie zdążył podejść do lady.' },
    waited: { title: 'Nikt nie zwolnił się na czas', text: 'Przepraszamy za czekanie. Spróbuj ponownie później.' },
    declined: { title: 'Nikt nie może teraz rozmawiać', text: 'Spróbuj ponownie za kilka minut.' },
    lost: { title: 'Połączenie utracone', text: 'Nie wróciło na czas.' },
    talked: (span) => `Czas rozmowy: ${spoken(span, language)}.`,
  },

  devices: {
    title: 'Urządzenia i widok',
    microphone: 'Mikrofon',
    camera: 'Kamera',
    speaker: 'Głośnik',
    volume: 'Głośność drugiej strony',
    unnamed: (number) => `Urządzenie ${number}`,
    none: 'Nie znaleziono',
  },
}
