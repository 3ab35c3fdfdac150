import { EVENT_TYPES } from '../../model/event.ts'
import {
  CALENDARS,
  CENTURIES,
  columnsOf,
  DAY_ORDERS,
  MANY_VALUES,
  SEPARATORS,
  ZONES,
  type ManyValued,
  type TableMapping,
  type TablePreview,
} from '../../model/mapping.ts'
import { useTableWords } from './use-table-words.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import type { ChangeMapping } from './change-mapping.ts'

interface ReadingChoicesProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly onChange: ChangeMapping
}

type Separator = (typeof SEPARATORS)[number]

/** How the cells are to be read. The order of day and month is shown wherever there is one. */
export function ReadingChoices({ table, mapping, onChange }: ReadingChoicesProps) {
  const words = useTableWords()
  const { t } = useWords()
  const hasOrder = table.asksDayOrder || table.dayOrder !== null
  return (
    <fieldset>
      <legend>{words.reading}</legend>
      {hasOrder && <DayOrderChoice table={table} mapping={mapping} onChange={onChange} />}
      {!table.isOwn && (
        <div className="reading-choices">
          <Choice
            label={words.type}
            value={mapping.type}
            options={EVENT_TYPES}
            nameOf={(type) => t.types[type].one}
            onChoose={(type) => onChange({ ...mapping, type })}
          />
          <Choice
            label={words.separator}
            value={mapping.separator}
            options={SEPARATORS}
            nameOf={(separator) => words.separators[separator as Separator]}
            onChoose={(separator) => onChange({ ...mapping, separator })}
          />
          <DateChoices table={table} mapping={mapping} onChange={onChange} />
        </div>
      )}
      {!table.isOwn && (
        <details>
          <summary>{words.more}</summary>
          <MoreChoices table={table} mapping={mapping} onChange={onChange} />
        </details>
      )}
    </fieldset>
  )
}

/** What the dates leave open. */
function DateChoices({ table, mapping, onChange }: ReadingChoicesProps) {
  const words = useTableWords()
  return (
    <>
      {(table.asksCentury || mapping.century !== null) && (
        <Choice
          label={words.century}
          value={mapping.century ?? ''}
          options={['', ...CENTURIES] as const}
          nameOf={(century) => words.centuries[century]}
          onChoose={(century) => onChange({ ...mapping, century: century === '' ? null : century })}
        />
      )}
      {(table.asksZone || mapping.zone !== '') && (
        <Choice
          label={words.zone}
          value={mapping.zone}
          options={ZONES}
          nameOf={(zone) => (zone === '' || zone === 'Z' ? words.zones[zone] : words.zoneNames(zone))}
          onChoose={(zone) => onChange({ ...mapping, zone })}
        />
      )}
      {(table.unread.some(({ field }) => field === 'date') || mapping.calendar !== '') && (
        <Choice
          label={words.calendar}
          value={mapping.calendar}
          options={CALENDARS}
          nameOf={(calendar) => words.calendars[calendar]}
          onChoose={(calendar) => onChange({ ...mapping, calendar })}
        />
      )}
    </>
  )
}

/** A separator of a field's own, and rows that are one event. */
function MoreChoices({ mapping, onChange }: ReadingChoicesProps) {
  const words = useTableWords()
  const named = MANY_VALUES.filter((field) => columnsOf(mapping, field).length > 0)
  const withSeparator = (field: ManyValued, chosen: string) => {
    const { [field]: _, ...others } = mapping.separators
    onChange({ ...mapping, separators: chosen === 'others' ? others : { ...others, [field]: chosen } })
  }
  return (
    <div className="reading-choices">
      {named.map((field) => (
        <Choice
          key={field}
          label={words.ownSeparator(words.fields[field])}
          value={mapping.separators[field] ?? 'others'}
          options={['others', ...SEPARATORS]}
          nameOf={(separator) => (separator === 'others' ? words.asOthers : words.separators[separator as Separator])}
          onChoose={(chosen) => withSeparator(field, chosen)}
        />
      ))}
      {columnsOf(mapping, 'id').length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={mapping.joinsRows}
            onChange={({ target }) => onChange({ ...mapping, joinsRows: target.checked })}
          />{' '}
          {words.joinsRows}
        </label>
      )}
    </div>
  )
}

function DayOrderChoice({ table, mapping, onChange }: ReadingChoicesProps) {
  const words = useTableWords()
  const chosen = mapping.dayOrder ?? table.dayOrder
  return (
    <fieldset className="day-order" data-open={table.asksDayOrder}>
      <legend>{table.provesDayOrder ? words.dayOrderProven : words.dayOrder}</legend>
      {DAY_ORDERS.map((dayOrder) => (
        <label key={dayOrder}>
          <input
            type="radio"
            name="day-order"
            checked={chosen === dayOrder}
            onChange={() => onChange({ ...mapping, dayOrder })}
          />{' '}
          {words.dayOrders[dayOrder]}
        </label>
      ))}
    </fieldset>
  )
}
