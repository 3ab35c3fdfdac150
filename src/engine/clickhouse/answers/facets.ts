import { compareText } from '../../order.ts'
import type { FacetValue, Query } from '../../query.ts'
import type { Field } from '../../../model/field.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { type Cell, numberOf, textOf } from '../sql/cells.ts'
import { CATALOGUES, isCoded } from '../sql/columns.ts'
import { type Conditions, conditionsOf, without } from '../sql/conditions.ts'
import { texts, whole } from '../sql/literal.ts'
import { countedValues } from '../sql/value-roll-ups.ts'

export const facets: Answerer<'facets'> = async (archive, query, signal) => {
  const conditions = await conditionsOf(archive, query.filter, signal)
  const facetOf = async (field: Field) => {
    const named = query.filter.values[field] ?? []
    const rows = await archive.ask(countsOf(field, query, without(field, conditions)), signal)
    const counted = rows.map(([value, count]) => ({ value: valueOf(field, value), count: numberOf(count) }))
    return [field, ranked(counted, named, query.limit)] as const
  }
  return Object.fromEntries(await Promise.all(query.fields.map(facetOf)))
}

/** SQL for counts by value. Values that the filter names come first, so that the limit does not cut them off. */
function countsOf(field: Field, { filter, limit }: Query<'facets'>, others: Conditions): string {
  const { table, value, events, where } = countedValues(field, filter, others)
  const counts = `SELECT ${value} AS found, ${events} AS n FROM ${table} WHERE ${where} GROUP BY found`
  if (isCoded(field)) return `${counts} HAVING found < ${CATALOGUES[field].length}`
  const named = filter.values[field] ?? []
  const isNamed = named.length === 0 ? '' : `has(${texts(named)}, found) DESC, `
  return `${counts} ORDER BY ${isNamed}n DESC, found LIMIT ${whole(limit + named.length)}`
}

function valueOf(field: Field, cell: Cell | undefined): string {
  return isCoded(field) ? CATALOGUES[field][numberOf(cell)]! : textOf(cell)
}

function ranked(counted: readonly FacetValue[], named: readonly string[], limit: number): FacetValue[] {
  const inOrder = (values: readonly FacetValue[]) =>
    [...values].sort((a, b) => b.count - a.count || compareText(a.value, b.value))
  const counts = new Map(counted.map(({ value, count }) => [value, count]))
  const top = new Set(
    inOrder(counted)
      .slice(0, limit)
      .map(({ value }) => value),
  )
  const values = new Set([...top, ...named])
  return inOrder(Array.from(values, (value) => ({ value, count: counts.get(value) ?? 0 })))
}
