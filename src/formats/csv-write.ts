/**
 * CSV as of RFC 4180: UTF-8 with a byte order mark, CR LF, a row an event, the columns below in this order.
 *
 * *Several values in a cell* stand between `|`; a bar within a value is written `\|`, a backslash `\\`. `source_ids` has an
 * entry a citation, and the columns after it have their entries in step with it, empty where nothing is stated.
 *
 * *No cell is a formula.* A spreadsheet evaluates what begins with `= + - @`, their full-width forms, a tab or a line end,
 * also behind white space; so such a cell gets one `'` in front. To read it back as it was, take one `'` away wherever
 * what follows it begins like that (`CSV_FORMULA`). The name of the last column says so in the file; its cells are empty.
 */
import { CSV_MARK, csvLine } from '../base/csv-line.ts'
import type { Actor, Citation, Source, TimelineEvent } from '../model/event.ts'
import type { Excerpt, Lose } from '../model/exported.ts'
import type { Writer } from './writer.ts'

export const csvWriter: Writer = { extension: 'csv', mediaType: 'text/csv;charset=utf-8', write }

const HINT = "hint: a ' before = + - @ tab or line end is not part of the value; | separates values and \\| is a bar"

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

const COLUMNS: Readonly<Record<string, (row: Row) => string>> = {
  id: ({ event }) => event.id,
  type: ({ event }) => event.type,
  date: ({ event }) => event.date.edtf,
  title: ({ event }) => event.title,
  summary: ({ event }) => event.summary,
  by: ({ event }) => several(event.by),
  by_names: ({ by }) => several(by.map(({ name }) => name)),
  by_countries: ({ by }) => several(by.map(({ country }) => country ?? '')),
  against: ({ event }) => several(event.against),
  against_names: ({ against }) => several(against.map(({ name }) => name)),
  against_countries: ({ against }) => several(against.map(({ country }) => country ?? '')),
  about: ({ event }) => several(event.about),
  responds_to: ({ event }) => several(event.respondsTo),
  status: ({ event }) => event.status ?? '',
  confidence: ({ event }) => event.confidence ?? '',
  date_note: ({ event }) => event.dateNote ?? '',
  tags: ({ event }) => several(event.tags),
  source_ids: ({ event }) => several(event.citations.map(({ source }) => source)),
  source_titles: ({ cited }) => several(cited.map(({ source }) => source.title)),
  source_publishers: ({ cited }) => several(cited.map(({ source }) => source.publisher ?? '')),
  source_dates: ({ cited }) => several(cited.map(({ source }) => source.published?.edtf ?? '')),
  source_urls: ({ cited }) => several(cited.map(({ source }) => source.url ?? '')),
  quotes: ({ cited }) => several(cited.map(({ citation }) => citation.quote?.exact ?? '')),
  notes: ({ cited }) => several(cited.map(({ citation }) => citation.note ?? '')),
  [HINT]: () => '',
}

function* write({ head, events }: Excerpt, lose: Lose): Generator<string> {
  tellHead(head, lose)
  const actors = new Map(head.actors.map((actor) => [actor.id, actor]))
  const sources = new Map(head.sources.map((source) => [source.id, source]))
  yield CSV_MARK + csvLine(Object.keys(COLUMNS))
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
    yield csvLine(Object.values(COLUMNS).map((cellOf) => cellOf(row)))
  }
}

function tellHead({ description, language, license, updated, actors, sources }: Excerpt['head'], lose: Lose): void {
  const fields = [description, language, license, updated].filter((field) => field !== '')
  lose('dataset-fields', fields.length)
  lose('actor-names', actors.filter(({ names, aliases }) => Object.keys(names).length + aliases.length > 0).length)
  lose('actor-kinds', actors.filter(({ kind }) => kind !== undefined).length)
  lose('actor-parts', actors.filter(({ partOf }) => partOf !== undefined).length)
  lose('source-texts', sources.filter(({ hasText }) => hasText).length)
  lose('source-languages', sources.filter(({ language }) => language !== undefined).length)
}

/** Nothing at all where there is nothing to say of any. */
function several(values: readonly string[]): string {
  return values.every((value) => value === '') ? '' : values.map((value) => value.replace(/[\\|]/g, '\\$&')).join('|')
}
