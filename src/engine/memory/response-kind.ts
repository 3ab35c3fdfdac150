/** How an accusation was met, at its coarsest. */
import { RESPONSE_STATES } from '../../model/event.ts'
import { RESPONSE_KINDS } from '../query.ts'
import type { Columns } from './columns/columns.ts'

const ANSWERED = RESPONSE_KINDS.indexOf('answered')
const NONE_FOUND = RESPONSE_KINDS.indexOf('none-found')
const NONE = RESPONSE_STATES.indexOf('none')

/** The place in `RESPONSE_KINDS` of an accusation. */
export function kindOf({ responses }: Columns, row: number): number {
  return responses[row] === NONE ? NONE_FOUND : ANSWERED
}
