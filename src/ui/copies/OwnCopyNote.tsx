import { use } from 'react'
import { CopiesContext, useOwnCopies } from '../context/copies.ts'
import { useWords } from '../context/words.ts'

/** Says that the text of a source is the user's own copy, or came with a saved page; nothing if the dataset has it. */
export function OwnCopyNote({ source }: { readonly source: string }) {
  const { t } = useWords()
  const isCarried = use(CopiesContext)?.read === null
  const copy = useOwnCopies().get(source)
  if (copy === undefined) return null
  return <p className="quiet">{isCarried ? t.details.ownCopyCarried : t.details.ownCopyIs(copy.name)}</p>
}
