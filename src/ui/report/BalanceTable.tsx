import type { SideBalance } from '../../model/balance.ts'
import { STANCES } from '../../model/event.ts'
import { selectEvent, showEvidence } from '../../view/changes.ts'
import { useAnswer } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'

/** What the rows of the table count, by their names in the catalogue; each side is a column. */
const ROWS = {
  statements: (side) => side.statements,
  firstHand: (side) => side.firstHand,
  onRecord: (side) => side.onRecord,
  inOwnLanguage: (side) => side.inOwnLanguage,
  withPassage: (side) => side.withPassage,
  accusations: (side) => side.accusations.all,
  answered: (side) => side.accusations.answered,
  sought: (side) => side.accusations.sought,
  notSought: (side) => side.accusations.notSought,
  unanswerable: (side) => side.accusations.unanswerable,
  uncontested: (side) => side.attacks.uncontested,
  attributed: (side) => side.attacks.attributed,
  people: (side) => side.people,
} as const satisfies Readonly<Record<string, (side: SideBalance) => number>>

type Row = keyof typeof ROWS

/** How evenly the dataset treats its sides, and which statements of governments rest on neither speaker nor agency. */
export function BalanceTable() {
  const { t, number, country } = useWords()
  const { evidence } = usePart('report')
  const { data, isPending } = useAnswer({ kind: 'balance' })
  if (isPending) return <p>{t.details.loading}</p>
  if (!data) return <p>{evidence.noBalance}</p>
  const answers = [...STANCES, 'uncoded' as const].filter((stance) =>
    data.sides.some(({ stances }) => stances[stance] > 0),
  )
  return (
    <>
      <p className="quiet">{evidence.balanceNote}</p>
      {/* It scrolls sideways. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="balance" role="region" aria-label={evidence.balance} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{evidence.columns.side}</th>
              {data.sides.map(({ side }) => (
                <th key={side} scope="col">
                  {side === null ? evidence.noSide : country(side)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(Object.keys(ROWS) as Row[]).map((row) => (
              <tr key={row}>
                <th scope="row">{evidence.columns[row]}</th>
                {data.sides.map((side) => (
                  <td key={side.side}>{number(ROWS[row](side))}</td>
                ))}
              </tr>
            ))}
            {answers.map((stance) => (
              <tr key={stance}>
                <th scope="row">
                  {t.named(evidence.answersGiven, stance === 'uncoded' ? t.matrix.uncoded : t.responses[stance].name)}
                </th>
                {data.sides.map((side) => (
                  <td key={side.side}>{number(side.stances[stance])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OffRecord ids={data.offRecord} />
    </>
  )
}

/** The statements, each leading to its event. */
function OffRecord({ ids }: { readonly ids: readonly string[] }) {
  const { number } = useWords()
  const { evidence } = usePart('report')
  const store = useStore()
  if (ids.length === 0) return <p>{evidence.allOnRecord}</p>
  return (
    <details>
      <summary>{evidence.offRecord(number(ids.length))}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              onClick={() => store.change((view) => selectEvent(id)(showEvidence(false)(view)))}
            >
              {id}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
