import { agentId, deskId } from '../../../protocol/ids.ts'
import type { ChangeLine } from '../../../protocol/rest/changes.ts'
import type { DeskSettings } from '../../../protocol/rest/desks.ts'
import { changesRest } from '../changes-rest.ts'
import { freshDesk } from '../desks-keeper.ts'
import { desksRest } from '../desks-rest.ts'
import { shopRest } from '../shop-rest.ts'
import { waysRest } from '../ways-rest.ts'
import { anna, ben } from './cast.ts'
import { fakeShop } from './fake-shop.ts'
import { part } from './opened-desk.ts'
import { at, counterWith, on, online, type State } from './played.ts'

const gone = async () => ({ ok: false, code: 'unreachable', retryAfter: null }) as const

/** The pages on which an owner keeps the shop. */
export const ownerStates: Readonly<Record<string, () => State>> = {
  desks: () => keeping(desks),
  'desks-none': () => keeping([]),
  'desks-failed': () => {
    Object.assign(desksRest, { read: gone })
    Object.assign(waysRest, { read: gone })
    return at('desks', online(counterWith()))
  },
  'desks-wrong': () => {
    keep(desks)
    return online(counterWith(), async (desk) => {
      const page = await on(desk, 'desks', 'desk-desks')
      const name = await part<HTMLInputElement>(page, '.head input')
      name.value = ''
      name.dispatchEvent(new InputEvent('input'))
      const bar = await part(page, 'desk-save-bar')
      bar.dispatchEvent(new CustomEvent('save-request'))
    })
  },
  shop: () => {
    Object.assign(shopRest, fakeShop())
    return at('shop', online(counterWith()))
  },
  'shop-failed': () => {
    Object.assign(shopRest, { read: gone })
    return at('shop', online(counterWith()))
  },
  changes: () => {
    Object.assign(changesRest, { read: async () => ({ ok: true, data: { changes, next: null, ...about } }) })
    return at('changes', online(counterWith()))
  },
  'changes-empty': () => {
    Object.assign(changesRest, { read: async () => ({ ok: true, data: { changes: [], next: null, ...about } }) })
    return at('changes', online(counterWith()))
  },
}

function keeping(kept: readonly DeskSettings[]): State {
  keep(kept)
  return at('desks', online(counterWith()))
}

function keep(kept: readonly DeskSettings[]): void {
  const ways = { phone: '+39 02 1234567', whatsapp: '+39 333 1234567' }
  Object.assign(desksRest, { read: async () => ({ ok: true, data: { desks: kept, asks: true, version: 3 } }) })
  Object.assign(waysRest, { read: async () => ({ ok: true, data: { ways, version: 1 } }) })
}

const shape = { ...freshDesk, wrapUp: 30 }

const desks: readonly DeskSettings[] = [
  { ...shape, id: deskId('main'), name: 'Shop floor' },
  {
    ...shape,
    id: deskId('boots'),
    name: 'Boots and shoes',
    members: [anna, ben],
    strategy: 'in-order',
    overflow: { after: 45, to: deskId('main') },
    languages: ['it', 'pl'],
    pages: ['/boots/', 'Ridge Boot*'],
    priority: 2,
  },
]

const now = Date.now()
const about = {
  authors: [
    { agent: anna, name: 'Anna' },
    { agent: ben, name: 'Ben' },
  ],
  names: { anna: 'Anna', ben: 'Ben', dawid: 'Dawid Wiśniewski' },
  desks: { main: 'Shop floor', boots: 'Boots and shoes' },
  zone: 'Europe/Warsaw',
}

function change(hoursAgo: number, what: Pick<ChangeLine, 'kind' | 'before' | 'after'>, target = ''): ChangeLine {
  const facts = { id: String(hoursAgo), at: now - hoursAgo * 3_600_000, by: anna, byName: 'Anna', cut: false }
  return { ...facts, target: { id: target === '' ? null : agentId(target), name: target }, ...what }
}

const changes: readonly ChangeLine[] = [
  change(1, { kind: 'desks', before: [desks[1]], after: [{ ...desks[1], ring: 30, pages: ['/boots/'] }] }),
  change(3, { kind: 'role', before: 'agent', after: 'supervisor' }, 'Dawid Wiśniewski-Kowalczyk'),
  change(5, { kind: 'look', before: { accent: null, corner: 'end' }, after: { accent: '#0b5d8f', corner: 'start' } }),
  change(30, { kind: 'supervision', before: true, after: false }),
  change(52, { kind: 'password', before: null, after: true }, 'Ben'),
]
