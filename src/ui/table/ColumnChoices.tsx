import { columnsOf, TABLE_FIELDS, type TableField, type TableMapping, type TablePreview } from '../../model/mapping.ts'
import { enTable } from '../../i18n/en/import.ts'
import type { ChangeMapping } from './change-mapping.ts'

interface ColumnChoicesProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly onChange: ChangeMapping
}

/** For each field of an event, the column that says it. */
export function ColumnChoices({ table, mapping, onChange }: ColumnChoicesProps) {
  return (
    <fieldset>
      <legend>{enTable.columns}</legend>
      <div className="column-choices">
        {TABLE_FIELDS.map((field) => (
          <label key={field}>
            <span>{enTable.fields[field]}</span>
            <select
              value={columnsOf(mapping, field)[0] ?? ''}
              onChange={({ target }) => onChange(withColumn(mapping, field, target.value))}
            >
              <option value="">{enTable.noColumn}</option>
              {table.headers.map((header, column) => (
                <option key={column} value={column}>
                  {header || enTable.nameless(column + 1)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function withColumn(mapping: TableMapping, field: TableField, chosen: string): TableMapping {
  const { [field]: _, ...others } = mapping.columns
  return { ...mapping, columns: chosen === '' ? others : { ...others, [field]: Number(chosen) } }
}
