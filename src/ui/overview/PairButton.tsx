import { Fragment, type ReactNode } from 'react'
import type { Pair } from '../../engine/filter.ts'
import type { KindCounts } from '../../engine/query.ts'
import { totalOf } from '../../scene/overview/bars.ts'
import type { PairRow } from '../../scene/overview/pairs.ts'
import { isSamePair } from '../../view/behind.ts'
import { keepPair } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { metParts } from '../events/exchange-words.ts'
import { useSideNames } from '../events/use-side-names.ts'
import { UnitRow } from './UnitRow.tsx'

interface PairButtonProps {
  readonly row: PairRow
  /** What the filter keeps of it; `null` for all. */
  readonly kept: KindCounts | null
  readonly most: number
}

/** What one side accused another of, a mark each; pressed, it keeps these accusations alone. */
export function PairButton({ row, kept, most }: PairButtonProps) {
  const words = useWords()
  const { t, number } = words
  const store = useStore()
  const { nameOf, hueOf } = useSideNames('country')
  const pair: Pair = { field: 'country', by: row.by, against: row.against }
  const isPressed = useView((view) => isSamePair(view.filter.pair, pair))
  const [by, against] = [nameOf(row.by), nameOf(row.against)]
  const [answered, noneFound] = row.kinds
  const count = totalOf(row.kinds)
  const share = t.exchanges.answeredOf<ReactNode>(
    against,
    <b>{number(answered)}</b>,
    <b>{number(answered + noneFound)}</b>,
  )
  return (
    <button
      type="button"
      className="ov-pair"
      data-hue={hueOf(row.by)}
      aria-pressed={isPressed}
      aria-label={t.exchanges.pairName(by, against, count, number(count), t.exchanges.kindsTold(row.kinds, number))}
      onClick={() => store.change(keepPair(isPressed ? null : pair))}
    >
      <span className="ov-who">
        <Parts of={t.exchanges.accused<ReactNode>(<b className="ov-side">{by}</b>, against)} />
      </span>
      <UnitRow kinds={row.kinds} kept={kept} most={most} />
      <span className="ov-met">
        <Parts of={metParts<ReactNode>(row.kinds, <Parts of={share} />, words)} />
      </span>
    </button>
  )
}

/** The parts of a message, which may be drawn each in its own way. */
export function Parts({ of }: { readonly of: readonly ReactNode[] }) {
  // The parts of a message never change places.
  return of.map((part, at) => <Fragment key={at}>{part}</Fragment>)
}
