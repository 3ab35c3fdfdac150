/**
 * Reads EDTF level 0 and 1 (https://www.loc.gov/standards/datetime/).
 *
 * Where the standard leaves a choice: a season is the northern meteorological one, `21` March–May, `22` June–August,
 * `23` September–November, `24` December to February of the year after. A date-time needs an offset and may leave out
 * its seconds; it stands alone, as an interval's ends are dates. `2024-XX` allows what `2024` does.
 */
import { parseDateTime } from './parse-date-time.ts'
import { parsePoint } from './parse-point.ts'
import type { DateEnd, EventDate } from './time.ts'

/**
 * Maximum number of remembered days. A million rows hold some thousand distinct days; date-times and intervals repeat
 * less and are not remembered, because they would evict the days.
 */
const REMEMBERED = 20_000
export const LONGEST_REMEMBERED = '2024-06-01~'.length
const LONGEST = 64
const remembered = new Map<string, EventDate | null>()

/**
 * Parses a date. Returns `null` for text that is not EDTF level 0 or 1, lies beyond `BEGINNING` and `END`, or is an
 * interval that certainly ends before it starts. Results are shared: the same text gives the same object.
 */
export function parseDate(text: string): EventDate | null {
  if (text.length > LONGEST_REMEMBERED) return text.length > LONGEST ? null : readDate(text)
  const known = remembered.get(text)
  if (known !== undefined) return known
  const date = readDate(text)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(text, date)
  return date
}

function readDate(edtf: string): EventDate | null {
  const slash = edtf.indexOf('/')
  if (slash >= 0) return readInterval(edtf, edtf.slice(0, slash), edtf.slice(slash + 1))
  const at = edtf.includes('T') ? parseDateTime(edtf) : parsePoint(edtf)
  return at && { edtf, kind: 'date', at }
}

function readInterval(edtf: string, before: string, after: string): EventDate | null {
  const from = readEnd(before)
  const to = readEnd(after)
  if (from === null || to === null || (from === 'unknown' && to === 'unknown')) return null
  if (typeof from !== 'string' && typeof to !== 'string' && to.span.end <= from.span.start) return null
  return { edtf, kind: 'interval', from, to }
}

function readEnd(text: string): DateEnd | null {
  if (text === '') return 'unknown'
  if (text === '..') return 'open'
  // Unspecified digits within an interval are level 2.
  if (text.includes('X')) return null
  const date = parseDate(text)
  return date?.kind === 'date' && date.at.offset === null ? date.at : null
}
