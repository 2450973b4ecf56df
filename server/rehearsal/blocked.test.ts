import { afterEach, beforeEach, expect, it } from 'vitest'
import { agentId, shopId, visitId } from '../../protocol/ids.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

let stage: Rehearsal
beforeEach(async () => {
  stage = await rehearse()
})
afterEach(async () => {
  await stage.end()
  expect(stage.errors).toEqual([])
})

it('refuses the dial of a caller who is kept out, by visit and by network, and lets them in again', async () => {
  const anna = await stage.agent('anna')
  const shopper = await stage.shopper('visit-bad', 'demo', '192.0.2.7')
  const call = await shopper.dials()
  await shopper.say('hang-up', { call })
  const shop = shopId('demo')
  const block = await stage.callers.block({ id: call, shop, visit: visitId('visit-bad') }, 'hour', agentId('anna'))
  const rings = anna.notices('rung').length

  await expect(shopper.dials()).rejects.toMatchObject({ body: { code: 'caller.blocked' } })
  const again = await stage.shopper('visit-new-tab', 'demo', '192.0.2.7')
  await expect(again.dials()).rejects.toThrow('caller.blocked')
  const moved = await stage.shopper('visit-bad', 'demo', '198.51.100.1')
  await expect(moved.dials()).rejects.toThrow('caller.blocked')
  expect(anna.notices('rung')).toHaveLength(rings)

  const neighbour = await stage.shopper('visit-good', 'demo', '192.0.2.8')
  await neighbour.say('hang-up', { call: await neighbour.dials() })

  await stage.callers.lift(shop, block.id)
  await again.say('hang-up', { call: await again.dials() })
  await stage.callers.block({ id: call, shop, visit: visitId('visit-bad') }, 'hour', agentId('anna'))
  stage.advance(3_600_000)
  await moved.dials()
})
