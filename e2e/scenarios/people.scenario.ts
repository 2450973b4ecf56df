import { Secret, TOTP } from 'otpauth'
import { opens, setupLink, signIn, signOut } from '../people/newcomer.ts'
import { expect, test } from '../people/test.ts'

const password = 'three blue kettles'
const anna = { email: 'anna@demo.shop', password: 'shopbell-demo' }
const HALF_MINUTE = 30_000

test.describe('outside the demo', () => {
  test.use({ settings: { SHOPBELL_DEMO: 'false' } })

  test('the operator prints a link, by which the first owner opens the shop and invites Ben, who joins', async ({
    server,
    anna: owner,
    ben,
  }) => {
    const link = await setupLink(server)
    await owner.page.goto(link)
    await owner.page.getByLabel('Name of the shop').fill('Łódź Shoes & Sons')
    await expect(owner.page.getByLabel('Short name for addresses')).toHaveValue('lodz-shoes-sons')
    await owner.page.getByLabel('Time zone').selectOption('Europe/Warsaw')
    await owner.page.getByLabel('Your name').fill('Olga')
    await owner.page.getByLabel('E-mail').fill('olga@shoes.example')
    await owner.page.getByLabel('Password').fill('olga-shoes-1')
    await owner.presses('Open the shop')
    await owner.reads(/It contains your name/)
    await owner.page.getByLabel('Password').fill(password)
    await owner.presses('Open the shop')
    await owner.reads('Hello, Olga')
    expect(owner.page.url()).not.toContain('#')
    expect(server.log).not.toContain(new URL(link).hash.slice(1))

    await opens(owner.page, 'people')
    await owner.page.getByLabel('E-mail').fill('ben@shoes.example')
    await owner.presses('Invite')
    await owner.reads('A link for ben@shoes.example is ready.')
    const invite = await owner.page.locator('desk-made-link input').inputValue()

    await ben.page.goto(invite)
    await ben.reads('Welcome to Łódź Shoes & Sons')
    await ben.page.getByLabel('Your name').fill('Ben')
    await ben.page.getByLabel('Password').fill(password)
    await ben.presses('Join')
    await ben.reads('Hello, Ben')
    // The new colleague is at the owner's counter without a reload.
    await owner.page.getByRole('link', { name: 'Counter' }).click()
    await expect(owner.page.getByText('Ben', { exact: true }).first()).toBeVisible()

    await ben.page.goto(invite)
    await ben.reads('This link does not work any more')
    await ben.presses('Go to the sign-in')
    await ben.page.goto('/console/people')
    await ben.presses('Go online')
    await expect(ben.page.getByRole('link', { name: 'People' })).toHaveCount(0)
  })
})

test('Anna signs in with a one-time code, each code once, and with a recovery code', async ({ anna: { page } }) => {
  await signIn(page, anna.email, anna.password)
  await opens(page, 'profile')
  await page.getByRole('button', { name: 'Set up a code' }).click()
  const key = (await page.locator('desk-code-setup code').textContent())?.replace(/\s/g, '') ?? ''
  const code = (later = 0) => TOTP.generate({ secret: Secret.fromBase32(key), timestamp: Date.now() + later })
  await page.getByLabel('Code', { exact: true }).fill(code())
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByRole('heading', { name: 'Recovery codes' })).toBeVisible()
  const recovery = await page.locator('desk-recovery-codes li').allTextContents()
  expect(recovery).toHaveLength(10)
  await page.getByRole('button', { name: 'I have them' }).click()
  await expect(page.getByText('On: you are asked for a code')).toBeVisible()

  await signOut(page)
  await signIn(page, anna.email, anna.password)
  const field = page.getByLabel('Code', { exact: true })
  // The clock of the app may be half a minute early.
  const next = code(HALF_MINUTE)
  await field.fill(next)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Go online' })).toBeVisible()

  await signOut(page)
  await signIn(page, anna.email, anna.password)
  await field.fill(next)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText(/The code is not right, or was used before/)).toBeVisible()
  await field.fill(recovery[0] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Go online' })).toBeVisible()
})

test('Ben, of whom a second factor is asked, sets a passkey up, and signs in by it from then on', async ({
  anna: owner,
  ben: { page },
}) => {
  await signIn(owner.page, anna.email, anna.password)
  await opens(owner.page, 'people')
  const demand = owner.page.getByRole('switch', { name: 'Ask everybody for a second factor' })
  await demand.click()
  await expect(demand).toBeChecked()

  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signIn(page, 'ben@demo.shop', anna.password)
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible()
  await page.getByRole('button', { name: 'Or use a passkey' }).click()
  await page.getByRole('button', { name: 'I have them' }).click()
  await expect(page.getByRole('button', { name: 'Go online' })).toBeVisible()

  await signOut(page)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByText('Hello, Ben')).toBeVisible()
  // By password alone there is no way in any more.
  await signOut(page)
  await signIn(page, 'ben@demo.shop', anna.password)
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByText('Hello, Ben')).toBeVisible()
})

test('Anna ends a session that she left open elsewhere, and nobody gets in there any more', async ({
  anna: left,
  ben: here,
}) => {
  await left.goesOnline()
  await signIn(here.page, anna.email, anna.password)
  await opens(here.page, 'profile')
  await left.reads('You moved to another device')
  await here.presses('Sign out on Chrome · Linux')
  await expect(here.button('Sign out on')).toHaveCount(0)
  await left.reads(/You were signed out, as your session has ended/)
})

test('Ben, who leaves the shop, is shown out of the counter at that moment', async ({ anna: owner, ben }) => {
  await ben.goesOnline()
  await signIn(owner.page, anna.email, anna.password)
  await opens(owner.page, 'people')
  await owner.page.getByLabel('More about Ben').click()
  await owner.presses('Remove from the shop')
  await owner.reads('Remove Ben?')
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Remove from the shop' }).click()
  await ben.reads(/You were signed out, as your session has ended/)
  await signIn(ben.page, 'ben@demo.shop', anna.password)
  await ben.reads(/E-mail or password is not right/)
})

test('the photo that Anna chose is small, and before the shopper while it rings', async ({ anna: agent, shopper }) => {
  await agent.goesOnline()
  await agent.page.getByRole('link', { name: 'Profile' }).click()
  const picture = await agent.page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 600 })
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = '#0050ff'
    context.fillRect(0, 0, 900, 600)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const file = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') }
  await agent.page.locator('desk-own-profile input[type=file]').setInputFiles(file)
  await agent.reads('Saved')
  await agent.page.getByRole('link', { name: 'Counter' }).click()

  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await agent.isRung()
  const photo = shopper.page.locator('shopbell-avatar canvas').first()
  await expect
    .poll(() =>
      photo.evaluate((canvas: HTMLCanvasElement) => [
        canvas.width,
        (canvas.getContext('2d')?.getImageData(9, 9, 1, 1).data[2] ?? 0) > 200,
      ]),
    )
    .toEqual([256, true])
})
