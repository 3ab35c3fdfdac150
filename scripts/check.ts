/** Everything CI does, in order, stopping at the first failure. `npm test` runs this. */
import { spawnSync } from 'node:child_process'

const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['format', ['oxfmt', '--check']],
  ['lint', ['oxlint', '--type-aware', '--deny-warnings']],
  ['types', ['tsc', '--noEmit']],
  ['unit and component tests', ['vitest', 'run']],
]

for (const [name, command] of STEPS) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`\n${name} failed`)
    process.exit(1)
  }
}
