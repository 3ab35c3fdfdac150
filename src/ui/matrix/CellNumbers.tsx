import type { MatrixTally } from '../../engine/query.ts'
import type { GridPlace } from '../../scene/walk-grid.ts'
import { useWords } from '../context/words.ts'
import { GlyphIcon } from '../events/GlyphIcon.tsx'

interface CellButtonProps extends GridPlace {
  readonly tally: MatrixTally
  /** Accuser and accused; `null` stands for anyone. */
  readonly by: string | null
  readonly against: string | null
  /** Tint of the cell, 0 to 4. */
  readonly level: number
  /** Whether the filter keeps exactly these events. */
  readonly isKept: boolean
  readonly isStop: boolean
  readonly onFocus: (place: GridPlace) => void
  readonly onPress: () => void
}

/**
 * Shows the numbers of one accuser and one accused. A press keeps only these events; another press removes that filter.
 */
export function CellButton(props: CellButtonProps) {
  const { tally, by, against, level, isKept, row, column, isStop, onFocus, onPress } = props
  const { t, number } = useWords()
  const name = t.matrix.cell(by, against, t.matrix.tally(tally, number))
  return (
    <button
      type="button"
      className="matrix-cell"
      aria-label={name}
      title={name}
      aria-pressed={isKept}
      data-level={level}
      data-row={row}
      data-column={column}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus({ row, column })}
      onClick={onPress}
    >
      <Numbers tally={tally} />
    </button>
  )
}

/** Shows the numbers of sides without a row or column of their own. */
export function CellText({ tally }: { readonly tally: MatrixTally }) {
  const { t, number } = useWords()
  return (
    <span className="matrix-cell">
      <span className="hidden">{t.matrix.tally(tally, number)}</span>
      <Numbers tally={tally} />
    </span>
  )
}

function Numbers({ tally: { counts, answered, noneFound, notSought } }: { readonly tally: MatrixTally }) {
  const { t, number } = useWords()
  const searched = answered + noneFound
  const [accusations, attacks, rebuttals] = counts
  return (
    <span aria-hidden="true">
      <b data-none={accusations === 0}>{number(accusations)}</b>
      <small>{searched > 0 && t.matrix.share(number(answered), number(searched))}</small>
      <small>{notSought > 0 && t.matrix.notSearched(number(notSought))}</small>
      <small>
        {attacks > 0 && (
          <>
            <GlyphIcon type="attack" /> {number(attacks)}{' '}
          </>
        )}
        {rebuttals > 0 && (
          <>
            <GlyphIcon type="rebuttal" /> {number(rebuttals)}
          </>
        )}
      </small>
    </span>
  )
}
