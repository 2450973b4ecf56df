import { buttonWords } from '../../client/locales/button.ts'
import { english as callInEnglish } from '../../client/locales/call-en.ts'
import { italian as callInItalian } from '../../client/locales/call-it.ts'
import { polish as callInPolish } from '../../client/locales/call-pl.ts'
import { english as deskInEnglish } from '../../client/locales/console-en.ts'
import { italian as deskInItalian } from '../../client/locales/console-it.ts'
import { polish as deskInPolish } from '../../client/locales/console-pl.ts'
import { textsRead } from '../kit/readings.ts'
import { namesIn, phrasesOf } from '../kit/words.ts'
import { hearEachOther } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

const speaking = {
  Italian: { locale: 'it-IT', tag: 'it', call: callInItalian, desk: deskInItalian },
  Polish: { locale: 'pl-PL', tag: 'pl', call: callInPolish, desk: deskInPolish },
} as const

const english = [{ ...callInEnglish }, { ...deskInEnglish }, { ...buttonWords('en') }]

/** What stood in the pages and what things are called, as far as it is English and not the language as well. */
class Reader {
  readonly #english: ReadonlySet<string>
  readonly #found = new Set<string>()
  readonly #read = new Set<string>()

  constructor({ call, desk, tag }: (typeof speaking)[keyof typeof speaking]) {
    this.#english = phrasesOf(english, [{ ...call }, { ...desk }, { ...buttonWords(tag) }])
  }

  async looks({ page }: Person): Promise<void> {
    for (const text of [...(await textsRead(page)), ...(await namesIn(page))]) {
      this.#read.add(text)
      for (const phrase of text.split(/(?<=[.…!?])\s|[·,:]\s/))
        if (this.#english.has(phrase.trim())) this.#found.add(text)
    }
  }

  /** How many different texts were read. */
  get count(): number {
    return this.#read.size
  }

  get found(): readonly string[] {
    return [...this.#found]
  }
}

for (const [shoppers, annas] of [
  ['Italian', 'Polish'],
  ['Polish', 'Italian'],
] as const)
  test.describe(`a shopper who speaks ${shoppers}, and an Anna who speaks ${annas}`, () => {
    const here = speaking[shoppers]
    const there = speaking[annas]
    // The page says which language for the shopper, whose browser is English; at the counter the browser does.
    test.use({ browsers: { anna: { locale: there.locale } } })

    test(`a whole call in ${shoppers} and ${annas}, without a word of English`, async ({ shopper, anna }) => {
      const [shopperReads, annaReads] = [new Reader(here), new Reader(there)]
      const { call } = here
      const { desk } = there

      await anna.page.goto('/console/')
      await anna.page.getByLabel(desk.signIn.email).fill('anna@demo.shop')
      await anna.page.getByLabel(desk.signIn.password).fill('shopbell-demo')
      await annaReads.looks(anna)
      await anna.presses(desk.signIn.submit)
      await anna.reads(desk.door.greeting('Anna'))
      await anna.presses(desk.door.goOnline)
      await anna.reads(desk.idle.available.title)
      expect(await anna.page.evaluate(() => document.documentElement.lang)).toBe(there.tag)

      await shopper.visits(`/demo/${here.tag}/products/ridge-boot`)
      await shopper.isTold(buttonWords(here.tag).open(['Anna']).title)
      await shopperReads.looks(shopper)
      await shopper.bell.hover()
      await shopper.bell.getByRole('button').click()
      await shopper.reads(call.ringing('Anna'))
      await anna.presses(desk.answer)
      await hearEachOther(shopper, anna)

      await shopper.presses(call.action.cameraOn)
      await anna.sees(shopper)
      await shopper.presses(call.action.mute)
      await anna.hasRead(there.call.nameMuted(there.call.shopper))
      await shopper.presses(call.action.unmute)
      await shopper.presses(call.action.more)
      await shopper.reads(call.devices.microphone)
      await shopperReads.looks(shopper)
      await shopper.page.keyboard.press('Escape')
      await anna.presses(there.call.action.hold)
      await shopper.reads(call.heldBy('Anna').title)
      await anna.presses(there.call.action.resume)
      await hearEachOther(shopper, anna)
      await annaReads.looks(anna)

      for (const view of ['history', 'settings', 'counter'] as const) {
        await anna.page.getByRole('link', { name: desk.views[view] }).click()
        await annaReads.looks(anna)
      }
      await shopper.presses(call.action.hangUp)
      await shopper.reads(call.ended['hung-up'](null))
      await anna.reads(there.call.ended['hung-up'](there.call.shopper))
      await Promise.all([shopperReads.looks(shopper), annaReads.looks(anna)])
      for (const { count } of [shopperReads, annaReads]) expect(count).toBeGreaterThan(60)
      expect({ shopper: shopperReads.found, anna: annaReads.found }, 'English leftovers').toEqual({
        shopper: [],
        anna: [],
      })
    })
  })
