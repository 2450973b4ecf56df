import { AxeBuilder } from '@axe-core/playwright'
import { defineBrowserCommand, playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** What axe finds in one element of the tested page: the rule, and the markup that breaks it. */
const axe = defineBrowserCommand<[selector: string]>(async ({ page, iframe }, selector) => {
  const frame = await iframe.owner().elementHandle()
  await frame?.evaluate((element) => element.setAttribute('data-tested', ''))
  const { violations } = await new AxeBuilder({ page })
    .include(['iframe[data-tested]', selector])
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
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
