/** Exports what describes the points of an accusation, and what answers them, in words. */
import type { Words } from '../../i18n/words.ts'
import { type AnsweredPoint, type PointAnswer, pointGroups, rangesOf } from '../../scene/links/point-answers.ts'

/** Gives the name of an actor. */
type NameOf = (actor: string) => string

/** Maximum number of groups, of ranges within one, and of answers that are described; the rest are counted. */
const MOST_GROUPS = 4
const MOST_RANGES = 5
const MOST_ANSWERS = 3

/** What answers a point: "Denied by Command · No comment by Embassy", or that nothing does. */
export function pointFate(answers: readonly PointAnswer[], { t, number }: Words, nameOf: NameOf): string {
  if (answers.length === 0) return t.details.untouched
  const told = answers
    .slice(0, MOST_ANSWERS)
    .map(({ stance, by }) =>
      t.details.answeredPoint(t.responses[stance ?? 'answered'].name, by.map(nameOf).join(t.separator)),
    )
  return [...told, ...moreThan(answers.length - told.length, t, number)].join(' · ')
}

/** Numbers from 1, with neighbours as ranges: "1–3, 5". */
export function pointNumbers(numbers: readonly number[], { t, number }: Words): string {
  const ranges = rangesOf(numbers)
  const told = ranges
    .slice(0, MOST_RANGES)
    .map(([from, to]) =>
      from === to
        ? number(from)
        : to === from + 1
          ? `${number(from)}${t.separator}${number(to)}`
          : `${number(from)}–${number(to)}`,
    )
  const untold = ranges.slice(MOST_RANGES).reduce((sum, [from, to]) => sum + to - from + 1, 0)
  return [...told, ...moreThan(untold, t, number)].join(t.separator)
}

/** All points of an accusation: "3 points: 1, 3 Denied by Command; 2 not touched by an answer". Empty if there are none. */
export function pointWords(points: readonly AnsweredPoint[], words: Words, nameOf: NameOf): string {
  if (points.length === 0) return ''
  const { t, number } = words
  const groups = pointGroups(points)
  const told = groups
    .slice(0, MOST_GROUPS)
    .map(({ numbers, answers }) => t.relations.fate(pointNumbers(numbers, words), pointFate(answers, words, nameOf)))
  const untold = groups.slice(MOST_GROUPS).reduce((sum, { numbers }) => sum + numbers.length, 0)
  const fates = [...told, ...moreThan(untold, t, number)].join(t.semicolon)
  return t.relations.allPoints(points.length, number(points.length), fates)
}

function moreThan(count: number, t: Words['t'], number: Words['number']): readonly string[] {
  return count > 0 ? [t.relations.more(number(count))] : []
}
