/** Pictures for tests: datasets in words of a few letters, asked and laid out as the page does it. */
import { NO_FILTER } from '../../src/engine/filter.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import type { Actor, EventType, TimelineEvent } from '../../src/model/event.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import type { Span } from '../../src/model/dates/time.ts'
import { laneFinder, lanesByCountry, plainLanes, type Arrange } from '../../src/scene/lanes/lanes.ts'
import { layOut } from '../../src/scene/layout.ts'
import { NO_VALUE } from '../../src/model/field.ts'
import { timeScale } from '../../src/scene/scale.ts'
import { fitSpan, widthOf } from '../../src/view/move-window.ts'
import { paddedSpan } from '../../src/view/padded-span.ts'
import { askPicture } from '../../src/view/picture.ts'
import type { LaneChoice } from '../../src/view/view.ts'

export interface Sketch {
  readonly id: string
  readonly type: EventType
  readonly date: string
  readonly by: string
  readonly against?: string
  readonly about?: readonly string[]
  readonly respondsTo?: readonly string[]
  readonly title?: string
  /** Whether an answer was looked for. */
  readonly isSought?: boolean
}

/** An actor is named `CN-mss`: what stands before the dash is its country, `?` none. */
function actorOf(id: string): Actor {
  const country = id.split('-')[0]!
  return { id, name: id, names: {}, attributions: [], aliases: [], country: country === '?' ? null : country }
}

function eventOf({
  id,
  type,
  date,
  by,
  against,
  about = [],
  respondsTo = [],
  title = `Event ${id}`,
  isSought = true,
}: Sketch): TimelineEvent {
  return {
    id,
    type,
    date: parseDate(date)!,
    title,
    summary: '',
    by: [by],
    against: against === undefined ? [] : [against],
    about,
    points: [],
    respondsTo: respondsTo.map((event) => ({ event, points: [] })),
    onBehalfOf: [],
    responseSought: type === 'accusation' && isSought ? { until: parseDate('2026')!, where: [] } : undefined,
    tags: [],
    citations: [{ source: 's' }],
  }
}

export function engineOf(sketches: readonly Sketch[]) {
  const events = sketches.map(eventOf)
  const ids = new Set(events.flatMap(({ by, against }) => [...by, ...against]))
  const actors = Array.from(ids, actorOf)
  const sources = [
    { id: 's', title: 'Source', published: null, accessed: null, archived: [], hasText: false, text: '' },
  ]
  const head = {
    title: 'Sketch',
    description: '',
    language: 'en',
    license: '',
    updated: '',
    coversUntil: '',
    start: {},
    tours: [],
    actors,
    sources,
  }
  const report = { issues: [], counts: {}, read: events.length, kept: events.length, leftOut: 0 }
  return memoryEngineOf({ head, events }, report)
}

export interface Canvas {
  readonly lanes?: LaneChoice
  readonly folded?: readonly string[]
  /** Countries that are unfolded however many lanes there are; all of them where it is left out. */
  readonly expanded?: readonly string[]
  readonly selected?: string
  readonly widthPx?: number
  readonly heightPx?: number
  /** The window; all of the dataset where it is left out. */
  readonly visibleSpan?: Span
}

const asTheyCome: Arrange = (members) => members

/** Every letter is seven pixels wide. */
const measure = (text: string) => text.length * 7

export async function picture(sketches: readonly Sketch[], canvas: Canvas = {}) {
  const { lanes: choice = 'country', folded = [], widthPx = 1000, heightPx = 600 } = canvas
  const engine = engineOf(sketches)
  const { actors: list, extent, total } = engine.answer({ kind: 'summary' })
  const actors = new Map(list.map((actor) => [actor.id, actor]))
  const expanded = canvas.expanded ?? list.map(({ country }) => country ?? NO_VALUE)
  const field = choice === 'country' ? 'actor' : choice
  const { lanes: summaries } = engine.answer({ kind: 'lanes', filter: NO_FILTER, field })
  const groups =
    choice === 'country'
      ? lanesByCountry(summaries, actors, { collapsed: folded, expanded }, asTheyCome)
      : plainLanes(field, summaries, asTheyCome)
  const fit = fitSpan(extent)
  const visibleSpan = canvas.visibleSpan ?? fit
  const span = paddedSpan(visibleSpan)
  const lanes = groups.flatMap((group) => group.lanes.map(({ lane }) => lane))
  const asked = await askPicture({ filter: NO_FILTER, lanes, span, columns: 300 }, (query) => engine.run(query))
  const scale = timeScale(span, (widthOf(span) / widthOf(visibleSpan)) * widthPx)
  const scene = layOut({
    groups,
    ...asked,
    range: { from: 0, to: lanes.length },
    findLane: laneFinder(lanes, actors),
    scale,
    leftEdgePx: scale.toX(fit.start),
    rightEdgePx: scale.toX(fit.end),
    roomPx: heightPx,
    selected: canvas.selected ?? null,
    measure,
  })
  return { scene, scale, total, groups, asked, measure, visibleSpan }
}
