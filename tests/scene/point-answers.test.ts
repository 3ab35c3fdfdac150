import { describe, expect, it } from 'vitest'
import type { EventAnswer, Link } from '../../src/engine/query.ts'
import { pointAnswers, pointGroups, rangesOf } from '../../src/scene/links/point-answers.ts'

const link = (from: string, points: readonly string[], standing: Link['standing'] = 'accused'): Link => ({
  kind: 'respondsTo',
  from,
  to: 'a',
  time: null,
  stance: 'denies',
  points,
  standing,
})
const answerWith = (ids: readonly string[], ...links: readonly Link[]) =>
  ({
    event: { id: 'a', points: ids.map((id) => ({ id, text: id, about: [], citations: [] })) },
    links,
    respondedBy: links.map(({ from }) => ({ id: from, by: [`speaker of ${from}`] })),
  }) as unknown as EventAnswer

describe('the points of an accusation', () => {
  it('have the answers that name them, and no comments', () => {
    const points = pointAnswers(
      answerWith(['1', '2', '3'], link('x', ['3', '1']), link('y', ['1']), link('z', ['2'], 'other'), link('w', [])),
    )
    expect(points.map(({ answers }) => answers.map(({ by }) => by.join()))).toEqual([
      ['speaker of x', 'speaker of y'],
      [],
      ['speaker of x'],
    ])
  })

  it('are put together if the same answers name them, in order of the first', () => {
    const groups = pointGroups(pointAnswers(answerWith(['1', '2', '3', '4'], link('x', ['2', '4']))))
    expect(groups.map(({ numbers, answers }) => [numbers, answers.length])).toEqual([
      [[1, 3], 0],
      [[2, 4], 1],
    ])
    expect(rangesOf([1, 2, 3, 5])).toEqual([
      [1, 3],
      [5, 5],
    ])
    expect(rangesOf([])).toEqual([])
  })

  it('may be 10,000, all of which 200 answers name', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `${at}`)
    const links = Array.from({ length: 200 }, (_, at) => link(`x${at}`, at === 0 ? ids.toReversed() : ids.slice(-50)))
    const points = pointAnswers(answerWith(ids, ...links))
    expect(points.at(-1)!.answers).toHaveLength(200)
    expect(pointGroups(points).map(({ numbers }) => rangesOf(numbers))).toEqual([[[1, 9950]], [[9951, 10_000]]])
  })
})
