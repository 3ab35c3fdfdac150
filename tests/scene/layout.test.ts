import { groupBy } from '../../src/base/group-by.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SceneMark } from '../../src/scene/scene.ts'
import { picture, type Sketch } from './draw-picture.ts'
import { runs } from '../runs.ts'
import { many, TYPES, day, SCENES } from './scenes.ts'

type Drawn = Awaited<ReturnType<typeof picture>>

/** The pixels of a mark: its time and its 24-pixel target, without the label. */
function bodyOf({ x0, x1, x }: SceneMark) {
  return { start: Math.min(x0, x - 12), end: Math.max(x1, x + 12) }
}

function labelExtent({ label }: SceneMark, measure: (text: string) => number) {
  if (!label) return null
  const width = measure(label.text)
  return label.anchor === 'start' ? { start: label.x, end: label.x + width } : { start: label.x - width, end: label.x }
}

function overlaps(drawn: Drawn): string[] {
  const rows = groupBy(drawn.scene.marks, ({ lane, row }) => `${lane}/${row}`)
  return [...rows].flatMap(([row, marks]) => {
    const bodies = marks.map((mark) => ({ id: mark.event.id, ...bodyOf(mark) })).sort((a, b) => a.start - b.start)
    return bodies.flatMap((body, at) => {
      const next = bodies[at + 1]
      return next && next.start < body.end ? [`${row}: ${body.id} and ${next.id}`] : []
    })
  })
}

function labelFaults({ scene, measure }: Drawn): string[] {
  return scene.marks.flatMap((mark) => {
    const label = labelExtent(mark, measure)
    if (!label) return []
    const others = scene.marks.filter((other) => other !== mark && other.lane === mark.lane && other.row === mark.row)
    return others.flatMap((other) => {
      const touched = [bodyOf(other), labelExtent(other, measure)].some(
        (thing) => thing && thing.start < label.end - 0.01 && label.start < thing.end - 0.01,
      )
      return touched ? [`the label of ${mark.event.id} and ${other.event.id}`] : []
    })
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe.each(Object.entries(SCENES))('a scene of %s', (_, { sketches, canvas }) => {
  it('has no two marks on one another', async () => {
    expect(overlaps(await picture(sketches, canvas))).toEqual([])
  })

  it('has no label over a mark or another label', async () => {
    expect(labelFaults(await picture(sketches, canvas))).toEqual([])
  })

  it('has nothing outside of it', async () => {
    const { scene } = await picture(sketches, canvas)
    for (const mark of scene.marks) {
      const lane = scene.lanes[mark.lane]!
      expect(mark.y - 12).toBeGreaterThanOrEqual(lane.y)
      expect(mark.y + 12).toBeLessThanOrEqual(lane.y + lane.height)
      expect(mark.x0).toBeGreaterThanOrEqual(0)
      expect(mark.x1).toBeLessThanOrEqual(scene.widthPx)
    }
    const bottoms = scene.lanes.map(({ y, height }) => y + height)
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(scene.heightPx)
    expect(bottoms.every((bottom, at) => bottom <= (scene.lanes[at + 1]?.y ?? scene.heightPx))).toBe(true)
  })

  it('has counts that add up', async () => {
    const { scene, total } = await picture(sketches, canvas)
    expect(sum(scene.lanes.map(({ count }) => count))).toBe(total)
    expect(sum(scene.groups.map(({ count }) => count))).toBe(total)
    // The window shows everything, so what is drawn and what is only counted is all there is.
    expect(scene.marks.length + sum(scene.lanes.map(({ hidden }) => hidden))).toBe(total)
    expect(scene.lanes.filter(({ hidden, isDensity }) => hidden > 0 && !isDensity)).toEqual([])
  })
})

describe('the layout', () => {
  const dispute: readonly Sketch[] = [
    { id: 'attack', type: 'attack', date: '2024-01/2024-09', by: 'TW-ice', against: 'CN-orgs' },
    { id: 'accusation', type: 'accusation', date: '2024-09-23', by: 'CN-mss', against: 'TW-ice', about: ['attack'] },
    {
      id: 'rebuttal',
      type: 'rebuttal',
      date: '2024-09-24',
      by: 'TW-ice',
      against: 'CN-mss',
      respondsTo: ['accusation'],
    },
  ]
  const markOf = (drawn: Drawn, id: string) => drawn.scene.marks.find(({ event }) => event.id === id)!

  it('groups the lanes of actors by country, in order of their first statement', async () => {
    const { scene } = await picture(dispute)
    expect(scene.groups.map(({ country }) => country)).toEqual(['CN', 'TW'])
    expect(scene.lanes.map(({ key }) => key)).toEqual(['actor:CN-mss', 'actor:TW-ice'])
  })

  it('points an accusation towards the lane of the accused', async () => {
    expect(markOf(await picture(dispute), 'accusation').pointing).toBe('down')
    expect(markOf(await picture(dispute, { lanes: 'type' }), 'accusation').pointing).toBe('level')
  })

  it('draws a line for every link, from the one who speaks', async () => {
    const { scene } = await picture(dispute)
    expect(new Set(scene.links.map(({ kind, from, to }) => `${from} ${kind} ${to}`))).toEqual(
      new Set(['accusation about attack', 'rebuttal respondsTo accusation']),
    )
  })

  it('has the glyph of what is answered before that of its answer, where the dates allow it', async () => {
    const { scene } = await picture([
      { id: 'vague', type: 'accusation', date: '2024-03', by: 'CN-mss', against: 'TW-ice' },
      { id: 'exact', type: 'rebuttal', date: '2024-03-09', by: 'TW-ice', respondsTo: ['vague'] },
      { id: 'late', type: 'rebuttal', date: '2024-03', by: 'TW-mnd', respondsTo: ['exact'] },
      { id: 'first', type: 'rebuttal', date: '2024-02-20', by: 'TW-mnd', respondsTo: ['exact'] },
    ])
    const at = (id: string) => scene.marks.find(({ event }) => event.id === id)!
    expect(at('vague').x).toBeLessThan(at('exact').x)
    expect(at('exact').x).toBeLessThan(at('late').x)
    expect(at('first').x).toBeLessThan(at('exact').x)
    for (const { x, x0, x1 } of scene.marks) expect(x >= x0 && x <= x1).toBe(true)
  })

  it('makes one lane of a folded country, and loses no event', async () => {
    const { scene } = await picture(dispute, { folded: ['TW'] })
    expect(scene.lanes.map(({ key }) => key)).toEqual(['actor:CN-mss', 'country:TW'])
    expect(scene.marks).toHaveLength(3)
  })

  it('folds all countries where their lanes would not stand on a screen, but those that the reader unfolded', async () => {
    const lanesOf = async (count: number, expanded: readonly string[] = []) => {
      const sketches = many(count, (at) => ({
        id: `e${at}`,
        type: 'attack',
        date: day(at),
        by: `${at % 2 ? 'CN' : 'TW'}-${at}`,
      }))
      const { scene } = await picture(sketches, { expanded })
      return scene.lanes.map(({ key }) => key)
    }
    expect(await lanesOf(12)).toHaveLength(12)
    expect(await lanesOf(13)).toEqual(['country:CN', 'country:TW'])
    expect(await lanesOf(13, ['CN'])).toHaveLength(1 + 6)
  })

  it('points to the side of an accused who never speaks', async () => {
    const { scene } = await picture([
      { id: 'other', type: 'rebuttal', date: '2024-01-05', by: 'TW-mnd' },
      { id: 'said', type: 'accusation', date: '2024-02-05', by: 'CN-mss', against: 'TW-silent' },
    ])
    expect(scene.marks.find(({ event }) => event.id === 'said')?.pointing).toBe('up')
  })

  it('draws the selected event, though others stand within the counts', async () => {
    const crowd = many(150, (at) => ({ id: `c${at}`, type: 'accusation', date: '2024-03-03', by: 'CN-mss' }))
    const { scene } = await picture(crowd)
    const drawn = new Set(scene.marks.map(({ event }) => event.id))
    const hidden = crowd.find(({ id }) => !drawn.has(id))!
    const { scene: opened } = await picture(crowd, { selected: hidden.id })
    expect(opened.marks.map(({ event }) => event.id)).toContain(hidden.id)
    expect(opened.marks).toHaveLength(scene.marks.length)
    expect(opened.lanes[0]!.hidden).toBe(scene.lanes[0]!.hidden)
  })

  it('keeps room for the words of an answer where not all have it', async () => {
    const crowd = many(400, (at) => ({ id: `c${at}`, type: 'attack', date: day(at >> 1), by: 'CN-mss' }) as const)
    const said = { id: 'said', type: 'accusation', date: day(50), by: 'TW-mnd' } as const
    const answer = { id: 'answer', type: 'rebuttal', date: day(60), by: 'CN-mss', respondsTo: ['said'] } as const
    const { scene } = await picture([...crowd, said, answer])
    expect(scene.lanes.find(({ key }) => key === 'actor:CN-mss')!.isDensity).toBe(true)
    expect(scene.marks.find(({ event }) => event.id === 'answer')?.label).not.toBeNull()
  })

  it('leaves what a lane does not need to the lanes that need it', async () => {
    const crowd = many(60, (at) => ({ id: `c${at}`, type: 'accusation', date: day(at % 30), by: 'CN-mss' }) as const)
    const others = many(30, (at) => ({ id: `o${at}`, type: 'rebuttal', date: day(at), by: `TW-${at}` }) as const)
    const { scene } = await picture([...crowd, ...others], { heightPx: 2200 })
    const [first, ...rest] = scene.lanes
    expect(first).toMatchObject({ key: 'actor:CN-mss', isDensity: false })
    expect(first!.height).toBeGreaterThan(300)
    for (const { height } of rest) expect(height).toBeLessThan(60)
    expect(scene.heightPx).toBeLessThan(2200)
  })

  it('keeps its rows and lanes while the window is panned inside the asked span', async () => {
    const sketches = many(40, (at) => ({ id: `e${at}`, type: TYPES[at % 3]!, date: day(at * 5), by: 'CN-mss' }))
    const before = await picture(sketches)
    const after = await picture(sketches, {
      visibleSpan: { start: before.visibleSpan.start + 1, end: before.visibleSpan.end + 1 },
    })
    expect(after.scene.marks.map(({ row, y }) => [row, y])).toEqual(before.scene.marks.map(({ row, y }) => [row, y]))
  })

  it('never lets marks or labels touch, whatever happens when', async () => {
    const sketch = fc.record({
      type: fc.constantFrom(...TYPES),
      date: fc.constantFrom(
        '2024',
        '2024-05',
        '2024-05-17',
        '2024-05-17/2024-06-02',
        '2024-03~/..',
        '../2024-04',
        '2024?',
        '202X',
        '2024-05-17T14:05Z',
      ),
      by: fc.constantFrom('CN-mss', 'TW-ice', '?-nobody'),
      title: fc.constantFrom('Short', 'A title of a usual length, as they go', '很长的标题'.repeat(8)),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(sketch, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 120, max: 1600 }),
        async (list, widthPx) => {
          const drawn = await picture(
            list.map((each, at) => ({ id: `e${at}`, ...each })),
            { widthPx },
          )
          expect(overlaps(drawn)).toEqual([])
          expect(labelFaults(drawn)).toEqual([])
        },
      ),
      { numRuns: runs(60) },
    )
  })
})
