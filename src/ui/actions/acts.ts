/** What the keys of the picture and of reading do: each to the view, from wherever it is asked for. */
import type { Brief } from '../../engine/query.ts'
import { spanOf, type Span } from '../../model/time.ts'
import { selectEvent, showWindow, stepOut } from '../../view/changes.ts'
import {
  clipSpan,
  fitSpan,
  frameSpan,
  panSpan,
  revealSpan,
  widthOf,
  ZOOM_STEP,
  zoomSpan,
} from '../../view/move-window.ts'
import { EXCHANGE_LIMIT } from '../context/engine.ts'
import type { Act, ActContext } from './act.ts'
import type { KeyName } from './keys.ts'

/** How far an arrow key moves the window, as a share of it. */
const STEP = 0.2

const homeOf = ({ dataset }: ActContext) => fitSpan(dataset.summary.extent)

const pan =
  (share: number): Act =>
  (context) => {
    const aim = context.aim()
    context.move(panSpan(aim, widthOf(aim) * share, homeOf(context)))
  }

const zoom =
  (factor: number): Act =>
  (context) => {
    const aim = context.aim()
    context.move(zoomSpan(aim, factor, aim.start + widthOf(aim) / 2, homeOf(context)))
  }

const goTo =
  (end: keyof Span): Act =>
  (context) => {
    const aim = context.aim()
    const instant = (context.dataset.summary.extent ?? homeOf(context))[end]
    context.move(panSpan(aim, instant - (aim.start + widthOf(aim) / 2), homeOf(context)))
  }

const step =
  (direction: 1 | -1): Act =>
  async (context) => {
    const { filter, event: from } = context.store.get()
    const { event } = await context.dataset.engine.run<'step'>({ ask: 'step', filter, from, direction })
    if (event) show(event, context)
  }

const walk =
  (direction: 1 | -1): Act =>
  async (context) => {
    const { event: id } = context.store.get()
    if (id === null) return
    const exchange = await context.dataset.engine.run<'exchange'>({ ask: 'exchange', id, limit: EXCHANGE_LIMIT })
    const events = [...(exchange?.events ?? [])].sort(byDate)
    const next = events[events.findIndex((event) => event.id === id) + direction]
    if (next) show(next, context)
  }

/** In order of date as the engine has it: the same from wherever in the exchange one asks. */
const byDate = (a: Brief, b: Brief) => spanOf(a.date).start - spanOf(b.date).start || (a.id < b.id ? -1 : 1)

/** Opens an event, and moves the window to it where it is out of sight. */
function show(event: Brief, context: ActContext): void {
  context.store.change(selectEvent(event.id))
  const aim = context.aim()
  const there = revealSpan(aim, spanOf(event.date), homeOf(context))
  if (there !== aim) context.move(there)
}

const frame: Act = async (context) => {
  const { event: id } = context.store.get()
  const answer = id === null ? null : await context.dataset.engine.run<'event'>({ ask: 'event', id })
  if (!answer) return
  const home = homeOf(context)
  context.move(frameSpan(clipSpan(spanOf(answer.event.date), home), home))
}

export const PICTURE_ACTS: Readonly<Record<KeyName<'picture'>, Act>> = {
  earlier: pan(-STEP),
  later: pan(STEP),
  zoomIn: zoom(1 / ZOOM_STEP),
  zoomOut: zoom(ZOOM_STEP),
  fit: ({ store }) => store.change(showWindow(null)),
  toStart: goTo('start'),
  toEnd: goTo('end'),
  frame,
}

export const READING_ACTS: Readonly<Record<KeyName<'reading'>, Act>> = {
  previous: step(-1),
  next: step(1),
  back: walk(-1),
  forward: walk(1),
  close: ({ store }) => store.change(stepOut),
}
