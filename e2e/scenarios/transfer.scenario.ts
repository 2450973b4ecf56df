import { desk, saveDesks } from '../kit/desks.ts'
import type { Agent } from '../people/agent.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

/** The shopper talks with Anna, and Ben is at the counter. */
async function begin(shopper: Shopper, anna: Agent, ben: Agent): Promise<void> {
  await Promise.all([talk(shopper, anna), ben.signsIn()])
  await ben.goesOnline()
}

/** So, and Anna has asked Ben to take over, to advise her first, or to come in: it rings at him. */
async function ask(shopper: Shopper, anna: Agent, ben: Agent, wish: Parameters<Agent['asks']>[1]): Promise<void> {
  await begin(shopper, anna, ben)
  await anna.asks('Ben', wish)
  await ben.isRung()
}

/** So, and Ben has answered: Anna and he speak alone. */
async function consult(shopper: Shopper, anna: Agent, ben: Agent): Promise<void> {
  await ask(shopper, anna, ben, 'first')
  await ben.answers()
  await Promise.all([anna.hears(ben), ben.hears(anna), shopper.hearsTune('hold')])
}

/** Each of them hears each other one. */
async function allHear(...people: readonly Person[]): Promise<void> {
  for (const listener of people) for (const speaker of people) if (speaker !== listener) await listener.hears(speaker)
}

test('T2 cold: the shopper hears the tone, then Ben at once; Anna is free again', { tag: '@alone' }, async ({
  shopper,
  anna,
  ben,
}) => {
  await ask(shopper, anna, ben, 'to take over')
  await ben.reads('Anna hands this call to you')
  await Promise.all([shopper.reads('Anna is asking Ben'), shopper.hearsTune('hold')])
  await Promise.all([shopper.hearsNothing(), ben.hearsNothing()])

  await ben.answers()
  await Promise.all([shopper.reads('You are now with Ben'), hearEachOther(shopper, ben)])
  await anna.hasHandedTo('Ben')
  await Promise.all([shopper.hearsNoTune(), anna.hearsNothing()])
  const pressed = await ben.pressedAt('Answer')
  const first = (await shopper.soundsHeard()).find(({ voice }) => voice === 'ben')
  expect((first?.from ?? Infinity) - pressed, 'silence from the answer to the first sound').toBeLessThan(1_000)
})

test('A4 declined: the shopper is back with Anna by itself', async ({ shopper, anna, ben }) => {
  await ask(shopper, anna, ben, 'to take over')
  await shopper.reads('Anna is asking Ben')
  await ben.declines()
  await Promise.all([hearEachOther(shopper, anna), anna.reads('Ben cannot come just now')])
  await Promise.all([shopper.hearsNoTune(), shopper.readsNoMore('Anna is asking Ben'), ben.isNotRung()])
})

test('T3 warm: Anna and Ben speak alone, then she hands over', async ({ shopper, anna, ben }) => {
  await ask(shopper, anna, ben, 'first')
  await ben.reads('Anna wants to speak with you first')
  await ben.answers()
  await Promise.all([anna.hears(ben), ben.hears(anna), shopper.reads('Anna is speaking with Ben')])
  await Promise.all([shopper.hearsNothing(), anna.hearsNothingOf(shopper), ben.hearsNothingOf(shopper)])
  await shopper.hearsTune('hold')

  await anna.handsOver('Ben')
  await Promise.all([hearEachOther(shopper, ben), shopper.reads('You are now with Ben')])
})

test('A1 T3 warm to a desk: Ben of it rings and Clara does not; they speak alone, then the shopper is with him', async ({
  shopper,
  anna,
  ben,
  clara,
}) => {
  await begin(shopper, anna, ben)
  await clara.goesOnline()
  await saveDesks(anna.page, [
    desk('sales', { name: 'Sales', of: ['anna', 'clara'] }),
    desk('fitting', { name: 'Fitting', of: ['ben'] }),
  ])
  await anna.asks('Fitting', 'first')
  await ben.isRung()
  await Promise.all([ben.reads('Anna wants to speak with you first'), clara.isNotRung()])
  await Promise.all([shopper.hearsTune('hold'), shopper.hearsNothing(), ben.hearsNothing()])

  await ben.answers()
  await Promise.all([anna.hears(ben), ben.hears(anna), shopper.reads('Anna is speaking with Ben')])
  await Promise.all([shopper.hearsNothing(), anna.hearsNothingOf(shopper), ben.hearsNothingOf(shopper)])
  await shopper.hearsTune('hold')

  await anna.handsOver('Ben')
  await Promise.all([hearEachOther(shopper, ben), shopper.reads('You are now with Ben'), shopper.hearsNoTune()])
  await Promise.all([shopper.hearsNothingOf(anna), ben.hearsNothingOf(anna), anna.hearsNothing()])
  await clara.isNotRung()
})

test('T3 G3 warm: all three talk together, Anna leaves, and Ben goes on', async ({ shopper, anna, ben }) => {
  await consult(shopper, anna, ben)
  await anna.presses('Talk together')
  await shopper.reads('Ben joined')
  await allHear(shopper, anna, ben)
  await anna.hangsUp()
  await anna.reads('Ben goes on with the call')
  await Promise.all([hearEachOther(shopper, ben), shopper.reads('You are now with Ben')])
  await shopper.hearsNothingOf(anna)
  await shopper.hangsUp()
  await ben.isNotTalking()
})

test('T2 Anna’s browser dies while Ben is rung: he has the call', async ({ shopper, anna, ben }) => {
  await ask(shopper, anna, ben, 'to take over')
  await anna.page.close()
  await ben.answers()
  await hearEachOther(shopper, ben)
  await shopper.reads('You are now with Ben')
})

test('T4 Anna’s browser dies while she and Ben speak alone: he takes the shopper at once', async ({
  shopper,
  anna,
  ben,
}) => {
  await consult(shopper, anna, ben)
  await anna.page.close()
  await ben.reads('Anna’s line broke. You can take the shopper now.')
  await ben.presses('Take the shopper')
  await Promise.all([hearEachOther(shopper, ben), shopper.reads('You are now with Ben'), shopper.hearsNoTune()])
  await shopper.hearsNothingOf(anna)
})

test.describe('with a place kept for three seconds', () => {
  test.use({ settings: { SHOPBELL_GRACE_SECONDS: '3' } })

  test('T4 Anna’s browser dies in the middle and she does not come back: Ben leads by himself', async ({
    shopper,
    anna,
    ben,
  }) => {
    await consult(shopper, anna, ben)
    await anna.page.close()
    await Promise.all([shopper.reads('You are now with Ben'), hearEachOther(shopper, ben)])
    await shopper.hearsNoTune()
    await shopper.hangsUp()
    await ben.isNotTalking()
  })
})

test.describe('with rings of five seconds', () => {
  test.use({ settings: { SHOPBELL_RING_SECONDS: '5' } })

  test('A4 Ben does not answer: the shopper is back with Anna by itself, who may ask again', async ({
    shopper,
    anna,
    ben,
  }) => {
    await ask(shopper, anna, ben, 'to take over')
    await Promise.all([shopper.reads('Anna is asking Ben'), shopper.hearsTune('hold')])
    await Promise.all([anna.reads('Ben did not answer'), hearEachOther(shopper, anna)])
    await Promise.all([shopper.hearsNoTune(), shopper.readsNoMore('Anna is asking Ben'), ben.isNotRung()])
    await anna.asks('Ben', 'first')
    await ben.isRung()
    await ben.answers()
    await Promise.all([anna.hears(ben), shopper.hearsNothing()])
  })
})

test('A2 A4 R5 to somebody who is absent: Ben is away and not on offer, or his browser is gone and the shopper comes back', async ({
  shopper,
  anna,
  ben,
}) => {
  await begin(shopper, anna, ben)
  await ben.becomes('Away')
  await anna.presses('Transfer and people')
  await anna.reads('Nobody else is free just now.')
  await expect(anna.button('Hand over now: Ben')).toHaveCount(0)
  await ben.presses('Your status')
  await ben.page.getByRole('menuitemradio', { name: 'Available' }).click()
  await anna.presses('Hand over now: Ben')
  await ben.isRung()
  await Promise.all([shopper.reads('Anna is asking Ben'), shopper.hearsTune('hold')])
  await ben.page.close()
  await Promise.all([anna.reads('Ben cannot come just now'), hearEachOther(shopper, anna)])
  await Promise.all([shopper.hearsNoTune(), shopper.readsNoMore('Anna is asking Ben')])
})

test('G4 G5 a colleague comes in, mutes the shopper, who unmutes, and is sent away', async ({ shopper, anna, ben }) => {
  await ask(shopper, anna, ben, 'in')
  await ben.reads('Anna asks you to join')
  await ben.answers()
  await allHear(shopper, anna, ben)

  await ben.presses('Transfer and people')
  await ben.presses('Mute Shopper')
  await shopper.reads('Ben muted you.')
  await Promise.all([anna.hearsNothingOf(shopper), ben.hearsNothingOf(shopper)])
  await shopper.unmutes()
  await Promise.all([anna.hears(shopper), ben.hears(shopper)])

  await anna.presses('Transfer and people')
  await anna.presses('Remove Ben')
  await ben.reads('Anna goes on with the call')
  await Promise.all([hearEachOther(shopper, anna), shopper.reads('Ben left')])
  await ben.hearsNothing()
})
