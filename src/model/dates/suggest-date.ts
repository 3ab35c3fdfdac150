/** Suggests what an author meant by a date that is not EDTF: for hints only, never for loading. */
import { parseDate } from './parse-date.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', '21'],
  ['summer', '22'],
  ['autumn', '23'],
  ['fall', '23'],
  ['winter', '24'],
])

type Match = Record<string, string | undefined>

/** A way of writing dates, and its EDTF; `null` if the date could be read in two ways. */
interface Habit {
  readonly pattern: RegExp
  readonly write: (match: Match) => string | null
}

const HABITS: readonly Habit[] = [
  // 2024-9-3, 2024/09/23, 2024.09; 2021.5 may be half a year
  {
    pattern: /^(?<year>\d{4})(?:[-/](?<month>\d{1,2})|\.(?<padded>\d\d))$/,
    write: ({ year, month, padded }) => join(year, month ?? padded),
  },
  {
    pattern: /^(?<year>\d{4})(?<by>[-/.])(?<month>\d{1,2})\k<by>(?<day>\d{1,2})$/,
    write: ({ year, month, day }) => join(year, month, day),
  },
  // 20240923
  { pattern: /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/, write: ({ year, month, day }) => join(year, month, day) },
  // 2024年9月23日
  {
    pattern: /^(?<year>\d{4}) ?年(?: ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号號])?)?$/,
    write: ({ year, month, day }) => join(year, month, day),
  },
  // 23/09/2024, 09/23/2024, 23.9.2024
  {
    pattern: /^(?<one>\d{1,2})(?<by>[-/.])(?<two>\d{1,2})\k<by>(?<year>\d{4})$/,
    write: ({ one, two, year }) => unambiguous(year, Number(one), Number(two)),
  },
  // 09/2024
  { pattern: /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/, write: ({ year, month }) => join(year, month) },
  // 23 Sep 2024, 23rd of September, 2024, Sept 2024
  {
    pattern: /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?)?(?<name>[a-z]+)\.?,?[\s-]+(?<year>\d{4})$/i,
    write: ({ year, name, day }) => named(year, name, day),
  },
  // September 23, 2024
  {
    pattern: /^(?<name>[a-z]+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i,
    write: ({ year, name, day }) => named(year, name, day),
  },
  // 2024 Sep 23
  {
    pattern: /^(?<year>\d{4})[\s-]+(?<name>[a-z]+)\.?(?:[\s-]+(?<day>\d{1,2}))?$/i,
    write: ({ year, name, day }) => named(year, name, day),
  },
  // 2020s
  { pattern: /^(?:the )?(?<decade>\d{3})0'?s$/i, write: ({ decade }) => `${decade}X` },
  // 2024-09-23 14:05Z, 2024-09-23t14:05z
  {
    pattern:
      /^(?<day>\d{4}-\d\d-\d\d)(?:t|\s+)(?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(?<offset>z|utc|gmt|[+-]\d\d:?\d\d)$/i,
    write: ({ day, time, offset }) => `${day}T${time}${tidyOffset(offset!)}`,
  },
  // circa 2024, c. 2024, ~2024, about September 2024
  {
    pattern: /^(?:circa|ca?\.?|about|around|approximately|~)\s*(?<rest>.*\d.*)$/i,
    write: ({ rest }) => marked(rest!, '~'),
  },
  { pattern: /^(?:possibly|perhaps|maybe|\?)\s*(?<rest>.*\d.*)$/i, write: ({ rest }) => marked(rest!, '?') },
  // until 2024, since September 2024; "before" and "after" leave open whether 2024 is meant too
  {
    pattern: /^(?:until|till|up to)\s+(?<rest>.*\d.*)$/i,
    write: ({ rest }) => withPoint(rest!, (end) => `../${end}`),
  },
  { pattern: /^(?:since|from)\s+(?<rest>.*\d.*)$/i, write: ({ rest }) => withPoint(rest!, (end) => `${end}/..`) },
  // 2023–2024, 2023-2024, Nov 2023 to Apr 2024, between 2023 and 2024
  {
    pattern: /^(?:(?:from|between)\s+)?(?<from>\S.*?)\s*(?:[–—]|\s-\s|\s+(?:to|until|and)\s+|\/|\.\.)\s*(?<to>\S.*)$/i,
    write: ({ from, to }) => withPoint(from!, (start) => withPoint(to!, (end) => `${start}/${end}`)),
  },
  { pattern: /^(?<from>\d{4})-(?<to>\d{4})$/, write: ({ from, to }) => `${from}/${to}` },
]

const LONGEST = 100

/** Returns what to write instead of a bad date: a date, or the missing form. */
export function dateHint(text: string): string | undefined {
  const suggested = suggestDate(text)
  if (suggested !== null) return suggested
  return text.length <= LONGEST && parseDate(`${text}Z`) ? `${text}±hh:mm` : undefined
}

/** Returns an EDTF date, or `null` if the meaning is not certain. */
export function suggestDate(text: string): string | null {
  if (text.length > LONGEST) return null
  const tidy = text.normalize('NFKC').trim()
  if (tidy !== text && parseDate(tidy)) return tidy
  for (const { pattern, write } of HABITS) {
    const groups = pattern.exec(tidy)?.groups
    const written = groups && write(groups)
    if (written && parseDate(written)) return written
  }
  return null
}

function join(year: string | undefined, ...rest: readonly (string | undefined)[]): string {
  return [year, ...rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-')
}

/** Returns a date from day and month in either order, if only one order is possible or both give the same date. */
function unambiguous(year: string | undefined, one: number, two: number): string | null {
  if (one <= 12 && two <= 12 && one !== two) return null
  const [month, day] = one > 12 ? [two, one] : [one, two]
  return join(year, String(month), String(day))
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): string | null {
  const word = name!.toLowerCase()
  const season = SEASONS.get(word)
  if (season !== undefined && day === undefined) return join(year, season)
  const month = word.length < 3 ? -1 : MONTHS.findIndex((full) => full.startsWith(word))
  return month < 0 ? null : join(year, String(month + 1), day)
}

function withPoint(text: string, write: (point: string) => string | null): string | null {
  const point = pointOf(text)
  return point === null ? null : write(point)
}

function marked(text: string, qualifier: string): string | null {
  return withPoint(text, (point) => (/[?~%]$/.test(point) ? null : `${point}${qualifier}`))
}

function pointOf(text: string): string | null {
  const point = parseDate(text) ? text : suggestDate(text)
  // Within an interval `2004-06-XX` is level 2; `2004-06` allows the same days.
  return point === null || point.includes('/') ? null : point.replaceAll('-XX', '')
}

function tidyOffset(offset: string): string {
  if (/^[a-z]/i.test(offset)) return 'Z'
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`
}
