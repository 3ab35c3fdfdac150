import { defineConfig } from 'vitest/config'

/** Stryker sets it in the processes in which it tries out mutants. */
const isMutation = process.env['STRYKER_MUTATOR_WORKER'] !== undefined

/** `npm run coverage` and `npm run mutation`: what the model decides is tested to its last branch. */
export default defineConfig({
  test: {
    include: ['tests/model/**/*.test.ts'],
    restoreMocks: true,
    isolate: !isMutation,
    setupFiles: isMutation ? ['tests/model/few-runs.ts'] : [],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/model/**'],
      reporter: ['text', 'html'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
})
