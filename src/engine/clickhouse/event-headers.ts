/** Events as lists and marks show them. */
import { EVENT_TYPES, RESPONSE_STATES, STATUSES } from '../../model/event.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import type { EventDate } from '../../model/dates/time.ts'
import type { EventHeader } from '../query.ts'
import { type Cell, numberOf, type Row, textOf, textsOf } from './sql/cells.ts'

const COLUMNS = ['id', 'type', 'edtf', 'title', 'bySide', 'againstSide', 'status', 'response', 'laneSource', 'degree']

/** To be selected first: `headerOf` reads them off the beginning of a row. */
export const BRIEF = COLUMNS.join(', ')
/** How many cells they are. */
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

/** The loader has stored nothing but dates. */
export function dateOf(edtf: Cell | undefined): EventDate {
  return parseDate(textOf(edtf))!
}
