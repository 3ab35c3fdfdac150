import { useState } from 'react'
import { useOwnCopies } from '../context/copies.ts'
import { useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { makePage } from './make-page.ts'
import { PrepareFile } from './PrepareFile.tsx'

interface WebPageExportProps {
  readonly shown: number
  readonly total: number
  /** The active filters in words. */
  readonly clauses: readonly string[]
}

/**
 * Makes one HTML file of the dataset, or of the filtered events, together with the viewer, and offers it for download.
 */
export function WebPageExport({ shown, total, clauses }: WebPageExportProps) {
  const { number } = useWords()
  const { webPage } = usePart('saved')
  const dataset = useDataset()
  const view = useView((view) => view)
  const [isWhole, setWhole] = useState(shown === total)
  const copies = useOwnCopies()
  const [takesCopies, setTakesCopies] = useState(false)
  const options = [
    { whole: true, said: webPage.whole(number(total)) },
    { whole: false, said: webPage.kept(number(shown)) },
  ]
  return (
    <>
      {shown < total && (
        <fieldset>
          <legend>{webPage.which}</legend>
          {options.map(({ whole, said }) => (
            <label key={said}>
              <input type="radio" name="web-page" checked={whole === isWhole} onChange={() => setWhole(whole)} />
              {said}
            </label>
          ))}
        </fieldset>
      )}
      {copies.size > 0 && (
        <label>
          <input type="checkbox" checked={takesCopies} onChange={() => setTakesCopies(!takesCopies)} />
          {webPage.takeCopies(copies.size, number(copies.size))}
        </label>
      )}
      {copies.size > 0 && <p className="quiet">{takesCopies ? webPage.copiesMatter : webPage.copiesStay}</p>}
      <p className="quiet">
        {webPage.carried} {webPage.private} {!isWhole && webPage.leftOut}
      </p>
      <PrepareFile
        key={`${isWhole} ${takesCopies}`}
        queryKey={['web page', dataset.key, isWhole, takesCopies && [...copies.keys()], view]}
        events={isWhole ? total : shown}
        make={(options) =>
          makePage(
            {
              dataset,
              view,
              isWhole,
              chosenBy: isWhole ? [] : clauses,
              copies: takesCopies ? [...copies.values()] : [],
            },
            options,
          )
        }
        failed={webPage.failed}
      >
        {(page) => <DownloadButton blob={page} extension="html" />}
      </PrepareFile>
    </>
  )
}
