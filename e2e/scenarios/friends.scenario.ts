import { hearEachOther, linkOf, talk } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

const knock = (person: Person) => person.knockOf('Mia')

test('F1 F2 a friend knocks, hears nothing at the door, is let in, and three hear each other', async ({
  shopper,
  anna,
  friend,
}) => {
  await talk(shopper, anna)
  await friend.opens(await linkOf(shopper))
  await friend.isTold('Join the call with North Trail Boots')
  await friend.asksToComeIn('Mia')
  await Promise.all([expect(knock(shopper)).toBeVisible(), expect(knock(anna)).toBeVisible()])
  await Promise.all([friend.hearsNothing(), shopper.hearsNothingOf(friend), anna.hearsNothingOf(friend)])

  await shopper.letsIn('Mia')
  await friend.isTalking()
  await Promise.all([
    friend.hears(shopper),
    friend.hears(anna),
    shopper.hears(friend),
    anna.hears(friend),
    hearEachOther(shopper, anna),
  ])
  await expect(knock(anna)).toHaveCount(0)

  // G2: they leave alone, and the others go on.
  await friend.hangsUp()
  await friend.isTold('You left the call')
  await Promise.all([shopper.hearsNothingOf(friend), hearEachOther(shopper, anna)])
})

test('F3 F4 a friend is refused, asks once more, is let in by Anna, and the link dies with the call', async ({
  shopper,
  anna,
  friend,
}) => {
  await talk(shopper, anna)
  const link = await linkOf(anna)
  await friend.opens(link)
  await friend.asksToComeIn('Mia')
  await knock(shopper).getByRole('button', { name: 'Not now' }).click()
  await friend.isTold('Not now')
  await expect(knock(anna)).toHaveCount(0)

  await friend.presses('Ask again')
  await anna.letsIn('Mia')
  await friend.isTalking()
  await Promise.all([friend.hears(anna), friend.hears(shopper)])
  // A reload keeps the place.
  await friend.page.reload()
  await friend.isTalking()
  await Promise.all([friend.hears(anna), anna.hears(friend)])

  await anna.hangsUp()
  await friend.isTold('The call is over')
  await friend.page.evaluate(() => sessionStorage.clear())
  await friend.page.reload()
  await friend.isTold('The call is over')
})
