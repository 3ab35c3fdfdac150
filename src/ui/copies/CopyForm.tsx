import { useId, useState } from 'react'
import { MOST_COPY_CHARACTERS } from '../../model/own-copy.ts'
import type { Copying, CopyRefusal, CopyText } from '../context/copies.ts'
import { usePart } from '../widgets/use-part.ts'
import './copies.css'

interface CopyFormProps {
  /** Title of the source. */
  readonly title: string
  readonly read: NonNullable<Copying['read']>
  /** Takes the name of the file, empty if the text was pasted, and the text. */
  readonly onText: (name: string, text: string) => void
  readonly onCancel: () => void
}

/** Takes a file that is chosen or dropped, or a text that is pasted, and says why one is not taken. */
export function CopyForm({ title, read, onText, onCancel }: CopyFormProps) {
  const { copies } = usePart('saved')
  const [pasted, setPasted] = useState('')
  const [state, setState] = useState<CopyRefusal | 'reading' | null>(null)
  const explained = useId()
  const take = (name: string, read: CopyText) => {
    if (read.ok) onText(name, read.text)
    else setState(read.refusal)
  }
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return
    setState('reading')
    take(file.name, await read(file).catch((): CopyText => ({ ok: false, refusal: 'unreadable' })))
  }
  return (
    <form
      className="copy-form"
      aria-label={copies.name(title)}
      aria-describedby={explained}
      // What is dropped here is no dataset for the page to open.
      onDragOver={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void takeFile(event.dataTransfer.files[0])
      }}
      onSubmit={(event) => {
        event.preventDefault()
        take('', judgedPaste(pasted))
      }}
    >
      <p id={explained} className="quiet">
        {copies.explained}
      </p>
      <label>
        {copies.file}
        <input
          type="file"
          accept=".txt,.text,.md,.html,.htm,.xhtml,.pdf,text/plain,text/html,application/pdf"
          onChange={({ target }) => void takeFile(target.files?.[0])}
        />
      </label>
      <label>
        {copies.paste}
        <textarea rows={4} value={pasted} onChange={({ target }) => setPasted(target.value)} />
      </label>
      <p role="status">{state !== null && (state === 'reading' ? copies.reading : copies.refusals[state])}</p>
      <div className="actions">
        <button type="submit" disabled={pasted.trim() === ''}>
          {copies.use}
        </button>
        <button type="button" onClick={onCancel}>
          {copies.cancel}
        </button>
      </div>
    </form>
  )
}

function judgedPaste(text: string): CopyText {
  const tidy = text.trim()
  return tidy.length > MOST_COPY_CHARACTERS ? { ok: false, refusal: 'too-long' } : { ok: true, text: tidy }
}
