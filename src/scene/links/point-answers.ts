/** Exports `pointAnswers`, the points of an accusation with what answers each, and how their numbers are put together. */
import type { EventAnswer } from '../../engine/query.ts'
import { groupBy } from '../../base/group-by.ts'
import type { Stance } from '../../model/event.ts'

/** What answers a point, or several: how, and by whom. */
export interface PointAnswer {
  /** Event that answers. */
  readonly id: string
  /** `null` if it is not coded. */
  readonly stance: Stance | null
  /** Ids of actors. */
  readonly by: readonly string[]
}

export interface AnsweredPoint {
  readonly id: string
  readonly text: string
  /** Empty if no answer touches it. */
  readonly answers: readonly PointAnswer[]
}

/**
 * The points of an accusation in their order; comments by those who are not accused answer none. Takes time linear in the
 * points and in those that answers name.
 */
export function pointAnswers({ event, links, respondedBy }: EventAnswer): readonly AnsweredPoint[] {
  const speakers = new Map(respondedBy.map(({ id, by }) => [id, by]))
  const answers = new Map<string, PointAnswer[]>(event.points.map(({ id }) => [id, []]))
  for (const { from, to, stance, standing, points } of links) {
    if (to !== event.id || standing !== 'accused') continue
    const answer = { id: from, stance, by: speakers.get(from) ?? [] }
    for (const point of points) answers.get(point)?.push(answer)
  }
  return event.points.map(({ id, text }) => ({ id, text, answers: answers.get(id)! }))
}

/** Points that met with the same, by their numbers from 1. */
export interface PointGroup {
  readonly numbers: readonly number[]
  readonly answers: readonly PointAnswer[]
}

/** Puts points together that the same events answer, in order of the first of them. */
export function pointGroups(points: readonly AnsweredPoint[]): readonly PointGroup[] {
  const numbered = points.map(({ answers }, index) => ({ answers, number: index + 1 }))
  const groups = groupBy(numbered, ({ answers }) => JSON.stringify(answers.map(({ id, stance }) => [id, stance])))
  return [...groups.values()].map((alike) => ({
    numbers: alike.map(({ number }) => number),
    answers: alike[0]!.answers,
  }))
}

/** Ascending whole numbers as ranges of neighbours, both ends inclusive: 1, 2, 3, 5 are 1–3 and 5–5. */
export function rangesOf(numbers: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}
