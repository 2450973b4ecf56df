import type { ShopbellServer } from '../kit/server.ts'
import { hearEachOther, ring } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

// A ring outlives a start on a busy machine; running calls are not waited for.
test.use({ settings: { SHOPBELL_RING_SECONDS: '60', SHOPBELL_DRAIN_SECONDS: '1' } })

const ends: Readonly<Record<string, (server: ShopbellServer) => Promise<unknown>>> = {
  'stopped (SIGTERM)': (server) => server.stop(),
  'killed (SIGKILL)': (server) => server.kill(),
}

for (const [how, end] of Object.entries(ends))
  test(`L2 the server is ${how} and started again, while it rings and while they talk`, async ({
    shopper,
    anna,
    server,
  }) => {
    await ring(shopper, anna)
    await end(server)
    await anna.reads('Reconnecting…')
    await server.start()
    await anna.readsNoMore('Reconnecting…')
    await shopper.reads('Ringing Anna')
    await anna.isRung()
    await anna.answers()
    await hearEachOther(shopper, anna)

    await end(server)
    await Promise.all([shopper.reads('Reconnecting'), anna.reads('Reconnecting…')])
    await server.start()
    await hearEachOther(shopper, anna)
    await Promise.all([shopper.readsNoMore('Reconnecting'), anna.readsNoMore('Reconnecting')])
    await shopper.hangsUp()
    await anna.reads('The shopper hung up')
    await expect(anna.today).toHaveCount(1)
  })

test.describe('that waits for running calls', () => {
  test.use({ settings: { SHOPBELL_DRAIN_SECONDS: '60' } })

  test('who talks is told that the server stops, nobody else may ring, and the last call ends it', async ({
    shopper,
    secondShopper,
    anna,
    ben,
    server,
  }) => {
    await ben.goesOnline()
    await ring(shopper, anna)
    await anna.answers()
    await hearEachOther(shopper, anna)
    await secondShopper.visits('/demo/products/fell-shoe')
    await secondShopper.isTold('Call us')

    const stopping = server.stop()
    await anna.reads('The server is about to restart.')
    await shopper.reads('The service is restarting.')
    await secondShopper.bell.hover()
    await secondShopper.isTold('Nobody at the counter')
    await hearEachOther(shopper, anna)
    await shopper.hangsUp()
    expect(await stopping).toBe(0)
  })
})
