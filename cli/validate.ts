/**
 * `npm run validate -- FILE…` reads files of every format that the page reads, by the same readers, and says what became of
 * each event. Exit status 0: no errors (with `--strict`, no warnings either); 1: some; 2: the arguments cannot be used.
 */
import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NO_FILTER } from '../src/engine/filter.ts'
import { createMemoryEngine } from '../src/engine/memory/memory-engine.ts'
import { balanceOf, type Balance } from '../src/model/balance.ts'
import { countOf } from '../src/model/count-issues.ts'
import { ISSUE_KINDS, type Issue, type Report } from '../src/model/issue.ts'
import { readMapping, type TableMapping } from '../src/model/mapping.ts'
import { loadFile, type LoadedFile } from './load-file.ts'
import { balanceLines } from './print-balance.ts'
import { print } from './print-report.ts'

const USAGE = `usage: npm run validate -- [--strict] [--json] [--balance] [--mapping FILE] FILE…

  --strict   warnings fail too
  --json     print { file, format, read, kept, leftOut, issues, counts }; of several files a list of these
  --balance  how evenly the sides are treated, in numbers; with --json as "balance", null where a file is refused
  --mapping  what the columns of tables mean, as JSON; without it they mean what they look like
  --help     print this`

/** Maximum number of issues of a file that are listed; beyond, they are counted. */
const ISSUES_LISTED = 1_000_000

interface Checked {
  readonly file: string
  /** The format that the file was taken for; `null` if it is of none that is known. */
  readonly format: string | null
  readonly report: Report
  /** `null` if no dataset came of the file. Costs a pass over its events each time it is called. */
  readonly balance: (() => Balance) | null
}

/** The arguments cannot be used. Everything else that is thrown is a fault of the program. */
class UsageError extends Error {}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      balance: { type: 'boolean', default: false },
      mapping: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(USAGE)
  else if (positionals.length === 0) refuse('no file given')
  else await run(positionals, values)
} catch (error) {
  // `parseArgs` throws a `TypeError` with a code for options that it does not know.
  if (!(error instanceof UsageError || (error instanceof TypeError && 'code' in error))) throw error
  refuse(error.message)
}

function refuse(reason: string): void {
  console.error(`validate: ${reason}\n${USAGE}`)
  process.exitCode = 2
}

interface Options {
  readonly strict: boolean
  readonly json: boolean
  readonly balance: boolean
  readonly mapping?: string | undefined
}

async function run(files: readonly string[], { strict, json, balance, mapping }: Options): Promise<void> {
  const stated = mapping === undefined ? null : mappingIn(mapping)
  for (const file of files) if (!isFile(file)) throw new UsageError(`${file} is no file`)
  const checked: Checked[] = []
  for (const file of files) checked.push(await check(file, stated))
  if (json) printJson(checked.map((one) => factsOf(one, balance)))
  else for (const one of checked) printChecked(one, balance)
  const fails = ({ report }: Checked) => countOf(report, 'error') > 0 || (strict && countOf(report, 'warning') > 0)
  process.exitCode = checked.some(fails) ? 1 : 0
}

function printChecked({ file, report, balance }: Checked, isAsked: boolean): void {
  print(file, report)
  if (isAsked && balance !== null) for (const line of balanceLines(balance())) console.log(line)
}

/** Rejects if the stated mapping is none for its columns. */
async function check(file: string, stated: unknown): Promise<Checked> {
  const loaded = await loadFile(file, { issuesInFull: ISSUES_LISTED })
  const { format = null } = loaded
  if (loaded.ok) return { file, format, ...outcomeOf(loaded) }
  if (loaded.issue.kind !== 'unmapped-table' || !loaded.table) return { file, format, ...outcomeOf(loaded) }
  if (stated === null) return { file, format, report: loaded.table.report, balance: null }
  return { file, format, ...(await checkMapped(file, mappingFor(file, stated, loaded.table.headers.length))) }
}

type Outcome = Pick<Checked, 'report' | 'balance'>

async function checkMapped(file: string, mapping: TableMapping): Promise<Outcome> {
  return outcomeOf(await loadFile(file, { mapping, issuesInFull: ISSUES_LISTED }))
}

function outcomeOf(loaded: LoadedFile): Outcome {
  if (!loaded.ok) return { report: refusalOf(loaded.issue), balance: null }
  const { columns, head, report } = loaded
  return {
    report,
    balance() {
      const excerpt = createMemoryEngine(columns, head, report).excerpt(NO_FILTER)
      return balanceOf({ head: excerpt.head, events: [...excerpt.events] })
    },
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function mappingIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`the mapping cannot be read: ${String(error)}`)
  }
}

function mappingFor(file: string, stated: unknown, columns: number): TableMapping {
  const mapping = readMapping(stated, columns)
  if (mapping === null) throw new UsageError(`the mapping is none for the ${columns} columns of ${file}`)
  return mapping
}

function refusalOf(issue: Issue): Report {
  return { issues: [issue], counts: { [issue.kind]: 1 }, read: 0, kept: 0, leftOut: 0 }
}

function factsOf(
  { file, format, report: { read, kept, leftOut, issues, counts }, balance }: Checked,
  hasBalance: boolean,
): object {
  const found = issues.map(({ kind, ...place }) => ({ kind, severity: ISSUE_KINDS[kind], ...place }))
  return {
    file,
    format,
    read,
    kept,
    leftOut,
    issues: found,
    counts,
    ...(hasBalance && { balance: balance?.() ?? null }),
  }
}

function printJson(facts: readonly object[]): void {
  console.log(JSON.stringify(facts.length === 1 ? facts[0] : facts, null, 2))
}
