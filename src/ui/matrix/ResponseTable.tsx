import { useState } from 'react'
import type { SideResponses } from '../../engine/query.ts'
import type { Words } from '../../i18n/words.ts'
import { RESPONSE_STATES, type ResponseState } from '../../model/event.ts'
import type { PartyField } from '../../model/field.ts'
import { accusationsMet, isSameFilter, withoutResponse } from '../../view/behind.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { SideName } from './SideName.tsx'
import { useSideNames } from '../events/use-side-names.ts'

/** So many sides at first, and so many more each time one asks. */
const SIDES = 16
/** Responses by those who can answer; the last two are the kinds of silence. */
const ANSWERED = RESPONSE_STATES.slice(0, -2)

const NONE_FOUND = RESPONSE_STATES.indexOf('none-found')

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
            {RESPONSE_STATES.map((state) => (
              <th key={state} scope="col" title={t.responses[state].meaning}>
                {columnName(state, t)}
              </th>
            ))}
            <th scope="col">{t.matrix.median}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.slice(0, limit).map((side) => {
            const name = names.nameOf(side.side)
            const { answered } = side
            const searched = answered + side.states[NONE_FOUND]!
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
                    searched === 0
                      ? number(0)
                      : t.matrix.answeredOf(number(answered), number(searched), percent(answered / searched)),
                  )}
                </td>
                {RESPONSE_STATES.map((state, at) => (
                  <td key={state}>{count([state], side.states[at]!, columnName(state, t))}</td>
                ))}
                <td className="median">
                  {side.median ? (
                    count(ANSWERED, answered, t.matrix.median, responseTime(side.median))
                  ) : (
                    <span className="quiet">{searched === 0 ? t.responses['not-sought'].name : t.matrix.noAnswer}</span>
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
              <td>{number(rest.reduce((sum, side) => sum + side.answered, 0))}</td>
              {RESPONSE_STATES.map((state, at) => (
                <td key={state}>{number(rest.reduce((sum, side) => sum + side.states[at]!, 0))}</td>
              ))}
              <td aria-label={t.matrix.median} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** A column of answers of no stated kind must not be taken for that of all answers. */
const columnName = (state: ResponseState, t: Words['t']) =>
  state === 'answered' ? t.matrix.uncoded : t.responses[state].name

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
