/** Reviews of claims (schema.org's ClaimReview): recognised, so that the refusal says what they are. */
import { issueOf } from '../../model/check/reporter.ts'
import type { Format } from '../format.ts'
import { refused } from '../issues.ts'

const CERTAIN = 0.9

export const claimReview: Format = {
  name: 'claim-review',
  detect: (beginning) =>
    /^\s*[[{]/.test(beginning) && /"(?:claimReviewed|ClaimReview)"/.test(beginning) ? CERTAIN : 0,
  async *read() {
    yield refused(issueOf({ kind: 'foreign-file', path: [], hint: 'claimreview' }, null))
  },
}
