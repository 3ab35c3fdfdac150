import { defineConfig } from '@playwright/test'
import { findBrowser } from './tools/browser.ts'

const { executablePath, args } = await findBrowser()

/** End-to-end tests of the built app. `tests/e2e/support/build-and-serve.ts` builds it once and serves it on a free port. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/support/build-and-serve.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // Set by the global setup; test processes start after it and read this file again.
    baseURL: process.env['CLAIMLINE_URL'] ?? '',
    launchOptions: { executablePath, args: [...args] },
    viewport: { width: 1440, height: 900 },
    // What is kept for a time without a network has tests of its own; elsewhere it would answer for the server.
    serviceWorkers: 'block',
    locale: 'en-GB',
    // West of Greenwich, so that a day told in the reader's time would be the day before.
    timezoneId: 'America/Los_Angeles',
    // Moves are at once; what moves over time has tests of its own.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
})
