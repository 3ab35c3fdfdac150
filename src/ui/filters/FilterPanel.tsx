import { FIELDS, type Field } from '../../model/field.ts'
import { clearFilters } from '../../view/changes.ts'
import { clausesOf } from '../../view/clauses.ts'
import { useAnswer } from '../context/engine.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { FacetGroup } from './FacetGroup.tsx'
import { SideChoice } from './SideChoice.tsx'

/** The order in which the fields are offered; the first three stand open. */
const SHOWN: readonly Field[] = ['type', 'country', 'actor', 'response', 'status', 'tag', 'source']
const OPEN = new Set<Field>(['type', 'country', 'actor', 'response'])
/** More values than these are found by typing. */
const MOST = 1000

export function FilterPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const store = useStore()
  const filter = useView((view) => view.filter)
  const facets = useAnswer({ ask: 'facets', filter, fields: SHOWN, limit: MOST })
  return (
    <section className="filters" aria-label={t.app.filters}>
      <div className="filters-head">
        <button type="button" onClick={() => store.change(clearFilters)} disabled={clausesOf(filter).length === 0}>
          {t.filters.clear}
        </button>
        <button type="button" className="sheet-close" onClick={onClose}>
          {t.app.close}
        </button>
      </div>
      {SHOWN.map((field) => (
        <FacetGroup
          key={field}
          field={field}
          values={facets.data?.[field] ?? []}
          chosen={filter.values[field] ?? NONE}
          startsOpen={OPEN.has(field) || (filter.values[field]?.length ?? 0) > 0}
        >
          {FIELDS[field].sided && field === 'country' && <SideChoice />}
        </FacetGroup>
      ))}
    </section>
  )
}

const NONE: readonly string[] = []
