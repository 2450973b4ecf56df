import { describe, expect, it } from 'vitest'
import { languages } from './language.ts'
import { shopWords } from './shop-words.ts'

function sentences(table: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof table === 'string') return [[path, table]]
  if (typeof table === 'function') return sentences(table('7'), path)
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}

describe('the words about the shop', () => {
  it.each(languages)('leave nothing unsaid and nothing unfilled in %s', async (language) => {
    const said = sentences(await shopWords(language))
    expect(said.length).toBeGreaterThan(60)
    for (const [path, text] of said) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/\b(undefined|null|NaN)\b|\[object/)
    }
  })

  it.each(['it', 'pl'] as const)('are not English in %s', async (language) => {
    const english = new Map(sentences(await shopWords('en')))
    const same = sentences(await shopWords(language)).filter(([path, text]) => english.get(path) === text)
    expect(same.map(([path]) => path)).toEqual([])
  })
})
