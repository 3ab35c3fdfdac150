import { useState } from 'react'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import { useAddressOf } from './address.ts'
import { isCopied } from '../widgets/copy-text.ts'

interface CopyLinkProps {
  /** Called to offer a file instead of a link; absent if that is impossible. */
  readonly onPage?: (() => void) | undefined
}

/** Copies the address of exactly this view, if the dataset has an address. */
export function CopyLink({ onPage }: CopyLinkProps) {
  const { t } = useWords()
  const { webPage } = usePart('saved')
  const addressOf = useAddressOf()
  const address = useView(addressOf)
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const said = outcome && { copied: t.share.copied.link, refused: t.share.refused }[outcome]
  if (address === null) {
    return (
      <div className="copy-link">
        <p className="quiet">{t.share.ownFile}</p>
        {onPage && (
          <button type="button" onClick={onPage}>
            {webPage.save}
          </button>
        )}
      </div>
    )
  }
  const copy = async () => setOutcome((await isCopied(address)) ? 'copied' : 'refused')
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
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
