import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exchange, type Exchanges, type EventHeader, RESPONSE_KINDS } from '../../src/engine/query.ts'
import { monthOf } from '../../src/model/dates/months.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { sumKinds, totalOf } from '../../src/scene/overview/bars.ts'
import { instantAt, layColumns, placeOf, startOfMonth } from '../../src/scene/overview/columns.ts'
import { layOverview, type OverviewScene } from '../../src/scene/overview/layout.ts'
import { pairRowsOf } from '../../src/scene/overview/pairs.ts'
import { boxOf, meet, segmentsOf } from '../../src/scene/overview/titles.ts'
import { runs } from '../runs.ts'

const SIDES = ['TW', 'CN', 'US', 'JP', '']
const sideOf = (actor: string) => actor.slice(0, 2)
const measure = (text: string) => text.length * 6

function header(id: string, type: EventHeader['type'], edtf: string, by: string, against: string): EventHeader {
  return {
    id,
    type,
    date: parseDate(edtf)!,
    title: `Event ${id} says a lot about many things`,
    by: [by],
    against: [against],
  } as unknown as EventHeader
}

const date = fc
  .record({ year: fc.integer({ min: 2005, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
const said = fc.record({
  edtf: fc.oneof({ weight: 5, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom('2019', '/2020', '../..') }),
  by: fc.constantFrom(...SIDES),
  against: fc.constantFrom(...SIDES),
})
const exchanges: fc.Arbitrary<readonly Exchange[]> = fc
  .array(fc.record({ said, kind: fc.constantFrom(...RESPONSE_KINDS), answers: fc.array(said, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 60,
    size: 'max',
  })
  .map((all) =>
    all.map(
      ({ said, kind, answers }, at) =>
        ({
          accusation: header(`a${at}`, 'accusation', said.edtf, said.by, said.against),
          kind: answers.length > 0 ? 'answered' : kind === 'answered' ? 'none-found' : kind,
          answered: answers.length,
          answers: answers.map((answer, number) => ({
            event: header(`a${at}r${number}`, 'rebuttal', answer.edtf, answer.by, answer.against),
            hasWords: true,
            standing: number === 2 ? 'other' : 'accused',
          })),
        }) as unknown as Exchange,
    ),
  )

/** Counts as an engine gives them. */
function countsOf(all: readonly Exchange[]): Pick<Exchanges, 'pairs' | 'months'> {
  const kindsOf = (some: readonly Exchange[]) =>
    some
      .map(({ kind }) => RESPONSE_KINDS.map((own) => (own === kind ? 1 : 0)) as unknown as Exchanges['kinds'])
      .reduce<Exchanges['kinds']>((sum, kinds) => sumKinds(sum, kinds), [0, 0, 0, 0])
  const grouped = <K>(keyOf: (exchange: Exchange) => K) =>
    [...new Set(all.map((one) => JSON.stringify(keyOf(one))))].map((key) => ({
      ...(JSON.parse(key) as K),
      kinds: kindsOf(all.filter((one) => JSON.stringify(keyOf(one)) === key)),
    }))
  return {
    pairs: grouped(({ accusation: { by, against } }) => ({ by: sideOf(by[0]!), against: sideOf(against[0]!) })),
    months: grouped(({ accusation }) => ({ month: monthOf(accusation.date), side: sideOf(accusation.by[0]!) })),
  }
}

const FRAMES = {
  wide: { widthPx: 1384, namesPx: 112, axisPx: 22, mostHeightPx: 300, leastColumnPx: 7, mostTitles: 6 },
  phone: { widthPx: 358, namesPx: 0, axisPx: 18, mostHeightPx: 170, leastColumnPx: 7, mostTitles: 0 },
}

const scene = fc
  .record({ exchanges, isEven: fc.boolean(), frame: fc.constantFrom(...Object.values(FRAMES)), asBars: fc.boolean() })
  .map(({ exchanges, isEven, frame, asBars }) => {
    const { pairs, months } = countsOf(exchanges)
    const { facing } = pairRowsOf({ pairs, months }, 4)
    const drawn = asBars ? null : exchanges
    const laid = layOverview({ exchanges: drawn, months, facing, sideOf, span: null, isEven, frame, measure })
    return { exchanges, months, frame, laid }
  })

function everyScene(
  judge: (
    laid: OverviewScene,
    of: {
      exchanges: readonly Exchange[]
      months: Exchanges['months']
      frame: { widthPx: number; mostHeightPx: number }
    },
  ) => void,
) {
  fc.assert(
    fc.property(scene, ({ laid, ...of }) => {
      if (laid !== null) judge(laid, of)
    }),
    { numRuns: runs(150), seed: 20261130 },
  )
}

describe('the picture of the overview', () => {
  it('draws no mark, title or strip over another', () => {
    everyScene(({ marks, titles, strips, widthPx }) => {
      const boxes = [...[...marks.values()].map(boxOf), ...titles.map(({ box }) => box)]
      for (const [at, a] of boxes.entries()) for (const b of boxes.slice(at + 1)) expect(meet(a, b)).toBe(false)
      for (const { leftPx, rightPx, topPx, bottomPx } of boxes) {
        expect(leftPx).toBeGreaterThanOrEqual(0)
        expect(rightPx).toBeLessThanOrEqual(widthPx)
        expect(topPx).toBeGreaterThanOrEqual(0)
        expect(bottomPx).toBeLessThanOrEqual(strips.heightPx)
      }
    })
  })

  it('leads no line over a mark that it does not join, and ends each on its own two', () => {
    everyScene(({ marks, bridges }) => {
      for (const { accusation, answer, points } of bridges) {
        const others = [...marks.values()].filter(({ event }) => event.id !== accusation && event.id !== answer)
        for (const segment of segmentsOf(points))
          expect(others.some((mark) => meet(thick(segment), boxOf(mark)))).toBe(false)
        const ends = [points[0]!, points.at(-1)!]
        for (const [at, id] of [accusation, answer].entries()) {
          const { xPx, yPx, sizePx } = marks.get(id)!
          expect(ends[at]).toEqual({ xPx: xPx + sizePx / 2, yPx })
        }
      }
    })
  })

  it('leads no line to a title over another mark or title', () => {
    everyScene(({ marks, titles }) => {
      for (const { id, leader } of titles) {
        const boxes = [
          ...[...marks.values()].filter(({ event }) => event.id !== id).map(boxOf),
          ...titles.filter((other) => other.id !== id).map(({ box }) => box),
        ]
        for (const segment of segmentsOf(leader ?? [])) expect(boxes.some((box) => meet(segment, box))).toBe(false)
      }
    })
  })

  it('draws every event that has a date once, or as many as the bars say', () => {
    everyScene(({ marks, bars }, { exchanges, months }) => {
      const dated = exchanges.flatMap(({ accusation, answers }) => [accusation, ...answers.map(({ event }) => event)])
      const wanted = dated.filter(({ date }) => monthOf(date) !== null).map(({ id }) => id)
      if (bars.length === 0) expect([...marks.keys()].sort()).toEqual([...new Set(wanted)].sort())
      else {
        const counted = months.filter(({ month }) => month !== null).map(({ kinds }) => totalOf(kinds))
        const drawn = bars.flatMap(({ parts }) => parts.map(({ count }) => count))
        expect(sum(drawn)).toBe(sum(counted))
      }
    })
  })

  it('keeps within the height it may have', () => {
    everyScene(({ strips }, { frame }) => expect(strips.heightPx).toBeLessThanOrEqual(frame.mostHeightPx + 1e-6))
  })
})

/** A line as wide as it is drawn. */
const thick = ({ leftPx, rightPx, topPx, bottomPx }: ReturnType<typeof boxOf>) => ({
  leftPx: leftPx - 0.6,
  rightPx: rightPx + 0.6,
  topPx: topPx - 0.6,
  bottomPx: bottomPx + 0.6,
})
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe('columns of time', () => {
  const january = (year: number) => year * 12
  const columnsOf = (months: readonly number[], more: Partial<Parameters<typeof layColumns>[0]> = {}) =>
    layColumns({
      counts: new Map(months.map((month) => [month, 1])),
      span: null,
      isEven: false,
      leftPx: 0,
      widthPx: 1200,
      leastPx: 7,
      ...more,
    })!

  const SPARSE = [january(2014), january(2016), ...Array.from({ length: 72 }, (_, at) => january(2020) + at)]

  it('fold early years in which little was said, a column a year, and say so', () => {
    const { columns, folded, foldXPx } = columnsOf(SPARSE)
    expect(folded).toBe(6)
    expect(columns.slice(0, 7).map(({ from, to }) => to - from)).toEqual([12, 12, 12, 12, 12, 12, 1])
    expect(columns[5]!.xPx + columns[5]!.widthPx).toBeLessThan(foldXPx!)
    expect(columns[6]!.xPx).toBeGreaterThan(foldXPx!)
  })

  it('are even if the reader wants them so, or if folding saves little', () => {
    expect(columnsOf(SPARSE, { isEven: true }).folded).toBe(0)
    expect(columnsOf(Array.from({ length: 60 }, (_, at) => january(2020) + at)).folded).toBe(0)
  })

  it('fold ages in coarser columns, at most eight', () => {
    const { columns, folded } = columnsOf([january(1200), ...Array.from({ length: 40 }, (_, at) => january(2022) + at)])
    expect(folded).toBeLessThanOrEqual(8)
    expect(columns[0]!.from).toBeLessThanOrEqual(january(1200))
  })

  it('are quarters, or years, where months would be too narrow', () => {
    const months = Array.from({ length: 120 }, (_, at) => january(2016) + at)
    expect(columnsOf(months, { widthPx: 400 }).unit).toBe(3)
    expect(columnsOf(months, { widthPx: 100 }).unit).toBe(12)
  })

  it('hold every month of the data once, and none outside', () => {
    const { columns, columnOf } = columnsOf(SPARSE)
    for (const month of SPARSE) {
      const { from, to } = columns[columnOf(month)!]!
      expect(from <= month && month < to).toBe(true)
    }
    expect(columnOf(january(2013))).toBe(null)
    expect(columnOf(january(2030))).toBe(null)
  })
})

describe('rows of pairs', () => {
  it('add up to all pairs, whichever are told one by one', () => {
    fc.assert(
      fc.property(exchanges, fc.integer({ min: 3, max: 6 }), (all, most) => {
        const { pairs, months } = countsOf(all)
        const { rows, rest } = pairRowsOf({ pairs, months }, most)
        expect(rows.length + (rest === null ? 0 : 1)).toBeLessThanOrEqual(most)
        const told = [...rows.map(({ kinds }) => kinds), ...(rest === null ? [] : [rest.kinds])]
        const whole = (list: readonly Exchanges['kinds'][]) =>
          list.reduce<Exchanges['kinds']>((a, b) => sumKinds(a, b), [0, 0, 0, 0])
        expect(whole(told)).toEqual(whole(pairs.map(({ kinds }) => kinds)))
      }),
      { numRuns: runs(100), seed: 20261130 },
    )
  })
})

describe('a place in the columns of time', () => {
  it('is that of the instant which stands there, and none outside', () => {
    everyScene(({ time }) => {
      const last = time.columns.at(-1)!
      for (const { xPx, widthPx } of time.columns)
        expect(placeOf(time, instantAt(time, xPx + widthPx / 3))).toBeCloseTo(xPx + widthPx / 3, 3)
      expect(placeOf(time, startOfMonth(last.to))).toBeCloseTo(last.xPx + last.widthPx, 3)
      expect(placeOf(time, startOfMonth(last.to) + 1)).toBeNull()
      expect(placeOf(time, startOfMonth(time.columns[0]!.from) - 1)).toBeNull()
    })
  })
})
