import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { axe } from './axe.ts'
import { openPanel, WAYS } from './gallery/opened-panel.ts'
import { states } from './gallery/states.ts'

/** One of every look; the others differ from these in their words alone. */
const looks = [
  'asking',
  'microphone-denied',
  'unsupported',
  'ringing',
  'ringing-listening',
  'voice-other-muted',
  'speaks-muted',
  'video-weak',
  'video-frozen',
  'screen',
  'phone-camera',
  'hold-video',
  'absent',
  'reconnecting',
  'media-blocked',
  'needs-tap',
  'ended-by-anna',
  'missed',
  'queued',
  'queued-next',
  'asked-other',
  'five-others',
  'three-screen',
  'muted-by',
  'knock',
]

describe('axe finds nothing', () => {
  for (const name of looks)
    it(`in the panel: ${name}`, async () => {
      using opened = await openPanel(states[name]?.() ?? { step: 'connecting' })
      await opened.settled()
      expect(await axe('shopbell-panel')).toEqual([])
    })

  it('in the other ways to reach the shop, plain and behind their heading', async () => {
    using closed = await openPanel(states['closed']?.() ?? { step: 'connecting' }, { waysAt: WAYS })
    await closed.settled()
    await expect.element(page.getByRole('link', { name: /WhatsApp/ })).toBeVisible()
    expect(await axe('shopbell-panel')).toEqual([])
    closed[Symbol.dispose]()
    using queued = await openPanel(states['queued']?.() ?? { step: 'connecting' }, { waysAt: WAYS })
    await queued.settled()
    await page.getByText('Other ways to reach us').click()
    await expect.element(page.getByRole('link', { name: /Phone/ })).toBeVisible()
    expect(await axe('shopbell-panel')).toEqual([])
  })

  it('in the short choice, whose first desk has the focus', async () => {
    const choice = states['choice']?.()
    if (choice === undefined || !('step' in choice)) throw new Error('The choice is a step before the call.')
    // The server asks for it: the panel stands there already, and has the focus.
    using opened = await openPanel({ step: 'connecting' })
    await opened.settled()
    opened.panel.focus()
    opened.panel.preflight = choice
    const sales = page.getByRole('button', { name: 'Sales' })
    await expect.element(sales).toBeVisible()
    await expect.poll(() => sales.element().matches(':focus')).toBe(true)
    expect(await axe('shopbell-panel')).toEqual([])
  })

  it('in the pill', async () => {
    using opened = await openPanel(states['voice']?.() ?? { step: 'connecting' }, { view: 'pill' })
    await opened.settled()
    expect(await axe('shopbell-panel')).toEqual([])
  })

  it('in the pill, with somebody at the door', async () => {
    using opened = await openPanel(states['knock']?.() ?? { step: 'connecting' }, { view: 'pill' })
    await opened.settled()
    await expect.element(page.getByRole('button', { name: 'Let in' })).toBeVisible()
    expect(await axe('shopbell-panel')).toEqual([])
  })

  it('over the link for a friend', async () => {
    using opened = await openPanel(states['video']?.() ?? { step: 'connecting' })
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Bring a friend' }).click()
    await expect.element(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
    await opened.settled()
    expect(await axe('shopbell-panel')).toEqual([])
  })

  it('over the code for another device', async () => {
    using opened = await openPanel(states['video']?.() ?? { step: 'connecting' })
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Continue on another device' }).click()
    await expect.element(page.getByRole('img', { name: 'Code with the link to this call' })).toBeVisible()
    await opened.settled()
    expect(await axe('shopbell-panel')).toEqual([])
  })

  it('in the menu', async () => {
    using opened = await openPanel(states['video']?.() ?? { step: 'connecting' })
    await page.getByRole('button', { name: 'More' }).click()
    await opened.settled()
    expect(await axe('shopbell-panel')).toEqual([])
  })
})
