import { describe, expect, it } from 'vitest'
import { languages, splitLanguage } from '../language.ts'
import { words } from './index.ts'

/** Every text of a tree, by its place in it. */
function texts(tree: unknown, place = ''): [string, string][] {
  if (typeof tree === 'string') return [[place, tree]]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, branch]) => texts(branch, `${place}/${key}`))
}

function blanks(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted()
}

const english = new Map(texts(words.en))

describe.each(languages)('the words in %s', (language) => {
  it('leave nothing empty', () => {
    expect(texts(words[language]).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the blanks of the English ones', () => {
    const wrong = texts(words[language]).filter(([place, text]) => {
      // Another language may have plural categories that English lacks.
      const model = english.get(place) ?? english.get(place.replace(/\/\w+$/, '/other'))
      return model === undefined || blanks(model).join() !== blanks(text).join()
    })
    expect(wrong).toEqual([])
  })

  it('have a form for every plural of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const { inCart, fewLeft } = words[language].script
    for (const forms of [inCart, fewLeft]) expect(Object.keys(forms).toSorted()).toEqual(pluralCategories.toSorted())
  })
})

describe('an address', () => {
  it.each([
    ['/cart', 'en', '/cart'],
    ['/it/cart', 'it', '/cart'],
    ['/pl/', 'pl', '/'],
    ['/pl', 'pl', '/'],
    ['/items', 'en', '/items'],
  ])('%s is in %s and leads to %s', (address, language, path) => {
    expect(splitLanguage(address)).toEqual({ language, path })
  })
})
