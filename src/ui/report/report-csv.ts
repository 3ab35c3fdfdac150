/** The report of an import as a table: what was read and kept, then a row an issue. */
import { CSV_MARK, csvLine } from '../../base/csv-line.ts'
import type { Catalogue } from '../../i18n/catalogues.ts'
import { issueSentence } from '../../i18n/issue-words.ts'
import type { Words } from '../../i18n/words.ts'
import { ISSUE_KINDS, type Issue, type IssueKind, type Report } from '../../model/issue.ts'
import { furtherOf } from '../../model/count-issues.ts'

interface Row {
  readonly severity: string
  readonly kind: string
  readonly what: string
  readonly issue?: Issue
}

type Opened = Catalogue['report']['opened']

/** What the report is written with: all in the language of the page. */
interface ReportWords {
  readonly words: Words
  readonly opened: Opened
  readonly issues: Catalogue['issues']['issues']
}

const written = (value: string | number | null | undefined) => String(value ?? '')

const COLUMNS: Readonly<Record<keyof Opened['columns'], (row: Row) => string>> = {
  severity: ({ severity }) => severity,
  kind: ({ kind }) => kind,
  what: ({ what }) => what,
  file: ({ issue }) => written(issue?.file),
  row: ({ issue }) => written(issue?.cell?.row),
  column: ({ issue }) => written(issue?.cell?.column),
  line: ({ issue }) => written(issue?.line),
  character: ({ issue }) => written(issue?.column),
  path: ({ issue }) => written(issue?.path),
  event: ({ issue }) => written(issue?.event),
  value: ({ issue }) => written(issue?.value),
}

/** Issues beyond those in full are counted by kind. No cell is a formula. */
export function reportCsv(report: Report, { words: { t, number }, opened, issues }: ReportWords): string {
  const rowOf = (kind: IssueKind, what: string, issue?: Issue): Row => ({
    severity: t.report.severity[ISSUE_KINDS[kind]],
    kind: issues.kinds[kind],
    what,
    ...(issue && { issue }),
  })
  const rows: readonly Row[] = [
    ...(['read', 'kept', 'leftOut'] as const).map((count) => ({
      severity: '',
      kind: '',
      what: opened.counts[count](number(report[count])),
    })),
    ...report.issues.map((issue) => rowOf(issue.kind, issueSentence(issue, issues), issue)),
    ...furtherOf(report, report.issues).map(({ kind, count }) => rowOf(kind, opened.more(number(count)))),
  ]
  const names = Object.keys(COLUMNS) as (keyof Opened['columns'])[]
  const lines = rows.map((row) => csvLine(Object.values(COLUMNS).map((cellOf) => cellOf(row))))
  return [CSV_MARK, csvLine(names.map((name) => opened.columns[name])), ...lines].join('')
}
