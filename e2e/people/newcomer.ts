import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import type { ShopbellServer } from '../kit/server.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** What the operator reads after the command for the first shop, while the server runs. */
export async function setupLink(server: ShopbellServer): Promise<string> {
  const { PATH = '' } = process.env
  const env = { PATH, PORT: String(server.port), SHOPBELL_DATA: server.data, SHOPBELL_DEMO: 'false' }
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'server/setup-link.ts')], { env })
  const link = /http:\S+/.exec(stdout)?.[0]
  if (link === undefined) throw new Error(`No link in: ${stdout}`)
  return link
}

/** E-mail and password, in a browser that nobody is signed in in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/console/')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/console/')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
}

/** Past the door, at a page of the counter. */
export async function opens(page: Page, view: 'people' | 'profile'): Promise<void> {
  await page.getByRole('button', { name: 'Go online' }).click()
  await page.getByRole('link', { name: view === 'people' ? 'People' : 'Profile' }).click()
}
