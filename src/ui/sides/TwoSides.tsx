import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { EventHeader } from '../../engine/query.ts'
import { countriesOf } from '../../model/attributed.ts'
import { NO_VALUE, type Party } from '../../model/field.ts'
import type { ResponseTime } from '../../model/event.ts'
import { BEGINNING, END, type Millis } from '../../model/dates/time.ts'
import { layOutSides, walkSides, type SideColumn, type SideRow } from '../../scene/sides.ts'
import { clearFilters, selectEvent, showSpan } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { relationWords } from '../events/relation-words.ts'
import { usePoints } from '../events/use-points.ts'
import { useRelations } from '../events/use-relations.ts'
import { useSideNames } from '../events/use-side-names.ts'
import { SideCard } from './SideCard.tsx'
import { SideSelects } from './SideSelects.tsx'
import { useParties } from './use-parties.ts'
import { useSpoken } from './use-spoken.ts'

const WHOLE_TIME = { start: BEGINNING, end: END }
const NOBODY: readonly Party[] = []
/** Estimated height of a card in pixels before it has been drawn. */
const CARD_PX = 104
const HALF_DAY: Millis = 43_200_000
const LONG: Millis = 120 * HALF_DAY

/** Shows the events as two columns, one per side, in order of time, with answers facing what they answer. */
export function TwoSides() {
  const words = useWords()
  const { t, number, responseTime } = words
  const store = useStore()
  const filter = useView((view) => view.filter)
  const visibleSpan = useView((view) => view.visibleSpan)
  const selected = useView((view) => view.event)
  const parties = useParties()
  const sides = parties.sides ?? NOBODY
  const {
    pages,
    rows: events,
    total,
    hasMore,
    askMore,
    isBusy,
    isError,
  } = useSpoken(filter, visibleSpan ?? WHOLE_TIME, sides)
  const relationsAt = useRelations(pages)
  const isOf = useMembership()

  const rows = useMemo(() => {
    const [left, right] = sides
    if (!left || !right) return []
    const partyAt = (column: SideColumn) => (column === 'left' ? left : right)
    return layOutSides({
      events,
      speaks: ({ by }, column) => by.some((actor) => isOf(actor, partyAt(column))),
      isAccused: ({ against }, column) => against.some((actor) => isOf(actor, partyAt(column))),
      answersOf: (id) => relationsAt(id).flatMap(({ kind, other }) => (kind === 'answers' ? [other.id] : [])),
    })
  }, [events, sides, relationsAt, isOf])

  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const rowOf = useMemo(() => rowsById(rows), [rows])
  const stop = (active !== null && rowOf.has(active) ? active : null) ?? firstOf(rows[0])?.id ?? null
  const stopRow = stop === null ? -1 : (rowOf.get(stop) ?? -1)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise by itself
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => estimate(rows[row]!),
    getItemKey: (row) => rows[row]!.key,
    overscan: 4,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range)
      return stopRow < 0 || near.includes(stopRow) ? near : [...near, stopRow].sort((a, b) => a - b)
    },
  })
  const drawn = virtualizer.getVirtualItems()
  const points = usePoints(drawn.flatMap(({ index }) => eventsOf(rows[index]!)))
  const lastSeen = virtualizer.range?.endIndex ?? -1
  useEffect(() => {
    if (hasMore && lastSeen >= rows.length - 10) askMore()
  })

  // The selected event is brought into sight, and a card that a key went to takes the focus as soon as it is drawn.
  const selectedRow = selected === null ? undefined : rowOf.get(selected)
  useLayoutEffect(() => {
    if (selectedRow !== undefined) virtualizer.scrollToIndex(selectedRow, { align: 'auto' })
  }, [virtualizer, selectedRow])
  const isMoving = useRef(false)
  useLayoutEffect(() => {
    if (!isMoving.current || active === null) return
    const cards = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-event]') ?? [])]
    const card = cards.find(({ dataset }) => dataset['event'] === active)
    if (!card) return
    isMoving.current = false
    card.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') store.change(selectEvent(null))
    const to = stop === null || event.ctrlKey || event.metaKey || event.altKey ? null : walkSides(rows, stop, event.key)
    if (!to) return
    event.preventDefault()
    isMoving.current = true
    setActive(to.id)
    virtualizer.scrollToIndex(to.row, { align: 'auto' })
  }
  const open = useCallback((id: string) => store.change(selectEvent(id)), [store])

  const countries = useSideNames('country')
  const actors = useSideNames('actor')
  const nameOf = (party: Party | undefined) =>
    party ? (party.field === 'country' ? countries : actors).nameOf(party.value) : ''
  const hueOf = (party: Party | undefined) =>
    party ? (party.field === 'country' ? countries : actors).hueOf(party.value) : 0
  const partyAt = { left: sides[0], right: sides[1] }
  const card = (event: EventHeader) => (
    <SideCard
      key={event.id}
      event={event}
      relations={relationWords(relationsAt(event.id), event.links, words)}
      points={points.get(event.id)}
      isSelected={event.id === selected}
      isStop={event.id === stop}
      onOpen={open}
    />
  )
  return (
    <section id="sides" className="sides" aria-label={t.sides.name} aria-busy={isBusy}>
      <SideSelects parties={parties} />
      <p id="sides-keys" className="hidden">
        {t.sides.keys}
      </p>
      <div className="sides-heads">
        {(['left', 'right'] as const).map((column) => (
          <h2 key={column} data-hue={hueOf(partyAt[column])}>
            {nameOf(partyAt[column])}
          </h2>
        ))}
      </div>
      <div className="sides-body" ref={scroller}>
        {isError && <p role="alert">{t.app.engineFailed}</p>}
        <div
          role="list"
          aria-label={t.timeline.marks}
          aria-describedby="sides-keys"
          onKeyDown={onKeyDown}
          onFocus={({ target }) => setActive(target.closest<HTMLElement>('[data-event]')?.dataset['event'] ?? active)}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {drawn.map(({ index, key, start }) => {
            const row = rows[index]!
            return (
              <div
                key={key}
                role="listitem"
                aria-posinset={index + 1}
                aria-setsize={hasMore ? -1 : rows.length}
                ref={virtualizer.measureElement}
                data-index={index}
                className="sides-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <p className="silence" style={{ height: row.gapPx }}>
                  {row.gap !== null && row.gapPx >= WORDED_PX && <span>{responseTime(loosely(row.gap))}</span>}
                </p>
                <div className="sides-cells">
                  {(['left', 'right'] as const).map((column) => (
                    <div key={column} className={column} data-hue={hueOf(partyAt[column])}>
                      {row[column].map(card)}
                      {row.silent === column && <p className="silent">{t.sides.silent(nameOf(partyAt[column]))}</p>}
                    </div>
                  ))}
                  {row.both.length > 0 && <div className="both">{row.both.map(card)}</div>}
                </div>
              </div>
            )
          })}
        </div>
        {!isBusy && total === 0 && (
          <div className="empty">
            <p>{t.sides.empty}</p>
            {visibleSpan && (
              <button type="button" onClick={() => store.change(showSpan(null))}>
                {t.sides.wholeTime}
              </button>
            )}
            <button type="button" onClick={() => store.change(clearFilters)}>
              {t.filters.clear}
            </button>
          </div>
        )}
      </div>
      <p className="sides-foot quiet">
        {total !== null &&
          (hasMore ? t.sides.begun(number(events.length), number(total)) : t.sides.shown(total, number(total)))}
      </p>
    </section>
  )
}

/** Formats a long silence in months or years rather than hundreds of days. */
function loosely(gap: Millis): ResponseTime {
  return gap < LONG ? { min: gap, max: gap } : { min: gap - HALF_DAY, max: gap + HALF_DAY }
}

/** Minimum height in pixels of a gap that shows its length. */
const WORDED_PX = 30

/** Whether an actor belongs to a party, under the filter's reading of attributions, as the engine has it. */
function useMembership(): (actor: string, party: Party) => boolean {
  const { actors } = useDataset()
  const attributed = useView((view) => view.filter.attributed)
  return useCallback(
    (id, { field, value }) => {
      if (field === 'actor') return id === value
      const actor = actors.get(id)
      const countries = actor === undefined ? [] : countriesOf(actor, actors, attributed)
      return countries.length === 0 ? value === NO_VALUE : countries.includes(value)
    },
    [actors, attributed],
  )
}

const firstOf = (row: SideRow | undefined): EventHeader | undefined => row?.left[0] ?? row?.right[0] ?? row?.both[0]

function rowsById(rows: readonly SideRow[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((sides, row) => eventsOf(sides).map(({ id }): [string, number] => [id, row])))
}

const eventsOf = ({ left, right, both }: SideRow): readonly EventHeader[] => [...left, ...right, ...both]

const estimate = ({ left, right, both, gapPx }: SideRow) =>
  gapPx + (Math.max(left.length, right.length) + both.length) * CARD_PX
