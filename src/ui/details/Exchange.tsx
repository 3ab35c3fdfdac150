import { useState } from 'react'
import type { Answer, EventAnswer } from '../../engine/query.ts'
import { exchangeTree, nearest } from '../../scene/links/exchange-tree.ts'
import { showExchange } from '../../view/changes.ts'
import { EXCHANGE_LIMIT, useAnswer, useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { usePoints } from '../events/use-points.ts'
import { ExchangeTree } from './ExchangeTree.tsx'

/** Number of events shown before the user asks for more. */
const FEW = 12

/**
 * Shows the exchange as a tree around the event: acts, what was said about them, and answers; with a button that shows
 * only these.
 */
export function Exchange({ answer }: { readonly answer: EventAnswer }) {
  const { t } = useWords()
  const { id } = answer.event
  const { data } = useAnswer({ kind: 'exchange', id, limit: EXCHANGE_LIMIT })
  return (
    <section className="exchange" aria-label={t.details.exchange}>
      <h3>{t.details.exchange}</h3>
      {/* Within one exchange the answer before serves until the next is there, and whoever walks it keeps the focus. */}
      {data?.events.some((event) => event.id === id) ? <Steps id={id} exchange={data} /> : <p>{t.details.loading}</p>}
    </section>
  )
}

function Steps({ id, exchange }: { readonly id: string; readonly exchange: NonNullable<Answer<'exchange'>> }) {
  const { t, number } = useWords()
  const store = useStore()
  const { summary } = useDataset()
  const [isWhole, setWhole] = useState(false)
  const { events, links, total } = exchange
  const shown = nearest(events, links, isWhole ? EXCHANGE_LIMIT : FEW)
  const points = usePoints(shown.events)
  const more = events.length - FEW
  return (
    <>
      <ExchangeTree roots={exchangeTree(shown.events, shown.links)} points={points} current={id} />
      {more > 0 && (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.details.fewerSteps : t.details.moreSteps(more, number(more))}
        </button>
      )}
      {isWhole && total > events.length && (
        <p className="quiet">{t.details.beyond(total - events.length, number(total - events.length))}</p>
      )}
      {total > 1 && (
        <button type="button" className="link" onClick={() => store.change(showExchange(id, events, summary.extent))}>
          {t.details.onlyExchange}
        </button>
      )}
    </>
  )
}
