/**
 * `npm run validate -- FILE…` checks datasets as the app does: JSON or NDJSON, also gzip-compressed.
 * Exit status 0: no errors (with `--strict`, no warnings either); 1: some; 2: the arguments cannot be used.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { issueSentence } from '../src/i18n/issue-words.ts'
import { ISSUES_IN_FULL, ISSUE_KINDS } from '../src/model/issue.ts'
import type { Issue, IssueKind, Report, Severity } from '../src/model/issue.ts'
import { readDatasetBytes } from '../src/model/read-dataset.ts'

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
  else for (const one of checked) print(one)
  const fails = checked.some(({ report }) => count(report, 'error') > 0 || (isStrict && count(report, 'warning') > 0))
  process.exitCode = fails ? 1 : 0
}

/** Throws where the file cannot be read or unpacked. */
function bytesOf(file: string): Uint8Array {
  const bytes = readFileSync(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

function print({ file, report }: Checked): void {
  for (const issue of [...report.issues].sort(byPlace)) console.log(lineOf(file, issue))
  for (const [kind, more] of moreOf(report))
    console.log(`${file}: ${ISSUE_KINDS[kind]}: ${more} more of the kind ${kind}`)
  const errors = count(report, 'error')
  const warnings = count(report, 'warning')
  const kept = `${report.kept} of ${report.read} events kept`
  console.log(`${file}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}; ${kept}`)
}

function lineOf(file: string, issue: Issue): string {
  const place = issue.line === null ? file : `${file}:${issue.line}:${issue.column}`
  const event = issue.event === undefined ? '' : ` (event ${issue.event})`
  return `${place}: ${ISSUE_KINDS[issue.kind]}: ${issueSentence(issue)}${event}`
}

function byPlace(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** How many of each kind are not among the first ones, which are printed in full. */
function moreOf({ issues, counts }: Report): readonly (readonly [IssueKind, number])[] {
  if (issues.length < ISSUES_IN_FULL) return []
  return kindsOf(counts)
    .map(([kind, all]) => [kind, all - issues.filter((issue) => issue.kind === kind).length] as const)
    .filter(([, more]) => more > 0)
}

function count({ counts }: Report, severity: Severity): number {
  return kindsOf(counts).reduce((sum, [kind, all]) => sum + (ISSUE_KINDS[kind] === severity ? all : 0), 0)
}

function kindsOf(counts: Report['counts']): [IssueKind, number][] {
  return Object.entries(counts) as [IssueKind, number][]
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
