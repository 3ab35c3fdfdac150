import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import type { CopyReader, CopyRefusal, CopyText } from '../context/copies.ts'
import { usePart } from '../widgets/use-part.ts'
import { judged } from './judged.ts'
import './copies.css'

interface CopyFormProps {
  /** Title of the source. */
  readonly title: string
  readonly read: CopyReader
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
  const reading = useRef<AbortController>(null)
  // What is still being read when the form closes is not wanted any more.
  useEffect(() => () => reading.current?.abort(), [])
  const takeFile = async (file: File) => {
    reading.current?.abort()
    const { signal } = (reading.current = new AbortController())
    setState('reading')
    const text = await read(file, signal).catch((): CopyText => ({ ok: false, refusal: 'unreadable' }))
    if (!signal.aborted) take(file.name, text)
  }
  // Says to the page that what is held over the form is no dataset to open.
  const claim = (event: DragEvent) => event.preventDefault()
  return (
    <form
      className="copy-form"
      aria-label={copies.name(title)}
      aria-describedby={explained}
      onDragEnter={claim}
      onDragOver={claim}
      onDrop={(event) => {
        claim(event)
        const [file] = event.dataTransfer.files
        if (file) void takeFile(file)
        else setPasted(event.dataTransfer.getData('text/plain'))
      }}
      onSubmit={(event) => {
        event.preventDefault()
        take('', judged(pasted))
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
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void takeFile(file)
            // Else choosing the same file once more, after it was saved anew, would be no change.
            target.value = ''
          }}
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
