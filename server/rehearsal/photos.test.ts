import { expect, it } from 'vitest'
import { shopId } from '../../protocol/ids.ts'
import { rehearse } from './rehearsal.ts'

it('a shopper is told the photos of those who are rung, as far as they have one', async () => {
  const stage = await rehearse()
  const [anna, ben] = [await stage.agent('anna'), await stage.agent('ben')]
  stage.house.know({ id: anna.id, name: 'Anna', shop: shopId('demo'), photo: 'photo-of-anna' })
  const shopper = await stage.shopper()
  const call = await shopper.dials()
  await ben.isRung()
  expect(await shopper.say('look', { call })).toMatchObject({ photos: { anna: 'photo-of-anna' } })

  stage.house.know({ id: anna.id, name: 'Anna', shop: shopId('demo'), photo: null })
  expect(await shopper.say('look', { call })).not.toHaveProperty('photos')
  await stage.end()
})
