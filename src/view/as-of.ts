/** Lists the ends of days (or minutes) that "as of" can be set to, and those at which something was said. */
import { DAY, MINUTE } from '../model/dates/calendar.ts'
import type { SourceHead } from '../model/event.ts'
import { spanOf, type Instant, type Millis, type Span } from '../model/dates/time.ts'

export interface AsOfScale {
  /** Unit of the ends: a day, or a minute if everything was said within two days. */
  readonly unit: Millis
  /** Distance of neighbours on the slider: one unit, more over decades. */
  readonly step: Millis
  /** First end at which anything is shown. `latest` is the first at which everything is. */
  readonly first: Instant
  readonly latest: Instant
  /** Last position of the slider: whole steps after `first`, at or after `latest`. */
  readonly last: Instant
  /** Ends of the units in which a source was published, in order. */
  readonly said: readonly Instant[]
}

const STEPS: readonly Millis[] = [DAY, 30 * DAY, 365 * DAY, 36_525 * DAY]
/** Maximum number of slider positions, because more cannot be reached by keys in reasonable time. */
const MOST_STEPS = 20_000
/** Maximum instant of `Date`, less one step. */
const FURTHEST = 8.64e15 - 36_525 * DAY

/**
 * Returns `null` if nothing has a date. Events whose sources state no date count as said at their own date, within
 * `extent`.
 */
export function asOfScale(sources: readonly SourceHead[], extent: Span | null): AsOfScale | null {
  const isNear = (instant: Instant) => Math.abs(instant) < FURTHEST
  const published = sources.flatMap(({ published }) => (published ? [spanOf(published).start] : [])).filter(isNear)
  const own = extent && published.length < sources.length ? [extent.start, extent.end - 1].filter(isNear) : []
  const instants = [...published, ...own].sort((a, b) => a - b)
  const [earliest, latestSaid] = [instants[0], instants.at(-1)]
  if (earliest === undefined || latestSaid === undefined) return null
  const width = latestSaid - earliest
  const unit = width < 2 * DAY && instants.some((instant) => instant % DAY !== 0) ? MINUTE : DAY
  const endOf = (instant: Instant) => (Math.floor(instant / unit) + 1) * unit
  const step = unit === MINUTE ? MINUTE : (STEPS.find((step) => width / step <= MOST_STEPS) ?? STEPS.at(-1)!)
  const [first, latest] = [endOf(earliest), endOf(latestSaid)]
  return {
    unit,
    step,
    first,
    latest,
    last: first + Math.ceil((latest - first) / step) * step,
    said: [...new Set(published.map(endOf))].sort((a, b) => a - b),
  }
}

/**
 * Returns the nearest end before or after `from` at which something more, or less, had been said; `null` if there is
 * none.
 */
export function stepSaid({ said }: AsOfScale, from: Instant, direction: 1 | -1): Instant | null {
  const found = direction === 1 ? said.find((end) => end > from) : said.findLast((end) => end < from)
  return found ?? null
}
