import type { Words } from '../../i18n/words.ts'
import type { Relation } from '../../scene/links/relations.ts'

/** Maximum number of relations listed; the rest are counted. */
const MOST = 3

/** Describes the relations of an event with `links` links: "answers “…”, denied it, 2 of its points, 6 hours later; and 2 more". */
export function relationWords(
  relations: readonly Relation[],
  links: number,
  { t, number, responseTime, isolate }: Words,
): string {
  const told = relations.slice(0, MOST).map(({ kind, other, stance, points, time }) => {
    const how = [
      stance && t.exchanges.verbs[stance],
      points > 0 ? t.relations.points(points, number(points)) : null,
      time && responseTime(time),
    ].filter((part) => part !== null)
    return t.relations[kind](isolate(other.title), how.length === 0 ? null : how.join(t.comma))
  })
  const untold = links - told.length
  if (untold > 0)
    told.push(told.length > 0 ? t.relations.more(number(untold)) : t.relations.links(untold, number(untold)))
  return told.join(t.semicolon)
}
