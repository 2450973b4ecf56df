import { isReadable } from '../../../protocol/colour.ts'
import type { SavedShop, ShopFront } from '../../../protocol/rest/shop.ts'
import type { ShopRest } from '../shop-rest.ts'

export interface FakeShop extends ShopRest {
  /** What is saved; a test that changes it by hand is somebody else who saves. */
  saved: SavedShop
  reachable: boolean
}

export const boots: ShopFront = {
  name: 'North Trail Boots',
  origins: ['https://www.northtrail.example'],
  look: { accent: '#0b5d8f', corner: 'end' },
  texts: {
    en: { label: '', greeting: 'Hello! We are with you in a moment.' },
    it: { label: '', greeting: '' },
    pl: { label: '', greeting: '' },
  },
}

/** A server that knows one shop and nothing else. */
export function fakeShop(front: ShopFront = boots): FakeShop {
  const gone = { ok: false, code: 'unreachable', retryAfter: null } as const
  const refused = (code: 'shop.invalid' | 'shop.stale', detail: Record<string, string | number>) =>
    ({ ok: false, code, retryAfter: null, detail }) as const
  const server: FakeShop = {
    saved: { front, photo: null, version: 3 },
    reachable: true,
    read: async () => (server.reachable ? { ok: true, data: server.saved } : gone),
    async save({ front: next, version }) {
      if (!server.reachable) return gone
      const { accent } = next.look
      if (accent !== null && !isReadable(accent))
        return refused('shop.invalid', { reason: 'contrast', path: '/look/accent' })
      const wrong = next.origins.findIndex((origin) => URL.parse(origin)?.origin !== origin)
      if (wrong >= 0) return refused('shop.invalid', { reason: 'origin', path: `/origins/${wrong}` })
      if (version !== server.saved.version) return refused('shop.stale', { version: server.saved.version })
      server.saved = { ...server.saved, front: next, version: version + 1 }
      return { ok: true, data: server.saved }
    },
    async putPhoto() {
      if (!server.reachable) return gone
      server.saved = { ...server.saved, photo: 'photo' }
      return { ok: true, data: { photo: 'photo' } }
    },
    async removePhoto() {
      if (!server.reachable) return gone
      server.saved = { ...server.saved, photo: null }
      return { ok: true, data: null }
    },
  }
  return server
}
