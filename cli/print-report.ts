/** A report as lines for a terminal, `path:line:column: what is wrong`. */
import { app } from '../src/i18n/en/app.ts'
import { issues } from '../src/i18n/en/issues.ts'
import { issueSentence } from '../src/i18n/issue-words.ts'
import { countOf, furtherOf } from '../src/model/count-issues.ts'
import { ISSUE_KINDS, type Issue, type Report } from '../src/model/issue.ts'

export function print(file: string, report: Report): void {
  for (const issue of [...report.issues].sort(byPlace)) console.log(lineOf(file, issue))
  for (const { kind, count } of furtherOf(report, report.issues))
    console.log(`${file}: ${ISSUE_KINDS[kind]}: ${count} more of the kind ${kind}`)
  const errors = countOf(report, 'error')
  const warnings = countOf(report, 'warning')
  const kept = `${report.kept} of ${report.read} events kept`
  console.log(`${file}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}; ${kept}`)
}

export function lineOf(file: string, issue: Issue): string {
  const event = issue.event === undefined ? '' : ` (event ${issue.event})`
  return `${placeOf(file, issue)}: ${ISSUE_KINDS[issue.kind]}: ${issueSentence(issue, issues)}${event}`
}

/** Where the file is no text with lines: the file within it, and the place in a table. */
function placeOf(file: string, issue: Issue): string {
  if (issue.line !== null) return `${file}:${issue.line}:${issue.column}`
  return [file, issue.file, issue.cell && app.failure.whereInTable(issue.cell)].filter(Boolean).join(': ')
}

function byPlace(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
