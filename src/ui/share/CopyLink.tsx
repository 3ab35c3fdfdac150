import { useState } from 'react'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { isOwn } from '../own/own-dataset.ts'
import { isCopied } from './copy-text.ts'

/** Copies the address of exactly this view, where the dataset has an address. */
export function CopyLink() {
  const { t } = useWords()
  const isPrivate = useView((view) => isOwn(view.data))
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  if (isPrivate) return <p className="quiet">{t.share.ownFile}</p>
  const copy = async () => setOutcome((await isCopied(window.location.href)) ? 'copied' : 'refused')
  const said = outcome && { copied: t.share.copied.link, refused: t.share.refused }[outcome]
  return (
    <div className="copy-link">
      <button type="button" onClick={() => void copy()}>
        {t.share.copy.link}
      </button>
      <p role="status">{said}</p>
      {outcome === 'refused' && (
        <textarea
          readOnly
          rows={3}
          aria-label={t.share.text}
          value={window.location.href}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
