import { defineConfig } from 'vitest/config'

/** `npm run test:clickhouse`: what needs real database servers, one file after the other. */
export default defineConfig({
  test: {
    include: ['tests/clickhouse/*.clickhouse.ts'],
    setupFiles: ['tests/seed.ts'],
    globalSetup: 'tests/clickhouse/wanted.ts',
    fileParallelism: false,
    // A dataset takes a server as long as hundreds take an engine in memory.
    env: { CLAIMLINE_RUNS: process.env['CLAIMLINE_RUNS'] ?? '25' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
