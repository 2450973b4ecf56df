import type { Instant } from '../../protocol/ids.ts'
import { chooseLanguage, type Language } from './language.ts'
import { openingTime } from './opening.ts'

/** What the button says in one state: the large line, and the small one below. */
export interface ButtonLabel {
  readonly title: string
  readonly text: string
}

/**
 * The words that load on every product page, all languages at once: every byte counts here. Whoever hears the
 * button hears title and text, so in English the callable state begins with "Call".
 */
export interface ButtonWords {
  /** `agents`: first names of those who are free, one to three; none if the shop does not tell. */
  readonly open: (agents: readonly string[]) => ButtonLabel
  /** `opensAt`: when it opens, if that is known. */
  readonly closed: (opensAt: Instant | undefined) => ButtonLabel
  readonly busy: ButtonLabel
  /** All talk, and there is a line to stand in. */
  readonly line: ButtonLabel
  readonly away: ButtonLabel
  readonly unreachable: ButtonLabel
  readonly loading: ButtonLabel
  /** While a call goes on. */
  readonly talking: ButtonLabel
}

type Table = Omit<ButtonWords, 'open' | 'closed' | 'line'> & {
  readonly line: string
  readonly call: string
  /** With nobody named, with one name before it, with several. */
  readonly here: readonly [nobody: string, one: string, several: string]
  readonly closed: string
  /** Before the time. */
  readonly opens: string
}

const words: { readonly [L in Language]: Table } = {
  en: {
    call: 'Call us',
    here: ['Somebody is here, answers at once', 'is here, answers at once', 'are here, answer at once'],
    closed: 'Closed now',
    opens: 'Opens',
    busy: { title: 'All talking just now', text: 'Please try again soon' },
    line: 'Join the line',
    away: { title: 'Nobody at the counter', text: 'The bell lights up when we are back' },
    unreachable: { title: 'Not reachable just now', text: 'We keep trying' },
    loading: { title: 'One moment', text: 'Who is here?' },
    talking: { title: 'Call under way', text: 'Go to the call' },
  },
  it: {
    call: 'Chiamaci',
    here: ['C’è qualcuno, risponde subito', 'è qui, risponde subito', 'sono qui, rispondono subito'],
    closed: 'Ora siamo chiusi',
    opens: 'Apriamo',
    busy: { title: 'Tutti al telefono', text: 'Riprova più tardi' },
    line: 'Mettiti in fila',
    away: { title: 'Nessuno al banco', text: 'Il campanello si accende appena torniamo' },
    unreachable: { title: 'Ora non raggiungibile', text: 'Riproviamo' },
    loading: { title: 'Un momento', text: 'Chi c’è?' },
    talking: { title: 'Chiamata in corso', text: 'Torna alla chiamata' },
  },
  pl: {
    call: 'Zadzwoń do nas',
    here: [
      'Ktoś jest na miejscu, odbierze od razu',
      'jest na miejscu, odbierze od razu',
      'są na miejscu, odbiorą od razu',
    ],
    closed: 'Teraz zamknięte',
    opens: 'Otwieramy:',
    busy: { title: 'Wszyscy teraz rozmawiają', text: 'Spróbuj ponownie później' },
    line: 'Stań w kolejce',
    away: { title: 'Nikogo przy ladzie', text: 'Dzwonek zapali się, gdy wrócimy' },
    unreachable: { title: 'Chwilowo brak połączenia', text: 'Próbujemy' },
    loading: { title: 'Chwileczkę', text: 'Kto jest?' },
    talking: { title: 'Trwa rozmowa', text: 'Wróć do rozmowy' },
  },
}

/** `language` is a BCP 47 tag; English where we do not speak it. */
export function buttonWords(language: string): ButtonWords {
  const chosen = chooseLanguage(language)
  const { call, here, closed: shut, opens, ...table } = words[chosen]
  const open = (agents: readonly string[]): ButtonLabel => ({
    title: call,
    text: agents[0] ? `${new Intl.ListFormat(chosen).format(agents)} ${here[agents[1] ? 2 : 1]}` : here[0],
  })
  const closed = (opensAt: Instant | undefined): ButtonLabel => ({
    title: shut,
    text: opensAt === undefined ? table.away.text : `${opens} ${openingTime(opensAt, chosen)}`,
  })
  return { open, closed, ...table, line: { title: table.line, text: table.busy.title } }
}
