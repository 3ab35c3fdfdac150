/** `spanOf` joins a beginning and an end that a foreign file states, in EDTF. Used by every reader of a format that has ends. */
import { parseDate } from '../../model/dates/parse-date.ts'
import type { DatasetBuilder, Place } from './dataset-builder.ts'
import { isNoDate, isOpenEnd } from './not-stated.ts'
import { dayOf } from './stated-date.ts'

/** The end of a span as a format states it. */
export interface StatedEnd {
  /** As it stands in the file. */
  readonly text: string
  /** In EDTF, or whatever the format's own reading of dates gives. */
  readonly date: string
  readonly place: Place
}

/** The span; the beginning alone if there is no end that can be used. See `spanIn`. */
export function spanOf(maker: DatasetBuilder, from: string, end: StatedEnd): string {
  return spanIn(maker, from, end) ?? from
}

/**
 * `null` if the end is not stated or cannot be read, and the beginning alone if the end comes before it; both are reported at
 * the place of the end, so that an end never costs the event. "Ongoing" and "?" are an open end. Whatever `from` is, it is
 * left for the schema to judge, alone; an empty one is an unknown beginning.
 */
export function spanIn(maker: DatasetBuilder, from: string, { text, date: to, place }: StatedEnd): string | null {
  if (to === '') return null
  if (to === from) return from
  if (isOpenEnd(text)) return parseDate(`${dayOf(from)}/..`) === null ? from : `${dayOf(from)}/..`
  if (parseDate(to) === null || isNoDate(text)) {
    maker.find(isNoDate(text) ? 'not-stated' : 'bad-end', place, { value: text })
    return null
  }
  if (from !== '' && parseDate(from) === null) return from
  const span = joined(from, to)
  if (span !== null) return span
  maker.find('end-before-start', place, { value: text })
  return from
}

/** `null` if the end comes before the beginning. Ends of an interval are days at the finest. */
function joined(from: string, to: string): string | null {
  const whole = `${dayOf(from)}/${dayOf(to)}`
  return parseDate(whole) === null ? null : whole
}
