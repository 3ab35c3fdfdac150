/** The orders of the list. */
import type { Sort } from '../query.ts'

/** What is compared before the date: an expression a key, each in the server's own order. Those without come last. */
const KEYS: { readonly [S in Sort]: readonly string[] } = {
  date: [],
  type: ['type'],
  title: ['foldedTitle'],
  by: ['byName'],
  against: ['empty(againstSide)', 'againstName'],
  status: ['status'],
  response: ['response'],
}

/** The columns of an order, the last of which tells any two events apart. */
export function orderOf(sort: Sort): readonly string[] {
  return [...KEYS[sort], 'starts', 'id']
}

export function orderBy(sort: Sort, descending: boolean): string {
  return orderOf(sort)
    .map((key) => `${key} ${descending ? 'DESC' : 'ASC'}`)
    .join(', ')
}

/** Whether a row comes before the one that has these literals in the columns of the order. */
export function comesBefore(keys: readonly string[], values: readonly string[]): string {
  const [key, ...keysAfter] = keys
  const [value, ...valuesAfter] = values
  if (keysAfter.length === 0) return `${key} < ${value}`
  return `${key} < ${value} OR (${key} = ${value} AND (${comesBefore(keysAfter, valuesAfter)}))`
}
