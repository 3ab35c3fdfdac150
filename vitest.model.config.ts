import { defineConfig } from 'vitest/config'

/** `npm run coverage` and `npm run mutation`: what the model decides is tested to its last branch. */
export default defineConfig({
  test: {
    include: ['tests/model/**/*.test.ts'],
    restoreMocks: true,
    coverage: {
      provider: 'v8',
      include: ['src/model/**'],
      reporter: ['text', 'html'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
})
