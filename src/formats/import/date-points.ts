/** `pointOf` reads one date without a time of day. Used by `read-date.ts`. */
import { parseDate } from '../../model/dates/parse-date.ts'
import { isWeekday, monthOf } from './date-words.ts'
import { numberDate } from './date-numbers.ts'
import { PERIODS } from './date-periods.ts'
import type { DateHabits, Groups, Habit, Point } from './date-habits.ts'

const NAME = String.raw`(?<name>[\p{L}\p{M}]{3,}\.?)`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°)?\.?`
const OF = String.raw`(?:\s*[\s,/.-]\s*(?:of |de |del |di |d['’]|den )?)`

const HABITS: readonly Habit[] = [
  // 2024-9-3, 2024/09/23, 2024 9 3
  {
    pattern: /^(?<year>\d{4})(?<by>[-/. ])(?<month>\d{1,2})\k<by>(?<day>\d{1,2})\.?$/,
    read: ({ year, month, day }) => dateOf(year, month, day),
  },
  // 2010-11, 2024/25: a month, or the second of two years
  { pattern: /^(?<year>\d{4})(?<by>[-/–—])(?<short>\d\d)$/, read: (groups, habits) => yearOrMonth(groups, habits) },
  { pattern: /^(?<year>\d{4})[-/](?<month>\d)$/, read: ({ year, month }) => dateOf(year, month) },
  // 2024.09, where all of a column are
  {
    pattern: /^(?<year>\d{4})\.(?<month>0[1-9]|1[0-2])$/,
    read: ({ year, month }, { isDotted }) => (isDotted ? dateOf(year, month) : null),
  },
  // 2021-03-00, 2021-xx-xx: databases and people write a part that they do not know
  {
    pattern: /^(?<year>(?!0000)\d{4})(?<by>[-/.])(?<month>\d{1,2}|xx)\k<by>(?:00|xx)$/i,
    read: ({ year, month }) => dateOf(year, /^(?:00?|xx)$/i.test(month!) ? undefined : month),
  },
  // 2021-03-04+08:00: a day of XML Schema
  {
    pattern: /^(?<date>\d{4}-\d\d-\d\d)(?:Z|(?<offset>[+-]\d\d:\d\d))$/i,
    read: ({ date, offset }, _habits, text) => ({ date: date!, ...(offset !== undefined && { note: text }) }),
  },
  // 23/09/2024, 9.23.24
  {
    pattern: /^(?<one>\d{1,4})(?<by>[-/. ])\s?(?<two>\d{1,2})\k<by>\s?(?<three>\d{4}|\d\d)\.?$/,
    read: (groups, habits) => numbers(groups, habits),
  },
  { pattern: /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/, read: ({ year, month }) => dateOf(year, month) },
  // 23 Sep 2024, 1er mai 2020, 23-Sep-24
  {
    pattern: new RegExp(`^${DAY}${OF}${NAME}${OF}(?<year>\\d{4}|'?\\d\\d)\\.?$`, 'u'),
    read: ({ day, name, year }, habits) => named(year, name, day, habits),
  },
  // September 23, 2024
  {
    pattern: new RegExp(`^${NAME}[\\s.-]+${DAY}(?:,|\\s|-)+(?<year>\\d{4})$`, 'u'),
    read: ({ day, name, year }, habits) => named(year, name, day, habits),
  },
  // 2024 Sep 23, 2024-Sep
  {
    pattern: new RegExp(`^(?<year>\\d{4})[\\s,./-]+${NAME}(?:[\\s,./-]+${DAY})?$`, 'u'),
    read: ({ day, name, year }, habits) => named(year, name, day, habits),
  },
  // Sept. 2024, Sep-24
  {
    pattern: new RegExp(`^${NAME}${OF}(?<year>\\d{4}|'?\\d\\d)$`, 'u'),
    read: ({ name, year }, habits) =>
      year!.length === 4 || habits.isSpreadsheet ? named(year, name, undefined, habits) : null,
  },
  // 2024年9月23日, 民國113年9月25日, 令和6年9月23日
  {
    pattern:
      /^(?<era>民國|民国|中華民國|中华民国|令和|平成|昭和|公元|西元)?\s?(?<year>\d{1,4}|元)\s?年(?:\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?[日號号]?)?)?$/,
    read: (groups, habits) => ofEra(groups, habits),
  },
  // 2024년 9월 23일
  {
    pattern: /^(?<year>\d{4})\s?년(?:\s?(?<month>\d{1,2})\s?월(?:\s?(?<day>\d{1,2})\s?일)?)?$/,
    read: ({ year, month, day }) => dateOf(year, month, day),
  },
  // 113/09/23, 113.9.27
  {
    pattern: /^(?<year>\d{2,3})(?<by>[-/.])(?<month>\d{1,2})\k<by>(?<day>\d{1,2})$/,
    read: ({ year, month, day }, { isRoc }) => (isRoc ? dateOf(String(1911 + Number(year)), month, day) : null),
  },
  // mid-2021, late May 2023: no more precise than the year or month
  {
    pattern:
      /^(?:in |the )?(?:early|mid|middle of|late|end of|beginning of|start of|anfang|mitte|ende|début|fin|mi)[\s-]+(?:in |of |de )?(?<rest>.*\d{4})$/i,
    read: ({ rest }, habits, text) => withNote(pointOf(rest!, habits), text),
  },
  {
    pattern:
      /^(?:circa|ca?\.?|about|around|approx(?:imately|\.)?|roughly|etwa|um|gegen|vers|hacia|~|約|约|大约)\s*(?<rest>.*\d.*)$/i,
    read: ({ rest }, habits) => marked(rest!, '~', habits),
  },
  {
    pattern: /^(?:possibly|perhaps|maybe|probably|vermutlich|vielleicht|peut-être|quizás|\?)\s*(?<rest>.*\d.*)$/i,
    read: ({ rest }, habits) => marked(rest!, '?', habits),
  },
  ...PERIODS,
  {
    pattern: /^(?<rest>.*\d.*?)\s*\((?:circa|ca?\.|approx(?:\.|imate|imately)?|about|est(?:\.|imated)?)\)$/i,
    read: ({ rest }, habits) => marked(rest!, '~', habits),
  },
]

const CHINESE_DIGITS = '〇一二三四五六七八九'

/** EDTF, or `null` if the text has no reading, or more than one. */
export function pointOf(stated: string, habits: DateHabits): Point | null {
  const text = withoutYearWord(westernDigits(stated.trim()))
  const point = plainPoint(text, habits)
  if (point !== null) return point
  // Tried last, because "Mar" is a month in English and a Tuesday in French.
  const day = withoutWeekday(text)
  if (day !== text) return plainPoint(day, habits)
  // 2021-03-04 (announced)
  const [, rest] = REMARK.exec(text) ?? []
  return rest === undefined ? null : withNote(pointOf(rest, habits), text)
}

const REMARK = /^([^()[\]]*\d[^()[\]]*?)\s*(?:\([^()]*\)|\[[^[\]]*\])$/

function plainPoint(text: string, habits: DateHabits): Point | null {
  if (/^\d+(?:\.\d+)?$/.test(text) && !(habits.isDotted && text.length === 7)) {
    const read = numberDate(text, habits.isSerials, habits.isRoc)
    return read === null || read.time !== undefined ? null : read
  }
  if (!/^\d{4}[-/–—]\d\d$/.test(text) && parseDate(text) !== null) return { date: text }
  for (const { pattern, read } of HABITS) {
    const groups = pattern.exec(text)?.groups
    const point = groups && read(groups, habits, text)
    if (point && parseDate(point.date) !== null) return point
  }
  return null
}

/** `二〇二四年九月二十三日` in digits. */
function westernDigits(text: string): string {
  if (!/[〇一二三四五六七八九十]+[年月日]/.test(text)) return text
  return text.replaceAll(/[〇零一二三四五六七八九十]+/g, (digits) => {
    const signs = digits.replaceAll('零', '〇')
    const [tens, ones] = signs.split('十') as [string, string | undefined]
    if (ones === undefined) return [...signs].map((sign) => CHINESE_DIGITS.indexOf(sign)).join('')
    const valueOf = (sign: string) => Math.max(0, CHINESE_DIGITS.indexOf(sign || '〇'))
    return String((tens === '' ? 1 : valueOf(tens)) * 10 + valueOf(ones))
  })
}

/** `4 марта 2021 г.`, `4 marca 2021 r.` */
function withoutYearWord(text: string): string {
  return text.replace(/(?<=\d{4})\s?(?:г|г\.|года|р\.|року|r\.|roku|m\.)$/u, '')
}

/** `Friday, March 5, 2021`; a weekday in brackets behind the date. */
function withoutWeekday(text: string): string {
  const [, before, rest] = /^(\p{L}+)\.?,?\s+(.*\d.*)$/u.exec(text) ?? []
  if (before !== undefined && isWeekday(before)) return rest!
  const [, date, after] = /^(.*\d[^([]*?)\s*[([](\p{L}{1,12})[)\]]$/u.exec(text) ?? []
  return after !== undefined && isWeekdayWord(after) ? date! : text
}

const isWeekdayWord = (word: string) =>
  /^(?:(?:星期|周|週|禮拜)?[一二三四五六日天月火水木金土])$/.test(word) || isWeekday(word)

function dateOf(year: string | undefined, ...rest: readonly (string | undefined)[]): Point {
  const stated = rest.filter((part) => part !== undefined)
  return { date: [year!.padStart(4, '0'), ...stated.map((part) => part.padStart(2, '0'))].join('-') }
}

/**
 * `2010-11` is a month, and in a column of ranges two years. `2020-21` would be a season in EDTF; whoever writes the year
 * after that way means both. A slash or a dash with a number that is no month means two years too.
 */
function yearOrMonth({ year, by, short }: Groups, { isRanges }: DateHabits): Point | null {
  const [start, last] = [Number(year), Number(short)]
  const isNext = (start + 1) % 100 === last
  const isMonth = last >= 1 && last <= 12
  const end = start - (start % 100) + last + (last <= start % 100 ? 100 : 0)
  const range = { date: `${year}/${end}` }
  if (isRanges) return last > start % 100 || isNext ? range : null
  if (isMonth) return by === '–' || by === '—' ? null : dateOf(year, short)
  if (isNext || (by !== '-' && last > start % 100)) return range
  return by === '-' ? { date: `${year}-${short}` } : null
}

/** Three numbers of which the last, or the first, is the year. */
function numbers({ one, two, three }: Groups, habits: DateHabits): Point | null {
  if (one!.length > 2) return null
  const [first, second] = [Number(one), Number(two)]
  const dated = (year: number, month: number, day: number) => dateOf(String(year), String(month), String(day)).date
  const readings = (years: readonly number[]) => {
    const asDayFirst = years.map((year) => dated(year, second, first)).filter(isDate)
    const asMonthFirst = years.map((year) => dated(year, first, second)).filter(isDate)
    return habits.order === 'day-first' && asDayFirst.length > 0
      ? asDayFirst
      : habits.order === 'month-first' && asMonthFirst.length > 0
        ? asMonthFirst
        : [...asDayFirst, ...asMonthFirst]
  }
  if (three!.length === 4) return onlyOne(readings([Number(three)]))
  const last = readings(centuries(three!, habits))
  const yearFirst =
    habits.order === null ? centuries(one!, habits).map((year) => dated(year, second, Number(three))) : []
  const found = onlyOne([...last, ...yearFirst.filter(isDate)])
  return found && { ...found, assumed: 'century' }
}

const isDate = (date: string) => parseDate(date) !== null

function onlyOne(dates: readonly string[]): Point | null {
  const [date, ...others] = new Set(dates)
  return date !== undefined && others.length === 0 ? { date } : null
}

/** The years that two digits may stand for: those that the user, or the column, allows. */
function centuries(short: string, { century, years, isSpreadsheet }: DateHabits): readonly number[] {
  const digits = Number(short.replace("'", ''))
  if (century !== null) return [Number(century) + digits]
  // Excel takes 00 to 29 for years from 2000 on.
  if (isSpreadsheet) return [digits + (digits < 30 ? 2000 : 1900)]
  const both = [1900 + digits, 2000 + digits]
  const among = years === null ? [] : both.filter((year) => year >= years[0] && year <= years[1])
  return among.length > 0 ? among : both
}

function named(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  habits: DateHabits,
): Point | null {
  const month = monthOf(name!)
  if (month === undefined) return null
  if (year!.length === 4) return dateOf(year, String(month), day)
  const found = onlyOne(
    centuries(year!, habits)
      .map((whole) => dateOf(String(whole), String(month), day).date)
      .filter(isDate),
  )
  return found && { ...found, assumed: 'century' }
}

/** The year before the first one of an era. */
const ERAS: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  中华民国: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  公元: 0,
  西元: 0,
}

function ofEra({ era, year, month, day }: Groups, { isRoc }: DateHabits): Point | null {
  const number = year === '元' ? 1 : Number(year)
  if (era === undefined && year!.length < 4 && !isRoc) return null
  const before = era === undefined ? (isRoc && year!.length < 4 ? 1911 : 0) : ERAS[era]!
  return dateOf(String(before + number), month, day)
}

function marked(rest: string, mark: string, habits: DateHabits): Point | null {
  const point = pointOf(rest, habits)
  if (point === null || point.date.includes('/')) return null
  return /[?~%]$/.test(point.date) ? null : { ...point, date: point.date + mark }
}

function withNote(point: Point | null, note: string): Point | null {
  return point && (note === '' ? point : { ...point, note })
}
