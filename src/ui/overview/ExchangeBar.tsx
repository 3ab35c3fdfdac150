import { SlidersHorizontal } from 'lucide-react'
import type { Exchanges, ResponseKind } from '../../engine/query.ts'
import { EXCHANGE_SORTS, RESPONSE_KINDS } from '../../engine/query.ts'
import { keepPair, keepResponses, sortExchanges } from '../../view/changes.ts'
import { keptKind, RESPONSES_OF } from '../../view/exchange-filter.ts'
import type { Filter } from '../../engine/filter.ts'
import type { Clause } from '../../view/clauses.ts'
import { useFilterSheet } from '../context/filter-sheet.ts'
import { useStore, useView } from '../context/store.ts'
import { Chips } from '../filters/Chips.tsx'
import { useWords } from '../context/words.ts'
import { useSideNames } from '../events/use-side-names.ts'
import { Choice } from '../widgets/Choice.tsx'
import { CountryChoice } from './CountryChoice.tsx'
import type { OverviewState } from './use-overview.ts'

interface ExchangeBarProps {
  readonly state: OverviewState
  readonly whole: Exchanges
}

/** How many there are, and the choices of which and in what order. */
export function ExchangeBar({ state, whole }: ExchangeBarProps) {
  const { t, number } = useWords()
  const store = useStore()
  const sort = useView((view) => view.exchangeSort)
  const sheet = useFilterSheet()
  const filter = useView((view) => view.filter)
  const total = state.kept?.total ?? whole.total
  return (
    <div className="ov-tools">
      <h3 className="ov-count">{t.exchanges.count(total, number(total))}</h3>
      <Segments counts={state.segments ?? whole} />
      <PairMenu whole={whole} end="by" />
      <PairMenu whole={whole} end="against" />
      <Choice
        label={t.exchanges.sort}
        isLabelHidden
        value={sort}
        options={EXCHANGE_SORTS}
        nameOf={(sort) => t.exchanges.sorts[sort]}
        onChoose={(sort) => store.change(sortExchanges(sort))}
      />
      {sheet && (
        <button type="button" className="ov-filters" aria-expanded={sheet.isOpen} onClick={sheet.toggle}>
          <SlidersHorizontal className="icon" aria-hidden="true" />
          {t.exchanges.moreFilters}
        </button>
      )}
      <CountryChoice whole={whole} />
      <Chips isTold={(clause) => isTold(clause, filter)} />
    </div>
  )
}

/** The segments, the menus and the countries say what they keep themselves. */
function isTold(clause: Clause, filter: Filter): boolean {
  if (clause.kind === 'pair') return clause.pair.field === 'country'
  if (clause.kind !== 'value') return false
  if (clause.field === 'response') return keptKind(filter) !== null
  return clause.field === 'country' && filter.side === 'either'
}

/** All, or those met in one way; each with the number that it would show. */
function Segments({ counts }: { readonly counts: Exchanges }) {
  const { t, number } = useWords()
  const store = useStore()
  const filter = useView((view) => view.filter)
  const kept = keptKind(filter)
  const isChosen = (filter.values.response ?? []).length > 0
  const kinds = RESPONSE_KINDS.filter(
    (kind, place) => RESPONSES_OF[kind].length > 0 && (place < 2 || counts.kinds[place]! > 0),
  )
  const segment = (kind: ResponseKind | 'all', count: number, isPressed: boolean) => (
    <button
      key={kind}
      type="button"
      aria-pressed={isPressed}
      onClick={() => store.change(keepResponses(kind === 'all' ? [] : RESPONSES_OF[kind]))}
    >
      {t.exchanges.segment[kind]} <b>{number(count)}</b>
    </button>
  )
  return (
    <div className="ov-segments" role="group" aria-label={t.exchanges.segments}>
      {segment('all', counts.total, !isChosen)}
      {kinds.map((kind) => segment(kind, counts.kinds[RESPONSE_KINDS.indexOf(kind)]!, kept === kind))}
    </div>
  )
}

/** Which country accuses, or is accused. */
function PairMenu({ whole, end }: { readonly whole: Exchanges; readonly end: 'by' | 'against' }) {
  const { t } = useWords()
  const store = useStore()
  const { nameOf, compare } = useSideNames('country')
  const pair = useView((view) => view.filter.pair)
  const value = pair?.field === 'country' ? pair[end] : null
  const sides = [...new Set([...whole.pairs.map((pair) => pair[end]), ...(value === null ? [] : [value])])].sort(
    compare,
  )
  const name = end === 'by' ? t.exchanges.accuser : t.exchanges.accusedMenu
  const choose = (side: string | null) => {
    const now = pair?.field === 'country' ? pair : { by: null, against: null }
    const next = { field: 'country' as const, by: now.by, against: now.against, [end]: side }
    store.change(keepPair(next.by === null && next.against === null ? null : next))
  }
  return (
    <label className="ov-menu">
      <span className="hidden">{name}</span>
      <select
        value={value === null ? ANYONE : `=${value}`}
        data-chosen={value !== null}
        onChange={({ target }) => choose(target.value === ANYONE ? null : target.value.slice(1))}
      >
        <option value={ANYONE}>{t.named(name, t.exchanges.anyone)}</option>
        {sides.map((side) => (
          <option key={side} value={`=${side}`}>
            {t.named(name, nameOf(side))}
          </option>
        ))}
      </select>
    </label>
  )
}

/** No side is called so: those begin with an equals sign. */
const ANYONE = 'anyone'
