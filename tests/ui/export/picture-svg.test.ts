// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { laneFinder, plainLanes } from '../../../src/scene/lanes/lanes.ts'
import { layOut } from '../../../src/scene/layout.ts'
import { timeScale } from '../../../src/scene/scale.ts'
import { pictureSvg, type PictureInput } from '../../../src/ui/export/picture-svg.ts'
import { pngSize } from '../../../src/ui/export/png-of.ts'
import { escaped } from '../../../src/ui/export/svg-element.ts'
import { parseDate } from '../../../src/model/dates/parse-date.ts'

const HOSTILE = '</title><script>alert("1")</script>&\u0000 <img src=x onerror=alert(1)>'
const SPAN = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) }
const measure = (text: string) => text.length * 6

function sceneOf(title: string): PictureInput['scene'] {
  const groups = plainLanes('actor', [{ value: 'a', counts: [1, 0, 0], first: 0 } as never], (members) => members)
  const mark = {
    id: 'e',
    type: 'accusation',
    date: parseDate('2024-06')!,
    title,
    by: ['a'],
    against: [],
    occurrence: null,
    attribution: null,
    responses: ['none-found'],
    source: 's',
    links: 0,
    points: 0,
    lane: 0,
  } as const
  return layOut({
    groups,
    range: { from: 0, to: 1 },
    marks: [mark],
    density: { totals: Uint32Array.of(1, 0, 0) },
    links: [],
    ends: [],
    findLane: laneFinder([{ field: 'actor', value: 'a' }], new Map()),
    scale: timeScale(SPAN, 1000),
    leftEdgePx: 0,
    rightEdgePx: 1000,
    roomPx: Infinity,
    labelMostPx: Infinity,
    measure,
  })
}

function inputWith(words: string): PictureInput {
  return {
    widthPx: 1200,
    namesPx: 144,
    scene: sceneOf(words),
    ticks: [{ x: 500, label: words, isMajor: true }],
    counts: { counts: new Uint32Array(30), columns: 10, most: 1 },
    title: words,
    under: [words],
    legend: [{ glyph: '', glyphPx: 0, label: words }],
    foot: [words],
    groupName: () => ({ label: words, count: '1', hue: 0 }),
    laneName: () => ({ label: words, count: '1', note: words, hue: 0, isSaid: false }),
    markName: () => ({ name: words, hue: 0, isSaid: false }),
    colours: { paper: '#fff', ink: '#000', quiet: '#555', rule: '#eee', faint: '#ddd', line: '#999', hues: ['#555'] },
    fonts: '',
    family: 'sans-serif',
    measure,
  }
}

const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')

describe('the SVG', () => {
  it('hatches lanes and marks of what is only attributed, and nothing else', () => {
    const input = inputWith('words')
    const hatchedIn = (part: Partial<PictureInput>) =>
      parsed(pictureSvg({ ...input, ...part }).svg).querySelectorAll('rect[fill="url(#said-hatch)"]').length
    expect(hatchedIn({})).toBe(0)
    expect(hatchedIn({ laneName: (lane) => ({ ...input.laneName(lane), isSaid: true }) })).toBe(1)
    expect(hatchedIn({ markName: (mark) => ({ ...input.markName(mark), isSaid: true }) })).toBe(1)
  })

  it('takes the texts of a dataset for text, whatever they hold', () => {
    const { svg } = pictureSvg(inputWith(HOSTILE))
    const document = parsed(svg)
    expect(document.querySelector('parsererror, script, img, foreignObject')).toBeNull()
    expect(document.querySelector('title')!.textContent).toBe(HOSTILE.replace('\u0000', '\uFFFD'))
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((one) => one.getAttributeNames())
        .filter((name) => /^on|href/.test(name)),
    ).toEqual([])
  })

  it('is as tall as what is in it, and says the whole title of an event', () => {
    const title = 'A title that is far longer than any label on the screen may be, and stands here whole'
    const { svg, heightPx, widthPx } = pictureSvg(inputWith(title))
    const root = parsed(svg).documentElement
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${widthPx} ${heightPx}`)
    expect([...root.querySelectorAll('g > text')].map((one) => one.textContent)).toContain(title)
    const bottoms = [...root.querySelectorAll(':scope > text')].map((one) => Number(one.getAttribute('y')))
    expect(Math.max(...bottoms)).toBeLessThan(heightPx)
  })
})

describe('escaping', () => {
  it('leaves out what XML cannot write, and keeps every other character', () => {
    expect(escaped('a\u0001b\uD800c\uFFFEd')).toBe('a\uFFFDb\uFFFDc\uFFFDd')
    expect(escaped('国😀\n"<&>')).toBe('国😀\n&quot;&lt;&amp;&gt;')
  })
})

describe('a PNG', () => {
  it('has two pixels for one, but no more than a browser can draw', () => {
    expect(pngSize({ widthPx: 1200, heightPx: 800 })).toEqual({ widthPx: 2400, heightPx: 1600 })
    expect(pngSize({ widthPx: 1200, heightPx: 20_000 }).heightPx).toBe(16_384)
  })
})
