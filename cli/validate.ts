/**
 * `npm run validate -- FILE…` checks datasets as the app does: JSON or NDJSON, also gzip-compressed.
 * Exit status 0: no errors (with `--strict`, no warnings either); 1: some; 2: the arguments cannot be used.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { countOf } from '../src/model/count-issues.ts'
import type { Report } from '../src/model/issue.ts'
import { readDatasetBytes } from '../src/model/check/read-dataset.ts'
import { print } from './print-report.ts'

const USAGE = `usage: npm run validate -- [--strict] [--json] FILE…

  --strict  warnings fail too
  --json    print the reports as JSON
  --help    print this`

interface Checked {
  readonly file: string
  readonly report: Report
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { strict: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) console.log(USAGE)
  else if (positionals.length === 0) refuse('no file given')
  else run(positionals, values.strict ?? false, values.json ?? false)
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error))
}

function refuse(reason: string): void {
  console.error(`validate: ${reason}\n${USAGE}`)
  process.exitCode = 2
}

function run(files: readonly string[], isStrict: boolean, asJson: boolean): void {
  const checked = files.map((file): Checked => ({ file, report: readDatasetBytes(bytesOf(file)).report }))
  if (asJson) console.log(JSON.stringify(checked, null, 2))
  else for (const { file, report } of checked) print(file, report)
  const fails = checked.some(
    ({ report }) => countOf(report, 'error') > 0 || (isStrict && countOf(report, 'warning') > 0),
  )
  process.exitCode = fails ? 1 : 0
}

/** Throws where the file cannot be read or unpacked. */
function bytesOf(file: string): Uint8Array {
  const bytes = readFileSync(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}
