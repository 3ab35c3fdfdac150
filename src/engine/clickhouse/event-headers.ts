/** Events as lists and marks show them. */
import { CERTAINTIES, EVENT_TYPES, RESPONSE_STATES, type ResponseState } from '../../model/event.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import type { EventDate } from '../../model/dates/time.ts'
import type { EventHeader } from '../query.ts'
import type { EventColumn } from './event-columns.ts'
import { type Cell, numberOf, type Row, textOf, textsOf } from './sql/cells.ts'

const COLUMNS = [
  'id',
  'type',
  'edtf',
  'title',
  'bySide',
  'againstSide',
  'occurrence',
  'attribution',
  'responses',
  'laneSource',
  'degree',
  'points',
] as const satisfies readonly EventColumn[]

/** Columns to select first; `headerOf` reads them off the beginning of a row. */
export const BRIEF = COLUMNS.join(', ')
/** Number of cells that a header takes in a row. */
export const BRIEF_CELLS = COLUMNS.length

export function headerOf(row: Row): EventHeader {
  const [id, type, edtf, title, by, against, occurrence, attribution, responses, source, degree, points] = row
  return {
    id: textOf(id),
    type: EVENT_TYPES[numberOf(type)]!,
    date: dateOf(edtf),
    title: textOf(title),
    by: textsOf(by),
    against: textsOf(against),
    occurrence: CERTAINTIES[numberOf(occurrence)] ?? null,
    attribution: CERTAINTIES[numberOf(attribution)] ?? null,
    responses: responsesOf(responses),
    source: textOf(source),
    links: numberOf(degree),
    points: numberOf(points),
  }
}

export function responsesOf(cell: Cell | undefined): readonly ResponseState[] {
  return (cell as readonly Cell[]).map((state) => RESPONSE_STATES[numberOf(state)]!)
}

/** The loader has stored nothing but dates. */
export function dateOf(edtf: Cell | undefined): EventDate {
  return parseDate(textOf(edtf))!
}
