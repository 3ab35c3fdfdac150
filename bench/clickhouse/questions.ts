/** What a screen asks, and the least that any answer to it could cost. */
import { type Filter, NO_FILTER } from '../../src/engine/filter.ts'
import type { Lane, Query } from '../../src/engine/query.ts'
import { countQuery, facetsQuery, overviewQuery } from '../../src/view/questions.ts'
import { HEAD } from './generate.ts'

/** Read by lane and day off the events themselves, which every question is set against. */
export const BARE =
  'SELECT laneCountry, intDiv(starts, 86400000) AS day, count() FROM events GROUP BY laneCountry, day ORDER BY count() DESC LIMIT 100'

const COUNTRY: Filter = { ...NO_FILTER, values: { country: ['DE'] } }
const WORD: Filter = { ...NO_FILTER, text: 'satellite' }
const YEARS = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2026, 6, 1) }
const DAY = { start: Date.UTC(2013, 5, 1), end: Date.UTC(2013, 5, 2) }
const lanes: readonly Lane[] = [...new Set(HEAD.actors.map(({ country }) => country!))].map((value) => ({
  field: 'country',
  value,
}))
const density = (filter: Filter, span = YEARS): Query => ({ kind: 'density', filter, lanes, span, columns: 1200 })

export const QUESTIONS: readonly (readonly [what: string, query: Query])[] = [
  ['density, all', density(NO_FILTER)],
  ['density, one country', density(COUNTRY)],
  ['density, a word', density(WORD)],
  ['density, a day', density(NO_FILTER, DAY)],
  ['overview', overviewQuery(NO_FILTER, YEARS)],
  ['lanes', { kind: 'lanes', filter: NO_FILTER, field: 'country' }],
  ['count, one country', countQuery(COUNTRY)],
  ['count, a word', countQuery(WORD)],
  ['facets, all', facetsQuery(NO_FILTER)],
  ['facets, one country', facetsQuery(COUNTRY)],
  ['marks, all', { kind: 'marks', filter: NO_FILTER, lanes, span: YEARS, limit: 240 }],
  ['marks, one country', { kind: 'marks', filter: COUNTRY, lanes, span: YEARS, limit: 240 }],
  ['marks of a day', { kind: 'marks', filter: COUNTRY, lanes, span: DAY, limit: 500 }],
  ['first page of the list', { kind: 'page', filter: COUNTRY, sort: 'date', descending: false, offset: 0, limit: 100 }],
  ['matrix', { kind: 'matrix', filter: NO_FILTER, field: 'country' }],
  ['an event', { kind: 'event', id: 'e1000' }],
  ['a source', { kind: 'source', id: 's7' }],
]
