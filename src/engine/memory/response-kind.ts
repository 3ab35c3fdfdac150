/** How an accusation was met, at its coarsest. */
import { isAnswered, NONE_FOUND, NOT_SOUGHT } from '../../model/response.ts'
import { RESPONSE_KINDS, type ResponseKind } from '../query.ts'
import type { Columns } from './columns/columns.ts'

const placeOf = (kind: ResponseKind) => RESPONSE_KINDS.indexOf(kind)
const [ANSWERED, NONE, UNSOUGHT, NOBODY] = [
  placeOf('answered'),
  placeOf('none-found'),
  placeOf('not-sought'),
  placeOf('nobody'),
]

/** The place in `RESPONSE_KINDS` of an accusation. */
export function kindOf({ responses }: Columns, row: number): number {
  const met = responses[row]!
  if (isAnswered(met)) return ANSWERED
  return met === NONE_FOUND ? NONE : met === NOT_SOUGHT ? UNSOUGHT : NOBODY
}
