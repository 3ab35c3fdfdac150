import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paintBars } from '../../src/scene/density-image.ts'
import { fitLabel } from '../../src/scene/labels.ts'
import { linkTimes } from '../../src/scene/link-times.ts'
import type { Passage } from '../../src/model/event.ts'
import { markedParagraphs, mergePassages } from '../../src/scene/marked-text.ts'
import { neighbour } from '../../src/scene/neighbour.ts'
import { packRows } from '../../src/scene/pack.ts'
import { placeUnder, timeScale } from '../../src/scene/scale.ts'
import { stackedPaths } from '../../src/scene/stacked-paths.ts'

const sevens = (text: string) => text.length * 7

describe('packing into rows', () => {
  const extents = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 200 }))
      .map(([start, width]) => ({ start, end: start + width })),
    { maxLength: 60 },
  )

  it('never lets two in a row come closer than the gap', () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 6 }), (extents, gap, most) => {
        const { rows, rowCount } = packRows(extents, gap, most)
        expect(rowCount).toBeLessThanOrEqual(most)
        for (const [a, first] of extents.entries()) {
          for (const [b, second] of extents.entries()) {
            if (a >= b || rows[a] === -1 || rows[a] !== rows[b]) continue
            expect(first.end + gap <= second.start || second.end + gap <= first.start).toBe(true)
          }
        }
      }),
    )
  })

  it('leaves one out only when every row is taken there', () => {
    const same = Array.from({ length: 5 }, () => ({ start: 0, end: 10 }))
    expect(packRows(same, 0, 3).rows).toEqual([0, 1, 2, -1, -1])
  })
})

describe('a label', () => {
  it('is whole where it fits', () => {
    expect(fitLabel('Two words', 63, sevens)).toBe('Two words')
  })

  it('is cut between words where it does not', () => {
    expect(fitLabel('MSS names three officers of ICEFCOM', 150, sevens)).toBe('MSS names three…')
  })

  it('is left out rather than cut to nothing', () => {
    expect(fitLabel('MSS names three officers of ICEFCOM', 60, sevens)).toBeNull()
  })

  it('is cut between characters where a script has no spaces, never inside one', () => {
    expect(fitLabel('国家安全部点名三名👨‍👩‍👧军官的说法', 70, sevens)).toBe('国家安全部点名三名…')
  })
})

describe('arrow keys', () => {
  const marks = [
    { lane: 0, row: 0, x: 10 },
    { lane: 0, row: 1, x: 10 },
    { lane: 0, row: 0, x: 90 },
    { lane: 2, row: 0, x: 40 },
    { lane: 2, row: 0, x: 80 },
    { lane: 3, row: 0, x: 90 },
  ]

  it('go along a lane in order of time, through all its rows', () => {
    expect(neighbour(marks, 0, 'right')).toBe(1)
    expect(neighbour(marks, 1, 'right')).toBe(2)
    expect(neighbour(marks, 2, 'left')).toBe(1)
    expect(neighbour(marks, 2, 'right')).toBeNull()
  })

  it('go to the nearest in time of the next lane that has any', () => {
    expect(neighbour(marks, 2, 'down')).toBe(4)
    expect(neighbour(marks, 5, 'up')).toBe(4)
    expect(neighbour(marks, 0, 'up')).toBeNull()
  })
})

describe('counts as pixels', () => {
  it('stack the types from the bottom and reach the full height at the greatest count', () => {
    const columns = 2
    const counts = Uint32Array.of(15, 0, 0, 3, 0, 0)
    const pixels = new Uint32Array(columns * 8)
    paintBars(pixels, { columns, counts }, 0, 15, [1, 2, 3])
    const heights = [0, 1].map((column) => pixels.filter((word, at) => at % columns === column && word !== 0).length)
    expect(heights).toEqual([8, 4])
  })

  it('show a single event among a million', () => {
    const pixels = new Uint32Array(2 * 24)
    paintBars(pixels, { columns: 2, counts: Uint32Array.of(1e6, 0, 0, 0, 0, 1) }, 0, 1e6, [1, 2, 3])
    expect(pixels[23 * 2 + 1]).toBe(3)
  })

  it('leave columns without events empty', () => {
    const pixels = new Uint32Array(3 * 4)
    paintBars(pixels, { columns: 3, counts: new Uint32Array(9) }, 0, 1, [1, 2, 3])
    expect(pixels.every((word) => word === 0)).toBe(true)
  })
})

describe('a stacked histogram', () => {
  it('has a bar for every column of a type that has events', () => {
    // Two columns; an accusation in the first, an attack and a rebuttal in the second.
    const counts = new Uint32Array(3 * 2 * 3)
    counts[0] = 1
    counts[(1 * 2 + 1) * 3 + 1] = 1
    counts[(2 * 2 + 1) * 3 + 2] = 1
    const density = { span: { start: 0, end: 1 }, columns: 2, counts, totals: new Uint32Array(9) }
    expect(stackedPaths(density, density, 100, 40).map((path) => path.split('M').length - 1)).toEqual([1, 1, 1])
  })
})

describe('a text with marks', () => {
  const text = 'First line.\nSecond line here.\n\nThird.'

  it('is cut into the paragraphs that are not empty', () => {
    expect(markedParagraphs(text, []).map(({ start }) => start)).toEqual([0, 12, 31])
  })

  const overlapping = [
    { start: 6, end: 18 },
    { start: 14, end: 23 },
  ]
  const told = (passages: readonly Passage[]) =>
    markedParagraphs(text, passages).map(({ pieces }) =>
      pieces.map(({ text, passages }) => (passages.length > 0 ? `${passages.join('+')}[${text}]` : text)).join(''),
    )

  it('says which passages every piece lies in, also of one that runs over a paragraph’s end', () => {
    expect(told(overlapping)).toEqual(['First 0[line.]', '0[Se]0+1[cond]1[ line] here.', 'Third.'])
  })

  it('marks what overlaps or touches once where passages are merged', () => {
    expect(told(mergePassages([...overlapping, { start: 23, end: 28 }]))).toEqual([
      'First 0[line.]',
      '0[Second line here].',
      'Third.',
    ])
  })

  it('loses and adds nothing, wherever the marks are', () => {
    const spot = fc.integer({ min: 0, max: text.length })
    const passage = fc.tuple(spot, spot).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(passage), (passages) => {
        const back = markedParagraphs(text, passages).map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
        expect(back).toEqual(['First line.', 'Second line here.', 'Third.'])
      }),
    )
  })
})

describe('times on the lines', () => {
  const link = (from: string, to: string, y: number) => ({
    key: `${from}${to}`,
    kind: 'respondsTo' as const,
    from,
    to,
    path: '',
    isLoose: false,
    x: 0,
    y,
    time: { min: 0, max: 0 },
  })

  it('are said for the selected event alone, and never on one another', () => {
    const links = [link('a', 'b', 10), link('a', 'c', 14), link('a', 'd', 60), link('x', 'y', 90)]
    expect(linkTimes(links, 'a', () => 'the same day', sevens).map(({ key }) => key)).toEqual(['ab', 'ad'])
  })
})

describe('a layer', () => {
  it('lies under another scale where its instants do, however that was panned or zoomed', () => {
    const instants = fc.integer({ min: 0, max: 1e12 })
    const scales = fc
      .tuple(instants, fc.integer({ min: 60_000, max: 1e12 }), fc.integer({ min: 100, max: 4000 }))
      .map(([start, width, px]) => timeScale({ start, end: start + width }, px))
    fc.assert(
      fc.property(scales, scales, instants, (drawn, now, instant) => {
        const { shiftPx, stretch } = placeUnder(drawn, now)
        const stretched = drawn.toX(instant) * stretch
        const error = Math.abs(stretched + shiftPx - now.toX(instant))
        expect(error).toBeLessThan(1e-9 * (1 + Math.abs(stretched) + Math.abs(shiftPx)))
      }),
    )
  })
})
