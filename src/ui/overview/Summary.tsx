import { Fragment, type ReactNode } from 'react'
import type { Exchanges, KindCounts } from '../../engine/query.ts'
import { totalOf } from '../../scene/overview/bars.ts'
import type { PairRow, PairRows } from '../../scene/overview/pairs.ts'
import { lookAs, showEvidence } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { answeredText, metParts, yearsOf } from '../events/exchange-words.ts'
import { useSideNames } from '../events/use-side-names.ts'
import { PairButton, Parts } from './PairButton.tsx'
import { ReadInFull } from './ReadInFull.tsx'
import { UnitRow } from './UnitRow.tsx'

interface SummaryProps {
  readonly whole: Exchanges
  /** What the filter keeps, if it keeps only some. */
  readonly kept: Exchanges | undefined
  readonly pairs: PairRows
}

/** The finding in words, and each pair of sides in units. */
export function Summary({ whole, kept, pairs }: SummaryProps) {
  const { t, number, date } = useWords()
  const { summary, coversUntil } = useDataset()
  const store = useStore()
  const keptKinds = ({ by, against }: PairRow): KindCounts | null =>
    kept === undefined ? null : (kept.pairs.find((pair) => pair.by === by && pair.against === against)?.kinds ?? NONE)
  const most = Math.max(...[...pairs.rows, ...(pairs.rest ? [pairs.rest] : [])].map(({ kinds }) => totalOf(kinds)))
  return (
    <div className="ov-summary" data-filtered={kept !== undefined}>
      <div className="ov-finding">
        <h2 className="ov-sentence">
          <Sentence rows={pairs.facing === null ? pairs.rows.slice(0, 1) : pairs.rows.slice(0, 2)} />
        </h2>
        <p className="ov-question" aria-hidden="true">
          {t.exchanges.question}
        </p>
        <p className="ov-about">
          {t.exchanges.about(whole.total, number(whole.total), number(summary.sources.length), yearsOf(whole))}
          {coversUntil && ` ${t.app.coversUntil(date(coversUntil))}${t.fullStop}`}
        </p>
        <p className="ov-ways">
          <ReadInFull />
          <button type="button" className="link" onClick={() => store.change(showEvidence(true))}>
            {t.exchanges.aboutEvidence}
          </button>
        </p>
      </div>
      <div className="ov-pairs" role="group" aria-label={t.exchanges.pairs}>
        {pairs.rows.map((row) => (
          <PairButton key={`${row.by} ${row.against}`} row={row} kept={keptKinds(row)} most={most} />
        ))}
        {pairs.rest && <RestRow rest={pairs.rest} most={most} />}
      </div>
    </div>
  )
}

const NONE: KindCounts = [0, 0, 0, 0]

/** Who accused whom how often, and how often the accused answered. */
function Sentence({ rows }: { readonly rows: readonly PairRow[] }) {
  const words = useWords()
  const { nameOf, hueOf } = useSideNames('country')
  return rows.map(({ by, against, kinds }) => {
    const accuser = (
      <span className="ov-side" data-hue={hueOf(by)}>
        {nameOf(by)}
      </span>
    )
    const count = totalOf(kinds)
    const parts = words.t.exchanges.sentence<ReactNode>(
      accuser,
      nameOf(against),
      count,
      words.number(count),
      answeredText(kinds, words),
    )
    return parts.map((part, at) => <Fragment key={`${by} ${against} ${at}`}>{part}</Fragment>)
  })
}

/** All other pairs in one row that leads to them. */
function RestRow({ rest, most }: { readonly rest: NonNullable<PairRows['rest']>; readonly most: number }) {
  const words = useWords()
  const { t, number } = words
  const looked = rest.kinds[0] + rest.kinds[1]
  const store = useStore()
  return (
    <button
      type="button"
      className="ov-pair"
      data-hue={0}
      title={t.exchanges.morePairsHint}
      aria-label={t.named(
        t.exchanges.morePairs(rest.pairs, number(rest.pairs)),
        t.exchanges.kindsTold(rest.kinds, number),
      )}
      onClick={() => store.change(lookAs('matrix'))}
    >
      <span className="ov-who">{t.exchanges.morePairs(rest.pairs, number(rest.pairs))}</span>
      <UnitRow kinds={rest.kinds} kept={null} most={most} />
      <span className="ov-met">
        <Parts of={metParts(rest.kinds, t.exchanges.restAnswered(number(rest.kinds[0]), number(looked)), words)} />
      </span>
    </button>
  )
}
