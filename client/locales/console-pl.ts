import type { ConsoleWords } from './console-words.ts'
import { spoken } from './duration.ts'
import { plural } from './plural.ts'
import { settingsWords } from './settings-words.ts'
import { supervisePolish } from './supervise-pl.ts'
import { transfer } from './transfer-pl.ts'

const language = 'pl'

export const polish: ConsoleWords = {
  language,
  counter: 'Panel',
  volume: 'Głośność',
  close: 'Zamknij',
  retry: 'Spróbuj ponownie',

  signIn: {
    title: 'Zaloguj się do panelu',
    text: 'Klienci dzwonią ze stron Twojego sklepu. Tutaj odbierasz.',
    email: 'E-mail',
    password: 'Hasło',
    submit: 'Zaloguj się',
    busy: 'Logowanie…',
    missingEmail: 'Wpisz swój adres e-mail.',
    missingPassword: 'Wpisz swoje hasło.',
    refused: 'E-mail lub hasło się nie zgadza. Sprawdź jedno i drugie oraz klawisz Caps Lock.',
    tooOften: (minutes) =>
      minutes === null
        ? 'Zbyt wiele prób. Poczekaj kilka minut i spróbuj ponownie.'
        : `Zbyt wiele prób. Poczekaj ${minutes} ${plural(language, minutes, { one: 'minutę', few: 'minuty', other: 'minut' })} i spróbuj ponownie.`,
    unreachable: 'Serwer nie odpowiada. Sprawdź połączenie z siecią i spróbuj ponownie.',
    failed: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
    expired: 'Sesja się skończyła. Zaloguj się, aby kontynuować.',
    signedOut: 'Wylogowano. Nikt nie może już tutaj do Ciebie zadzwonić.',
    demo: { title: 'Demo', text: 'Wybierz, kim jesteś, a formularz wypełni się sam.' },
  },
  opening: 'Otwieranie panelu',
  unreachable: {
    title: 'Serwer nie odpowiada',
    text: 'Sprawdź połączenie z siecią. Sami próbujemy dalej.',
  },

  door: {
    greeting: (name) => `Dzień dobry, ${name}`,
    text: (shop) =>
      `Przejdź online, a klienci sklepu ${shop} będą mogli do Ciebie dzwonić. To samo kliknięcie sprawdzi, czy ich usłyszysz.`,
    sound: { title: 'Dźwięk', text: 'Dzwonek odezwie się raz, żeby było wiadomo, jak brzmi.' },
    notices: {
      title: 'Powiadomienia',
      text: 'Przeglądarka o nie zapyta. Dzięki nim zobaczysz dzwonek także podczas innej pracy.',
    },
    microphone: {
      title: 'Mikrofon',
      text: 'Przeglądarka o niego zapyta. Dzięki temu możesz mówić od razu po odebraniu.',
    },
    goOnline: 'Przejdź online',
    asking: 'Przeglądarka pyta',
    allowed: 'Zezwolono',
    refused: 'Nie zezwolono',
    goOn: 'Kontynuuj bez czekania',
    inCall: 'Przed chwilą trwała rozmowa. Twoje miejsce czeka: przejdź online, aby rozmawiać dalej.',
  },
  chime: {
    question: 'Czy słychać było dzwonek?',
    yes: 'Tak',
    again: 'Zagraj jeszcze raz',
    hint: 'Jeśli nie, zwiększ głośność tutaj i w urządzeniu oraz sprawdź, gdzie trafia dźwięk.',
  },
  trouble: {
    sound: {
      title: 'Dzwonka nie będzie słychać',
      text: 'Przeglądarka wycisza tę stronę, dopóki niczego na niej nie klikniesz.',
    },
    turnSoundOn: 'Włącz dźwięk',
    microphone: {
      denied: {
        title: 'Mikrofon jest zablokowany',
        text: 'Klienci Cię nie usłyszą. Zezwól na niego przy ikonie obok adresu i spróbuj ponownie.',
      },
      dismissed: {
        title: 'Mikrofon nie jest jeszcze dozwolony',
        text: 'Klienci Cię nie usłyszą. Spróbuj ponownie i wybierz „Zezwól”, gdy przeglądarka zapyta.',
      },
      missing: {
        title: 'Nie znaleziono mikrofonu',
        text: 'Klienci Cię nie usłyszą. Podłącz mikrofon lub zestaw słuchawkowy i spróbuj ponownie.',
      },
      'in-use': {
        title: 'Mikrofonu używa inny program',
        text: 'Klienci Cię nie usłyszą. Zamknij tamten program i spróbuj ponownie.',
      },
      insecure: {
        title: 'Pod tym adresem nie ma mikrofonu',
        text: 'Przeglądarki dają go tylko stronom, których adres zaczyna się od https. Otwórz panel pod takim adresem.',
      },
      unsupported: {
        title: 'Ta przeglądarka nie da nam mikrofonu',
        text: 'Otwórz panel w aktualnej wersji Firefoksa, Chrome, Edge lub Safari.',
      },
      failed: {
        title: 'Mikrofon się nie włączył',
        text: 'Klienci Cię nie usłyszą. Odłącz go i podłącz ponownie lub wybierz inny, a potem spróbuj ponownie.',
      },
    },
    camera: {
      denied: 'Kamera jest zablokowana. Zezwól na nią przy ikonie obok adresu. Na razie odbierasz samym głosem.',
      dismissed: 'Kamera nie jest jeszcze dozwolona. Na razie odbierasz samym głosem.',
      missing: 'Nie znaleziono kamery. Odbierasz samym głosem.',
      'in-use': 'Kamery używa inny program. Zamknij go albo odbieraj samym głosem.',
      insecure: 'Przeglądarki dają kamerę tylko stronom, których adres zaczyna się od https.',
      unsupported: 'Ta przeglądarka nie da nam kamery. Odbierasz samym głosem.',
      failed: 'Kamera się nie włączyła. Odbierasz samym głosem.',
    },
    notices: {
      title: 'Powiadomienia są wyłączone',
      text: 'Dzwonek będzie słychać, ale nie widać, gdy na wierzchu jest inne okno. Zezwól na nie przy ikonie obok adresu.',
    },
  },
  elsewhere: {
    title: 'Ten panel jest otwarty w innej karcie',
    text: 'Dzwoni tam. Możesz go przenieść tutaj w każdej chwili; rozmowa przejdzie razem z nim.',
    replaced: {
      title: 'Praca trwa w innej karcie',
      text: 'Panel dzwoni teraz tam. Możesz go przenieść z powrotem w każdej chwili.',
    },
    refused: {
      title: 'Praca trwa gdzie indziej',
      text: 'Panel otwarto w innej przeglądarce lub na innym urządzeniu i tam teraz dzwoni.',
    },
    use: 'Użyj tej karty',
    useHere: 'Używaj tutaj',
  },

  presence: {
    available: 'Dostępny',
    busy: 'W rozmowie',
    'wrap-up': 'Notuje rozmowę',
    away: 'Nieobecny',
    offline: 'Offline',
  },
  status: {
    label: (presence) => `Twój status: ${presence}`,
    since: (time) => `od ${time}`,
    explain: {
      available: 'Dzwonek dzwoni tutaj',
      away: 'Zaraz wracasz; tutaj nic nie dzwoni',
      offline: 'Na razie koniec; tutaj nic nie dzwoni',
    },
  },
  colleagues: 'Zespół',
  you: 'Ty',

  views: {
    nav: 'Widoki',
    more: 'Więcej',
    counter: 'Panel',
    history: 'Historia',
    hours: 'Godziny',
    desks: 'Stanowiska',
    shop: 'Sklep',
    settings: 'Ustawienia',
    people: 'Zespół',
    profile: 'Profil',
    board: 'Na żywo',
    blocked: 'Zablokowani',
    changes: 'Zmiany',
  },
  reconnecting: { title: 'Łączymy ponownie…', text: 'Miejsce klienta czeka.' },
  draining: 'Serwer zaraz uruchomi się ponownie. Rozmowa trwa dalej; nowe zadzwonią za chwilę.',

  callers: 'Dzwoniący',
  ringing: 'Dzwonią',
  talking: 'Rozmowa',
  today: 'Dzisiaj',
  nothingToday: 'Dzisiaj jeszcze nikt nie dzwonił.',
  wholeHistory: 'Wszystkie rozmowy',
  answer: 'Odbierz',
  decline: 'Odrzuć',
  answerKey: 'Odbierz (Alt+A)',
  rings: (what) => `Dzwoni klient: ${what}`,
  ringsShort: (what) => `Dzwoni: ${what}`,
  noProduct: 'Strona Twojego sklepu',
  waits: (clock) => `czeka ${clock}`,
  inLine: (callers) =>
    `${callers} ${plural('pl', callers, { one: 'osoba czeka', few: 'osoby czekają', other: 'osób czeka' })} w kolejce`,
  wrapUp: {
    title: 'Czas na notatki',
    left: (clock) => `Następna rozmowa zadzwoni za ${clock} albo gdy skończysz.`,
    done: 'Gotowe',
  },
  setAway: {
    title: 'Twój status to teraz „Nieobecny”',
    text: 'Trzy połączenia dzwoniły tu na próżno, następne zadzwonią gdzie indziej.',
    back: 'Już jestem',
  },
  reloads: 'strona klienta się przeładowuje',
  listensOnly: 'tylko słucha, nie ma mikrofonu',
  cart: {
    title: 'Koszyk',
    empty: 'Pusty',
    pieces: (count) =>
      `${count} ${plural(language, count, { one: 'produkt', few: 'produkty', many: 'produktów', other: 'produktu' })}`,
    more: (count) => `i jeszcze ${count}`,
  },
  device: { phone: 'Telefon', tablet: 'Tablet', desktop: 'Komputer' },
  openPage: (title) => `${title}, otwiera się w nowej karcie`,
  taken: (name) => (name === null ? 'Odebrał ktoś inny' : `Odbiera ${name}`),
  gaveUp: 'Klient się rozłączył',
  missedNow: 'Nikt nie odebrał na czas',
  answerWithCamera: {
    label: 'Odbieraj z kamerą',
    on: 'Klient widzi Cię od razu po odebraniu.',
    off: 'Odbierasz samym głosem.',
    preview: 'Tak zobaczy Cię klient',
  },

  transfer,

  idle: {
    available: { title: 'Nikt nie dzwoni', text: 'Twój sklep pokazuje, że ktoś tu jest.' },
    'wrap-up': { title: 'Czas na notatki', text: 'Następna rozmowa zadzwoni, gdy ten czas minie albo gdy skończysz.' },
    away: { title: 'Twój status: nieobecny', text: 'Nic tu nie zadzwoni, dopóki status nie wróci na „dostępny”.' },
    offline: { title: 'Twój status: offline', text: 'Nic tu nie zadzwoni, dopóki status nie wróci na „dostępny”.' },
    tryDemo: 'Otwórz sklep demo i zadzwoń do siebie',
  },
  incoming: {
    title: (what) => `Ktoś dzwoni ze strony ${what}`,
    many: (count) =>
      plural(language, count, {
        few: `Dzwoni ${count} klientów`,
        other: `Dzwoni ${count} klientów`,
      }),
  },
  call: {
    toCall: 'Wróć do rozmowy',
    callersSheet: (count) => (count === 0 ? 'Dzwoniący' : `Dzwoniący: ${count}`),
    context: 'Co widzi klient',
    done: 'Gotowe',
    inOwnWindow: 'Rozmowa jest w osobnym oknie. Zamknij je, a rozmowa wróci tutaj.',
    endedAt: (time) => `Koniec o ${time}`,
  },
  context: {
    title: 'Co widzi klient',
    language: 'Język',
    device: 'Urządzenie',
    page: 'Strona',
    trail: 'Gdzie jest klient',
    now: 'teraz',
    empty: { title: 'Strona, z której ktoś dzwoni', text: 'Gdy ktoś zadzwoni, zobaczysz tutaj, na co patrzy.' },
    figures: 'Dzisiaj',
    answered: 'Odebrane',
    missed: 'Nieodebrane',
    talked: 'Rozmowy',
  },
  history: {
    title: 'Historia',
    when: 'Kiedy',
    what: 'O czym',
    who: 'Kto',
    length: 'Czas',
    end: 'Jak się skończyło',
    nobody: 'Nikt',
    older: 'Pokaż starsze rozmowy',
    all: 'To już wszystkie rozmowy.',
    empty: {
      title: 'Jeszcze nikt nie dzwonił',
      text: 'Każda rozmowa zostawia tu wiersz: kiedy, kto, o czym i jak długo.',
    },
    failed: { title: 'Nie udało się odczytać historii', text: 'Serwer w tej chwili nie odpowiada.' },
    loading: 'Odczytywanie historii',
    outcome: {
      'hung-up': 'Zakończona',
      abandoned: 'Klient się rozłączył',
      missed: 'Nieodebrana',
      declined: 'Odrzucona',
      lost: 'Utracono połączenie',
    },
    waited: (clock) => `czekanie ${clock}`,
    answeredBy: (name) => `Rozmowa: ${name}`,
    talkedFor: (span) => spoken(span, language),
  },
  settings: settingsWords.pl,
  supervise: supervisePolish,
  wishFailed: 'Nie udało się. Spróbuj ponownie.',
}
