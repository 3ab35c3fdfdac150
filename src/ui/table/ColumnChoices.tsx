import {
  columnsOf,
  CONSTANTS,
  MANY_COLUMNS,
  TABLE_FIELDS,
  type ConstantField,
  type TableField,
  type TableMapping,
  type TablePreview,
} from '../../model/mapping.ts'
import { enTable } from '../../i18n/en/import.ts'
import type { ChangeMapping } from './change-mapping.ts'
import { ColumnSelect } from './ColumnSelect.tsx'
import { LINKED_FIELDS } from './linked-fields.ts'

interface ColumnChoicesProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly onChange: ChangeMapping
}

const isConstant = (field: TableField): field is ConstantField => (CONSTANTS as readonly string[]).includes(field)

/** For each field of an event, the columns that state it, or what all rows have in common. */
export function ColumnChoices(props: ColumnChoicesProps) {
  return (
    <fieldset>
      <legend>{enTable.columns}</legend>
      <div className="column-choices">
        {TABLE_FIELDS.filter((field) => !LINKED_FIELDS.has(field)).map((field) => (
          <FieldChoice key={field} field={field} {...props} />
        ))}
      </div>
    </fieldset>
  )
}

function FieldChoice({ field, table, mapping, onChange }: ColumnChoicesProps & { readonly field: TableField }) {
  const stated = columnsOf(mapping, field)
  const further = MANY_COLUMNS.has(field) && stated.length > 0 ? stated.length : 0
  return (
    <div className="column-choice">
      <label>
        <span>{enTable.fields[field]}</span>
        <ColumnSelect table={table} mapping={mapping} field={field} onChange={onChange} />
      </label>
      {Array.from({ length: further }, (_, index) => (
        <ColumnSelect
          key={index}
          table={table}
          mapping={mapping}
          field={field}
          at={index + 1}
          label={enTable.further(enTable.fields[field])}
          onChange={onChange}
        />
      ))}
      {isConstant(field) && stated.length === 0 && (
        <input
          aria-label={enTable.constant(enTable.fields[field])}
          placeholder={enTable.constant('').replace(/^: /, '')}
          defaultValue={mapping.constants[field] ?? ''}
          onBlur={({ target }) => {
            const value = target.value.trim()
            if (value !== (mapping.constants[field] ?? ''))
              onChange({ ...mapping, constants: { ...mapping.constants, [field]: value } })
          }}
        />
      )}
    </div>
  )
}
