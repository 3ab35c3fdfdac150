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
import { useTableWords } from './use-table-words.ts'
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
  const words = useTableWords()
  return (
    <fieldset>
      <legend>{words.columns}</legend>
      <div className="column-choices">
        {TABLE_FIELDS.filter((field) => !LINKED_FIELDS.has(field)).map((field) => (
          <FieldChoice key={field} field={field} {...props} />
        ))}
      </div>
    </fieldset>
  )
}

function FieldChoice({ field, table, mapping, onChange }: ColumnChoicesProps & { readonly field: TableField }) {
  const words = useTableWords()
  const stated = columnsOf(mapping, field)
  const further = MANY_COLUMNS.has(field) && stated.length > 0 ? stated.length : 0
  return (
    <div className="column-choice">
      <label>
        <span>{words.fields[field]}</span>
        <ColumnSelect table={table} mapping={mapping} field={field} onChange={onChange} />
      </label>
      {Array.from({ length: further }, (_, index) => (
        <ColumnSelect
          key={index}
          table={table}
          mapping={mapping}
          field={field}
          at={index + 1}
          label={words.further(words.fields[field])}
          onChange={onChange}
        />
      ))}
      {isConstant(field) && stated.length === 0 && (
        <input
          aria-label={words.constant(words.fields[field])}
          placeholder={words.constant('').replace(/^: /, '')}
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
