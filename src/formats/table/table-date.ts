/** Dates of a column. `studyDates` tells what its cells prove of how they are meant; `tableDate` reads one where nothing is proven. */
import type { Century, DayOrder } from '../../model/mapping.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { cleanLine } from '../import/clean-text.ts'
import { isSerial } from '../import/date-numbers.ts'
import { type DateHabits, NO_HABITS, type StatedDate } from '../import/date-habits.ts'
import { readDate } from '../import/read-date.ts'
import { splitTime } from '../import/times.ts'

const BY_ORDER: Readonly<Record<DayOrder | 'none', DateHabits>> = {
  'day-first': { ...NO_HABITS, order: 'day-first' },
  'month-first': { ...NO_HABITS, order: 'month-first' },
  none: NO_HABITS,
}

export function tableDate(cell: string, order: DayOrder | null): StatedDate {
  return readDate(cell, BY_ORDER[order ?? 'none'])
}

export interface DateStudy {
  /** The order of day and month that a date proves and none refutes. */
  readonly proven: DayOrder | null
  /** Whether some date could be read both ways. */
  readonly isTwofold: boolean
  readonly years: DateHabits['years']
  readonly isRanges: boolean
  readonly isDotted: boolean
  readonly isSerials: boolean
}

/** Within a cell there may be several of them, a weekday before and a time behind. */
const NUMBERS = /(?<![\d/.-])(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d\d)(?![\d/])/g
const ONLY_NUMBERS = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d\d)\.?$/
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g
/** Fewest cells that show a habit which single cells could have by chance. */
const ENOUGH = 2

/** `cells` are those of all columns with dates. */
export function studyDates(cells: Iterable<string>): DateStudy {
  const tally = {
    dayFirst: 0,
    monthFirst: 0,
    either: 0,
    ranges: 0,
    chained: 0,
    months: 0,
    dotted: 0,
    decimals: 0,
    serials: 0,
    numbers: 0,
  }
  let years: readonly [number, number] | null = null
  let [all, whole] = [0, 0]
  for (const cell of cells) {
    const text = cleanLine(cell.normalize('NFKC'))
    if (text === '') continue
    countOrder(tally, text)
    countShape(tally, text)
    all++
    const stated = [...text.matchAll(YEAR)]
    if (stated.length > 0) whole++
    for (const [year] of stated) years = wider(years, Number(year))
  }
  const { dayFirst, monthFirst } = tally
  const proven =
    dayFirst > 0 && monthFirst === 0 ? 'day-first' : monthFirst > 0 && dayFirst === 0 ? 'month-first' : null
  return {
    proven,
    isTwofold: tally.either > 0,
    // One year among many of two digits shows nothing of their century.
    years: whole >= all / 2 ? years : null,
    isRanges: tally.ranges > 0 || (tally.chained >= ENOUGH && tally.months === 0),
    isDotted: tally.dotted >= ENOUGH && tally.dotted === tally.decimals,
    isSerials: tally.serials > 0 && tally.serials >= tally.numbers / 2,
  }
}

/** What a user has said of this table goes before what its cells prove. */
export function habitsOf(
  study: DateStudy,
  said: {
    readonly dayOrder: DayOrder | null
    readonly century: Century | null
    readonly calendar: string
    readonly zone: string
  },
): DateHabits {
  const { proven, years, isRanges, isDotted, isSerials } = study
  return {
    order: said.dayOrder ?? proven,
    century: said.century,
    years,
    isRoc: said.calendar === 'roc',
    zone: said.zone,
    isRanges,
    isDotted,
    isSerials,
    isSpreadsheet: false,
  }
}

type Tally = Record<
  | 'dayFirst'
  | 'monthFirst'
  | 'either'
  | 'ranges'
  | 'chained'
  | 'months'
  | 'dotted'
  | 'decimals'
  | 'serials'
  | 'numbers',
  number
>

function countOrder(tally: Tally, text: string): void {
  for (const [, one = '', , two = '', last = ''] of text.matchAll(NUMBERS)) {
    const [first, second] = [Number(one), Number(two)]
    const year = last.length === 4 ? last : `20${last}`
    const isDayFirst = isDay(year, second, first)
    const isMonthFirst = isDay(year, first, second)
    // A year of two digits may stand first, as in 23.09.24, unless the last number is no day.
    const isYearLast = last.length === 4 || Number(last) > 31
    if (isDayFirst && isMonthFirst) tally.either += first === second ? 0 : 1
    else if (isDayFirst && (isYearLast || first <= 12)) tally.dayFirst++
    else if (isMonthFirst && (isYearLast || first <= 12)) tally.monthFirst++
    else if (isDayFirst || isMonthFirst) tally.either++
  }
}

function countShape(tally: Tally, text: string): void {
  const [, year, by, short] = /^(\d{4})([-/–—])(\d\d)$/.exec(text) ?? []
  if (year !== undefined) {
    const [start, last] = [Number(year) % 100, Number(short)]
    const isNext = (start + 1) % 100 === last
    if (isNext && (last > 24 || (last > 12 && last < 21) || (by !== '-' && last > 12))) tally.ranges++
    if (isNext) tally.chained++
    else tally.months++
  } else if (/^\d{4}-\d\d-\d\d/.test(text)) tally.months++
  if (/^(?:1[5-9]|20)\d\d\.\d+$/.test(text)) tally.decimals++
  if (/^(?:1[5-9]|20)\d\d\.(?:0[1-9]|1[0-2])$/.test(text)) tally.dotted++
  if (/^\d+(?:\.\d+)?$/.test(text)) tally.numbers++
  if (isSerial(text)) tally.serials++
}

function wider(years: readonly [number, number] | null, year: number): readonly [number, number] {
  return years === null ? [year, year] : [Math.min(years[0], year), Math.max(years[1], year)]
}

function isDay(year: string, month: number, day: number): boolean {
  return parseDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) !== null
}

/** Whether a cell looks like a date, rather than like any number. */
export function isDateLike(cell: string): boolean {
  const text = cell.trim()
  if (/^\d+(?:\.\d+)?$/.test(text))
    return /^(?:1[5-9]|20)\d\d$/.test(text) || (/^(?:1[89]|20)\d{6}$/.test(text) && isRead(text))
  return ONLY_NUMBERS.test(text) || ONLY_NUMBERS.test(splitTime(text)?.rest ?? '') || isRead(text)
}

const isRead = (text: string) => parseDate(readDate(text).date) !== null
