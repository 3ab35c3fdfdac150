import { useState } from 'react'
import type { SideResponses } from '../../engine/query.ts'
import type { ResponseState } from '../../model/event.ts'
import type { PartyField } from '../../model/field.ts'
import { accusationsMet, isSameFilter, withoutResponse } from '../../view/behind.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { SideName } from './SideName.tsx'
import { useSideNames } from '../events/use-side-names.ts'

/** So many sides at first, and so many more each time one asks. */
const SIDES = 16
const ANSWERED: readonly ResponseState[] = ['denied', 'countered']

interface ResponseTableProps {
  readonly sides: readonly SideResponses[]
  readonly field: PartyField
}

/** Shows, per accused side, the number of accusations, how they were met, and how soon. */
export function ResponseTable({ sides, field }: ResponseTableProps) {
  const { t, number, percent, responseTime } = useWords()
  const ranking = useView((view) => view.ranking)
  const names = useSideNames(field)
  const [limit, setLimit] = useState(SIDES)
  const inOrder = ranking === 'name' ? [...sides].sort((a, b) => names.compare(a.side, b.side)) : sides
  const rest = inOrder.slice(limit)
  return (
    <div className="matrix-scroller">
      <table className="responses-table">
        <caption>
          <span>{t.matrix.responses}</span> <span className="quiet">{t.matrix.responsesNote}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.matrix.accused}</th>
            <th scope="col">{t.types.accusation.many}</th>
            <th scope="col">{t.matrix.answered}</th>
            <th scope="col">{t.responses.denied.name}</th>
            <th scope="col">{t.responses.countered.name}</th>
            <th scope="col">{t.responses.none.name}</th>
            <th scope="col">{t.matrix.median}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.slice(0, limit).map((side) => {
            const name = names.nameOf(side.side)
            const answered = side.denied + side.countered
            const count = (responses: readonly ResponseState[], count: number, kind: string, text = number(count)) => (
              <Count
                key={kind}
                side={side.side}
                field={field}
                responses={responses}
                count={count}
                name={t.matrix.number(name, kind, text)}
              >
                {text}
              </Count>
            )
            return (
              <tr key={side.side}>
                <th scope="row">
                  <SideName side={side.side} names={names} />
                </th>
                <td>{count([], side.accusations, t.types.accusation.many)}</td>
                <td>
                  {count(
                    ANSWERED,
                    answered,
                    t.matrix.answered,
                    t.matrix.answeredOf(number(answered), percent(answered / side.accusations)),
                  )}
                </td>
                <td>{count(['denied'], side.denied, t.responses.denied.name)}</td>
                <td>{count(['countered'], side.countered, t.responses.countered.name)}</td>
                <td>{count(['none'], side.none, t.responses.none.name)}</td>
                <td className="median">
                  {side.median ? (
                    count(ANSWERED, answered, t.matrix.median, responseTime(side.median))
                  ) : (
                    <span className="quiet">{t.matrix.noAnswer}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
        {rest.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">
                <button type="button" className="link" onClick={() => setLimit(limit + SIDES)}>
                  {t.matrix.moreAccused(number(rest.length))}
                </button>
              </th>
              <td>{number(rest.reduce((sum, side) => sum + side.accusations, 0))}</td>
              <td>{number(rest.reduce((sum, side) => sum + side.denied + side.countered, 0))}</td>
              <td>{number(rest.reduce((sum, side) => sum + side.denied, 0))}</td>
              <td>{number(rest.reduce((sum, side) => sum + side.countered, 0))}</td>
              <td colSpan={2}>{number(rest.reduce((sum, side) => sum + side.none, 0))}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

interface CountProps {
  readonly side: string
  readonly field: PartyField
  /** Responses of the counted accusations; none means all accusations. */
  readonly responses: readonly ResponseState[]
  readonly count: number
  readonly name: string
  readonly children: string
}

/**
 * Shows a number that keeps only its accusations when pressed, and removes that filter when pressed again; plain text
 * for 0.
 */
function Count({ side, field, responses, count, name, children }: CountProps) {
  const store = useStore()
  const filter = useView((view) => view.filter)
  if (count === 0) return <span className="quiet">{children}</span>
  const behind = accusationsMet(filter, { field, by: null, against: side }, responses)
  const isKept = isSameFilter(filter, behind)
  return (
    <button
      type="button"
      className="link"
      aria-label={name}
      aria-pressed={isKept}
      onClick={() =>
        store.change((view) => ({
          ...view,
          filter: isKept ? withoutResponse(view.filter) : behind,
        }))
      }
    >
      {children}
    </button>
  )
}
