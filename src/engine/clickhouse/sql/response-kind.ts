/** How an accusation was met, at its coarsest, as columns of counts. */
import { RESPONSE_STATES, type ResponseState } from '../../../model/event.ts'
import { type KindCounts, RESPONSE_KINDS, type ResponseKind } from '../../query.ts'
import { type Cell, numberOf } from './cells.ts'

const has = (state: ResponseState) => `has(responses, ${RESPONSE_STATES.indexOf(state)})`

const IS_KIND: { readonly [K in ResponseKind]: string } = {
  answered: 'isAnswered = 1',
  'none-found': has('none-found'),
  'not-sought': has('not-sought'),
  nobody: 'empty(responses)',
}

/** To be selected for `kindCountsOf`. */
export const KIND_COUNTS = RESPONSE_KINDS.map((kind) => `countIf(${IS_KIND[kind]})`).join(', ')

export function kindCountsOf(cells: readonly Cell[]): KindCounts {
  const [a, b, c, d] = cells.map(numberOf) as [number, number, number, number]
  return [a, b, c, d]
}

/** The kind of an accusation as its place in `RESPONSE_KINDS`. */
export const KIND = `multiIf(${RESPONSE_KINDS.slice(0, -1)
  .map((kind, place) => `${IS_KIND[kind]}, ${place}`)
  .join(', ')}, ${RESPONSE_KINDS.length - 1})`
