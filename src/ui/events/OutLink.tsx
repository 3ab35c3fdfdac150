import type { ReactNode } from 'react'
import { useWords } from '../context/words.ts'
import { hostOf } from './host-of.ts'

interface OutLinkProps {
  readonly href: string
  readonly children: ReactNode
  /** Tooltip; replaces the note that a new tab opens. */
  readonly hint?: string
}

/** A link to another site, with its host beside it. Its words alone for an address that may not become a link. */
export function OutLink({ href, children, hint }: OutLinkProps) {
  const { t } = useWords()
  const host = hostOf(href)
  if (host === null) return children
  return (
    <>
      <a href={href} target="_blank" rel="noreferrer noopener" title={hint ?? t.details.newTab}>
        {children}
      </a>{' '}
      <span className="quiet host" dir="ltr">
        {host}
      </span>
    </>
  )
}
