import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Pair } from '../../engine/filter.ts'
import type { Answer } from '../../engine/query.ts'
import type { PartyField } from '../../model/field.ts'
import { layMatrix, type MatrixHead } from '../../scene/matrix.ts'
import { walkGrid, type GridPlace } from '../../scene/walk-grid.ts'
import { keepPair } from '../../view/changes.ts'
import { isSamePair } from '../../view/behind.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { CellButton, CellText } from './CellNumbers.tsx'
import { SideName } from './SideName.tsx'
import { useSideNames } from '../events/use-side-names.ts'

/** Number of sides with a row and a column at first, and added each time the user asks for more. */
const SIDES = 16

interface MatrixTableProps {
  readonly answer: Answer<'matrix'>
  readonly field: PartyField
}

/** Shows accuser × accused as a table of counts. Tab reaches one number, arrow keys the others. */
export function MatrixTable({ answer, field }: MatrixTableProps) {
  const { t, number } = useWords()
  const store = useStore()
  const pair = useView((view) => view.filter.pair)
  const ranking = useView((view) => view.ranking)
  const names = useSideNames(field)
  const [limit, setLimit] = useState(SIDES)
  const [stop, setStop] = useState<GridPlace>({ row: 0, column: 0 })
  const scene = useMemo(
    () => layMatrix(answer, { ranking, limit, compare: names.compare }),
    [answer, ranking, limit, names],
  )
  const pairOf = (row: MatrixHead, column: MatrixHead): Pair | null => {
    if (row.kind === 'rest' || column.kind === 'rest' || (row.kind === 'all' && column.kind === 'all')) return null
    return { field, by: sideOf(row), against: sideOf(column) }
  }
  const places = scene.rows.flatMap(({ head, cells }, row) =>
    cells.flatMap((cell, column) => (cell && pairOf(head, scene.columns[column]!) ? [{ row, column }] : [])),
  )
  const reached = places.find(({ row, column }) => row === stop.row && column === stop.column) ?? places[0]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = reached && walkGrid(places, reached, event.key)
    if (!to) return
    event.preventDefault()
    setStop(to)
    event.currentTarget
      .querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
      ?.focus({ preventScroll: false })
  }
  const more = (head: MatrixHead & { kind: 'rest' }, words: (count: string) => string) => (
    <button type="button" className="link" onClick={() => setLimit(limit + SIDES)}>
      {words(number(head.sides))}
    </button>
  )
  const name = (head: MatrixHead) =>
    head.kind === 'side' ? <SideName side={head.side} names={names} /> : t.matrix.anyone
  return (
    <div className="matrix-scroller">
      <table className="matrix-table" onKeyDown={onKeyDown}>
        <caption>
          <span>{t.matrix.caption}</span> <span className="quiet">{t.matrix.note}</span>
        </caption>
        <thead>
          <tr>
            <td className="matrix-corner">
              <span aria-hidden="true">{t.matrix.corner}</span>
            </td>
            {scene.columns.map((head) => (
              <th key={keyOf(head)} scope="col" data-kind={head.kind}>
                {head.kind === 'rest' ? more(head, t.matrix.moreAccused) : name(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scene.rows.map(({ head, cells }, row) => (
            <tr key={keyOf(head)}>
              <th scope="row" data-kind={head.kind}>
                {head.kind === 'rest' ? more(head, t.matrix.moreAccusers) : name(head)}
              </th>
              {cells.map((cell, column) => {
                const other = scene.columns[column]!
                const own = cell && pairOf(head, other)
                const isTotal = head.kind === 'all' || other.kind === 'all'
                return (
                  <td key={keyOf(other)} data-total={isTotal}>
                    {cell && !own && <CellText tally={cell} />}
                    {cell && own && (
                      <CellButton
                        tally={cell}
                        by={own.by === null ? null : names.nameOf(own.by)}
                        against={own.against === null ? null : names.nameOf(own.against)}
                        level={isTotal ? 0 : levelOf(cell.counts[0], scene.most)}
                        isKept={isSamePair(pair, own)}
                        row={row}
                        column={column}
                        isStop={reached?.row === row && reached.column === column}
                        onFocus={setStop}
                        onPress={() => store.change(keepPair(isSamePair(pair, own) ? null : own))}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const sideOf = (head: MatrixHead) => (head.kind === 'side' ? head.side : null)
const keyOf = (head: MatrixHead) => (head.kind === 'side' ? `side ${head.side}` : head.kind)

/** Returns the tint of a cell, 0 to 4: each level holds twice as many accusations as the one below. */
function levelOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, 4 - Math.floor(Math.log2(most / count)))
}
