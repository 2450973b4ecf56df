import type { Agent } from '../people/agent.ts'
import { hearEachOther, ring } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

async function ringsBoth(shopper: Shopper, anna: Agent, ben: Agent): Promise<void> {
  await anna.goesOnline()
  await ring(shopper, ben)
  await Promise.all([anna.isRung(), shopper.reads('Ringing Anna and Ben')])
}

/** Whose voices somebody has heard; four calls' worth of coding on two cores may crackle. */
async function voicesHeard(person: Person): Promise<string[]> {
  const sounds = await person.soundsHeard()
  return [...new Set(sounds.map(({ voice }) => voice))].filter((voice) => voice !== 'other')
}

test('D3 R3 who is rung is told; Anna declines, and Ben answers', async ({ shopper, anna, ben }) => {
  await ringsBoth(shopper, anna, ben)
  await anna.declines()
  await anna.isNotRung()
  await shopper.reads(/^Ringing Ben$/)
  await ben.answers()
  await hearEachOther(shopper, ben)
  await anna.hearsNothing()
  expect((await anna.lineReport()).inbound.audio.packets).toBe(0)
})

test('R4 all decline: the shopper is told the truth and may try again', async ({ shopper, anna, ben }) => {
  await ringsBoth(shopper, anna, ben)
  await anna.declines()
  await ben.declines()
  await shopper.reads('Nobody can talk just now')
  await shopper.presses('Try again')
  await Promise.all([anna.isRung(), ben.isRung()])
  await ben.answers()
  await hearEachOther(shopper, ben)
})

test('R4 R5 whose browser has gone is rung no longer, and with the last one the ring ends', async ({
  shopper,
  anna,
  ben,
}) => {
  await ringsBoth(shopper, anna, ben)
  await anna.page.close()
  await shopper.reads(/^Ringing Ben$/)
  await ben.isRung()
  await ben.page.close()
  await shopper.reads('Nobody could answer just now')
})

test('E1 the shopper gives up: the card goes, and the call is in the list', async ({ shopper, anna }) => {
  await ring(shopper, anna)
  await shopper.reads('Ringing Anna')
  await shopper.givesUp()
  await shopper.reads('You hung up')
  await shopper.reads('Nobody had answered yet.')
  await shopper.hearsNoTune()
  await anna.isNotRung()
  await anna.hearsNoTune()
  await expect(anna.today).toHaveCount(1)
  await expect(anna.today).toContainText(/Ridge Boot.*They hung up · waited 0:0\d/)
})

test('D3 R7 two shoppers at once: a list, oldest first, and each is answered by somebody', { tag: '@alone' }, async ({
  shopper,
  secondShopper,
  anna,
  ben,
}) => {
  await ringsBoth(shopper, anna, ben)
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.calls()
  for (const agent of [anna, ben]) await expect(agent.rings).toHaveText(['Ridge Boot', 'Lakeside Tent'])

  await anna.answers()
  await hearEachOther(shopper, anna)
  await expect(ben.rings).toHaveText(['Lakeside Tent'])
  await ben.answers()
  await hearEachOther(secondShopper, ben)
  await hearEachOther(shopper, anna)
  expect(await Promise.all([shopper, secondShopper, anna, ben].map(voicesHeard))).toEqual([
    ['anna'],
    ['ben'],
    ['shopper'],
    ['second-shopper'],
  ])
})

test.describe('with little patience', () => {
  test.use({ settings: { SHOPBELL_RING_SECONDS: '3' } })

  test('R6 nobody answers: the shopper is told the truth, and the missed call is kept', async ({ shopper, anna }) => {
    await ring(shopper, anna)
    await shopper.reads('Usually answered within 3 seconds')
    await shopper.reads('Nobody could answer just now')
    await shopper.hearsNoTune()
    await anna.isNotRung()
    await anna.reads('Nobody answered in time')
    await expect(anna.today).toContainText(/Ridge Boot.*Missed · waited 0:0[34]/)
    await anna.page.getByRole('link', { name: 'History' }).click()
    await expect(anna.page.getByRole('row', { name: /Ridge Boot/ })).toContainText('Missed')

    await shopper.presses('Try again')
    await expect(shopper.button('Hang up')).toBeVisible()
    await shopper.reads('Ringing Anna')
  })
})

test.describe('on lines that can be held', () => {
  test.use({ lines: 'own' })

  test('R1 both answer at the same instant: one has the call, the other reads who', async ({ shopper, anna, ben }) => {
    await ringsBoth(shopper, anna, ben)
    // Neither press reaches the server before both are made, however long the machine takes from one browser to the other.
    for (const agent of [anna, ben]) agent.line.stall()
    for (const agent of [anna, ben]) await agent.pressesAnswer()
    const apart = Math.abs((await anna.pressedAt('Answer')) - (await ben.pressedAt('Answer')))
    test.info().annotations.push({ type: 'between the presses', description: `${apart} ms` })
    await Promise.all([anna.line.restore(), ben.line.restore()])
    const won = (agent: Agent): Promise<Agent> => agent.isTalking().then(() => agent)
    const winner = await Promise.any([won(anna), won(ben)])
    const loser = winner === anna ? ben : anna
    await loser.reads(winner === anna ? 'Anna answered' : 'Ben answered')
    await hearEachOther(shopper, winner)
    await loser.isNotRung()
    await loser.isNotTalking()
    await shopper.hearsNothingOf(loser)
    expect(await loser.soundsHeard()).toEqual([])
    expect((await loser.lineReport()).states).toEqual([])
  })
})
