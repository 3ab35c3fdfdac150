/** Collects findings of a file during a load: the first ones in full, then counts by kind. */
import type { Finding, Sink } from '../../model/finding.ts'
import { ISSUES_IN_FULL, type IssueKind } from '../../model/issue.ts'

export class FindingLog {
  readonly #most: number
  readonly #full: Finding[] = []
  readonly #further = new Map<IssueKind, number>()

  /** `most` is the maximum number of findings kept in full. */
  constructor(most: number = ISSUES_IN_FULL) {
    this.#most = most
  }

  add(finding: Finding): void {
    const { kind } = finding
    if (this.#full.length < this.#most) this.#full.push(finding)
    else this.#further.set(kind, (this.#further.get(kind) ?? 0) + 1)
  }

  addAll(findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding)
  }

  get isEmpty(): boolean {
    return this.#full.length === 0
  }

  tell(sink: Sink): void {
    for (const finding of this.#full) sink(finding)
    for (const [kind, count] of this.#further) for (let at = 0; at < count; at++) sink({ kind, path: [] })
  }
}
