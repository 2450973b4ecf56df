import { html } from 'lit'
import { askLine } from './ask-words.ts'
import type { Board, Ring } from './board.ts'
import { goneSentence } from './gone-card.ts'
import { factsOf } from './page-facts.ts'
import type { Tongue } from './tongue.ts'

/** For ears: who rings, and what has just happened. */
export class CounterNews {
  #called = ''
  #said = ''

  /** @returns the call that has begun to ring with this step, if any */
  follow(board: Board, before: Board, tongue: Tongue): Ring | null {
    const { words } = tongue
    const fresh = board.ringing.find(({ call }) => !before.ringing.some((each) => each.call.id === call.id)) ?? null
    if (fresh !== null) {
      const facts = factsOf(fresh.call, tongue).join(', ')
      const asks = askLine(fresh.state, tongue)
      this.#called = `${asks === null ? words.rings(facts) : `${asks}: ${facts}`}. ${words.answerKey}`
    } else if (board.ringing.length === 0) this.#called = ''
    const gone = board.gone.find((each) => !before.gone.includes(each))
    if (gone !== undefined) this.#said = goneSentence(gone, tongue)
    return fresh
  }

  render() {
    return html`<p class="unseen" role="alert">${this.#called}</p>
      <p class="unseen" role="status">${this.#said}</p>`
  }
}
