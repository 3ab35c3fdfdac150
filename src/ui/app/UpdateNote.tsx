/** Exports the note that offers a new version of the app. */
import { useUpdate } from '../context/updates.ts'
import { useWords } from '../context/words.ts'

/** Offers and never forces: the old version works on until the user asks for the new one. */
export function UpdateNote() {
  const { t } = useWords()
  const update = useUpdate()
  if (update === null) return null
  return (
    <div className="report-note" role="status">
      <p>{t.app.updateWaits}</p>
      <button type="button" className="link" onClick={update}>
        {t.app.reload}
      </button>
    </div>
  )
}
