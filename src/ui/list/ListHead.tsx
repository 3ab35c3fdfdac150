import type { KeyboardEvent } from 'react'
import { SORTS, type Sort } from '../../engine/query.ts'
import { sortList } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** The columns in their order; each is also an order of the list. */
export const COLUMNS: readonly Sort[] = SORTS.filter((sort) => sort !== 'occurrence')

/** The names of the columns, each a button that sorts by it, and once more the other way round. Tab reaches one, arrows the others. */
export function ListHead() {
  const { t } = useWords()
  const store = useStore()
  const { sort, descending } = useView((view) => view.list)
  return (
    <div role="rowgroup" className="list-head">
      <div role="row" aria-rowindex={1} className="list-row">
        {COLUMNS.map((column) => {
          const isSorted = column === sort
          return (
            <div
              key={column}
              role="columnheader"
              aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
              className={column}
            >
              <button
                type="button"
                tabIndex={isSorted ? 0 : -1}
                onClick={() => store.change(sortList({ sort: column, descending: isSorted && !descending }))}
                onKeyDown={moveAmongHeads}
              >
                {t.list.columns[column]}
                <span aria-hidden="true">{isSorted ? (descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

function moveAmongHeads(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key]
  if (step === undefined) return
  const heads = [...(event.currentTarget.closest('[role=row]')?.querySelectorAll('button') ?? [])]
  const at = heads.findIndex((head) => head === event.currentTarget)
  heads[at + step]?.focus()
  event.preventDefault()
}
