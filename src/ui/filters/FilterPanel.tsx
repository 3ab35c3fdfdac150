import { NO_FILTER } from '../../engine/filter.ts'
import type { FacetValue } from '../../engine/query.ts'
import { FIELDS, type Field } from '../../model/field.ts'
import { clearFilters } from '../../view/changes.ts'
import { clausesOf } from '../../view/clauses.ts'
import { facetsQuery, SHOWN_FIELDS } from '../../view/questions.ts'
import { AsOfSwitch } from '../as-of/AsOfSwitch.tsx'
import { useAnswer, useLasting } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { FacetGroup } from './FacetGroup.tsx'
import { SideChoice } from './SideChoice.tsx'

/** Fields that are expanded at first. */
const OPEN = new Set<Field>(['type', 'country', 'actor', 'response'])

/** Closes the panel when it is shown as a sheet. */
export function FilterPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const store = useStore()
  const filter = useView((view) => view.filter)
  const whole = useAnswer(facetsQuery(NO_FILTER))
  const facets = useLasting(useAnswer(facetsQuery(filter)).data)
  return (
    <section
      className="filters"
      aria-label={t.app.filters}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      <div className="filters-head">
        <button type="button" onClick={() => store.change(clearFilters)} aria-disabled={clausesOf(filter).length === 0}>
          {t.filters.clear}
        </button>
        <button type="button" className="sheet-close" onClick={onClose}>
          {t.app.close}
        </button>
      </div>
      <AsOfSwitch />
      {SHOWN_FIELDS.map((field) => (
        <FacetGroup
          key={field}
          field={field}
          values={liveCounts(whole.data?.[field] ?? NONE, facets?.[field] ?? NONE)}
          chosen={filter.values[field] ?? NONE}
          startsOpen={OPEN.has(field) || (filter.values[field]?.length ?? 0) > 0}
        >
          {FIELDS[field].sided && field === 'country' && <SideChoice />}
        </FacetGroup>
      ))}
    </section>
  )
}

/**
 * Lists every value of the dataset in the order of the unfiltered counts, so that none moves or disappears while the
 * user filters, with its live count.
 */
function liveCounts(whole: readonly FacetValue[], live: readonly FacetValue[]): readonly FacetValue[] {
  const counts = new Map(live.map(({ value, count }) => [value, count]))
  const known = new Set(whole.map(({ value }) => value))
  return [
    ...whole.map(({ value }) => ({ value, count: counts.get(value) ?? 0 })),
    ...live.filter(({ value }) => !known.has(value)),
  ]
}

const NONE: readonly never[] = []
