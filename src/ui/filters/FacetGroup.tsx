import { memo, useId, useState, type ReactNode } from 'react'
import { fold } from '../../base/fold.ts'
import { finderOf } from '../../base/word-finder.ts'
import type { FacetValue } from '../../engine/query.ts'
import type { Field } from '../../model/field.ts'
import { toggleValue } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { valueLanguage } from '../events/text-language.ts'
import { GlyphIcon } from '../events/GlyphIcon.tsx'
import { valueLabel, valueNames } from '../events/value-label.ts'
import { useHanVariants } from '../widgets/han-variants.ts'

interface FacetGroupProps {
  readonly field: Field
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly startsOpen: boolean
  readonly children?: ReactNode
}

/**
 * Number of values listed before the user asks for more: the countries of a usual dispute, and the most frequent of
 * other fields.
 */
const SHORT: { readonly [F in Field]?: number } = { country: 30 }
const SHORT_OTHERS = 10

/** Shows a filterable field as a group of checkboxes with live counts. */
export function FacetGroup({ field, values, chosen, startsOpen, children }: FacetGroupProps) {
  const words = useWords()
  const { t, number } = words
  const dataset = useDataset()
  const [isOpen, setOpen] = useState(startsOpen)
  const [isWhole, setWhole] = useState(false)
  const [wanted, setWanted] = useState('')
  useHanVariants(wanted)
  const id = useId()
  const short = SHORT[field] ?? SHORT_OTHERS
  const isLong = values.length > short
  const named = values.map(({ value, count }) => ({ value, count, label: valueLabel(field, value, words, dataset) }))
  const matching =
    wanted === ''
      ? named
      : named.filter(({ value }) =>
          valueNames(field, value, words, dataset).some((name) => includesFolded(name, wanted)),
        )
  const listed = isWhole || !isLong ? matching : first(matching, short, chosen)
  return (
    <details className="facet" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.fields[field]}</summary>
      {isOpen && children}
      {isOpen && (
        <fieldset aria-labelledby={`${id}-name`}>
          <legend id={`${id}-name`} className="hidden">
            {t.fields[field]}
          </legend>
          {isLong && (
            <input
              type="search"
              className="facet-find"
              aria-label={t.filters.find(t.fields[field])}
              placeholder={t.filters.find(t.fields[field])}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
          <ul>
            {listed.map(({ value, label, count }) => (
              <FacetLine
                key={value}
                field={field}
                value={value}
                label={label}
                count={count}
                isChosen={chosen.includes(value)}
              />
            ))}
          </ul>
          {matching.length > short && (
            <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
              {isWhole ? t.filters.fewer : t.filters.more(number(matching.length - short))}
            </button>
          )}
        </fieldset>
      )}
    </details>
  )
}

/** Returns the first values that have events now, and all chosen ones, in order. */
function first<T extends FacetValue>(values: readonly T[], short: number, chosen: readonly string[]): readonly T[] {
  let room = short
  return values.filter(({ value, count }) => (count > 0 && room-- > 0) || chosen.includes(value))
}

const includesFolded = (text: string, part: string) => finderOf(fold(part)).indexOf(fold(text)) >= 0

interface FacetLineProps {
  readonly field: Field
  readonly value: string
  readonly label: string
  readonly count: number
  readonly isChosen: boolean
}

const FacetLine = memo(function FacetLine({ field, value, label, count, isChosen }: FacetLineProps) {
  const words = useWords()
  const { t, number } = words
  const store = useStore()
  const dataset = useDataset()
  const { hues } = dataset
  const id = useId()
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-count`}
          checked={isChosen}
          onChange={() => store.change(toggleValue(field, value))}
        />
        {field === 'type' && <GlyphIcon type={value} />}
        {field === 'country' && <span className="swatch" data-hue={hues.ofCountry(value)} aria-hidden="true" />}
        <span id={`${id}-label`} className="facet-label">
          <bdi lang={valueLanguage(field, value, words, dataset)}>{label}</bdi>
        </span>
        <span id={`${id}-count`} className="count">
          <span aria-hidden="true">{number(count)}</span>
          <span className="hidden">{t.filters.events(count, number(count))}</span>
        </span>
      </label>
    </li>
  )
})
