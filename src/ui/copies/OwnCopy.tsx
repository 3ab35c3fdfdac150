import { useQueryClient } from '@tanstack/react-query'
import { use, useRef, useState } from 'react'
import type { OwnCopy as Copy } from '../../model/own-copy.ts'
import type { SourceHead } from '../../model/event.ts'
import { CopiesContext, type Copying, useOwnCopies } from '../context/copies.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { OwnCopyNote } from './OwnCopyNote.tsx'
import { rereadSources } from './reread-sources.ts'

const CopyForm = lazyPart(async () => (await import('./CopyForm.tsx')).CopyForm)

interface OwnCopyProps {
  readonly head: SourceHead
  /** Moves the focus when a copy has come or gone, because the button that did it is gone too. */
  readonly onChange: () => void
}

/** On a source without a shipped text: takes the user's own copy of it, or says that there is one and removes it. */
export function OwnCopy({ head, onChange }: OwnCopyProps) {
  const copying = use(CopiesContext)
  const copy = useOwnCopies().get(head.id)
  if (copying === null) return null
  if (copy !== undefined) return <KeptCopy copy={copy} copying={copying} onChange={onChange} />
  return copying.read && <CopyButton head={head} shelf={copying.shelf} read={copying.read} onChange={onChange} />
}

interface KeptCopyProps extends Pick<OwnCopyProps, 'onChange'> {
  readonly copy: Copy
  readonly copying: Copying
}

function KeptCopy({ copy, copying: { shelf, read }, onChange }: KeptCopyProps) {
  const { t } = useWords()
  const { place, key } = useDataset()
  const client = useQueryClient()
  const [hasFailed, setFailed] = useState(false)
  const remove = async () => {
    if (!(await shelf.remove(place, copy.source))) return setFailed(true)
    await rereadSources(client, key)
    onChange()
  }
  return (
    <div className="own-copy">
      <OwnCopyNote source={copy.source} />
      {shelf.isRefused(copy) && <p role="status">{t.details.ownCopyUnkept}</p>}
      {hasFailed && <p role="alert">{t.details.ownCopyStays}</p>}
      {read !== null && (
        <button type="button" className="link" onClick={() => void remove()}>
          {t.details.removeCopy}
        </button>
      )}
    </div>
  )
}

type CopyButtonProps = OwnCopyProps & { readonly [Part in keyof Copying]: NonNullable<Copying[Part]> }

function CopyButton({ head, shelf, read, onChange }: CopyButtonProps) {
  const { t } = useWords()
  const { place, key } = useDataset()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const take = async (name: string, text: string) => {
    setOpen(false)
    const put = shelf.put(place, { source: head.id, name, text })
    await rereadSources(client, key)
    onChange()
    await put
  }
  return (
    <div className="own-copy">
      <button ref={button} type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.details.ownCopy}
      </button>
      {isOpen && (
        <LaterPart label={t.details.ownCopy} waiting={<p className="quiet">{t.details.loading}</p>}>
          <CopyForm
            title={head.title}
            read={read}
            onText={(name, text) => void take(name, text)}
            onCancel={() => {
              setOpen(false)
              button.current?.focus()
            }}
          />
        </LaterPart>
      )}
    </div>
  )
}
