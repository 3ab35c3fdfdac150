/** Words about exchanges that both the overview and its exported picture show. */
import type { Exchanges, KindCounts } from '../../engine/query.ts'
import type { Words } from '../../i18n/words.ts'
import { yearOfMonth } from '../../model/dates/months.ts'
import type { AxisLabel } from '../../scene/overview/axis.ts'
import { startOfMonth } from '../../scene/overview/columns.ts'

/** "6", "6 (2 not searched)": how many were answered, and apart from them those for which nobody looked for an answer. */
export function answeredText([answered, , notSought]: KindCounts, { t, number }: Words): string {
  return notSought === 0 ? number(answered) : t.remark(number(answered), t.exchanges.notSought(number(notSought)))
}

/**
 * What the accusations of a pair met with, with a dot between the parts. `share` tells how many of them were answered; it is
 * left out if nobody could answer or nobody looked, because there is no share then.
 */
export function metParts<T>(
  [answered, noneFound, notSought, nobody]: KindCounts,
  share: T,
  { t, number }: Words,
): readonly (T | string)[] {
  const parts = [
    ...(answered + noneFound > 0 ? [share] : []),
    ...(nobody > 0 ? [t.exchanges.nobodyCount(number(nobody))] : []),
    ...(notSought > 0 ? [t.exchanges.notSought(number(notSought))] : []),
  ]
  return parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]))
}

/** "2019–2024"; `null` if nothing has a date. */
export function yearsOf({ months }: Pick<Exchanges, 'months'>): string | null {
  const known = months.flatMap(({ month }) => (month === null ? [] : yearOfMonth(month)))
  if (known.length === 0) return null
  const [first, last] = [known[0]!, known.at(-1)!]
  return first === last ? String(first) : `${first}–${last}`
}

/** Number of accusations that have no place on the axis. */
export function undatedIn({ months }: Pick<Exchanges, 'months'>): number {
  return months
    .filter(({ month }) => month === null)
    .reduce((sum, { kinds }) => sum + kinds.reduce((all, one) => all + one, 0), 0)
}

/** A label of the axis: "2024", "’24", "2010–2015", "Mar". */
export function axisWord({ label }: AxisLabel, { tick }: Pick<Words, 'tick'>): string {
  switch (label.kind) {
    case 'year':
      return String(label.year)
    case 'short-year':
      return `’${String(label.year).slice(-2)}`
    case 'years':
      return `${label.from}–${label.to}`
    case 'month':
      return tick(startOfMonth(label.month), 'month', false)
  }
}
