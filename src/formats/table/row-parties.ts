/** `RowParties` makes actors of the names and countries of rows. Used by `row-reader.ts`. */
import { COUNTRIES } from '../../model/countries.ts'
import { columnsOf, type ConstantField, type TableField } from '../../model/mapping.ts'
import { countryCodeOf, countryNameOf } from '../import/country-codes.ts'
import { isNotStated } from '../import/not-stated.ts'
import type { RowCells, RowContext } from './row-context.ts'
import type { ValueCounts } from './value-counts.ts'

/** Who is named in a row, and the field of their countries. */
const COUNTRY_FIELDS = {
  by: 'byCountry',
  against: 'againstCountry',
  accused: 'accusedCountry',
  answerBy: null,
} as const
export type PartyField = keyof typeof COUNTRY_FIELDS
type CountryField = 'byCountry' | 'againstCountry' | 'accusedCountry'

export class RowParties {
  readonly #context: RowContext
  readonly #unread: ValueCounts
  /** By name: the code, and how the row that said it first called it. */
  readonly #countries = new Map<string, { readonly code: string; readonly stated: string }>()
  /** Whether `NA` stands for nothing rather than for Namibia. */
  readonly #isNaNothing: boolean

  constructor(context: RowContext, unread: ValueCounts) {
    this.#context = context
    this.#unread = unread
    this.#isNaNothing = hasNaElsewhere(context)
  }

  namesOf(cells: RowCells, field: PartyField): readonly string[] {
    const stated = cells.many(field)
    const constant = this.#constant(field)
    return (stated.length > 0 || constant === '' ? stated : [constant]).filter((name) => !isNotStated(name))
  }

  /** As many countries as names are theirs in step, a single one is that of all; without any column of names they are the parties. */
  idsOf(cells: RowCells, field: PartyField): readonly string[] {
    const all = cells.many(field)
    for (const name of all) if (isNotStated(name)) this.#tally(cells, field, name)
    const countryField = COUNTRY_FIELDS[field]
    const stated = countryField === null ? [] : this.#countriesIn(cells, countryField)
    const named = all.length > 0 ? all : this.namesOf(cells, field)
    const hasNames = columnsOf(this.#context.mapping, field).length > 0 || this.#constant(field) !== ''
    if (!hasNames && countryField !== null) return this.#countriesAs(countryField, stated)
    if (stated.length > 1 && stated.length !== named.length) this.#setAside(cells, countryField!, stated.join(', '))
    const ids = named.flatMap((name, at) => {
      if (isNotStated(name)) return []
      const country = stated.length === named.length ? stated[at] : stated.length === 1 ? stated[0] : undefined
      return [this.#actor(cells, name, country, countryField)]
    })
    // Of somebody without a name, the country is what is known.
    if (ids.length === 0 && countryField !== null) {
      const known = stated.filter((country) => country !== '')
      return known.length === 0 ? [] : this.#countriesAs(countryField, known)
    }
    return [...new Set(ids)]
  }

  /** What is not stated is empty, so that names and countries stay in step. */
  #countriesIn(cells: RowCells, field: CountryField): readonly string[] {
    const stated = cells.many(field)
    const constant = this.#constant(field)
    const all = stated.length > 0 || constant === '' ? stated : [constant]
    return all.map((country) => {
      const isNothing =
        isNotStated(country) && (country.toUpperCase() !== 'NA' || country !== 'NA' || this.#isNaNothing)
      if (isNothing) this.#tally(cells, field, country)
      return isNothing ? '' : country
    })
  }

  /** States, or whatever else a column of countries names. */
  #countriesAs(field: CountryField, stated: readonly string[]): readonly string[] {
    const ids = stated.flatMap((country) => {
      if (country === '') return []
      const code = codeIn(country)
      if (code === undefined) this.#unread.add(field, country)
      const { maker } = this.#context
      return [
        code === undefined
          ? maker.actor({ name: country })
          : maker.actor({ name: countryNameOf(code), country: code, kind: 'state' }),
      ]
    })
    return [...new Set(ids)]
  }

  /** The first country that a table states of someone stays. */
  #actor(cells: RowCells, name: string, stated: string | undefined, field: TableField | null): string {
    const { maker } = this.#context
    const known = this.#countries.get(name)
    if (stated === undefined || stated === '' || field === null) return maker.actor({ name, country: known?.code })
    const code = codeIn(stated)
    if (code === undefined) this.#setAside(cells, field, stated)
    else if (known === undefined) this.#countries.set(name, { code, stated })
    else if (known.code !== code) {
      maker.find(
        'other-country',
        { row: cells.row, column: this.#header(field) },
        { value: stated, hint: known.stated },
      )
    }
    return maker.actor({ name, country: known?.code ?? code })
  }

  #constant(field: TableField): string {
    return this.#context.mapping.constants[field as ConstantField]?.trim() ?? ''
  }

  #header(field: TableField): string {
    const [column = -1] = columnsOf(this.#context.mapping, field)
    return this.#context.headers[column] ?? ''
  }

  #tally({ row }: RowCells, field: TableField, value: string): void {
    this.#context.maker.tally('not-stated', { value, column: this.#header(field), row })
  }

  #setAside({ row }: RowCells, field: TableField, value: string): void {
    this.#unread.add(field, value)
    this.#context.maker.find('unused-value', { row, column: this.#header(field) }, { value })
  }
}

/** A code of two letters, or a name. */
function codeIn(stated: string): string | undefined {
  const code = stated.toUpperCase()
  return COUNTRIES.has(code) ? code : countryCodeOf(stated)
}

/** Programs that write `NA` for nothing write it for names, dates and texts too. */
function hasNaElsewhere({ rows, mapping }: RowContext): boolean {
  const countries = new Set(
    (['byCountry', 'againstCountry', 'accusedCountry'] as const).flatMap((field) => columnsOf(mapping, field)),
  )
  return rows.some(({ cells }) =>
    cells.some((cell, column) => !countries.has(column) && /^(?:NA|NaN|NULL)$/.test(cell.trim())),
  )
}
