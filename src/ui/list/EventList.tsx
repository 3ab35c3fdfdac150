import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { selectEvent } from '../../view/changes.ts'
import { useAnswer } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { CoversUntil } from '../events/CoversUntil.tsx'
import { EmptyNote } from '../events/EmptyNote.tsx'
import { useSize } from '../widgets/use-size.ts'
import { EventRow } from './EventRow.tsx'
import { COLUMNS, ListHead } from './ListHead.tsx'
import { pressListKey } from './list-keys.ts'
import { pointWords } from '../events/point-words.ts'
import { useActorName } from '../events/use-actor-name.ts'
import { usePoints } from '../events/use-points.ts'
import { relationWords } from '../events/relation-words.ts'
import { usePages, type Listing } from './use-pages.ts'
import { useRelations } from '../events/use-relations.ts'
import { useRowWindow } from './use-row-window.ts'

const ROW_PX = 58
/** Height in pixels of a row shown as a card, on screens too narrow for columns. */
const CARD_PX = 118
const LEAST_FOR_COLUMNS_PX = 820

/** Shows every filtered event as a table, in words and in any order. */
export function EventList() {
  const words = useWords()
  const { t } = words
  const store = useStore()
  const filter = useView((view) => view.filter)
  const list = useView((view) => view.list)
  const selected = useView((view) => view.event)
  const listing = useMemo((): Listing => ({ filter, list }), [filter, list])

  const scroller = useRef<HTMLDivElement>(null)
  const { width, height: roomPx } = useSize(scroller)
  const isCards = width < LEAST_FOR_COLUMNS_PX
  const rowPx = isCards ? CARD_PX : ROW_PX

  // How many rows there are is known with the rows, and which rows are wanted with how many there are.
  const [known, setKnown] = useState(0)
  const [active, setActive] = useState(0)
  const rowWindow = useRowWindow(scroller, { total: known, rowPx, roomPx, kept: active })
  const { show, toTop } = rowWindow
  const { shown, total, rowAt, pages, isBusy, isError } = usePages(listing, rowWindow.from, rowWindow.to)
  if (total !== null && total !== known) setKnown(total)
  const relationsAt = useRelations(pages)
  const points = usePoints(rowWindow.rows.flatMap(({ row }) => rowAt(row) ?? []))
  const nameOf = useActorName()

  // Where the selected event stands in what is shown; `null` where it does not.
  const { data: place, isPlaceholderData } = useAnswer(
    selected === null ? null : { kind: 'place', filter: shown.filter, ...shown.list, id: selected },
  )
  const selectedRow = selected === null || isPlaceholderData ? null : (place?.place ?? null)
  // A new listing begins at its top, or where the selected event stands in it.
  const home = useMemo(() => ({ shown, row: selectedRow }), [shown, selectedRow])
  const [lastHome, setLastHome] = useState(home)
  if (home !== lastHome) {
    setLastHome(home)
    if (home.row !== null || home.shown !== lastHome.shown) setActive(home.row ?? 0)
  }
  useLayoutEffect(() => toTop(), [shown, toTop])
  useLayoutEffect(() => {
    if (selectedRow !== null && selectedRow < known) show(selectedRow)
  }, [selectedRow, known, shown, rowPx, roomPx, show])

  // The row that a key went to takes the focus as soon as it is drawn.
  const isMoving = useRef(false)
  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true })
  })
  const open = (row: number) => {
    const event = rowAt(row)
    if (event) store.change(selectEvent(event.id))
  }
  const onKeyDown = (event: KeyboardEvent) =>
    pressListKey(event, {
      total: known,
      active,
      page: rowWindow.roomRows,
      onMove(row) {
        isMoving.current = true
        setActive(row)
        show(row)
      },
      onOpen: open,
      onClose: () => store.change(selectEvent(null)),
    })

  const stop = rowWindow.rows.some(({ row }) => row === active) ? active : rowWindow.rows[0]?.row
  return (
    <section id="list" className="list" aria-label={t.list.name} aria-busy={isBusy}>
      <p id="list-keys" className="hidden">
        {t.list.keys}
      </p>
      <div
        role="grid"
        className="list-grid"
        aria-label={t.list.name}
        aria-rowcount={known + 1}
        aria-colcount={COLUMNS.length}
        aria-describedby="list-keys"
        aria-readonly="true"
        data-cards={isCards}
      >
        <ListHead />
        <div
          role="rowgroup"
          className="list-body"
          ref={scroller}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            const row = rowOf(target)
            if (row !== null) setActive(row)
          }}
          onClick={({ target }) => {
            const row = rowOf(target)
            if (row !== null) open(row)
          }}
        >
          <div role="presentation" style={{ height: rowWindow.heightPx }}>
            {rowWindow.rows.map(({ row, topPx }) => {
              const event = rowAt(row)
              return (
                <EventRow
                  key={row}
                  event={event}
                  row={row}
                  topPx={topPx}
                  heightPx={rowPx}
                  relations={event ? relationWords(relationsAt(event.id), event.links, words) : ''}
                  points={pointWords(points.get(event?.id ?? '') ?? [], words, nameOf)}
                  isSelected={event !== undefined && event.id === selected}
                  isStop={row === stop}
                />
              )
            })}
          </div>
        </div>
      </div>
      <CoversUntil />
      <EmptyNote isEmpty={!isBusy && total === 0} isError={isError} />
    </section>
  )
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined
  return row === undefined ? null : Number(row)
}
