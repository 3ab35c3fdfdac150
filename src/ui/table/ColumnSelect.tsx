import { columnsOf, type TableField, type TableMapping, type TablePreview } from '../../model/mapping.ts'
import { useTableWords } from './use-table-words.ts'
import type { ChangeMapping } from './change-mapping.ts'

interface ColumnSelectProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly field: TableField
  /** Which of the field's columns it is, from 0. */
  readonly at?: number
  /** Names the select where its label is not beside it. */
  readonly label?: string
  readonly onChange: ChangeMapping
}

/** The column that states a field. */
export function ColumnSelect({ table, mapping, field, at = 0, label, onChange }: ColumnSelectProps) {
  const words = useTableWords()
  return (
    <select
      aria-label={label}
      value={columnsOf(mapping, field)[at] ?? ''}
      onChange={({ target }) => onChange(withColumn(mapping, field, at, target.value))}
    >
      <option value="">{words.noColumn}</option>
      {table.headers.map((header, column) => (
        <option key={column} value={column}>
          {header || words.nameless(column + 1)}
        </option>
      ))}
    </select>
  )
}

function withColumn(mapping: TableMapping, field: TableField, at: number, chosen: string): TableMapping {
  const columns = columnsOf(mapping, field).filter((_, index) => index !== at)
  const stated = chosen === '' ? columns : columns.toSpliced(at, 0, Number(chosen))
  const { [field]: _, ...others } = mapping.columns
  if (stated.length === 0) return { ...mapping, columns: others }
  return { ...mapping, columns: { ...others, [field]: stated.length === 1 ? stated[0]! : stated } }
}
