import { balanceOf } from '../../../model/balance.ts'
import { NO_FILTER } from '../../filter.ts'
import { BALANCE_LIMIT } from '../../query.ts'
import { excerptOf } from '../excerpt.ts'
import type { Answerer } from '../memory-context.ts'

export const balance: Answerer<'balance'> = (store) => {
  if (store.columns.total > BALANCE_LIMIT) return null
  return balanceOf({ head: store.head, events: [...excerptOf(store, NO_FILTER).events] })
}
