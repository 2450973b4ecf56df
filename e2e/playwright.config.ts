import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.scenario.ts',
  outputDir: '../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two cores encode and decode every picture. Two scenarios wait for each other's people more than they work; those that look for noise, or
  // time a sound, have the machine to themselves, after the others.
  workers: 2,
  fullyParallel: true,
  projects: [
    { name: 'together', grepInvert: /@alone/ },
    { name: 'alone', grep: /@alone/, workers: 1 },
  ],
  // A scenario that fails now and then is a bug, so none gets a second chance.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  // A trace of every moment costs a fifth of the processor, and is for one scenario: `npm run e2e -- --trace retain-on-failure -g ...`. What fails leaves
  // a picture and the words of each person's pages, and the log of the server.
  use: { trace: 'off', screenshot: 'only-on-failure' },
})
