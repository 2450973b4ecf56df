import { beforeEach, describe, expect, it } from 'vitest'
import { boots, type FakeShop, fakeShop } from './gallery/fake-shop.ts'
import { ShopKeeper } from './shop-keeper.ts'

let server: FakeShop
let keeper: ShopKeeper

beforeEach(async () => {
  server = fakeShop()
  keeper = new ShopKeeper(server, () => undefined)
  await keeper.load()
})

describe('the shop in the hands of its owner', () => {
  it('comes as it was saved, and is clean again where a change is taken back', () => {
    expect(keeper.state).toMatchObject({ loading: 'here', draft: boots, dirty: false })
    keeper.editText('it', { label: 'Suona' })
    expect(keeper.state.draft.texts.it).toEqual({ label: 'Suona', greeting: '' })
    expect(keeper.state.dirty).toBe(true)
    keeper.editText('it', { label: '' })
    expect(keeper.state.dirty).toBe(false)
  })

  it('is saved over the version that was read', async () => {
    keeper.editLook({ corner: 'start' })
    await keeper.save()
    expect(keeper.state).toMatchObject({ dirty: false, outcome: 'saved' })
    expect(server.saved).toMatchObject({
      front: { ...boots, look: { accent: '#0b5d8f', corner: 'start' } },
      version: 4,
    })
  })

  it('loses nothing where somebody else has saved: theirs stays, mine stays, and the owner chooses', async () => {
    const theirs = { ...boots, name: 'Theirs' }
    server.saved = { ...server.saved, front: theirs, version: 4 }
    keeper.edit({ name: 'Mine' })
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'conflict', dirty: true, draft: { name: 'Mine' } })
    expect(server.saved.front.name).toBe('Theirs')
    await keeper.keepMine()
    expect(keeper.state).toMatchObject({ outcome: 'none', dirty: true, draft: { name: 'Mine' } })
    await keeper.save()
    expect(server.saved).toMatchObject({ front: { name: 'Mine' }, version: 5 })
  })

  it('marks what cannot be, before the server is asked, and where the server says so', async () => {
    keeper.edit({ name: '  ' })
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'marked', marks: ['/name'] })
    keeper.edit({ name: 'Boots' })
    keeper.editLook({ accent: '#7c7c7c' })
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'marked', marks: ['/look/accent'] })
    keeper.editLook({ accent: null })
    keeper.edit({ origins: ['https://boots.example/'] })
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'marked', marks: ['/origins/0'] })
    expect(server.saved.version).toBe(3)
  })

  it('keeps what was typed where the server does not answer', async () => {
    keeper.edit({ name: 'Mine' })
    server.reachable = false
    await keeper.save()
    expect(keeper.state).toMatchObject({ outcome: 'unreachable', dirty: true, draft: { name: 'Mine' } })
    keeper.open()
    expect(keeper.state.draft.name).toBe('Mine')
  })

  it('does not count as saved what was typed while it was saved', async () => {
    keeper.edit({ name: 'Mine' })
    const saving = keeper.save()
    keeper.edit({ name: 'Mine, too' })
    await saving
    expect(keeper.state).toMatchObject({ dirty: true, outcome: 'none', draft: { name: 'Mine, too' } })
    await keeper.save()
    expect(server.saved).toMatchObject({ front: { name: 'Mine, too' }, version: 5 })
  })

  it('takes the photo away at once, beside what is not saved', async () => {
    server.saved = { ...server.saved, photo: 'photo' }
    await keeper.load()
    keeper.edit({ name: 'Mine' })
    await keeper.removePhoto()
    expect(keeper.state).toMatchObject({ photo: null, photoOutcome: 'removed', dirty: true, draft: { name: 'Mine' } })
    expect(server.saved).toMatchObject({ photo: null, version: 3 })
  })
})
