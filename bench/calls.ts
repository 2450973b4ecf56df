import { expect } from '@playwright/test'
import type { Person } from '../e2e/people/person.ts'
import { pause } from './patience.ts'
import { PRODUCT, type Stage } from './stage.ts'

/** A person does not answer before: milliseconds. */
export const RING_MS = 1_500

/** A fresh page of the shop, a press, a ring at Anna's for a while, and both have their transports up. */
export async function ring({ shopper, anna }: Pick<Stage, 'shopper' | 'anna'>): Promise<void> {
  await shopper.visits(PRODUCT)
  await shopper.calls()
  await anna.isRung()
  await Promise.all([isWarm(shopper), isWarm(anna), pause(RING_MS)])
}

/** Sending and receiving are connected. */
export async function isWarm(person: Person): Promise<void> {
  await expect
    .poll(async () => (await person.lineReport()).states, { timeout: 15_000, intervals: [50] })
    .toEqual(['connected', 'connected'])
}

/** Ends the call and waits until Anna is free again. */
export async function hangUp({ shopper, anna }: Pick<Stage, 'shopper' | 'anna'>): Promise<void> {
  await shopper.hangsUp()
  await anna.isNotTalking()
}

/** A call in which both hear each other. */
export async function talk(stage: Pick<Stage, 'shopper' | 'anna'>): Promise<void> {
  const { shopper, anna } = stage
  await ring(stage)
  await anna.answers()
  await Promise.all([shopper.hears(anna), anna.hears(shopper)])
}
