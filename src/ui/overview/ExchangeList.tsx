import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Exchanges } from '../../engine/query.ts'
import { selectEvent } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { ExchangeItem } from './ExchangeItem.tsx'
import type { ExchangePages } from './use-exchange-pages.ts'

interface ExchangeListProps {
  readonly pages: ExchangePages
  readonly kept: Exchanges | undefined
  readonly scroller: RefObject<HTMLElement | null>
}

/** More rows are asked for when the end is this near. */
const NEAR_PX = 800

/** The exchanges, an article each: the accusation, and beside it who answered. */
export function ExchangeList({ pages, kept, scroller }: ExchangeListProps) {
  const { t, number } = useWords()
  const store = useStore()
  const selected = useView((view) => view.event)
  const { rows, total, hasMore, askMore } = pages
  const [stop, setStop] = useState<string | null>(null)
  const ids = rows.flatMap(({ accusation, answers }) => [accusation.id, ...answers.map(({ event }) => event.id)])
  const reached = [selected, stop].find((id) => id !== null && ids.includes(id)) ?? ids[0]
  useMoreAtEnd(scroller, askMore)
  return (
    <div className="ov-list" role="region" aria-label={t.exchanges.list}>
      <p id="ov-keys" className="hidden">
        {t.exchanges.keys}
      </p>
      <FoundNote pages={pages} kept={kept} />
      <div className="ov-columns-head" aria-hidden="true">
        <span>{t.exchanges.columns.date}</span>
        <span>{t.exchanges.columns.accusation}</span>
        <span>{t.exchanges.columns.answers}</span>
      </div>
      <div
        role="feed"
        aria-label={t.exchanges.list}
        aria-describedby="ov-keys"
        aria-busy={pages.isBusy}
        onKeyDown={(event) => walk(event)}
        onFocus={({ target }) => setStop(target.dataset['event'] ?? stop)}
        onClick={({ target }) => {
          if (!(target instanceof Element) || isSelecting()) return
          const id = target.closest<HTMLElement>('[data-opens]')?.dataset['opens']
          if (id !== undefined) store.change(selectEvent(id))
        }}
      >
        {rows.map((exchange, at) => (
          <ExchangeItem
            key={exchange.accusation.id}
            exchange={exchange}
            place={at + 1}
            total={total ?? rows.length}
            selected={selected}
            stop={reached ?? null}
          />
        ))}
      </div>
      {hasMore && total !== null && (
        <button type="button" className="ov-more" onClick={askMore}>
          {t.exchanges.more(number(total - rows.length))}
        </button>
      )}
    </div>
  )
}

/** Whoever marks words does not mean to open what they stand in. */
const isSelecting = () => (getSelection()?.toString() ?? '') !== ''

function useMoreAtEnd(scroller: RefObject<HTMLElement | null>, askMore: () => void) {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      if (element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX) askMore()
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  })
}

/** How the words of the search are found, and that answers stay beside what they answer. */
function FoundNote({ pages, kept }: Pick<ExchangeListProps, 'pages' | 'kept'>) {
  const { t, number } = useWords()
  const text = useView((view) => view.filter.text.trim())
  if (text === '' || kept === undefined || kept.total === 0) return null
  const without = new Set(
    pages.rows.flatMap(({ answers }) => answers.filter(({ hasWords }) => !hasWords).map(({ event }) => event.id)),
  ).size
  return (
    <p className="ov-note">
      {t.exchanges.found(
        text,
        kept.total,
        number(kept.total),
        kept.inAnswersOnly,
        number(kept.inAnswersOnly),
        without,
        number(without),
      )}
    </p>
  )
}

const WAYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Arrow keys go through accusations and answers in the order in which they stand. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const way = event.altKey || event.ctrlKey || event.metaKey ? undefined : WAYS[event.key]
  if (way === undefined) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-event]')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = stops[way(at, stops.length - 1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
