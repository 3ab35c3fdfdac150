import { useEffect, useRef } from 'react'
import { readSource } from '../../view/changes.ts'
import { useAnswer } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { findMarked } from '../widgets/find-marked.ts'
import './reader.css'
import { SourcePages } from './SourcePages.tsx'

/** Shows the text of a source beside the picture, with all quoted passages. Escape closes it. */
export function Reader() {
  const { t } = useWords()
  const store = useStore()
  const id = useView((view) => view.reading)
  const { data, isPlaceholderData, isError } = useAnswer(id === null ? null : { kind: 'source', id })
  const close = () => store.change(readSource(null))
  useFocusBack(id)
  return (
    <section
      className="reader"
      aria-label={t.reader.name}
      aria-busy={isPlaceholderData || data === undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <button type="button" className="close" onClick={close} aria-label={t.reader.close}>
        <span aria-hidden="true">×</span>
      </button>
      {data && <SourcePages key={data.head.id} answer={data} />}
      {data === undefined && <p className="reader-note">{isError ? t.app.engineFailed : t.details.loading}</p>}
      {data === null && (
        // Takes the focus, so that Escape closes.
        <p ref={(note) => note?.focus()} tabIndex={-1} className="reader-note">
          {t.reader.notFound}
        </p>
      )}
    </section>
  )
}

/** Moves the focus when the source is closed: to what opened it, else to the open event. */
function useFocusBack(id: string | null): void {
  const opened = useRef(id)
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return
      const opener = opened.current === null ? null : findMarked(document, 'read', opened.current)
      const heading = document.querySelector<HTMLElement>('.details h2')
      for (const place of [opener, heading]) {
        place?.focus()
        if (place && document.activeElement === place) return
      }
    },
    [],
  )
}
