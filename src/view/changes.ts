/** Every way to change the view: pure functions of it. */
import { NO_FILTER, type Filter, type Pair } from '../engine/filter.ts'
import type { ExchangeSort } from '../engine/query.ts'
import type { Attributed, ResponseState } from '../model/event.ts'
import type { Field, Party, PartyField, Side } from '../model/field.ts'
import { spanOf, statedSpan, type EventDate, type Instant, type Span } from '../model/dates/time.ts'
import { fitSpan, frameSpan, revealSpan, spanOfAll } from './move-window.ts'
import {
  FIRST_VIEW,
  type LaneChoice,
  type LaneOrder,
  type ListOrder,
  type Perspective,
  type Ranking,
  type View,
} from './view.ts'

export type Change = (view: View) => View

/** Another dataset in the same perspective: nothing else of the old view applies to it. */
export const openData =
  (data: string | null): Change =>
  ({ perspective }) => ({ ...FIRST_VIEW, perspective, data })

export const selectEvent =
  (event: string | null): Change =>
  (view) =>
    view.event === event ? view : { ...view, event }

export const readSource =
  (reading: string | null): Change =>
  (view) =>
    view.reading === reading ? view : { ...view, reading }

/** Opens or closes the page about the evidence. */
export const showEvidence =
  (evidence: boolean): Change =>
  (view) =>
    view.evidence === evidence ? view : { ...view, evidence }

/** Closes the source and opens one of the events that cite it. */
export const leaveTo =
  (event: string): Change =>
  (view) => ({ ...view, event, reading: null })

/** Closes what lies on top: the open source, else the selected event. */
export const stepOut: Change = (view) => (view.reading === null ? selectEvent(null) : readSource(null))(view)
/** Opens an event, and moves the visible span there if the event lies outside it. `extent` is the dataset's. */
export const openEvent =
  (event: { readonly id: string; readonly date: EventDate }, extent: Span | null): Change =>
  (view) => ({
    ...view,
    event: event.id,
    visibleSpan: view.visibleSpan && revealSpan(view.visibleSpan, spanOf(event.date), fitSpan(extent)),
  })

export const lookAs =
  (perspective: Perspective): Change =>
  (view) => ({ ...view, perspective })

export const showSpan =
  (visibleSpan: Span | null): Change =>
  (view) => ({ ...view, visibleSpan })

export const sortExchanges =
  (exchangeSort: ExchangeSort): Change =>
  (view) => ({ ...view, exchangeSort })

export const scaleEvenly =
  (isEven: boolean): Change =>
  (view) => ({ ...view, isEven })

export const arrangeLanes =
  (lanes: LaneChoice): Change =>
  (view) => ({ ...view, lanes, collapsed: [], expanded: [], moves: [] })

export const orderLanes =
  (order: LaneOrder): Change =>
  (view) => ({ ...view, order, moves: [] })

/** Moves a lane or a group to a position among its siblings; replaces an earlier move of the same one. */
export const moveLane =
  (key: string, to: number): Change =>
  (view) => ({ ...view, moves: [...view.moves.filter((move) => move.key !== key), { key, to }] })

export const sortList =
  (list: ListOrder): Change =>
  (view) => ({ ...view, list })

export const countParties =
  (matrixOf: PartyField): Change =>
  (view) => ({ ...view, matrixOf })

export const rankBy =
  (ranking: Ranking): Change =>
  (view) => ({ ...view, ranking })

export const faceSides =
  (left: Party, right: Party): Change =>
  (view) => ({ ...view, sides: [left, right] })

/** Adds `member` to the list, or removes it. */
function toggled(list: readonly string[], member: string): readonly string[] {
  return list.includes(member) ? list.filter((other) => other !== member) : [...list, member]
}

export const foldGroup =
  (group: string, isFolded: boolean): Change =>
  (view) => {
    const others = (list: readonly string[]) => list.filter((other) => other !== group)
    return {
      ...view,
      collapsed: isFolded ? [...others(view.collapsed), group] : others(view.collapsed),
      expanded: isFolded ? others(view.expanded) : [...others(view.expanded), group],
    }
  }

const refilter =
  (part: Partial<Filter>): Change =>
  (view) => ({ ...view, filter: { ...view.filter, ...part } })

export const toggleValue =
  (field: Field, value: string): Change =>
  (view) =>
    refilter({ values: { ...view.filter.values, [field]: toggled(view.filter.values[field] ?? [], value) } })(view)

export const chooseValues =
  (field: Field, values: readonly string[]): Change =>
  (view) =>
    refilter({ values: { ...view.filter.values, [field]: values } })(view)

export const lookAtSide = (side: Side): Change => refilter({ side })
export const countAttributed = (attributed: Attributed): Change => refilter({ attributed })
export const includeParts = (withParts: boolean): Change => refilter({ withParts })
export const searchText = (text: string): Change => refilter({ text })
export const keepSpan = (span: Span | null): Change => refilter({ span })
/** Keeps the exchange of an event in place of every other clause, so that none of its members is hidden. */
export const keepExchange =
  (exchange: string | null): Change =>
  (view) => ({
    ...view,
    filter:
      exchange === null ? { ...view.filter, exchange } : { ...NO_FILTER, attributed: view.filter.attributed, exchange },
  })

/** Keeps the exchange of an event, and shows the whole time of its events. `extent` is the dataset's. */
export const showExchange =
  (event: string, events: readonly { readonly date: EventDate }[], extent: Span | null): Change =>
  (view) => {
    const span = spanOfAll(events.flatMap(({ date }) => statedSpan(date) ?? []))
    return { ...keepExchange(event)(view), visibleSpan: span && frameSpan(span, fitSpan(extent)) }
  }

/** Shows what had been said before an instant; `null` shows everything. */
export const lookAsOf = (asOf: Instant | null): Change => refilter({ asOf })

/** Keeps accusations that met with one of these; none given are all. */
export const keepResponses = (responses: readonly ResponseState[]): Change => chooseValues('response', responses)

export const keepPair = (pair: Pair | null): Change => refilter({ pair })

/** Keeps the events of one value alone, found by words that have then done their service. */
export const showOnlyFound =
  (field: Field, value: string): Change =>
  (view) =>
    searchText(NO_FILTER.text)(chooseValues(field, [value])(view))

/** Removes all clauses; everything else in the view stays. */
export const clearFilters: Change = (view) => ({ ...view, filter: NO_FILTER })
