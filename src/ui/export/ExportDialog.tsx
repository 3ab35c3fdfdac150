import { useRef, useState } from 'react'
import { EXPORT_FORMATS } from '../../model/exported.ts'
import { clausesOf } from '../../view/clauses.ts'
import { countQuery } from '../../view/questions.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useSavedNote } from '../context/saved.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { clauseLabel } from '../events/clause-label.ts'
import { Modal } from '../widgets/Modal.tsx'
import { CopyLink } from '../share/CopyLink.tsx'
import { FileExport } from './FileExport.tsx'
import { PictureExport, PICTURES, type PictureKind } from './PictureExport.tsx'
import { PrintExport } from './PrintExport.tsx'
import { WebPageExport } from './WebPageExport.tsx'
import './export.css'

const KINDS = ['page', ...EXPORT_FORMATS, ...PICTURES, 'print'] as const
type Kind = (typeof KINDS)[number]

const isPicture = (kind: Kind): kind is PictureKind => (PICTURES as readonly Kind[]).includes(kind)

/** Dialog that exports the filtered events in any format. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t, number } = words
  const dataset = useDataset()
  const filter = useView((view) => view.filter)
  const count = useAnswer(countQuery(filter)).data
  // A saved page has nothing at hand to make another of.
  const canBePage = useSavedNote() === null
  const [kind, setKind] = useState<Kind>('claimline')
  const pageChoice = useRef<HTMLInputElement>(null)
  const choosePage = () => {
    setKind('page')
    // The button that was pressed goes.
    pageChoice.current?.focus()
  }
  const clauses = clausesOf(filter).map((clause) => clauseLabel(clause, words, dataset))
  return (
    <Modal label={t.export.name} className="export" onClose={onClose}>
      <h2>{t.export.name}</h2>
      <p>
        {count && t.export.events(number(count.shown), number(count.total))}{' '}
        {clauses.length > 0 && <span className="quiet">{t.export.filters(clauses.join(' · '))}</span>}
      </p>
      <fieldset>
        <legend>{t.export.as}</legend>
        {KINDS.filter((option) => canBePage || option !== 'page').map((option) => (
          <label key={option}>
            <input
              ref={option === 'page' ? pageChoice : undefined}
              type="radio"
              name="export"
              checked={option === kind}
              onChange={() => setKind(option)}
            />
            <span>
              {t.export.formats[option]} <span className="quiet">{t.export.about[option]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'print' ? (
        <PrintExport />
      ) : kind === 'page' ? (
        count && <WebPageExport {...count} clauses={clauses} />
      ) : isPicture(kind) ? (
        <PictureExport kind={kind} />
      ) : (
        count && <FileExport key={kind} format={kind} filter={filter} events={count.shown} />
      )}
      <CopyLink onPage={canBePage && kind !== 'page' ? choosePage : undefined} />
      <form method="dialog">
        <button type="submit">{t.app.close}</button>
      </form>
    </Modal>
  )
}
