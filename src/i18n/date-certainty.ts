/** How well a date is known, in words: what the date in words cannot say alone. */
import type { DateEnd, DatePoint, EventDate } from '../model/dates/time.ts'
import type { Messages } from './catalogues.ts'

/** "stated to the month, approximate"; "a span of time: its start stated to the day; its end open". */
export function dateCertainty(date: EventDate, words: Messages['certainty']): string {
  if (date.kind === 'date') return pointCertainty(date.at, words)
  const [start, end] = [date.from, date.to].map((end) => endCertainty(end, words)) as [string, string]
  return start === end ? words.sameEnds(start) : words.ends(start, end)
}

const endCertainty = (end: DateEnd, words: Messages['certainty']) =>
  typeof end === 'string' ? words[end] : pointCertainty(end, words)

function pointCertainty({ precision, approximate, uncertain }: DatePoint, words: Messages['certainty']): string {
  return [words.stated[precision], approximate && words.approximate, uncertain && words.uncertain]
    .filter(Boolean)
    .join(words.separator)
}
