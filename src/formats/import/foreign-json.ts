/** `foreignJson` recognises JSON of well-known kinds that hold no events, so that the refusal says what they are. */
import { issueOf } from '../../model/check/reporter.ts'
import type { Format } from '../format.ts'
import { refused } from '../issues.ts'

/** Below the trackers and STIX (0.95), above plain JSON (0.5): what can be read is never refused. */
const LIKELY = 0.9

/** Signs of each kind in the beginning of a file, by the hint of `foreign-file`. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['claimreview', /"(?:claimReviewed|ClaimReview)"/],
  ['geojson', /"type"\s*:\s*"(?:FeatureCollection|Feature|GeometryCollection)"/],
]

export const foreignJson: readonly Format[] = KINDS.map(([name, sign]) => ({
  name,
  detect: (beginning) => (/^\s*[[{]/.test(beginning) && sign.test(beginning) ? LIKELY : 0),
  async *read() {
    yield refused(issueOf({ kind: 'foreign-file', path: [], hint: name }, null))
  },
}))
