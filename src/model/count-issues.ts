/** Counts the issues of a report, including those that it does not list. */
import { groupBy } from '../base/group-by.ts'
import { ISSUE_KINDS, type Issue, type IssueKind, type Report, type Severity } from './issue.ts'

const kindsOf = ({ counts }: Report) => Object.keys(counts) as IssueKind[]

/** Returns the number of issues of a severity, listed or not. */
export function countOf(report: Report, severity: Severity): number {
  return kindsOf(report)
    .filter((kind) => ISSUE_KINDS[kind] === severity)
    .reduce((sum, kind) => sum + (report.counts[kind] ?? 0), 0)
}

/** Returns, for each kind of issue, how many there are besides those in `listed`. */
export function furtherOf(
  report: Report,
  listed: readonly Issue[],
): readonly { readonly kind: IssueKind; readonly count: number }[] {
  const byKind = groupBy(listed, ({ kind }) => kind)
  return kindsOf(report).flatMap((kind) => {
    const count = (report.counts[kind] ?? 0) - (byKind.get(kind)?.length ?? 0)
    return count > 0 ? [{ kind, count }] : []
  })
}
