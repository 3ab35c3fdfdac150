/**
 * CSV as of RFC 4180: UTF-8 with a byte order mark, CR LF, a row an event, its cells as `csv-cells.ts` has them. The name of
 * the last column says in the file how they are to be read.
 */
import { CSV_MARK, csvLine } from '../../base/csv-line.ts'
import type { Actor, Citation, DatasetHead, Source, TimelineEvent } from '../../model/event.ts'
import type { Excerpt, Lose } from '../../model/exported.ts'
import { eventInWords, sayIn } from '../../model/in-one-language.ts'
import { fieldsOfItself, loseOfEvent, loseOfHead } from '../losses.ts'
import { CSV_COLUMNS, CSV_HINT, joined } from './cells.ts'
import type { Writer } from '../writer.ts'

export const csvWriter: Writer = { extension: 'csv', mediaType: 'text/csv;charset=utf-8', write }

interface Row {
  readonly event: TimelineEvent<string>
  readonly by: readonly Actor[]
  readonly against: readonly Actor[]
  readonly cited: readonly Cited[]
}

interface Cited {
  readonly citation: Citation<string>
  readonly source: Source
}

const CELLS: Readonly<Record<(typeof CSV_COLUMNS)[number], (row: Row) => string>> = {
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
  responds_to: ({ event }) => joined(event.respondsTo.map((answer) => answer.event)),
  stances: ({ event }) => joined(event.respondsTo.map(({ stance }) => stance ?? '')),
  occurrence: ({ event }) => event.occurrence ?? '',
  attribution: ({ event }) => event.attribution ?? '',
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

/** What no column says. */
const LOST = [
  'wordings',
  'points',
  'spoken-for',
  'searches',
  'withdrawals',
  'outcomes',
  'quote-contexts',
  'translations',
  'locators',
] as const
const LOST_OF_HEAD = [
  'actor-names',
  'actor-kinds',
  'actor-parts',
  'attributions',
  'source-texts',
  'source-languages',
  'source-kinds',
  'source-archives',
] as const

function* write({ head, events }: Excerpt, lose: Lose): Generator<string> {
  lose('dataset-fields', fieldsOfItself(head, []))
  loseOfHead(LOST_OF_HEAD, head, lose)
  const rowOf = rowMaker(head)
  yield CSV_MARK + csvLine([...CSV_COLUMNS, CSV_HINT])
  for (const event of events) {
    loseOfEvent(LOST, event, lose)
    const row = rowOf(event)
    yield csvLine([...CSV_COLUMNS.map((column) => CELLS[column](row)), ''])
  }
}

/** An excerpt holds whatever its events refer to. */
function rowMaker(head: DatasetHead): (event: TimelineEvent) => Row {
  const actors = new Map(head.actors.map((actor) => [actor.id, actor]))
  const sources = new Map(head.sources.map((source) => [source.id, source]))
  const say = sayIn(head.language, head)
  return (stated) => {
    const event = eventInWords(stated, say)
    return {
      event,
      by: event.by.map((id) => actors.get(id)!),
      against: event.against.map((id) => actors.get(id)!),
      cited: event.citations.map((citation) => ({ citation, source: sources.get(citation.source)! })),
    }
  }
}
