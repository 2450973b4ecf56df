import { describe, expect, it } from 'vitest'
import { ShopDrafts } from './shop-drafts.ts'

/** Whether the browser would ask before this page goes. */
const isAskedFor = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

function counter() {
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  }
  return new ShopDrafts(host)
}

describe('What an owner has not saved', () => {
  it.each([
    ['the desks', (drafts: ShopDrafts) => drafts.desks.setAsks(true)],
    ['the other ways', (drafts: ShopDrafts) => drafts.ways.write('phone', '112')],
    ['the shop', (drafts: ShopDrafts) => drafts.shop.edit({ name: 'Boots' })],
  ])('is asked about before the page goes: %s', (_, edit) => {
    const drafts = counter()
    drafts.hostConnected()
    expect(isAskedFor()).toBe(false)
    edit(drafts)
    expect(isAskedFor()).toBe(true)
    drafts.hostDisconnected()
    expect(isAskedFor()).toBe(false)
  })
})
