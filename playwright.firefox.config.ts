/**
 * `npm run test:firefox`: the main path in Debian's Firefox (`apt-get install firefox-esr`), or in the one that
 * `CLAIMLINE_FIREFOX` names. Playwright drives it by WebDriver BiDi; it is no part of `npm test`.
 */
import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

export default defineConfig({
  ...config,
  testDir: 'tests/firefox',
  workers: 1,
  timeout: 120_000,
  use: {
    baseURL: process.env['CLAIMLINE_URL'] ?? '',
    viewport: { width: 1440, height: 900 },
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: process.env['CLAIMLINE_FIREFOX'] ?? '/usr/bin/firefox-esr' },
  },
})
