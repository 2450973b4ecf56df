import type { Millis } from '../../protocol/ids.ts'
import type { LinePlace } from '../../protocol/messages/line.ts'
import type { Language } from './language.ts'
import { plural } from './plural.ts'

/** The words of the line, which load with it. */
export interface WaitingWords {
  /** `place`: 1 is the next one. */
  readonly place: (place: number) => string
  /** A range and no promise; `null` where nothing is known. */
  readonly wait: (wait: LinePlace['wait']) => string
  /** What they may do meanwhile. */
  readonly leave: string
  readonly music: string
}

const MINUTE = 60_000
const numbers = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const
const posti = ['', '', 'secondo', 'terzo', 'quarto', 'quinto', 'sesto', 'settimo', 'ottavo', 'nono', 'decimo'] as const

/** Whole minutes, rounded outwards, and never a range of nothing. */
function minutes({ from, to }: { readonly from: Millis; readonly to: Millis }): readonly [from: number, to: number] {
  const least = Math.floor(from / MINUTE)
  return [least, Math.max(Math.ceil(to / MINUTE), least + 1)]
}

export const waitingWords: { readonly [L in Language]: WaitingWords } = {
  en: {
    place: (place) => (place === 1 ? 'You are next' : `You are ${numbers[place] ?? `number ${place}`} in the line`),
    wait(wait) {
      if (wait === null) return 'We ring for you as soon as it is your turn.'
      const [from, to] = minutes(wait)
      if (from === 0)
        return `Probably less than ${to} ${plural('en', to, { one: 'minute', other: 'minutes' })}, going by the last calls.`
      return `Probably ${from} to ${to} minutes, going by the last calls.`
    },
    leave: 'Your place is kept while you look around the shop. Hang up to leave the line.',
    music: 'Music',
  },
  it: {
    place: (place) => (place === 1 ? 'Il prossimo turno è tuo' : `Sei al ${posti[place] ?? `${place}º`} posto in fila`),
    wait(wait) {
      if (wait === null) return 'Chiamiamo qualcuno per te appena arriva il tuo turno.'
      const [from, to] = minutes(wait)
      if (from === 0)
        return `Probabilmente meno di ${to} ${plural('it', to, { one: 'minuto', other: 'minuti' })}, in base alle ultime chiamate.`
      return `Probabilmente da ${from} a ${to} minuti, in base alle ultime chiamate.`
    },
    leave: 'Il posto resta tuo mentre visiti il negozio. Per lasciare la fila, riaggancia.',
    music: 'Musica',
  },
  pl: {
    place: (place) => (place === 1 ? 'Następna rozmowa jest Twoja' : `Jesteś na ${place}. miejscu w kolejce`),
    wait(wait) {
      if (wait === null) return 'Połączymy Cię, gdy tylko przyjdzie Twoja kolej.'
      const [from, to] = minutes(wait)
      if (from === 0) return `Prawdopodobnie do ${to} min, sądząc po ostatnich rozmowach.`
      return `Prawdopodobnie od ${from} do ${to} min, sądząc po ostatnich rozmowach.`
    },
    leave: 'Miejsce czeka, gdy oglądasz sklep. Rozłącz się, aby opuścić kolejkę.',
    music: 'Muzyka',
  },
}
