import { describe, expect, it } from 'vitest'
import type { GuestId, PartyId } from '../ids.ts'
import type { Call } from './call.ts'
import type { CallCommand } from './command.ts'
import { MOST_PEOPLE } from './guest.ts'
import { after, anna, apply, ben, friend, refusal, second } from './people.ts'
import { relation } from './relation.ts'
import { eventFor, viewOf } from './watch.ts'

const knocks = (guest: GuestId = friend): CallCommand => ({ type: 'knock', guest, name: 'Mia' })
const admits = (by: PartyId, guest: GuestId = friend): CallCommand => ({ type: 'admit', by, guest })
const talk = (...commands: CallCommand[]): Call => after({ type: 'answer', agent: anna }, ...commands)

describe('Friends', () => {
  it('F1 wait at the door: hear nobody, and nobody hears them', () => {
    const call = talk(knocks())
    expect(call).toMatchObject({ guests: { [friend]: { name: 'Mia', admitted: false } } })
    for (const other of ['shopper', anna] as const)
      expect([relation(call, friend, other), relation(call, other, friend)]).toEqual(['apart', 'apart'])
  })

  it('F2 are let in by somebody inside', () => {
    for (const by of ['shopper', anna] as const) {
      const call = talk(knocks(), admits(by))
      expect(relation(call, friend, 'shopper')).toBe('open')
      expect(relation(call, anna, friend)).toBe('open')
    }
    expect(refusal(talk(knocks()), admits(ben))).toBe('call.not-yours')
    expect(refusal(talk(knocks()), admits(friend))).toBe('call.not-yours')
    expect(refusal(talk(), admits('shopper'))).toBe('call.not-found')
  })

  it('F2 G1 six are enough, at the door and inside', () => {
    const guests = Array.from({ length: MOST_PEOPLE }, (_, index) => `guest-${index}` as GuestId)
    const full = talk(
      ...guests.map((guest) => knocks(guest)),
      ...guests.slice(0, 4).map((guest) => admits(anna, guest)),
    )
    expect(refusal(full, knocks('guest-late' as GuestId))).toBe('call.full')
    expect(refusal(full, admits(anna, guests[4]))).toBe('call.full')
    expect(refusal(full, { type: 'ask', by: anna, wish: 'join', agents: [ben], desk: null })).toBe('call.full')
  })

  it('F3 twice is once, and an ended call has no door', () => {
    expect(apply(talk(knocks()), knocks(), 9_000).events).toEqual([])
    expect(apply(talk(knocks(), admits(anna)), admits('shopper'), 9_000).events).toEqual([])
    expect(refusal(talk({ type: 'hang-up', party: 'shopper' }), knocks())).toBe('call.over')
    expect(refusal(after(), knocks())).toBe('call.not-connected')
  })

  it('G2 stay when the shopper leaves, and the call ends with the last of them', () => {
    const call = talk(knocks(), admits(anna), { type: 'hang-up', party: 'shopper' })
    expect(call).toMatchObject({ phase: 'connected', shopperIn: false })
    expect(relation(call, anna, friend)).toBe('open')
    expect(relation(call, anna, 'shopper')).toBe('apart')
    expect(apply(call, { type: 'hang-up', party: friend }, 9_000).call).toMatchObject({ phase: 'ended', by: friend })
  })

  it('G4 are removed by an agent, from the door and from inside, and not by another customer', () => {
    const removed: CallCommand = { type: 'remove', by: anna, party: friend }
    expect(apply(talk(knocks()), removed, 9_000).call).toEqual(talk())
    expect(apply(talk(knocks(), admits(anna)), removed, 9_000).call).toEqual(talk())
  })

  it('F4 are refused, leave, or lose the line at the door: then nobody waits there', () => {
    for (const command of [
      { type: 'refuse', by: 'shopper', guest: friend },
      { type: 'refuse', by: anna, guest: friend },
      { type: 'hang-up', party: friend },
      { type: 'leave', party: friend },
    ] satisfies CallCommand[]) {
      expect(apply(talk(knocks()), command, 9_000).call).toEqual(talk())
    }
    const inside = talk(knocks(), admits(anna))
    expect(apply(inside, { type: 'refuse', by: 'shopper', guest: friend }, 9_000).events).toEqual([])
    expect(refusal(talk(knocks()), { type: 'refuse', by: ben, guest: friend })).toBe('call.not-yours')
    expect(apply(inside, { type: 'leave', party: friend }, 9_000).events).toMatchObject([{ type: 'left' }])
  })

  it('F5 are not shown the page of the shopper, and at the door nobody else', () => {
    const call = talk(knocks(), knocks(second), admits(anna))
    expect(viewOf(call, friend)).toMatchObject({ page: { url: 'https://shop.example' }, guests: { [second]: {} } })
    expect(viewOf(call, second)).toMatchObject({ page: { url: 'https://shop.example' } })
    expect(viewOf(call, second)).not.toMatchObject({ guests: { [friend]: {} } })
    expect(viewOf(call, 'shopper')).toEqual(call)
    const walked = { type: 'walked', at: 1, page: { url: 'https://shop.example/cart' } } as const
    expect(['shopper', anna, friend, second].map((party) => eventFor(walked, party as PartyId, call).type)).toEqual([
      'walked',
      'walked',
      'noted',
      'noted',
    ])
    const held = { type: 'held', at: 1, by: anna } as const
    expect([friend, second].map((party) => eventFor(held, party, call).type)).toEqual(['held', 'noted'])
  })
})
