import { useState } from 'react'
import { enPaste } from '../../i18n/en-intake.ts'
import { useWords } from '../context/words.ts'
import '../styles/paste.css'
import { Modal } from './Modal.tsx'
import type { OwnFiles } from './own-files.ts'

interface PasteDialogProps {
  readonly ownFiles: OwnFiles
  readonly onClose: () => void
}

/** A place to paste a dataset, a table or an address, for those who would not paste into the page itself. */
export function PasteDialog({ ownFiles, onClose }: PasteDialogProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  return (
    <Modal label={enPaste.heading} className="paste" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') return
          onClose()
          ownFiles.openText(text)
        }}
      >
        <h2>{enPaste.heading}</h2>
        <label>
          {enPaste.label}
          <textarea rows={8} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </label>
        <p className="quiet">{enPaste.hint}</p>
        <p className="actions">
          <button type="submit" aria-disabled={text.trim() === ''}>
            {enPaste.open}
          </button>
          <button type="button" onClick={onClose}>
            {t.app.cancel}
          </button>
        </p>
      </form>
    </Modal>
  )
}
