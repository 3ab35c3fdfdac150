/** Translates a filter into conditions on the columns of `events`. */
import { wordsOf } from '../../../base/fold.ts'
import { loadVariants } from '../../../base/han-variants.ts'
import { variantPatternOf } from '../../../base/word-finder.ts'
import { FIELD_NAMES, type Field, type Party } from '../../../model/field.ts'
import type { Filter, Pair } from '../../filter.ts'
import type { ClickHouseContext } from '../clickhouse-context.ts'
import { allOf, anyOf, isBefore, meets } from './comparing.ts'
import { textOf } from './cells.ts'
import { CATALOGUES, hasCode, isCoded, listOf, sideListsOf } from './columns.ts'
import { text, texts, whole } from './literal.ts'

export interface Conditions {
  /** Conditions by field; a field without a clause is absent. */
  readonly fields: ReadonlyMap<Field, string>
  readonly span: string | null
  readonly others: readonly string[]
}

/** Builds the conditions. Asks the server only if the filter keeps one exchange. */
export async function conditionsOf(
  archive: ClickHouseContext,
  filter: Filter,
  signal: AbortSignal,
): Promise<Conditions> {
  const fields = new Map<Field, string>()
  for (const field of FIELD_NAMES) {
    const wanted = filter.values[field] ?? []
    if (wanted.length > 0) fields.set(field, fieldClause(field, wanted, filter))
  }
  const { exchange, pair, span, asOf } = filter
  await loadVariants(filter.text)
  const others = wordsOf(filter.text).map(wordClause)
  if (asOf !== null) others.push(isBefore('said', asOf))
  if (pair !== null) others.push(...sideClause(pair, 'by', filter), ...sideClause(pair, 'against', filter))
  if (exchange !== null) others.push(await exchangeClause(archive, exchange, signal))
  return { fields, span: span === null ? null : meets(span), others }
}

/** Returns the condition that a row has to meet. */
export function whereOf({ fields, span, others }: Conditions): string {
  return allOf([...fields.values(), ...(span === null ? [] : [span]), ...others])
}

/** Returns all conditions except that of one field. */
export function without(field: Field, { fields, ...rest }: Conditions): Conditions {
  return { ...rest, fields: new Map([...fields].filter(([own]) => own !== field)) }
}

export async function filterWhere(archive: ClickHouseContext, filter: Filter, signal: AbortSignal): Promise<string> {
  return whereOf(await conditionsOf(archive, filter, signal))
}

/** `match` takes several times as long as `position`, so only words with variants go through it. */
function wordClause(word: string): string {
  const pattern = variantPatternOf(word)
  return pattern === null ? `position(folded, ${text(word)}) > 0` : `match(folded, ${text(pattern)})`
}

/** Whether one of the parties speaks. */
export function speaksOneOf(parties: readonly Party[], filter: Filter): string {
  return anyOf(parties.map(({ field, value }) => `has(${sideListsOf(field, filter).by}, ${text(value)})`))
}

function fieldClause(field: Field, wanted: readonly string[], filter: Filter): string {
  if (!isCoded(field)) return `hasAny(${listOf(field, filter)}, ${texts(wanted)})`
  const catalogue: readonly string[] = CATALOGUES[field]
  const codes = wanted.map((value) => catalogue.indexOf(value)).filter((code) => code >= 0)
  return codes.length === 0 ? '0' : hasCode(field, codes.map(whole).join(', '))
}

function sideClause(pair: Pair, side: 'by' | 'against', filter: Filter): string[] {
  const value = pair[side]
  return value === null ? [] : [`has(${sideListsOf(pair.field, filter)[side]}, ${text(value)})`]
}

/** Returns the condition for one exchange: all its events bear its name; an unknown event has no exchange. */
async function exchangeClause(
  { find, isOfExchange }: ClickHouseContext,
  id: string,
  signal: AbortSignal,
): Promise<string> {
  const [row] = await find('exchange', [id], signal)
  return row === undefined ? '0' : isOfExchange(textOf(row[0]), signal)
}
