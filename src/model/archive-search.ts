/** Exports the address by which the Internet Archive finds a capture of a page, for the links of a source. */
import type { DatePoint, EventDate, Precision } from './dates/time.ts'

const ARCHIVE = 'https://web.archive.org/web/'

/** Number of digits of a timestamp, `YYYYMMDDhhmmss`, that a date of each precision gives; none for those coarser than a year. */
const DIGITS: Readonly<Record<Precision, number>> = {
  century: 0,
  decade: 0,
  year: 4,
  season: 4,
  month: 6,
  day: 8,
  minute: 12,
  second: 14,
  millisecond: 14,
}

/** The first and last year of timestamps, inclusive: four digits are all that one has. */
const YEARS = { first: 1000, last: 9999 }

/**
 * The address that leads to the capture nearest to the date of publication, or to the list of all captures if that date
 * is not known to the year (https://web.archive.org/web/<date>/<address>; a date may be cut short). It may find none.
 * `null` for an address that is none of http(s), or of the archive itself. The fragment of the address is left out,
 * because the archive keeps pages, not places in them.
 */
export function archiveSearchOf(url: string, published: EventDate | null): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  if (/(?:^|\.)archive\.org$/.test(new URL(url).hostname)) return null
  const at = published === null ? null : pointOf(published)
  return `${ARCHIVE}${(at && digitsOf(at)) || '*'}/${url.split('#')[0]!}`
}

/** The date itself, or the first stated end of an interval. */
function pointOf(date: EventDate): DatePoint | null {
  if (date.kind === 'date') return date.at
  return [date.from, date.to].find((end) => typeof end !== 'string') ?? null
}

function digitsOf({ span, precision }: DatePoint): string {
  const start = new Date(span.start)
  const year = start.getUTCFullYear()
  // Not false for a year that `Date` cannot hold, which is NaN.
  if (!(year >= YEARS.first && year <= YEARS.last)) return ''
  return start.toISOString().replace(/\D/g, '').slice(0, DIGITS[precision])
}
