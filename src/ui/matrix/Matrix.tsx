import { useMemo } from 'react'
import { PARTY_FIELDS } from '../../model/field.ts'
import { countParties, lookAs, rankBy } from '../../view/changes.ts'
import { RANKINGS } from '../../view/view.ts'
import { withoutPair, withoutResponse } from '../../view/behind.ts'
import { useAnswer } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Choice } from '../widgets/Choice.tsx'
import { CoversUntil } from '../events/CoversUntil.tsx'
import { EmptyNote } from '../events/EmptyNote.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { ResponseTable } from './ResponseTable.tsx'

/** Shows who accuses whom and how the accused responded, as numbers that lead to their events. */
export function Matrix() {
  const { t, number } = useWords()
  const store = useStore()
  const filter = useView((view) => view.filter)
  const field = useView((view) => view.matrixOf)
  const ranking = useView((view) => view.ranking)
  const counted = useMemo(() => withoutPair(filter), [filter])
  const met = useMemo(() => withoutResponse(filter), [filter])
  const matrix = useAnswer({ kind: 'matrix', filter: counted, field })
  const responses = useAnswer({ kind: 'responses', filter: met, field })
  const isBusy = [matrix, responses].some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData)
  return (
    <section id="matrix" className="matrix" aria-label={t.matrix.name} aria-busy={isBusy}>
      <div className="matrix-tools">
        <Choice
          label={t.matrix.of}
          value={field}
          options={PARTY_FIELDS}
          nameOf={(field) => t.matrix.parties[field]}
          onChoose={(field) => store.change(countParties(field))}
        />
        <Choice
          label={t.matrix.order}
          value={ranking}
          options={RANKINGS}
          nameOf={(rank) => t.matrix.rankings[rank]}
          onChoose={(rank) => store.change(rankBy(rank))}
        />
        {filter.pair && (
          <button type="button" className="link" onClick={() => store.change(lookAs('list'))}>
            {t.matrix.toList}
          </button>
        )}
      </div>
      <CoversUntil />
      {matrix.data && matrix.data.by.length > 0 && <MatrixTable key={field} answer={matrix.data} field={field} />}
      {matrix.data?.uncrossed !== undefined && (
        <p className="quiet">{t.matrix.uncrossed(matrix.data.uncrossed, number)}</p>
      )}
      {responses.data && responses.data.sides.length > 0 && (
        <ResponseTable key={`responses ${field}`} sides={responses.data.sides} field={field} />
      )}
      <EmptyNote isEmpty={!isBusy && matrix.data?.by.length === 0} isError={matrix.isError || responses.isError} />
    </section>
  )
}
