/** Everything CI does, in order, stopping at the first failure; the last line counts the tests. `npm test` runs this. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

interface Counts {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** For a runner of tests: where it leaves its report, and how many passed by it. */
  readonly counted?: { readonly report: string; readonly read: (report: string) => Counts }
}

const UNIT_REPORT = 'reports/unit.json'
const END_TO_END_REPORT = 'reports/end-to-end.json'

const STEPS: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'unit and component tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    counted: { report: UNIT_REPORT, read: readVitest },
  },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    counted: { report: END_TO_END_REPORT, read: readPlaywright },
  },
]

process.exitCode = check()

function check(): number {
  let passed = 0
  for (const step of STEPS) {
    console.log(`\n── ${step.name}`)
    const counts = run(step)
    passed += counts.passed
    if (counts.failed > 0) {
      console.error(`\n${step.name} failed`)
      console.log(`${passed} passed, ${counts.failed} failed`)
      return 1
    }
  }
  console.log(`\n${passed} passed, 0 failed`)
  return 0
}

/** A step that fails without a failing test counts as one. */
function run({ command, counted }: Step): Counts {
  if (counted) rmSync(counted.report, { force: true })
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: END_TO_END_REPORT }
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit', env })
  const counts = counted ? readReport(counted) : { passed: 0, failed: 0 }
  return { ...counts, failed: Math.max(counts.failed, status === 0 ? 0 : 1) }
}

/** A runner that could not start leaves no report; one that passes without a report has not passed. */
function readReport({ report, read }: NonNullable<Step['counted']>): Counts {
  try {
    return read(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function readVitest(report: string): Counts {
  const { numPassedTests, numFailedTests } = JSON.parse(report) as { numPassedTests: number; numFailedTests: number }
  return { passed: numPassedTests, failed: numFailedTests }
}

function readPlaywright(report: string): Counts {
  const { stats } = JSON.parse(report) as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
