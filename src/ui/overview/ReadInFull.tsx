import { useMemo } from 'react'
import { NO_FILTER } from '../../engine/filter.ts'
import { fullSourceOf } from '../../scene/overview/full-source.ts'
import { readSource } from '../../view/changes.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Maximum number of sources whose citations are counted; one cited less than all of these is offered only if none of them has a text. */
const MOST_COUNTED = 500

/** Opens the text of the source that the most events cite, with all that they quote marked. Nothing if no text is shipped. */
export function ReadInFull() {
  const { t } = useWords()
  const store = useStore()
  const { summary } = useDataset()
  const withText = useMemo(() => summary.sources.filter(({ hasText }) => hasText), [summary])
  const { data } = useAnswer(
    withText.length < 2 ? null : { kind: 'facets', filter: NO_FILTER, fields: ['source'], limit: MOST_COUNTED },
  )
  const source = withText.length < 2 || data ? fullSourceOf(withText, data?.source ?? []) : null
  if (source === null) return null
  return (
    <button
      type="button"
      className="link"
      title={source.title}
      data-read={source.id}
      onClick={() => store.change(readSource(source.id))}
    >
      {t.exchanges.readInFull}
    </button>
  )
}
