import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenSpans, fitSpan, frameSpan, NARROWEST, panSpan, widthOf, zoomSpan } from '../../src/view/move-window.ts'
import { around, isNear, LEEWAY } from '../../src/view/near-window.ts'
import { paddedSpan, spanToAsk } from '../../src/view/padded-span.ts'

const home = { start: Date.UTC(2010, 0, 1), end: Date.UTC(2026, 0, 1) }
const windows = fc
  .tuple(fc.integer({ min: home.start, max: home.end }), fc.integer({ min: NARROWEST, max: widthOf(home) }))
  .map(([start, width]) => ({ start, end: start + width }))

describe('the window', () => {
  it('keeps its width to the millisecond while panning', () => {
    fc.assert(
      fc.property(windows, fc.double({ min: -1e13, max: 1e13, noNaN: true }), (visibleSpan, by) => {
        expect(widthOf(panSpan(visibleSpan, by, home))).toBe(widthOf(visibleSpan))
      }),
    )
  })

  it('never goes further than one extent beyond the dataset', () => {
    fc.assert(
      fc.property(windows, fc.double({ min: -1e15, max: 1e15, noNaN: true }), (visibleSpan, by) => {
        const panned = panSpan(visibleSpan, by, home)
        expect(panned.end).toBeGreaterThanOrEqual(home.start - widthOf(home))
        expect(panned.start).toBeLessThanOrEqual(home.end + widthOf(home))
      }),
    )
  })

  it('keeps the instant under the pointer where it is while zooming inside the dataset', () => {
    const visibleSpan = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2021, 0, 1) }
    const at = Date.UTC(2020, 3, 1)
    const zoomed = zoomSpan(visibleSpan, 0.5, at, home)
    const share = (span: typeof visibleSpan) => (at - span.start) / widthOf(span)
    expect(share(zoomed)).toBeCloseTo(share(visibleSpan), 6)
    expect(widthOf(zoomed)).toBe(widthOf(visibleSpan) / 2)
  })

  it('is never narrower than a minute, nor much wider than the dataset', () => {
    const visibleSpan = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2021, 0, 1) }
    expect(widthOf(zoomSpan(visibleSpan, 1e-12, visibleSpan.start, home))).toBe(NARROWEST)
    expect(widthOf(zoomSpan(visibleSpan, 1e12, visibleSpan.start, home))).toBe(1.5 * widthOf(home))
  })

  it('fits a single day into the middle of its month', () => {
    const day = { start: Date.UTC(2024, 8, 23), end: Date.UTC(2024, 8, 24) }
    const fit = fitSpan(day)
    expect(widthOf(fit) / 86_400_000).toBe(31)
    expect((fit.start + fit.end) / 2).toBe((day.start + day.end) / 2)
  })

  it('frames an event with air on both sides', () => {
    const event = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2020, 6, 1) }
    const framed = frameSpan(event, home)
    expect(framed.start).toBeLessThan(event.start)
    expect(framed.end).toBeGreaterThan(event.end)
  })

  it('glides from one place to another through places between', () => {
    const to = { start: Date.UTC(2012, 0, 1), end: Date.UTC(2013, 0, 1) }
    for (const from of [home, { start: Date.UTC(2020, 0, 1), end: Date.UTC(2020, 0, 1) + widthOf(to) }]) {
      expect(betweenSpans(from, to, 0)).toEqual(from)
      expect(betweenSpans(from, to, 1)).toEqual(to)
      const half = betweenSpans(from, to, 0.5)
      expect(half.start).toBeGreaterThanOrEqual(Math.min(from.start, to.start))
      expect(half.end).toBeLessThanOrEqual(Math.max(from.end, to.end))
    }
  })
})

describe('the span asked for a window', () => {
  it('holds the window with half a window of padding, and is at most four windows wide', () => {
    fc.assert(
      fc.property(windows, (visibleSpan) => {
        const asked = paddedSpan(visibleSpan)
        expect(asked.start).toBeLessThanOrEqual(visibleSpan.start - widthOf(visibleSpan) / 2)
        expect(asked.end).toBeGreaterThanOrEqual(visibleSpan.end + widthOf(visibleSpan) / 2)
        expect(widthOf(asked)).toBeLessThanOrEqual(4 * widthOf(visibleSpan) + 1)
      }),
    )
  })

  it('stays the same while the window moves by no more than its leeway', () => {
    fc.assert(
      fc.property(windows, fc.double({ min: -LEEWAY, max: LEEWAY, noNaN: true }), (visibleSpan, share) => {
        const asked = paddedSpan(visibleSpan)
        const moved = {
          start: visibleSpan.start + share * widthOf(visibleSpan),
          end: visibleSpan.end + share * widthOf(visibleSpan),
        }
        expect(spanToAsk(moved, asked)).toBe(asked)
      }),
    )
  })

  it('is another one once the window leaves it, or has become much narrower than it', () => {
    const visibleSpan = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2021, 0, 1) }
    const asked = paddedSpan(visibleSpan)
    expect(spanToAsk({ start: asked.end, end: asked.end + widthOf(visibleSpan) }, asked)).not.toBe(asked)
    expect(spanToAsk({ start: visibleSpan.start, end: visibleSpan.start + widthOf(visibleSpan) / 10 }, asked)).not.toBe(
      asked,
    )
  })
})

describe('a window that something was drawn for', () => {
  const made = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2021, 0, 1) }
  const about = (factor: number) => zoomSpan(made, factor, made.start / 2 + made.end / 2, home)

  it('is near one that is a little narrower, wider, earlier or later', () => {
    const step = widthOf(made) / 5
    for (const now of [made, about(0.7), about(1.25), panSpan(made, step, home), panSpan(made, -step, home)]) {
      expect(isNear(made, now)).toBe(true)
    }
  })

  it('is not near one at which its words would meet or look stretched, or of which it shows too little', () => {
    const step = widthOf(made) * 0.3
    for (const now of [about(0.6), about(1.4), panSpan(made, step, home), panSpan(made, -step, home)]) {
      expect(isNear(made, now)).toBe(false)
    }
  })

  it('is drawn with enough around it for every window that is near', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (made, share, factor) => {
          const moved = panSpan(made, share * widthOf(made), home)
          const now = zoomSpan(moved, factor, moved.start, home)
          fc.pre(isNear(made, now))
          const drawn = around(made)
          expect(now.start).toBeGreaterThanOrEqual(drawn.start)
          expect(now.end).toBeLessThanOrEqual(drawn.end)
        },
      ),
    )
  })
})
