/** A report as lines for a terminal, `path:line:column: what is wrong`. */
import { issueSentence } from '../src/i18n/issue-words.ts'
import { ISSUES_IN_FULL, ISSUE_KINDS } from '../src/model/issue.ts'
import type { Issue, IssueKind, Report, Severity } from '../src/model/issue.ts'

export function print(file: string, report: Report): void {
  for (const issue of [...report.issues].sort(byPlace)) console.log(lineOf(file, issue))
  for (const [kind, more] of moreOf(report))
    console.log(`${file}: ${ISSUE_KINDS[kind]}: ${more} more of the kind ${kind}`)
  const errors = count(report, 'error')
  const warnings = count(report, 'warning')
  const kept = `${report.kept} of ${report.read} events kept`
  console.log(`${file}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}; ${kept}`)
}

export function lineOf(file: string, issue: Issue): string {
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

export function count({ counts }: Report, severity: Severity): number {
  return kindsOf(counts).reduce((sum, [kind, all]) => sum + (ISSUE_KINDS[kind] === severity ? all : 0), 0)
}

function kindsOf(counts: Report['counts']): [IssueKind, number][] {
  return Object.entries(counts) as [IssueKind, number][]
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
