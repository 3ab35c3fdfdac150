/** Thrown inside streams, which cannot return a value, to say why their bytes cannot be read. */
import type { Finding } from '../../model/finding.ts'

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.kind)
    this.finding = finding
  }
}
