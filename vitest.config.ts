import { defineConfig } from 'vitest/config'

/** Files whose tests mount components, or need `window`: they name jsdom in their first line. */
const DOM = ['tests/ui/**/*.test.{ts,tsx}', 'tests/view/*.test.ts']

const shared = { setupFiles: ['tests/seed.ts'], restoreMocks: true, unstubGlobals: true, testTimeout: 60_000 }

/** Two projects in two time zones: pure rooms west of Greenwich without isolation, components in Nepal's odd offset. */
export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: DOM,
          env: { TZ: 'America/Los_Angeles' },
          // Rooms without globals share one module graph per worker: importing it anew took a sixth of the time.
          isolate: false,
          pool: 'forks',
        },
      },
      { test: { ...shared, name: 'dom', include: DOM, env: { TZ: 'Asia/Kathmandu' } } },
    ],
  },
})
