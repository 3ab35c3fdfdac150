/** What the parts of a row reader share: the table, the cells of a row by field, and the event that is made of them. */
import type { ManyValued, TableField, TableMapping } from '../../model/mapping.ts'
import type { DateHabits } from '../import/date-habits.ts'
import type { DatasetBuilder } from '../import/dataset-builder.ts'
import type { Row } from './parse-rows.ts'

export interface RowContext {
  readonly headers: readonly string[]
  /** The beginning of the table. */
  readonly rows: readonly Row[]
  readonly mapping: TableMapping
  readonly habits: DateHabits
  readonly maker: DatasetBuilder
}

/** Cells of one row by field, mended and without what nobody can see. */
export interface RowCells {
  readonly row: number
  readonly one: (field: TableField) => string
  readonly many: (field: ManyValued | 'byCountry' | 'againstCountry' | 'accusedCountry') => readonly string[]
}

/** An event that is being made of rows. */
export interface RowEvent {
  readonly id: string
  readonly time: string | undefined
  readonly raw: { readonly [field: string]: unknown }
  readonly row: number
  readonly fields?: Readonly<Record<string, string>>
}
