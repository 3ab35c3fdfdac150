import { archiveSearchOf } from '../../model/archive-search.ts'
import type { SourceHead } from '../../model/event.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { languageBeside } from '../../i18n/text-language.ts'
import { sharesLanguage } from '../../i18n/languages.ts'
import { hostOf } from './host-of.ts'
import { OutLink } from './OutLink.tsx'

interface SourceLineProps {
  readonly head: SourceHead
  /** Whether the title is already shown above. */
  readonly isUnderTitle?: boolean
}

/** Shows title, publisher, date, language and kind of a source and what it copies, with links to it and to its copies in archives. */
export function SourceLine({ head, isUnderTitle = false }: SourceLineProps) {
  const { t, date, language, languageName, isolate } = useWords()
  const url = head.url !== undefined && hostOf(head.url) !== null ? head.url : null
  const original = useDataset().sources.get(head.original ?? '')
  const title = isUnderTitle ? null : (
    <cite key="title" dir="auto" lang={languageBeside(language, head.language)}>
      {head.title}
    </cite>
  )
  const parts = [
    url === null ? (
      title
    ) : (
      <OutLink key="title" href={url}>
        {title ?? t.reader.link}
      </OutLink>
    ),
    head.publisher && <bdi key="publisher">{head.publisher}</bdi>,
    head.published && date(head.published),
    head.language !== undefined && !sharesLanguage(head.language, language) && languageName(head.language),
    head.kind && t.sourceKinds[head.kind],
    original && <bdi key="original">{t.details.copyOf(isolate(original.title))}</bdi>,
  ].filter(Boolean)
  return (
    <p className="source-line">
      {parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]))}
      <ArchiveLinks head={head} url={url} />
    </p>
  )
}

interface ArchiveLinksProps {
  readonly head: SourceHead
  readonly url: string | null
}

/** The known captures of a source, then the search for one, which may find none. */
function ArchiveLinks({ head, url }: ArchiveLinksProps) {
  const { t, date } = useWords()
  const search = url === null ? null : archiveSearchOf(url, head.published)
  const known = head.archived.filter((copy) => hostOf(copy.url) !== null)
  return (
    <>
      {known.map((copy) => (
        <span key={copy.url} data-archive="known">
          {' · '}
          <OutLink href={copy.url}>
            {copy.captured ? t.details.archivedOn(date(copy.captured)) : t.details.archived}
          </OutLink>
        </span>
      ))}
      {search !== null && (
        <span data-archive="search">
          {' · '}
          <OutLink href={search} hint={t.details.findArchivedHint}>
            {t.details.findArchived}
          </OutLink>
        </span>
      )}
    </>
  )
}
