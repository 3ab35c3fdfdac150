/** `PERIODS` reads dates that are not a day of a month: parts of years, weeks, decades, eras. Used by `date-points.ts`. */
import { civilDayOf, DAY, startOfDay } from '../../model/dates/calendar.ts'
import type { Groups, Habit, Point } from './date-habits.ts'
import { monthOf } from './date-words.ts'

const SEASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '21': 'spring frühling frühjahr printemps primavera 春 春天 春季',
    '22': 'summer sommer été verano estate 夏 夏天 夏季',
    '23': 'autumn fall herbst automne otoño autunno 秋 秋天 秋季',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
)

export const PERIODS: readonly Habit[] = [
  // 2010s, the 1990s
  {
    pattern: /^(?:the |early |mid-?|late )*(?<decade>\d{3})0['’]?s$/i,
    read: ({ decade }, _habits, text) => ({ date: `${decade}X`, ...(!/^\d/.test(text) && { note: text }) }),
  },
  // 20世纪90年代, 1990年代
  { pattern: /^(?<decade>\d{3})0年代$/, read: ({ decade }) => ({ date: `${decade}X` }) },
  {
    pattern: /^(?<century>1\d|2[01])世[纪紀](?<decade>\d)0年代$/,
    read: ({ century, decade }) => ({ date: `${Number(century) - 1}${decade}X` }),
  },
  // Q3 2021, 2021Q3, 3Q2021, 2021年第三季度
  { pattern: /^(?<year>\d{4})[\s-]?q(?<part>[1-4])$/i, read: (groups) => partOfYear(groups, 3) },
  {
    pattern:
      /^(?:q(?<part>[1-4])|(?<ordinal>[1-4])q|(?<nth>[1-4])(?:st|nd|rd|th) quarter(?: of)?)[\s/,-]*(?<year>\d{4})$/i,
    read: (groups) => partOfYear(groups, 3),
  },
  {
    pattern: /^(?<year>\d{4})\s?年\s?第?(?<sign>[一二三四1-4])\s?季度?$/,
    read: (groups) => partOfYear(groups, 3),
  },
  // H1 2021, first half of 2021, 2021年上半年
  { pattern: /^(?<year>\d{4})[\s-]?h(?<part>[12])$/i, read: (groups) => partOfYear(groups, 6) },
  {
    pattern: /^(?:h(?<part>[12])|(?<word>first|second|1st|2nd) half(?: of)?)[\s/,-]*(?<year>\d{4})$/i,
    read: (groups) => partOfYear(groups, 6),
  },
  { pattern: /^(?<year>\d{4})\s?年\s?(?<sign>[上下])半年$/, read: (groups) => partOfYear(groups, 6) },
  // 2021-W10 of ISO 8601
  { pattern: /^(?<year>\d{4})-?w(?<week>\d\d)$/i, read: isoWeek },
  // Summer 2008; a winter has two years
  {
    pattern:
      /^(?<season>spring|summer|autumn|fall|frühling|frühjahr|sommer|herbst|printemps|été|automne|primavera|verano|estate|otoño|autunno)(?: of| de| del)?,?\s+(?<year>\d{4})$/i,
    read: ofSeason,
  },
  { pattern: /^(?<year>\d{4})\s?年\s?(?<season>[春夏秋][天季]?)$/, read: ofSeason },
  {
    pattern: /^winter(?: of)?,?\s+(?<year>\d{4})[-–/](?<next>\d{4}|\d\d)$/i,
    read: ({ year, next }) => ((Number(year) + 1) % 100 === Number(next) % 100 ? { date: `${year}-24` } : null),
  },
  // 2021年初, 2021年3月上旬: no more precise than the year or month
  {
    pattern: /^(?<year>\d{4})\s?年\s?(?:(?<month>\d{1,2})\s?月\s?)?(?:年?[初中底末]|[上中下]旬|前后|前後)$/,
    read: ({ year, month }, _habits, text) => ({
      date: month === undefined ? year! : `${year}-${month.padStart(2, '0')}`,
      note: text,
    }),
  },
  // 15 March 44 BC, AD 100, 公元前44年
  {
    pattern:
      /^(?:(?:(?<day>\d{1,2})\s+)?(?<name>\p{L}{3,}\.?)\s+)?(?<year>\d{1,4})\s*(?<era>b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?)$/iu,
    read: ofEra,
  },
  { pattern: /^a\.?d\.?\s*(?<year>\d{1,4})$/i, read: ofEra },
  { pattern: /^(?:公元前|西元前|紀元前)\s?(?<year>\d{1,4})\s?年$/, read: ({ year }) => ofEra({ year, era: 'bc' }) },
]

const FIRST = /^(?:1|first|1st|一|上)$/i
const NUMBERS: Readonly<Record<string, number>> = { 二: 2, 三: 3, 四: 4, 下: 2, second: 2, '2nd': 2 }

/** A quarter or a half of a year, by its number, from its first month to its last. */
function partOfYear({ year, part, ordinal, nth, sign, word }: Groups, length: 3 | 6): Point {
  const stated = (part ?? ordinal ?? nth ?? sign ?? word)!.toLowerCase()
  const number = FIRST.test(stated) ? 1 : (NUMBERS[stated] ?? Number(stated))
  const month = (at: number) => `${year}-${String(at).padStart(2, '0')}`
  return { date: `${month((number - 1) * length + 1)}/${month(number * length)}` }
}

function ofSeason({ season, year }: Groups): Point {
  return { date: `${year}-${SEASONS.get(season!.toLowerCase())}` }
}

/** From Monday to Sunday; the first week of a year is the one that holds 4 January (ISO 8601). */
function isoWeek({ year: stated, week: number }: Groups): Point | null {
  const [year, week] = [Number(stated), Number(number)]
  const monday = (of: number) => {
    const fourth = startOfDay(of, 1, 4)
    return fourth - ((fourth / DAY + 3) % 7) * DAY
  }
  const start = monday(year) + (week - 1) * 7 * DAY
  return week < 1 || start >= monday(year + 1) ? null : { date: `${dayAt(start)}/${dayAt(start + 6 * DAY)}` }
}

function dayAt(instant: number): string {
  const { year, month, day } = civilDayOf(instant)
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}

/** The year before the year 1 is 0 in EDTF. */
function ofEra({ day, name, year, era = 'ad' }: Groups): Point | null {
  const month = name === undefined ? undefined : monthOf(name)
  if (name !== undefined && month === undefined) return null
  const isBefore = era.toLowerCase().startsWith('b')
  const number = isBefore ? Number(year) - 1 : Number(year)
  if (Number(year) === 0) return null
  const sign = isBefore && number > 0 ? '-' : ''
  const rest = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  return { date: [sign + String(number).padStart(4, '0'), ...rest].join('-') }
}
