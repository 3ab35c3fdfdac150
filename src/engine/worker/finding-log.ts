/** Findings of a file that is still being read: the first in full, then how many of a kind. */
import type { Finding } from '../../model/finding.ts'
import { ISSUES_IN_FULL, type IssueKind } from '../../model/issue.ts'
import type { Reporter } from '../../model/reporter.ts'

export class FindingLog {
  readonly #full: Finding[] = []
  readonly #further = new Map<IssueKind, number>()

  add(finding: Finding): void {
    const { kind } = finding
    if (this.#full.length < ISSUES_IN_FULL) this.#full.push(finding)
    else this.#further.set(kind, (this.#further.get(kind) ?? 0) + 1)
  }

  addAll(findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding)
  }

  get isEmpty(): boolean {
    return this.#full.length === 0
  }

  tell(reporter: Reporter): void {
    for (const finding of this.#full) reporter.add(finding)
    for (const [kind, count] of this.#further) for (let at = 0; at < count; at++) reporter.add({ kind, path: [] })
  }
}
