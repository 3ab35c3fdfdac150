/** What the keys of the picture and of reading do: each to the view, from wherever it is asked for. */
import type { EventHeader } from '../../engine/query.ts'
import { spanOf, statedSpan, type Span } from '../../model/dates/time.ts'
import { selectEvent, showSpan, stepOut } from '../../view/changes.ts'
import { clausesOf } from '../../view/clauses.ts'
import {
  clipSpan,
  fitSpan,
  frameSpan,
  panSpan,
  revealSpan,
  spanOfAll,
  widthOf,
  ZOOM_STEP,
  zoomSpan,
} from '../../view/move-window.ts'
import { EXCHANGE_LIMIT } from '../context/dataset.ts'
import type { Command, CommandContext } from './command.ts'
import type { KeyName } from './keys.ts'

/** How far an arrow key moves the window, as a share of it. */
const STEP = 0.2

const homeOf = ({ dataset }: CommandContext) => fitSpan(dataset.summary.extent)

const pan =
  (share: number): Command =>
  (context) => {
    const aim = context.aim()
    context.move(panSpan(aim, widthOf(aim) * share, homeOf(context)))
  }

/** Around the event that it is about where that is in sight, else around the middle. */
const zoom =
  (factor: number): Command =>
  async (context) => {
    const open = await spanOfEvent(context)
    const aim = context.aim()
    const at = open && open.start / 2 + open.end / 2
    const isSeen = at !== null && at >= aim.start && at < aim.end
    context.move(zoomSpan(aim, factor, isSeen ? at : aim.start + widthOf(aim) / 2, homeOf(context)))
  }

/** All that the filter keeps; where that is framed already, or there is no filter, the whole dataset. */
const fit: Command = async (context) => {
  context.stop()
  const { filter } = context.store.get()
  const { engine } = context.dataset
  const home = homeOf(context)
  const ends =
    clausesOf(filter).length === 0
      ? []
      : await Promise.all(
          ([1, -1] as const).map((direction) => engine.run<'step'>({ kind: 'step', filter, from: null, direction })),
        )
  const kept = spanOfAll(ends.flatMap(({ event }) => (event && statedSpan(event.date)) ?? []))
  const to = kept && frameSpan(kept, home)
  const aim = context.aim()
  if (to === null || (to.start === aim.start && to.end === aim.end)) context.store.change(showSpan(null))
  else context.move(to)
}

const goTo =
  (end: keyof Span): Command =>
  (context) => {
    const aim = context.aim()
    const home = homeOf(context)
    context.move(panSpan(aim, home[end] - aim[end], home))
  }

const step =
  (direction: 1 | -1): Command =>
  async (context) => {
    const { filter } = context.store.get()
    const from = context.about()
    const { event } = await context.dataset.engine.run<'step'>({ kind: 'step', filter, from, direction })
    if (event) show(event, context)
  }

const walk =
  (direction: 1 | -1): Command =>
  async (context) => {
    const { event: id } = context.store.get()
    if (id === null) return
    const exchange = await context.dataset.engine.run<'exchange'>({ kind: 'exchange', id, limit: EXCHANGE_LIMIT })
    const events = [...(exchange?.events ?? [])].sort(byDate)
    const next = events[events.findIndex((event) => event.id === id) + direction]
    if (next) show(next, context)
  }

/** In order of date as the engine has it: the same from wherever in the exchange one asks. */
const byDate = (a: EventHeader, b: EventHeader) => spanOf(a.date).start - spanOf(b.date).start || (a.id < b.id ? -1 : 1)

/** Opens an event, and moves the window to it where it is out of sight. */
function show(event: EventHeader, context: CommandContext): void {
  context.store.change(selectEvent(event.id))
  const aim = context.aim()
  const there = revealSpan(aim, spanOf(event.date), homeOf(context))
  if (there !== aim) context.move(there)
}

const frame: Command = async (context) => {
  const span = await spanOfEvent(context)
  if (span) context.move(frameSpan(span, homeOf(context)))
}

/** Of the event that it is about, as far as the dataset reaches. */
async function spanOfEvent(context: CommandContext): Promise<Span | null> {
  const id = context.about()
  const answer = id === null ? null : await context.dataset.engine.run<'event'>({ kind: 'event', id })
  return answer && clipSpan(spanOf(answer.event.date), homeOf(context))
}

export const PICTURE_COMMANDS: Readonly<Record<KeyName<'picture'>, Command>> = {
  earlier: pan(-STEP),
  later: pan(STEP),
  zoomIn: zoom(1 / ZOOM_STEP),
  zoomOut: zoom(ZOOM_STEP),
  fit,
  toStart: goTo('start'),
  toEnd: goTo('end'),
  frame,
}

export const READING_COMMANDS: Readonly<Record<KeyName<'reading'>, Command>> = {
  previous: step(-1),
  next: step(1),
  back: walk(-1),
  forward: walk(1),
  close: ({ store }) => store.change(stepOut),
}
