/** Thrown within streams, where no value can say it: why their bytes are not to be had. */
import type { Finding } from '../../model/finding.ts'

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.kind)
    this.finding = finding
  }
}
