import { expect, it } from 'vitest'
import { noTexts } from '../shops/shop.ts'
import { DEMO_PASSWORD, DEMO_SHOP, demoEmails, removeDemo, seedDemo } from './demo.ts'
import { openTestStores } from './fixture.ts'
import { openPasswordCheck } from './password.ts'
import { sessionOf } from './store-contract.ts'

it('puts the demo shop and its three people there, once', async () => {
  await using stores = await openTestStores()
  await seedDemo({ ...stores, origins: [] })
  const before = await stores.accounts.findByEmail('anna@demo.shop')
  await seedDemo({ ...stores, origins: ['https://boots.example'] })

  expect(await stores.shops.all()).toEqual([
    {
      id: DEMO_SHOP,
      name: 'North Trail Boots',
      origins: ['https://boots.example'],
      ring: null,
      languages: ['en', 'it', 'pl'],
      timeZone: 'Europe/Rome',
      demandsFactor: false,
      tellsWhenWatched: true,
      waitGoal: 20_000,
      look: { accent: null, corner: 'end' },
      texts: noTexts,
      photo: null,
      version: 0,
    },
  ])
  expect((await stores.accounts.ofShop(DEMO_SHOP)).map(({ email }) => email)).toEqual(demoEmails)
  expect(await stores.accounts.findByEmail('anna@demo.shop')).toEqual(before)
  expect((await stores.accounts.ofShop(DEMO_SHOP)).map(({ role }) => role)).toEqual(['owner', 'agent', 'supervisor'])
  const passwords = await openPasswordCheck()
  expect(await passwords.matches(DEMO_PASSWORD, before?.passwordHash)).toBe(true)
})

it('leaves what the owner of the demo shop has saved', async () => {
  await using stores = await openTestStores()
  await seedDemo({ ...stores, origins: ['https://boots.example'] })
  const [demo] = await stores.shops.all()
  if (demo === undefined) throw new Error('no demo')
  await stores.shops.saveFront(demo.id, { ...demo, name: 'Southern Boots', origins: [] }, 1)
  await seedDemo({ ...stores, origins: ['https://boots.example'] })
  expect(await stores.shops.all()).toEqual([{ ...demo, name: 'Southern Boots', origins: [], version: 1 }])
})

it('takes the demo away again, with those who are signed in', async () => {
  await using stores = await openTestStores()
  await removeDemo(stores)
  await seedDemo({ ...stores, origins: [] })
  const anna = await stores.accounts.findByEmail('anna@demo.shop')
  expect(anna).toBeDefined()
  if (anna !== undefined) await stores.sessions.add(sessionOf(anna.id, 's', 9))
  await removeDemo(stores)

  expect(await stores.shops.all()).toEqual([])
  expect(await stores.accounts.findByEmail('anna@demo.shop')).toBeUndefined()
  expect(await stores.sessions.find('s')).toBeUndefined()
})

it('makes an owner of the Anna that an older version left', async () => {
  await using stores = await openTestStores()
  await seedDemo({ ...stores, origins: [] })
  const anna = await stores.accounts.findByEmail('anna@demo.shop')
  if (anna !== undefined) await stores.accounts.change(anna.id, { role: 'agent' })
  await seedDemo({ ...stores, origins: [] })
  expect(await stores.accounts.findByEmail('anna@demo.shop')).toMatchObject({ role: 'owner' })
})
