/** Reads headers of events, as lists and marks need them, off rows. */
import { EVENT_TYPES, RESPONSE_STATES, STATUSES } from '../../model/event.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import type { EventDate } from '../../model/dates/time.ts'
import type { EventHeader } from '../query.ts'
import { type Cell, numberOf, type Row, textOf, textsOf } from './sql/cells.ts'

const COLUMNS = ['id', 'type', 'edtf', 'title', 'bySide', 'againstSide', 'status', 'response', 'laneSource', 'degree']

/** Columns to select first; `headerOf` reads them off the beginning of a row. */
export const BRIEF = COLUMNS.join(', ')
/** Number of cells that a header takes in a row. */
export const BRIEF_CELLS = COLUMNS.length

export function headerOf([id, type, edtf, title, by, against, status, response, source, degree]: Row): EventHeader {
  return {
    id: textOf(id),
    type: EVENT_TYPES[numberOf(type)]!,
    date: dateOf(edtf),
    title: textOf(title),
    by: textsOf(by),
    against: textsOf(against),
    status: STATUSES[numberOf(status)] ?? null,
    response: RESPONSE_STATES[numberOf(response)] ?? null,
    source: textOf(source),
    links: numberOf(degree),
  }
}

/** Parses a stored date, which is always valid because the loader checked it. */
export function dateOf(edtf: Cell | undefined): EventDate {
  return parseDate(textOf(edtf))!
}
