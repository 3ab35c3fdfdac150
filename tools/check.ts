/**
 * Runs every check and prints one line of counts at the end. Used by `npm test` and `npm run check`.
 *
 *     tsx tools/check.ts          what a change needs: properties at a quarter of their runs, the main paths in the browser
 *     tsx tools/check.ts --all    everything, as `.ci/run` does
 *
 * Static checks run at the same time; the runners of tests one after the other, because each fills both cores.
 */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** Where a runner of tests leaves its report, and how to count by it. */
  readonly counted?: { readonly report: string; readonly read: (report: string) => Counts }
}

const UNIT_REPORT = 'reports/unit.json'
const END_TO_END_REPORT = 'reports/end-to-end.json'

/** End-to-end tests of what most users do first. All of them take longer than a change should wait. */
const MAIN_PATHS = ['opening', 'overview', 'filtering', 'address', 'source-reader'].map((name) => `${name}.spec.ts`)

const isAll = process.argv.includes('--all')

/** At the same time. */
const STATIC: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the benchmark', command: ['tsc', '--noEmit', '-p', 'bench'] },
  { name: 'unused code', command: ['knip'] },
]

/** One after the other. */
const TESTS: readonly Step[] = [
  {
    name: 'unit and component tests',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    counted: { report: UNIT_REPORT, read: readVitest },
  },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=dot,json', ...(isAll ? [] : MAIN_PATHS)],
    counted: { report: END_TO_END_REPORT, read: readPlaywright },
  },
]

process.exitCode = await check()

/** Stops after the first step that failed; returns the exit code. */
async function check(): Promise<number> {
  let passed = 0
  let skipped = 0
  for (const steps of [STATIC, ...TESTS.map((step) => [step])]) {
    const outcomes = await Promise.all(steps.map(run))
    passed += sum(outcomes.map((counts) => counts.passed))
    skipped += sum(outcomes.map((counts) => counts.skipped))
    const failed = sum(outcomes.map((counts) => counts.failed))
    if (failed > 0) {
      const names = steps.filter((_, index) => outcomes[index]!.failed > 0).map(({ name }) => name)
      console.error(`\nfailed: ${names.join(', ')}`)
      console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
      return 1
    }
  }
  console.log(`\n${passed} passed, 0 failed, ${skipped} skipped`)
  return 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Counts a step that fails without a failing test as one failure. Prints the output at the end, so that steps do not mix. */
async function run({ name, command, counted }: Step): Promise<Counts> {
  if (counted) rmSync(counted.report, { force: true })
  const started = performance.now()
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: END_TO_END_REPORT,
    ...(isAll && { CLAIMLINE_SCALE: process.env['CLAIMLINE_SCALE'] ?? '1' }),
  }
  const child = spawn('npx', ['--no-install', ...command], { stdio: ['ignore', 'pipe', 'pipe'], env })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (counted ? process.stdout.write(data) : output.push(data)))
  }
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'fine' : 'FAILED'}, ${seconds} s`)
  if (status !== 0) process.stdout.write(Buffer.concat(output))
  const counts = counted ? readReport(counted) : { passed: 0, failed: 0, skipped: 0 }
  return { ...counts, failed: Math.max(counts.failed, status === 0 ? 0 : 1) }
}

/** A runner that could not start leaves no report; one that passes without a report has not passed. */
function readReport({ report, read }: NonNullable<Step['counted']>): Counts {
  try {
    return read(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function readVitest(report: string): Counts {
  const counts = JSON.parse(report) as { numPassedTests: number; numFailedTests: number; numPendingTests: number }
  return { passed: counts.numPassedTests, failed: counts.numFailedTests, skipped: counts.numPendingTests }
}

function readPlaywright(report: string): Counts {
  const { stats } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}
