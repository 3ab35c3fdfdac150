import { defineConfig } from 'vitest/config'

/** Stryker sets it in the processes in which it tries out mutants. */
const isMutation = process.env['STRYKER_MUTATOR_WORKER'] !== undefined

/** `npm run coverage` and `npm run mutation`: what the model decides is tested to its last branch. */
export default defineConfig({
  test: {
    include: ['tests/model/**/*.test.ts'],
    // Megabytes are slow to read with a thousand mutants in the code, and say little of each.
    exclude: isMutation ? ['tests/model/hostile-files.test.ts', 'tests/model/shipped-data.test.ts'] : [],
    restoreMocks: true,
    isolate: !isMutation,
    setupFiles: ['tests/seed.ts', ...(isMutation ? ['tests/model/few-runs.ts'] : [])],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/model/**'],
      reporter: ['text', 'html'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
})
