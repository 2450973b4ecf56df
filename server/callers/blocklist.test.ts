import { createSecretKey } from 'node:crypto'
import { expect, it } from 'vitest'
import { agentId, callId, shopId, visitId } from '../../protocol/ids.ts'
import type { BlockStore, StoredBlock } from '../ports/block-store.ts'
import { openBlocklist } from './blocklist.ts'

const demo = shopId('demo')
const caller = { shop: demo, visit: visitId('visit-1'), address: '192.0.2.7' }
const call = { id: callId('call-1'), shop: demo, visit: caller.visit }
const anna = agentId('anna')

/** A store in memory; what it was given is looked at. */
function memory(): BlockStore & { readonly given: unknown[]; readonly blocks: StoredBlock[] } {
  const given: unknown[] = []
  const blocks: StoredBlock[] = []
  const marks = new Map<string, string>()
  return {
    given,
    blocks,
    async add(block) {
      given.push(block)
      blocks.push(block)
    },
    remove: async () => blocks.pop(),
    list: async () => blocks,
    isBlocked: async (shop, { visit, network }, now) =>
      blocks.some(
        (each) =>
          each.shop === shop &&
          (each.visit === visit || each.network === network) &&
          (each.until === null || each.until > now),
      ),
    async mark(id, network) {
      given.push(network)
      marks.set(id, network)
    },
    networkOf: async (id) => marks.get(id) ?? null,
    async forget(before) {
      given.push({ before })
    },
  }
}

function open(store = memory(), secret = 'one installation') {
  const clock = { now: 1_795_000_000_000 }
  const list = openBlocklist({ store, secret: createSecretKey(Buffer.from(secret)), now: () => clock.now })
  return { store, clock, list }
}

it('keeps a caller out by the visit and by the network, for an hour', async () => {
  const { list, clock } = open()
  await list.remember(call.id, caller)
  await list.block(call, 'hour', anna)
  expect(await list.isBlocked(caller)).toBe(true)
  expect(await list.isBlocked({ ...caller, visit: visitId('a new tab') })).toBe(true)
  expect(await list.isBlocked({ ...caller, address: '198.51.100.1' })).toBe(true)
  expect(await list.isBlocked({ ...caller, visit: visitId('a new tab'), address: '198.51.100.1' })).toBe(false)
  clock.now += 3_600_000
  expect(await list.isBlocked(caller)).toBe(false)
})

it('keeps a caller out for ever', async () => {
  const { list, clock } = open()
  await list.block(call, 'forever', anna)
  clock.now += 1e12
  expect(await list.isBlocked(caller)).toBe(true)
})

it('keeps no address and no visit, and another hash for every shop and installation', async () => {
  const [one, two] = [open(), open(memory(), 'another installation')]
  for (const { list } of [one, two]) {
    await list.remember(call.id, caller)
    await list.block(call, 'day', anna)
  }
  await one.list.remember(callId('call-2'), { ...caller, shop: shopId('other') })
  expect(JSON.stringify(one.store.given)).not.toMatch(/192\.0\.2\.7|visit-1/)
  const hashes = [...one.store.given, ...two.store.given].filter((each) => typeof each === 'string')
  expect(hashes).toHaveLength(3)
  expect(new Set(hashes).size).toBe(3)
})

it('forgets the networks of calls after thirty days, looking once an hour', async () => {
  const { list, store, clock } = open()
  const forgotten = () => store.given.filter((each) => typeof each === 'object' && each !== null && 'before' in each)
  await list.remember(call.id, caller)
  await list.remember(call.id, caller)
  expect(forgotten()).toEqual([{ before: clock.now - 30 * 24 * 3_600_000 }])
  clock.now += 3_600_000
  await list.remember(call.id, caller)
  expect(forgotten()).toHaveLength(2)
})
