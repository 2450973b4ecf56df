import type { Page } from 'playwright'

/** A table of words, as the client keeps them for a language. */
type Words = { readonly [name: string]: unknown }

/** What the sentences that are made of something are made of here: enough to tell one language from another. */
const parts: readonly (readonly unknown[])[] = [['Anna'], ['Anna', true], ['Anna', false], [20], [3]]

function* phrases(words: unknown): Iterable<string> {
  if (typeof words === 'string') yield words
  else if (typeof words === 'function')
    for (const each of parts) {
      try {
        yield* phrases(words(...each))
      } catch {
        // Made of something else.
      }
    }
  else if (typeof words === 'object' && words !== null) for (const each of Object.values(words)) yield* phrases(each)
}

/** Every phrase of a language that another one does not have as well. */
export function phrasesOf(words: readonly Words[], but: readonly Words[]): ReadonlySet<string> {
  const shared = new Set(phrases(but))
  return new Set([...phrases(words)].filter((phrase) => phrase.length > 1 && !shared.has(phrase)))
}

/** The names that things have for ears and on hovering: what no text shows. */
export async function namesIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names: string[] = []
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description']) {
          const value = element.getAttribute(name)
          if (value) names.push(value)
        }
        if (element.shadowRoot !== null) look(element.shadowRoot)
      }
    }
    look(document)
    return names
  })
}
