import { memo } from 'react'
import type { EventHeader, Sort } from '../../engine/query.ts'
import type { Words } from '../../i18n/words.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from '../events/text-language.ts'
import { ResponseNames } from '../events/ResponseNames.tsx'
import { GlyphIcon } from '../events/GlyphIcon.tsx'
import { COLUMNS } from './ListHead.tsx'

interface EventRowProps {
  /** The event; `undefined` while it is loading. */
  readonly event: EventHeader | undefined
  /** Position in the list, from 0. */
  readonly row: number
  readonly topPx: number
  readonly heightPx: number
  /** Relations in words; empty if it has none. */
  readonly relations: string
  /** Points of an accusation, and what answers them, in words; empty if it has none. */
  readonly points: string
  readonly isSelected: boolean
  /** Whether the row is in the tab order. */
  readonly isStop: boolean
}

/** Shows an event as a row of the table. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, row, topPx, heightPx, relations, points, isSelected, isStop } = props
  const words = useWords()
  return (
    <div
      role="row"
      className="list-row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      data-row={row}
      data-event={event?.id}
      tabIndex={isStop ? 0 : -1}
      style={{ transform: `translateY(${topPx}px)`, height: heightPx }}
    >
      {COLUMNS.map((column) => (
        <div key={column} role="gridcell" className={column}>
          {event ? <Cell column={column} event={event} relations={relations} points={points} words={words} /> : null}
        </div>
      ))}
    </div>
  )
})

interface CellProps {
  readonly column: Sort
  readonly event: EventHeader
  readonly relations: string
  readonly points: string
  readonly words: Words
}

function Cell({ column, event, relations, points, words }: CellProps) {
  const { t, date } = words
  const languageOf = useTextLanguage()
  switch (column) {
    case 'date':
      return <time>{date(event.date)}</time>
    case 'type':
      return (
        <>
          <GlyphIcon type={event.type} /> <span className="type-word">{t.types[event.type].one}</span>
        </>
      )
    case 'title':
      return (
        <>
          <span className="list-title" dir="auto" lang={languageOf(event.title)}>
            {event.title}
          </span>
          {points !== '' && (
            <span className="relations list-points" title={points}>
              {points}
            </span>
          )}
          {relations !== '' && <span className="relations">{relations}</span>}
        </>
      )
    case 'by':
    case 'against':
      return <Names ids={event[column]} />
    case 'occurrence':
    case 'attribution': {
      const certainty = event[column]
      return certainty && <span title={t.certainties[certainty].meaning}>{t.certainties[certainty].name}</span>
    }
    case 'response':
      return <ResponseNames responses={event.responses} />
  }
}

function Names({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useWords()
  const { actors, hues } = useDataset()
  return ids.map((id, at) => (
    <span key={id} data-hue={hues.ofActor(id)}>
      {at > 0 && t.separator}
      <bdi>{actors.get(id)?.name ?? id}</bdi>
    </span>
  ))
}
