import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { defineBrowserCommand, playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** The same axe that the scenarios run. */
const axePath = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
)

interface Axe {
  run(
    selector: string,
    options: { readonly resultTypes: readonly string[] },
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[] }>
}

/** What axe finds in one element of the tested page: the rule, and the markup that breaks it. */
const axe = defineBrowserCommand<[selector: string]>(async ({ iframe }, selector) => {
  const frame = await (await iframe.owner().elementHandle())?.contentFrame()
  if (!frame) throw new Error('The tested page is gone.')
  // Once a page, and there alone: an axe stays where it was put, and each works on all that the later ones are asked through a
  // frame. With one more for each state, the fortieth state took as long as forty.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(await readFile(axePath, 'utf8'))
  return frame.evaluate(async (chosen) => {
    const { axe: there } = globalThis as typeof globalThis & { readonly axe: Axe }
    // Of what is well it would describe every element, at some length.
    const { violations } = await there.run(chosen, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, selector)
})

export default defineConfig({
  test: {
    // Vitest leaves one processor to others; here nobody else wants it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['**/*.test.ts'],
          // One process for many files: what they load is the same, and loading it anew for each took half of the time.
          isolate: false,
          // Tests wait for events. A limit that is near tells of nothing but a busy machine.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          exclude: ['**/node_modules/**', 'dist/**', '.types/**', '**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['client/**/*.browser.test.ts'],
          // After the others, not beside them: passwords, media workers and 10,000 hostile messages leave a browser no processor to start
          // on, and Vitest gives a page up that is not ready within a minute.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: {
                executablePath: process.env['SHOPBELL_CHROMIUM'] ?? '/usr/bin/chromium',
                args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
              },
            }),
            instances: [{ browser: 'chromium' }],
            commands: { axe },
          },
        },
      },
    ],
  },
})
