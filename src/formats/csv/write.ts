/**
 * CSV as of RFC 4180: UTF-8 with a byte order mark, CR LF, a row an event, its cells as `csv-cells.ts` has them. The name of
 * the last column says in the file how they are to be read.
 */
import { CSV_MARK, csvLine } from '../../base/csv-line.ts'
import type { Actor, Citation, Source, TimelineEvent } from '../../model/event.ts'
import type { Excerpt, Lose } from '../../model/exported.ts'
import { CSV_COLUMNS, CSV_HINT, type CsvColumn, joined } from './cells.ts'
import type { Writer } from '../writer.ts'

export const csvWriter: Writer = { extension: 'csv', mediaType: 'text/csv;charset=utf-8', write }

interface Row {
  readonly event: TimelineEvent
  readonly by: readonly Actor[]
  readonly against: readonly Actor[]
  readonly cited: readonly Cited[]
}

interface Cited {
  readonly citation: Citation
  readonly source: Source
}

const CELLS: Readonly<Record<CsvColumn, (row: Row) => string>> = {
  id: ({ event }) => event.id,
  type: ({ event }) => event.type,
  date: ({ event }) => event.date.edtf,
  title: ({ event }) => event.title,
  summary: ({ event }) => event.summary,
  by: ({ event }) => joined(event.by),
  by_names: ({ by }) => joined(by.map(({ name }) => name)),
  by_countries: ({ by }) => joined(by.map(({ country }) => country ?? '')),
  against: ({ event }) => joined(event.against),
  against_names: ({ against }) => joined(against.map(({ name }) => name)),
  against_countries: ({ against }) => joined(against.map(({ country }) => country ?? '')),
  about: ({ event }) => joined(event.about),
  responds_to: ({ event }) => joined(event.respondsTo),
  status: ({ event }) => event.status ?? '',
  confidence: ({ event }) => event.confidence ?? '',
  date_note: ({ event }) => event.dateNote ?? '',
  tags: ({ event }) => joined(event.tags),
  source_ids: ({ event }) => joined(event.citations.map(({ source }) => source)),
  source_titles: ({ cited }) => joined(cited.map(({ source }) => source.title)),
  source_publishers: ({ cited }) => joined(cited.map(({ source }) => source.publisher ?? '')),
  source_dates: ({ cited }) => joined(cited.map(({ source }) => source.published?.edtf ?? '')),
  source_urls: ({ cited }) => joined(cited.map(({ source }) => source.url ?? '')),
  quotes: ({ cited }) => joined(cited.map(({ citation }) => citation.quote?.exact ?? '')),
  notes: ({ cited }) => joined(cited.map(({ citation }) => citation.note ?? '')),
}

function* write({ head, events }: Excerpt, lose: Lose): Generator<string> {
  tellHead(head, lose)
  const actors = new Map(head.actors.map((actor) => [actor.id, actor]))
  const sources = new Map(head.sources.map((source) => [source.id, source]))
  yield CSV_MARK + csvLine([...CSV_COLUMNS, CSV_HINT])
  for (const event of events) {
    const row: Row = {
      event,
      // An excerpt holds whatever its events refer to.
      by: event.by.map((id) => actors.get(id)!),
      against: event.against.map((id) => actors.get(id)!),
      cited: event.citations.map((citation) => ({ citation, source: sources.get(citation.source)! })),
    }
    for (const { quote } of event.citations)
      if (quote?.prefix !== undefined || quote?.suffix !== undefined) lose('quote-contexts')
    yield csvLine([...CSV_COLUMNS.map((column) => CELLS[column](row)), ''])
  }
}

/** The title of the dataset is lost too. */
function tellHead({ description, language, license, updated, actors, sources }: Excerpt['head'], lose: Lose): void {
  const fields = [description, language, license, updated].filter((field) => field !== '')
  lose('dataset-fields', fields.length + 1)
  lose('actor-names', actors.filter(({ names, aliases }) => Object.keys(names).length + aliases.length > 0).length)
  lose('actor-kinds', actors.filter(({ kind }) => kind !== undefined).length)
  lose('actor-parts', actors.filter(({ partOf }) => partOf !== undefined).length)
  lose('source-texts', sources.filter(({ hasText }) => hasText).length)
  lose('source-languages', sources.filter(({ language }) => language !== undefined).length)
}
