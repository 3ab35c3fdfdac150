import type { KindCounts } from '../../engine/query.ts'
import type { Words } from '../../i18n/words.ts'

/** "6", "6 of 31": how many were answered of those for which an answer was looked for; what nobody looked for stands apart. */
export function answeredText([answered, , notSought]: KindCounts, { t, number }: Words): string {
  return notSought === 0 ? number(answered) : t.remark(number(answered), t.exchanges.notSought(number(notSought)))
}
