/** Exports the note over a page that was opened by a link of a newer version. */
import { useState } from 'react'
import { isNewerAddress } from '../../view/sync-url.ts'
import { useSavedNote } from '../context/saved.ts'
import { useWords } from '../context/words.ts'

/** Reads the address once: it is written anew as soon as the view changes. */
export function LinkNote() {
  const { t } = useWords()
  const part = useSavedNote() === null ? 'search' : 'hash'
  const [isShown, setShown] = useState(() => isNewerAddress(window, part))
  if (!isShown) return null
  return (
    <div className="report-note" role="note">
      <p>{t.app.newerLink}</p>
      <button type="button" className="link" onClick={() => setShown(false)}>
        {t.app.close}
      </button>
    </div>
  )
}
