import { useRef, useSyncExternalStore } from 'react'
import { formatSize } from '../../i18n/sizes.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import { bytesOf, MOST_KEPT, type LocalDataset } from './local-dataset.ts'
import { persistence, watchPersistence } from './persistence.ts'
import type { LocalDatasets } from './use-local-datasets.ts'

interface KeptNoteProps {
  readonly data: string
  readonly dataset: LocalDataset
  readonly localDatasets: LocalDatasets
}

/** Whether the browser keeps a dataset of the reader's own, how much that is, and the way to change it. */
export function StoredNote({ data, dataset, localDatasets }: KeptNoteProps) {
  const { locale } = useWords()
  const { storage } = usePart('report')
  const lasting = useSyncExternalStore(watchPersistence, persistence)
  const said = useRef<HTMLParagraphElement>(null)
  const size = (bytes: number) => formatSize(bytes, locale)
  const state = localDatasets.states.get(data) ?? 'kept'
  const forget = () => {
    // The button goes with what it did.
    said.current?.focus()
    localDatasets.forget(data)
  }
  return (
    <>
      <p role="status" tabIndex={-1} ref={said}>
        {storage.states[state](size(bytesOf(dataset)), size(MOST_KEPT))}
      </p>
      {state === 'kept' && lasting !== null && <p className="quiet">{storage.lasting[lasting]}</p>}
      {(state === 'kept' || state === 'not-forgotten') && (
        <button type="button" className="link" onClick={forget}>
          {storage.forget}
        </button>
      )}
    </>
  )
}
