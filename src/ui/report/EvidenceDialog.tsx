import { useEffect, useRef } from 'react'
import { NO_FILTER } from '../../engine/filter.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { SOURCE_KINDS } from '../../model/event.ts'
import { showEvidence } from '../../view/changes.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Modal } from '../widgets/Modal.tsx'
import { usePart } from '../widgets/use-part.ts'
import { BalanceTable } from './BalanceTable.tsx'
import './evidence.css'

/** What is in the dataset, how it was collected, until when, what was searched for answers, and how even it is. */
export function EvidenceDialog() {
  const { t, date } = useWords()
  const { evidence } = usePart('report')
  const { summary } = useDataset()
  const store = useStore()
  const heading = useRef<HTMLHeadingElement>(null)
  // Else the browser focuses the table, which is the first that can be, and the page begins there.
  useEffect(() => heading.current?.focus(), [])
  const close = () => store.change(showEvidence(false))
  const [covers, updated] = [summary.coversUntil, summary.updated].map((edtf) => (edtf ? parseDate(edtf) : null))
  return (
    <Modal label={evidence.heading} className="evidence" onClose={close}>
      <h2 ref={heading} tabIndex={-1}>
        {evidence.heading}
      </h2>
      <p dir="auto">{summary.title}</p>
      <h3>{evidence.contents}</h3>
      <Contents />
      <h3>{evidence.collected}</h3>
      <p dir="auto" className="description">
        {summary.description || evidence.undescribed}
      </p>
      <h3>{evidence.covers}</h3>
      <p>
        {covers ? evidence.coversUntil(date(covers)) : evidence.coversUnstated}
        {updated && ` ${evidence.updated(date(updated))}`}
      </p>
      <h3>{evidence.searched}</h3>
      <Searched />
      <h3>{evidence.balance}</h3>
      <BalanceTable />
      <h3>{evidence.licence}</h3>
      <p dir="auto">{summary.license || evidence.noLicence}</p>
      <h3>{evidence.faults}</h3>
      <p>{evidence.report}</p>
      <p className="actions">
        <button type="button" onClick={close}>
          {t.app.close}
        </button>
      </p>
    </Modal>
  )
}

function Contents() {
  const { t, number } = useWords()
  const { evidence } = usePart('report')
  const { sources } = useDataset().summary
  const { data } = useAnswer({ kind: 'facets', filter: NO_FILTER, fields: ['type'], limit: 3 })
  const events = (type: string) => number(data?.type?.find(({ value }) => value === type)?.count ?? 0)
  const countOf = (kind: string | undefined) => sources.filter((source) => source.kind === kind).length
  const kinds = [...SOURCE_KINDS, undefined].flatMap((kind) => {
    const name = kind === undefined ? evidence.noKind : t.sourceKinds[kind]
    return countOf(kind) === 0 ? [] : [evidence.kind(name, number(countOf(kind)))]
  })
  return (
    <>
      {data && (
        <p>
          {evidence.counts({
            accusations: events('accusation'),
            attacks: events('attack'),
            rebuttals: events('rebuttal'),
            sources: number(sources.length),
            withText: number(sources.filter(({ hasText }) => hasText).length),
          })}
        </p>
      )}
      {kinds.length > 0 && <p>{evidence.kinds(kinds.join(t.separator))}</p>}
    </>
  )
}

function Searched() {
  const { t, number } = useWords()
  const { evidence } = usePart('report')
  const { data } = useAnswer({
    kind: 'exchanges',
    filter: NO_FILTER,
    field: 'country',
    sort: 'oldest',
    offset: 0,
    limit: 1,
  })
  if (!data) return <p>{t.details.loading}</p>
  const [answered, noneFound, notSought, nobody] = data.kinds
  return <p>{evidence.answers(number(answered), number(noneFound), number(notSought), number(nobody))}</p>
}
