import { describe, expect, it } from 'vitest'
import { loadPreferences, savePreferences } from './preferences.ts'

function storageWith(text: string | null): Storage {
  const kept = new Map(text === null ? [] : [['shopbell-desk', text]])
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  }
}

const defaults = { ringVolume: 0.8, language: null, heardChime: false }

describe('preferences', () => {
  it('come back as they were kept', () => {
    const storage = storageWith(null)
    const wish = { ringVolume: 0.3, language: 'pl', heardChime: true } as const
    savePreferences(wish, storage)
    expect(loadPreferences(storage)).toEqual(wish)
  })

  it.each([null, 'no JSON', '3', 'null', '{"ringVolume":7,"language":"xx","heardChime":"yes"}'])(
    'are the first ones where %j was kept',
    (text) => expect(loadPreferences(storageWith(text))).toEqual(defaults),
  )

  it('are the first ones where the browser keeps nothing, and saving is no error', () => {
    expect(loadPreferences(null)).toEqual(defaults)
    savePreferences(defaults, null)
  })
})
