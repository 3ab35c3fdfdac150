import { useDataset } from '../context/dataset.ts'
import { clearFilters, lookAs } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Says which filter leaves no accusation, and takes it back. */
export function Empty({ total }: { readonly total: number }) {
  const { t, number } = useWords()
  const store = useStore()
  const text = useView((view) => view.filter.text.trim())
  return (
    <div className="ov-empty">
      <h3>{t.exchanges.empty}</h3>
      <p>{text === '' ? t.exchanges.emptyFilters : t.exchanges.emptyWords(text, number(total))}</p>
      <button type="button" onClick={() => store.change(clearFilters)}>
        {t.exchanges.clear}
      </button>
    </div>
  )
}

/** A dataset that says what was done, but not who says so. */
export function NoAccusations() {
  const { t, number } = useWords()
  const store = useStore()
  const { summary } = useDataset()
  return (
    <div className="ov-empty">
      <h2>{t.exchanges.unclaimed(summary.total, number(summary.total))}</h2>
      <p>{t.exchanges.unclaimedHint}</p>
      <button type="button" onClick={() => store.change(lookAs('timeline'))}>
        {t.exchanges.seeTimeline}
      </button>
    </div>
  )
}
