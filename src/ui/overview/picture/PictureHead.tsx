import type { ReactNode } from 'react'
import type { Exchanges } from '../../../engine/query.ts'
import { totalOf } from '../../../scene/overview/bars.ts'
import type { OverviewScene } from '../../../scene/overview/layout.ts'
import { scaleEvenly } from '../../../view/changes.ts'
import { useStore, useView } from '../../context/store.ts'
import { useWords } from '../../context/words.ts'

interface PictureHeadProps {
  readonly whole: Exchanges
  readonly scene: OverviewScene | null
  readonly isWhole: boolean
  readonly onZoom: (way: 1 | -1) => void
  readonly onWhole: () => void
}

/** What the marks mean, how wide a column is, and what can be done with the time. */
export function PictureHead({ whole, scene, isWhole, onZoom, onWhole }: PictureHeadProps) {
  const { t, number } = useWords()
  const store = useStore()
  const isEven = useView((view) => view.isEven)
  const time = scene?.time
  const marks = [...(scene?.marks.values() ?? [])]
  const isBroken = time?.foldXPx != null
  const hasNotSought = totalOf(whole.kinds) > 0 && whole.kinds[2] > 0
  return (
    <div className="ov-time-head">
      <h3>{t.exchanges.when}</h3>
      <ul className="ov-key">
        <Key words={t.exchanges.keyAnswered} short={t.exchanges.keyShort.answered}>
          <path className="ov-mark" data-kind="answered" d={TRIANGLE} />
        </Key>
        <Key words={t.exchanges.keyNone} short={t.exchanges.keyShort.none}>
          <path className="ov-mark" data-kind="none-found" d={TRIANGLE} />
        </Key>
        {hasNotSought && (
          <Key words={t.exchanges.keyNotSought} short={t.exchanges.keyShort.notSought}>
            <path className="ov-mark" data-kind="not-sought" d={TRIANGLE} />
          </Key>
        )}
        {whole.kinds[3] > 0 && (
          <Key words={t.exchanges.keyNobody} short={t.exchanges.keyShort.nobody}>
            <path className="ov-mark" data-kind="nobody" d={TRIANGLE} />
          </Key>
        )}
        {marks.length > 0 && (
          <Key words={t.exchanges.keyAnswer} short={t.exchanges.keyShort.answer}>
            <path className="ov-mark" data-kind="answer" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" />
          </Key>
        )}
        {marks.some(({ kind }) => kind === 'comment') && (
          <Key words={t.exchanges.keyComment} short={t.exchanges.keyShort.comment}>
            <path className="ov-mark" data-kind="comment" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" />
          </Key>
        )}
        <li className="ov-key-more">{t.exchanges.keyPoints}</li>
      </ul>
      <p className="ov-columns">{time && columnWords(time, t.exchanges, number)}</p>
      <div className="ov-time-tools">
        {isWhole && (isBroken || isEven) && (
          <button
            type="button"
            aria-pressed={isEven}
            title={t.exchanges.evenHint}
            onClick={() => store.change(scaleEvenly(!isEven))}
          >
            {t.exchanges.even}
          </button>
        )}
        {!isWhole && (
          <button type="button" onClick={onWhole}>
            {t.exchanges.backToWhole}
          </button>
        )}
        <button type="button" aria-label={t.exchanges.zoomOut} title={t.exchanges.zoomOut} onClick={() => onZoom(-1)}>
          <span aria-hidden="true">−</span>
        </button>
        <button type="button" aria-label={t.exchanges.zoomIn} title={t.exchanges.zoomIn} onClick={() => onZoom(1)}>
          <span aria-hidden="true">+</span>
        </button>
      </div>
    </div>
  )
}

const TRIANGLE = 'M1 2H11L6 10.5Z'

interface KeyProps {
  readonly words: string
  /** Where there is little room. */
  readonly short: string
  readonly children: ReactNode
}

function Key({ words, short, children }: KeyProps) {
  return (
    <li>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {children}
      </svg>
      <span className="ov-wide">{words}</span>
      <span className="ov-narrow">{short}</span>
    </li>
  )
}

function columnWords(
  { columns, folded, unit }: OverviewScene['time'],
  t: ReturnType<typeof useWords>['t']['exchanges'],
  number: (value: number) => string,
): string {
  const words = (months: number) =>
    months % 12 === 0 ? t.columnYears(months / 12, number(months / 12)) : t.columnMonths(months, number(months))
  return folded === 0 ? words(unit) : `${words(columns[0]!.to - columns[0]!.from)} // ${words(unit)}`
}
