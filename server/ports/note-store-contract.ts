import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, callId, shopId } from '../../protocol/ids.ts'
import type { NoteStore, StoredNote } from './note-store.ts'

const [first, second] = [callId('call-1'), callId('call-2')]
const note: StoredNote = {
  call: first,
  shop: shopId('demo'),
  result: 'sold',
  text: 'Łódź: two pairs, “size 42”\nby Friday',
  by: agentId('anna'),
  at: 1_795_000_000_000,
}

/** What every NoteStore must keep. `open` gives a new, empty store in which the two calls are. */
export function noteStoreContract(name: string, open: () => Promise<NoteStore & AsyncDisposable>): void {
  describe(`${name} is a NoteStore`, () => {
    let store: NoteStore & AsyncDisposable
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store[Symbol.asyncDispose]())

    it('gives back what was saved, to the letter', async () => {
      await store.save(note)
      expect(await store.ofCalls([first, second])).toEqual([note])
    })

    it('keeps the last note of a call', async () => {
      await store.save(note)
      const later = { ...note, result: null, text: 'came back', by: agentId('clara'), at: note.at + 1 }
      await store.save(later)
      expect(await store.ofCalls([first])).toEqual([later])
    })

    it('takes a note away, and has none for a call that never had one', async () => {
      await store.save(note)
      await store.remove(first)
      await store.remove(first)
      expect(await store.ofCalls([first, second])).toEqual([])
      expect(await store.ofCalls([])).toEqual([])
    })
  })
}
