/** Defines what the keys of the picture and of reading do to the view, for keys, buttons and the palette alike. */
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

/** Distance that an arrow key moves the visible span, as a share of its width. */
const STEP = 0.2

const homeOf = ({ dataset }: CommandContext) => fitSpan(dataset.summary.extent)

const pan = (share: number): Command => ({
  lane: 'span',
  run(context) {
    const aim = context.target()
    context.move(panSpan(aim, widthOf(aim) * share, homeOf(context)))
  },
})

/** Zooms around the event that the command is about if it is in view, else around the middle. */
const zoom = (factor: number): Command => ({
  lane: 'span',
  async run(context, signal) {
    const open = await spanOfEvent(context, signal)
    const aim = context.target()
    const at = open && open.start / 2 + open.end / 2
    const isSeen = at !== null && at >= aim.start && at < aim.end
    context.move(zoomSpan(aim, factor, isSeen ? at : aim.start + widthOf(aim) / 2, homeOf(context)))
  },
})

/** Shows all that the filter keeps; if that is framed already, or there is no filter, the whole dataset. */
const fit: Command = {
  lane: 'span',
  supersedes: true,
  async run(context, signal) {
    context.stop()
    const aim = context.target()
    const home = homeOf(context)
    const kept = spanOfAll(await statedSpansOfEnds(context, signal))
    if (hasMoved(context, aim)) return
    const to = kept && frameSpan(kept, home)
    if (to === null || isSameSpan(to, aim)) context.store.change(showSpan(null))
    else context.move(to)
  },
}

/** Returns the stated spans of the first and the last filtered event; none without a filter. */
async function statedSpansOfEnds({ store, dataset }: CommandContext, signal: AbortSignal): Promise<readonly Span[]> {
  const { filter } = store.get()
  if (clausesOf(filter).length === 0) return []
  const askEnd = (direction: 1 | -1) =>
    dataset.engine.run<'step'>({ kind: 'step', filter, from: null, direction }, signal)
  const ends = await Promise.all([askEnd(1), askEnd(-1)])
  return ends.flatMap(({ event }) => (event && statedSpan(event.date)) ?? [])
}

const isSameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end

/** Whether the user has moved the visible span while an answer was awaited: that stays. */
const hasMoved = (context: CommandContext, from: Span) => !isSameSpan(context.target(), from)

const goTo = (end: keyof Span): Command => ({
  lane: 'span',
  supersedes: true,
  run(context) {
    const aim = context.target()
    const home = homeOf(context)
    context.move(panSpan(aim, home[end] - aim[end], home))
  },
})

const step = (direction: 1 | -1): Command => ({
  lane: 'event',
  async run(context, signal) {
    const { filter } = context.store.get()
    const from = context.about()
    const { event } = await context.dataset.engine.run<'step'>({ kind: 'step', filter, from, direction }, signal)
    if (event && !signal.aborted) show(event, context)
  },
})

const walk = (direction: 1 | -1): Command => ({
  lane: 'event',
  async run(context, signal) {
    const { event: id } = context.store.get()
    if (id === null) return
    const query = { kind: 'exchange', id, limit: EXCHANGE_LIMIT } as const
    const exchange = await context.dataset.engine.run<'exchange'>(query, signal)
    const events = [...(exchange?.events ?? [])].sort(byDate)
    const next = events[events.findIndex((event) => event.id === id) + direction]
    if (next && !signal.aborted) show(next, context)
  },
})

/** Returns the events in order of date as the engine has it, the same from anywhere in the exchange. */
const byDate = (a: EventHeader, b: EventHeader) => spanOf(a.date).start - spanOf(b.date).start || (a.id < b.id ? -1 : 1)

/** Opens an event, and moves the visible span to it if it is out of sight. */
function show(event: EventHeader, context: CommandContext): void {
  context.store.change(selectEvent(event.id))
  const aim = context.target()
  const there = revealSpan(aim, spanOf(event.date), homeOf(context))
  if (there !== aim) context.move(there)
}

const frame: Command = {
  lane: 'span',
  supersedes: true,
  async run(context, signal) {
    const aim = context.target()
    const span = await spanOfEvent(context, signal)
    if (span && !hasMoved(context, aim)) context.move(frameSpan(span, homeOf(context)))
  },
}

/** The span of the event that the command is about, clipped to the dataset; `null` if there is none. */
async function spanOfEvent(context: CommandContext, signal: AbortSignal): Promise<Span | null> {
  const id = context.about()
  const answer = id === null ? null : await context.dataset.engine.run<'event'>({ kind: 'event', id }, signal)
  signal.throwIfAborted()
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
  close: { lane: 'event', supersedes: true, run: ({ store }) => store.change(stepOut) },
}
