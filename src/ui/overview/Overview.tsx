import { useMemo, useRef } from 'react'
import { pairRowsOf } from '../../scene/overview/pairs.ts'
import { useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { EmptyNote } from '../events/EmptyNote.tsx'
import { useLasting } from '../context/dataset.ts'
import { Empty, NoAccusations } from './Empty.tsx'
import { ExchangeBar } from './ExchangeBar.tsx'
import { ExchangeList } from './ExchangeList.tsx'
import { Picture } from './picture/Picture.tsx'
import { Skeleton } from './Skeleton.tsx'
import { Summary } from './Summary.tsx'
import { useExchangePages } from './use-exchange-pages.ts'
import { useOverview } from './use-overview.ts'
import './overview.css'
import './picture/overview-picture.css'
import './exchange-list.css'

/** Rows of pairs, the last one for all others. */
const MOST_ROWS = 4

/** Who accused whom and who answered: in words, in marks over time, and in rows. */
export function Overview() {
  const { t } = useWords()
  const { summary } = useDataset()
  const state = useOverview()
  const sort = useView((view) => view.exchangeSort)
  const pages = useExchangePages(state.filter, sort)
  const scroller = useRef<HTMLElement>(null)
  const whole = useLasting(state.whole)
  const pairs = useMemo(() => whole && pairRowsOf(whole, MOST_ROWS), [whole])
  const isBusy = state.isBusy || pages.isBusy
  const isEmpty = summary.total > 0 && whole?.total === 0
  return (
    <section id="overview" ref={scroller} className="ov" aria-label={t.exchanges.name} aria-busy={isBusy}>
      {state.isError || pages.isError ? <EmptyNote isEmpty={false} isError /> : null}
      {!pairs && !state.isError && <Skeleton />}
      {summary.total === 0 && <EmptyNote isEmpty isError={false} />}
      {isEmpty && <NoAccusations />}
      {whole && pairs && whole.total > 0 && (
        <>
          <Summary whole={whole} kept={state.isFiltered ? state.kept : undefined} pairs={pairs} />
          <Picture state={state} whole={whole} facing={pairs.facing} />
          <ExchangeBar state={state} whole={whole} />
          {!isBusy && pages.total === 0 ? (
            <Empty total={whole.total} />
          ) : (
            <ExchangeList pages={pages} kept={state.kept} scroller={scroller} />
          )}
        </>
      )}
    </section>
  )
}
