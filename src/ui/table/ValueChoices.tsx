import { useId } from 'react'
import { EVENT_TYPES, type EventType } from '../../model/event.ts'
import type { CountedValue, TableMapping, TablePreview } from '../../model/mapping.ts'
import { useTableWords } from './use-table-words.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import type { ChangeMapping } from './change-mapping.ts'

interface ValueChoicesProps {
  readonly table: TablePreview
  readonly mapping: TableMapping
  readonly onChange: ChangeMapping
}

/** Maximum number of values that are shown of each kind. */
const SHOWN = 30

/** What the values of the type's column mean, and what to read instead of those that were not read. */
export function ValueChoices({ table, mapping, onChange }: ValueChoicesProps) {
  const words = useTableWords()
  const mended = mendedOf(mapping)
  const unread = [...mended, ...table.unread.filter(({ field, value }) => mapping.mended[field]?.[value] === undefined)]
  return (
    <>
      {table.types.length > 0 && (
        <fieldset>
          <legend>{words.types}</legend>
          <div className="column-choices">
            {table.types.slice(0, SHOWN).map(({ value }) => (
              <TypeChoice key={value} value={value} mapping={mapping} onChange={onChange} />
            ))}
          </div>
        </fieldset>
      )}
      {unread.length > 0 && (
        <fieldset>
          <legend>{words.values}</legend>
          <p className="quiet">{words.valuesAbout}</p>
          <div className="column-choices">
            {unread.slice(0, SHOWN).map((counted) => (
              <Mending key={`${counted.field} ${counted.value}`} {...counted} mapping={mapping} onChange={onChange} />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

/** Those that were mended stay, so that they can be changed. */
function mendedOf({ mended }: TableMapping): readonly CountedValue[] {
  return Object.entries(mended).flatMap(([field, values]) =>
    Object.keys(values).map((value) => ({ field: field as CountedValue['field'], value, count: 0 })),
  )
}

type Changing = Pick<ValueChoicesProps, 'mapping' | 'onChange'>

function TypeChoice({ value, mapping, onChange }: Changing & { readonly value: string }) {
  const words = useTableWords()
  const { t } = useWords()
  const choose = (chosen: EventType | '') => {
    const { [value]: _, ...others } = mapping.types
    onChange({ ...mapping, types: chosen === '' ? others : { ...others, [value]: chosen } })
  }
  return (
    <Choice
      label={value}
      value={mapping.types[value] ?? ''}
      options={['', ...EVENT_TYPES] as const}
      nameOf={(type) => (type === '' ? words.typeAsIs : t.types[type].one)}
      onChoose={choose}
    />
  )
}

function Mending({ field, value, count, mapping, onChange }: Changing & CountedValue) {
  const words = useTableWords()
  const { number } = useWords()
  const id = useId()
  const known = mapping.mended[field]?.[value] ?? ''
  const mend = (text: string) => {
    const { [value]: _, ...others } = mapping.mended[field] ?? {}
    onChange({
      ...mapping,
      mended: { ...mapping.mended, [field]: text === '' ? others : { ...others, [value]: text } },
    })
  }
  return (
    <div className="column-choice">
      <span id={id}>
        <bdi>{value}</bdi> <small className="quiet">{words.valueCount(words.fields[field], number(count))}</small>
      </span>
      <input
        aria-labelledby={id}
        defaultValue={known}
        onBlur={({ target }) => {
          if (target.value.trim() !== known) mend(target.value.trim())
        }}
      />
    </div>
  )
}
