import type { SourceHead } from '../../model/event.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { hostOf } from './host-of.ts'

interface SourceLineProps {
  readonly head: SourceHead
  /** Whether the title is already shown above. */
  readonly isUnderTitle?: boolean
}

/** Shows title, publisher, date, language and kind of a source and what it copies, with a link to it. */
export function SourceLine({ head, isUnderTitle = false }: SourceLineProps) {
  const { t, date, language } = useWords()
  const host = head.url === undefined ? null : hostOf(head.url)
  const original = useDataset().sources.get(head.original ?? '')
  const parts = [
    head.publisher && <bdi key="publisher">{head.publisher}</bdi>,
    head.published && date(head.published),
    head.language !== undefined && head.language !== 'en' && language(head.language),
    head.kind && t.sourceKinds[head.kind],
    original && <bdi key="original">{t.details.copyOf(original.title)}</bdi>,
    host !== null && (
      <span key="host" className="quiet" dir="ltr">
        {host}
      </span>
    ),
  ].filter(Boolean)
  const title = isUnderTitle ? null : <cite dir="auto">{head.title}</cite>
  return (
    <p className="source-line">
      {host === null ? (
        title
      ) : (
        <a href={head.url} target="_blank" rel="noopener noreferrer" title={t.details.newTab}>
          {title ?? t.reader.link}
        </a>
      )}
      {(title || host !== null) && parts.length > 0 && ' · '}
      {parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]))}
    </p>
  )
}
