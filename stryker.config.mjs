/** Mutation tests of the model, for Stryker: `npm run mutation`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.model.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['src/model/**/*.ts'],
  // A file that does not exist keeps Stryker from rewriting tsconfig.json, because Stryker 9.2 does that with an interface
  // that TypeScript 7 no longer has. Vitest needs no rewritten tsconfig.
  tsconfigFile: 'no-tsconfig.json',
  ignorePatterns: ['coverage', 'reports', '.cache', 'dist', 'bench'],
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
}
