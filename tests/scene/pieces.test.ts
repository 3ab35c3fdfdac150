import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paintBars } from '../../src/scene/lanes/density-image.ts'
import { exchangeLabels } from '../../src/scene/labels/exchange-labels.ts'
import { fitLabel } from '../../src/scene/labels/labels.ts'
import { linkTimes } from '../../src/scene/labels/link-times.ts'
import type { Passage } from '../../src/model/event.ts'
import { markedParagraphs, mergePassages } from '../../src/scene/text/marked-text.ts'
import { neighbour } from '../../src/scene/lanes/neighbour.ts'
import { packRows } from '../../src/scene/lanes/pack.ts'
import { placeUnder, timeScale } from '../../src/scene/scale.ts'
import type { SceneLink, SceneMark } from '../../src/scene/scene.ts'
import { revealTop } from '../../src/scene/lanes/reveal.ts'
import { clipLabels } from '../../src/scene/labels/clip-labels.ts'
import { stackedPaths } from '../../src/scene/lanes/stacked-paths.ts'

const aMark = (part: Partial<SceneMark>): SceneMark => {
  const x = part.x ?? 0
  const event = { id: 'm', type: 'rebuttal', title: 'a title of some words', by: [], against: [] }
  return {
    event,
    lane: 0,
    row: 0,
    x0: x,
    x1: x,
    x,
    y: 0,
    label: null,
    pointing: 'level',
    ...part,
  } as never
}
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
    reachPx: 0,
    places: [{ x: 100, y }],
    time: { min: 0, max: 0 },
  })

  const sight = { leftPx: 0, rightPx: 1000 }
  const timesOf = (links: readonly SceneLink[], marks: readonly SceneMark[] = [], seen = sight) =>
    linkTimes({ links, marks }, 'a', seen, () => 'the same day', sevens)

  it('are said for the selected event alone, and never on one another', () => {
    const links = [link('a', 'b', 10), link('a', 'c', 14), link('a', 'd', 18), link('a', 'e', 60), link('x', 'y', 90)]
    const times = timesOf(links)
    expect(times.map(({ key }) => key)).toEqual(['ab', 'ac', 'ae'])
    expect(times[0]!.x).toBeGreaterThan(100)
    expect(times[1]!.x).toBeLessThan(100 - sevens('the same day'))
  })

  it('cover no mark and no label', () => {
    const beside = aMark({ x: 120, y: 10, label: { text: 'a title', x: 134, anchor: 'start' } })
    expect(timesOf([link('a', 'b', 10)], [beside])[0]!.x).toBeLessThan(100)
    expect(timesOf([link('a', 'b', 10)], [beside, aMark({ x: 60, y: 10 })])).toEqual([])
  })

  it('are not cut by the end of the window', () => {
    expect(timesOf([link('a', 'b', 10)], [], { leftPx: 0, rightPx: 110 })[0]!.x).toBeLessThan(100)
    expect(timesOf([link('a', 'b', 10)], [], { leftPx: 90, rightPx: 110 })).toEqual([])
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

describe('labels in a window', () => {
  const sight = { leftPx: 100, rightPx: 400 }
  const seen = (mark: SceneMark) => clipLabels([mark], sight, sevens)[0]!.label
  const right = (x: number) => aMark({ x, label: { text: 'a title of some words', x: x + 12, anchor: 'start' } })

  it('stay as they are where they can be read', () => {
    const mark = right(200)
    expect(clipLabels([mark], sight, sevens)[0]).toBe(mark)
  })

  it('are shortened by whole words where the window ends, and left out where too little would be left', () => {
    expect(seen(right(270))).toMatchObject({ text: 'a title of some…' })
    expect(seen(right(370))).toBeNull()
  })

  it('are not there without their mark', () => {
    expect(seen(right(80))).toBeNull()
    expect(seen(aMark({ x: 420, label: { text: 'a title of some words', x: 410, anchor: 'end' } }))).toBeNull()
  })

  it('move into the window on a bar that begins before it', () => {
    const bar = aMark({ x0: 0, x1: 380, x: 190, label: { text: 'a title of some words', x: 4, anchor: 'start' } })
    expect(seen(bar)).toEqual({ text: 'a title of some words', x: 104, anchor: 'start' })
    expect(seen({ ...bar, x1: 225 })).toMatchObject({ text: 'a title of some…', x: 104 })
  })

  it('are never cut, whatever the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.constantFrom('start', 'end'),
        fc.boolean(),
        (x, anchor, isBar) => {
          const label = { text: 'a title of some words', x, anchor } as const
          const found = seen(aMark({ x, x0: isBar ? x - 200 : x, x1: x + (isBar ? 200 : 0), label }))
          if (!found) return
          const start = found.anchor === 'start' ? found.x : found.x - sevens(found.text)
          expect(start).toBeGreaterThanOrEqual(sight.leftPx)
          expect(start + sevens(found.text)).toBeLessThanOrEqual(sight.rightPx)
        },
      ),
    )
  })
})

describe('labels of the open exchange', () => {
  const sight = { leftPx: 0, rightPx: 400 }
  const named = (id: string, part: Partial<SceneMark>) =>
    aMark({ ...part, event: { id, type: 'rebuttal', title: 'a title of some words' } as never })
  const labels = (marks: readonly SceneMark[], ...exchange: readonly string[]) =>
    exchangeLabels(marks, new Set(exchange), sight, sevens).map(({ label }) => label?.text ?? null)
  const label = { text: 'a title of some words', x: 62, anchor: 'start' } as const

  it('stand where the label of another event would be in the way, which goes', () => {
    const marks = [named('other', { x: 50, label }), named('own', { x: 220 })]
    expect(labels(marks, 'own')).toEqual([null, 'a title of some words'])
  })

  it('leave other rows, and other pictures, as they are', () => {
    const marks = [named('other', { x: 50, label }), named('own', { x: 220, row: 1 })]
    expect(labels(marks, 'own')).toEqual(['a title of some words', 'a title of some words'])
    expect(exchangeLabels(marks, new Set(), sight, sevens)).toEqual(marks)
  })

  it('stand left of an event that has no room on its right, or nowhere', () => {
    const crowd = [named('own', { x: 200 }), named('next', { x: 230 })]
    expect(exchangeLabels(crowd, new Set(['own']), sight, sevens)[0]!.label).toMatchObject({ anchor: 'end' })
    expect(labels([named('before', { x: 180 }), ...crowd], 'own')).toEqual([null, null, null])
  })

  it('touch neither each other nor another event', () => {
    const spots = fc.uniqueArray(fc.integer({ min: 2, max: 18 }), { minLength: 1 })
    fc.assert(
      fc.property(spots, (spots) => {
        const marks = spots.map((spot) => named(`m${spot}`, { x: spot * 20 }))
        const own = new Set(marks.filter((_, at) => at % 2 === 0).map(({ event }) => event.id))
        const taken = exchangeLabels(marks, own, sight, sevens).flatMap(({ x, label }) => {
          const width = label ? sevens(label.text) : 0
          const start = label ? (label.anchor === 'start' ? label.x : label.x - width) : 0
          return [{ start: x - 9, end: x + 9 }, ...(label ? [{ start, end: start + width }] : [])]
        })
        taken.sort((a, b) => a.start - b.start)
        for (const [at, { start }] of taken.entries())
          if (at > 0) expect(start).toBeGreaterThanOrEqual(taken[at - 1]!.end)
      }),
    )
  })
})

describe('bringing an event into sight', () => {
  const scene = (links: readonly { from: string; to: string }[]) =>
    ({
      marks: [
        ['a', 100],
        ['b', 500],
        ['c', 2000],
      ].map(([id, y]) => aMark({ y: y as number, event: { id } as never })),
      links,
    }) as never

  it('leaves the picture where it is while the event and what it is linked with are in sight', () => {
    expect(revealTop(scene([{ from: 'a', to: 'b' }]), 'a', { topPx: 0, heightPx: 600 })).toBeNull()
  })

  it('shows both ends of its lines where there is room for them', () => {
    const top = revealTop(scene([{ from: 'b', to: 'a' }]), 'a', { topPx: 0, heightPx: 500 })!
    expect(top).toBeLessThan(100)
    expect(top + 500).toBeGreaterThan(500)
  })

  it('shows the event itself where there is not', () => {
    const top = revealTop(scene([{ from: 'c', to: 'a' }]), 'c', { topPx: 0, heightPx: 500 })!
    expect(top).toBeLessThan(2000)
    expect(top + 500).toBeGreaterThan(2000)
  })

  it('does nothing for an event that is no mark', () => {
    expect(revealTop(scene([]), 'elsewhere', { topPx: 0, heightPx: 500 })).toBeNull()
  })
})
