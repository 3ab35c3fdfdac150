import { useState } from 'react'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import './paste.css'
import { isWebAddress, type LocalDatasets } from '../local/use-local-datasets.ts'

export interface PasteFormProps {
  readonly localDatasets: LocalDatasets
  /** Text pasted into the page that may not be data. */
  readonly given?: string
  readonly onClose: () => void
}

const focus = (field: HTMLElement | null) => field?.focus()

/** A place to paste a dataset, a table or an address, for those who would not paste into the page itself. */
export function PasteForm({ localDatasets, given = '', onClose }: PasteFormProps) {
  const { t } = useWords()
  const { paste } = usePart('import')
  const [text, setText] = useState(given)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onClose()
        localDatasets.openText(text)
      }}
    >
      <h2>{t.app.pasteHeading}</h2>
      {given !== '' && <p>{paste.unsure}</p>}
      <label>
        {paste.label}
        <textarea
          ref={focus}
          rows={8}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="quiet">{paste.hint}</p>
      <p className="actions">
        <button type="submit" aria-disabled={text.trim() === ''}>
          {isWebAddress(text) ? paste.openAddress : paste.open}
        </button>
        <button type="button" onClick={onClose}>
          {t.app.cancel}
        </button>
      </p>
    </form>
  )
}
