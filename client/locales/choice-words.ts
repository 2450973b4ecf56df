import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** The words of the short choice before a call, which load where a shop asks. */
export const choiceWords: { readonly [L in Language]: Sentence } = {
  en: { title: 'What is it about?', text: 'Then it rings at the right desk.' },
  it: { title: 'Di che cosa si tratta?', text: 'Così chiamiamo il reparto giusto.' },
  pl: { title: 'W jakiej sprawie dzwonisz?', text: 'Połączymy Cię z właściwą osobą.' },
}
