/** The ends of days (or minutes) that "as of" can be set to, and those at which something was said. */
import { DAY, MINUTE } from '../model/dates/calendar.ts'
import type { SourceHead } from '../model/event.ts'
import { spanOf, type Instant, type Millis, type Span } from '../model/dates/time.ts'

export interface AsOfScale {
  /** Of what the ends are: a day, or a minute where everything was said within two days. */
  readonly unit: Millis
  /** How far apart neighbours on the slider are: a unit, more over decades. */
  readonly step: Millis
  /** The first end at which anything is shown, and the first at which everything is. */
  readonly first: Instant
  readonly latest: Instant
  /** Whole steps after `first`, and not before `latest`. */
  readonly last: Instant
  /** The ends of the units in which a source was published, in order. */
  readonly said: readonly Instant[]
}

const STEPS: readonly Millis[] = [DAY, 30 * DAY, 365 * DAY, 36_525 * DAY]
/** A slider with more places than these cannot be set by keys in any reasonable time. */
const MOST_STEPS = 20_000
/** The furthest that `Date` reaches, less a step. */
const FURTHEST = 8.64e15 - 36_525 * DAY

/** `null` where nothing has a date. Events whose sources state no date were said at their own, somewhere in `extent`. */
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

/** The nearest end before or after at which something more, or less, had been said; `null` where there is none. */
export function stepSaid({ said }: AsOfScale, from: Instant, direction: 1 | -1): Instant | null {
  const found = direction === 1 ? said.find((end) => end > from) : said.findLast((end) => end < from)
  return found ?? null
}
