import { useQueryClient } from '@tanstack/react-query'
import { use, useState } from 'react'
import type { SourceHead } from '../../model/event.ts'
import { CopiesContext, useOwnCopies } from '../context/copies.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { rereadSources } from './reread-sources.ts'

const CopyForm = lazyPart(async () => (await import('./CopyForm.tsx')).CopyForm)

/** On a source without a shipped text: takes the user's own copy of it, or says that there is one and lets it go. */
export function OwnCopy({ head }: { readonly head: SourceHead }) {
  const { t } = useWords()
  const { place, key } = useDataset()
  const copying = use(CopiesContext)
  const copy = useOwnCopies().get(head.id)
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  if (copying === null) return null
  if (copy !== undefined) {
    if (copying.read === null) return <p className="quiet own-copy">{t.details.ownCopyCarried}</p>
    const remove = async () => {
      await copying.shelf.remove(place, head.id)
      await rereadSources(client, key)
    }
    return (
      <div className="own-copy">
        <p className="quiet">
          {t.details.ownCopyIs(copy.name)}{' '}
          <button type="button" className="link" onClick={() => void remove()}>
            {t.details.removeCopy}
          </button>
        </p>
        {copying.shelf.isRefused(copy) && <p role="status">{t.details.ownCopyUnkept}</p>}
      </div>
    )
  }
  if (copying.read === null) return null
  return (
    <div className="own-copy">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.details.ownCopy}
      </button>
      {isOpen && (
        <LaterPart label={t.details.ownCopy} waiting={<p className="quiet">{t.details.loading}</p>}>
          <CopyForm
            title={head.title}
            read={copying.read}
            onCancel={() => setOpen(false)}
            onText={async (name, text) => {
              setOpen(false)
              const put = copying.shelf.put(place, { source: head.id, name, text })
              await rereadSources(client, key)
              await put
            }}
          />
        </LaterPart>
      )}
    </div>
  )
}
