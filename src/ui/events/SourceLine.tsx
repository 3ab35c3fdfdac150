import type { SourceHead } from '../../model/event.ts'
import { useWords } from '../context/words.ts'

interface SourceLineProps {
  readonly head: SourceHead
  /** Whether the title is already shown above. */
  readonly isUnderTitle?: boolean
}

/** Shows publisher, title, date and language of a source, with a link to it. */
export function SourceLine({ head, isUnderTitle = false }: SourceLineProps) {
  const { t, date, language } = useWords()
  const parts = [
    head.publisher,
    head.published && date(head.published),
    head.language !== undefined && head.language !== 'en' && language(head.language),
  ].filter(Boolean)
  const title = isUnderTitle ? null : <cite>{head.title}</cite>
  return (
    <p className="source-line">
      {head.url === undefined ? (
        title
      ) : (
        <a href={head.url} target="_blank" rel="noopener noreferrer" title={t.details.newTab}>
          {title ?? t.reader.link}
        </a>
      )}
      {(title || head.url !== undefined) && parts.length > 0 && ' · '}
      {parts.join(' · ')}
    </p>
  )
}
