import type { SourceHead } from '../../model/event.ts'
import { useWords } from '../context/words.ts'

/** Publisher, title, date and language of a source, and the way to it. */
export function SourceLine({ head }: { readonly head: SourceHead }) {
  const { t, date, language } = useWords()
  return (
    <p className="source-line">
      {head.url === undefined ? (
        <cite>{head.title}</cite>
      ) : (
        <a href={head.url} target="_blank" rel="noopener noreferrer" title={t.details.newTab}>
          <cite>{head.title}</cite>
        </a>
      )}
      {head.publisher !== undefined && ` · ${head.publisher}`}
      {head.published && ` · ${date(head.published)}`}
      {head.language !== undefined && head.language !== 'en' && ` · ${language(head.language)}`}
    </p>
  )
}
