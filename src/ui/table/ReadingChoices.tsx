import { EVENT_TYPES } from '../../model/event.ts'
import { DAY_ORDERS, ENCODINGS, SEPARATORS, type TableMapping, type TablePreview } from '../../model/mapping.ts'
import { enTable } from '../../i18n/en/import.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import type { ChangeMapping } from './change-mapping.ts'

interface ReadingChoicesProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly onChange: ChangeMapping
}

/** How the cells are to be read. The order of day and month is asked only where no date tells it. */
export function ReadingChoices({ table, mapping, onChange }: ReadingChoicesProps) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend>{enTable.reading}</legend>
      {table.asksDayOrder && <DayOrderChoice mapping={mapping} onChange={onChange} />}
      <div className="reading-choices">
        <Choice
          label={enTable.type}
          value={mapping.type}
          options={EVENT_TYPES}
          nameOf={(type) => t.types[type].one}
          onChoose={(type) => onChange({ ...mapping, type })}
        />
        <Choice
          label={enTable.separator}
          value={mapping.separator}
          options={SEPARATORS}
          nameOf={(separator) => enTable.separators[separator as (typeof SEPARATORS)[number]]}
          onChoose={(separator) => onChange({ ...mapping, separator })}
        />
        {table.encoding !== null && (
          <Choice
            label={enTable.encoding}
            value={mapping.encoding}
            options={ENCODINGS}
            nameOf={(encoding) => encoding || enTable.ownEncoding}
            onChoose={(encoding) => onChange({ ...mapping, encoding })}
          />
        )}
      </div>
    </fieldset>
  )
}

function DayOrderChoice({ mapping, onChange }: Omit<ReadingChoicesProps, 'table'>) {
  return (
    <fieldset className="day-order">
      <legend>{enTable.dayOrder}</legend>
      {DAY_ORDERS.map((dayOrder) => (
        <label key={dayOrder}>
          <input
            type="radio"
            name="day-order"
            checked={mapping.dayOrder === dayOrder}
            onChange={() => onChange({ ...mapping, dayOrder })}
          />{' '}
          {enTable.dayOrders[dayOrder]}
        </label>
      ))}
    </fieldset>
  )
}
