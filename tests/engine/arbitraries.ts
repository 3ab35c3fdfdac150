/** Generated datasets, as ugly as a checked one may be, and generated questions about them. */
import * as fc from 'fast-check'
import type { Filter } from '../../src/engine/filter.ts'
import { EXCHANGE_SORTS, type QueryKind, LANE_FIELDS, type Lane, type Query, SORTS } from '../../src/engine/query.ts'
import type { Actor, Dataset, Source, TimelineEvent } from '../../src/model/event.ts'
import {
  ATTRIBUTED,
  ATTRIBUTION_KINDS,
  CERTAINTIES,
  EVENT_TYPES,
  OUTCOMES,
  RESPONSE_STATES,
  SOURCE_KINDS,
  STANCES,
} from '../../src/model/event.ts'
import { FIELD_NAMES, type Field, NO_VALUE, PARTY_FIELDS, SIDES } from '../../src/model/field.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { BEGINNING, END, type EventDate, type Span } from '../../src/model/dates/time.ts'

const WORDS = [
  'breach|Ministry|MINISTRY|naïve|Łódź|Straße|İstanbul|ΟΔΟΣ|ofﬁce|½|e\u0301té|a|b',
  '国家安全部|網路攻擊|サイバー|ｻｲﾊﾞｰ|한국|हिन्दी|ＦＵＬＬ|，|“quoted”|’s|…|—|🕵️|\u{20000}',
  '臺灣|台湾|資通電軍|资通电军|（台）|㓆|\u{205e3}',
  '\u0085|\u00a0|\n|\t|x\u200by',
].flatMap((words) => words.split('|'))
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' '))
const filled = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 8 })).map((one) => one || 'untitled')

const DATES = [
  '2024-09-23 2024-09-23 2024-09-24 2024-09 2024 2024? 2024-09~ 202X 19XX 2024-21 -0044 Y17000000 0001-01-01',
  '2023-11/2024-04 2023-10~/2024-03~ ../2024 2024-09/.. 2024-09/ 2024-09-23/2024-09-24',
  '2024-09-23T14:05Z 2024-09-23T14:05:06+08:00 2024-09-23T23:30-05:00',
].flatMap((dates) => dates.split(' ').map((stated) => parseDate(stated)!))
const date = fc.constantFrom(...DATES)

/** Distinct and in an order in which no two sort alike by accident. */
const IDS = [
  'e1',
  'e10',
  'e2',
  'é',
  'e\u0301',
  '事',
  '\u{20000}',
  '\uff5e',
  'E1',
  ' ',
  'x'.repeat(40),
  'e3',
  'e4',
  'e5',
]
const ACTORS = ['cn', 'cn-mss', 'tw', 'tw-moda', 'us', 'nobody', 'loop-a', 'loop-b']
const SOURCES = ['article', 'statement', 'report', 'blog']
const COUNTRIES = ['CN', 'TW', 'US', null]
const TAGS = ['ddos', 'Ünïcode', '标签']

const someOf = (values: readonly string[], minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength })

const wording = fc.oneof(
  { arbitrary: filled, weight: 5 },
  {
    arbitrary: fc
      .dictionary(fc.constantFrom('en', 'en-GB', 'zh-Hans', 'zh-Hant', 'fr'), filled, { minKeys: 1, maxKeys: 3 })
      .map((texts) => ({ ...texts })),
    weight: 1,
  },
)
const eventIds = someOf(IDS, 0, 2)
const attribution = fc.record({
  to: fc.oneof(fc.constantFrom(...ACTORS), fc.record({ country: fc.constantFrom('CN', 'TW', 'RU') })),
  as: fc.constantFrom(...ATTRIBUTION_KINDS),
  by: eventIds,
})

const actors: fc.Arbitrary<readonly Actor[]> = fc.tuple(
  ...ACTORS.map((id) =>
    fc.record({
      id: fc.constant(id),
      name: filled,
      names: fc.dictionary(fc.constantFrom('zh-Hans', 'fr'), filled, { maxKeys: 2 }),
      kind: fc.constantFrom(undefined, 'state', 'agency', 'group', 'company', 'person'),
      country: fc.constantFrom(...COUNTRIES),
      partOf: fc.constantFrom(undefined, undefined, undefined, ...ACTORS),
      attributions: fc.array(attribution, { maxLength: 2 }),
      aliases: fc.array(fc.record({ name: filled, by: eventIds }), { maxLength: 2 }),
    }),
  ),
)

const SOURCE_TEXT = 'They said “it was not us”. It was not us, they said.\n国家安全部说：不是我们。'
const sources: fc.Arbitrary<readonly Source[]> = fc.tuple(
  ...SOURCES.map((id) =>
    fc
      .record({
        id: fc.constant(id),
        title: filled,
        publisher: fc.option(filled, { nil: undefined }),
        kind: fc.constantFrom(undefined, ...SOURCE_KINDS),
        published: fc.option(date, { nil: null }),
        accessed: fc.option(date, { nil: null }),
        archived: fc.array(
          fc.record({ url: fc.constant('https://example.org/a'), captured: fc.option(date, { nil: null }) }),
          { maxLength: 1 },
        ),
        original: fc.constantFrom(undefined, ...SOURCES),
        text: fc.constantFrom('', SOURCE_TEXT),
      })
      .map((source) => Object.assign(source, { hasText: source.text !== '' })),
  ),
)

const quote = fc.record({
  exact: fc.constantFrom('they said', 'They said', 'not us', '"it was not us"', '不是我们', 'never said'),
  prefix: fc.option(fc.constantFrom('It was ', ''), { nil: undefined }),
})
const locator = fc.record({
  start: fc.constantFrom('they SAID', 'it was', '国家安全部', 'nowhere'),
  end: fc.constantFrom(undefined, 'not us', '不是我们'),
  prefix: fc.constantFrom(undefined, 'us.', 'never'),
})
const citation = fc.record({
  source: fc.constantFrom(...SOURCES),
  quote: fc.option(quote, { nil: undefined }),
  locator: fc.option(locator, { nil: undefined, freq: 2 }),
  note: fc.option(wording, { nil: undefined }),
})
const point = (id: string) =>
  fc.record({
    id: fc.constant(id),
    text: wording,
    about: fc.constant([]),
    citations: fc.array(citation, { maxLength: 1 }),
  })
const answerTo = (event: string) =>
  fc
    .record({
      event: fc.constant(event),
      stance: fc.constantFrom(undefined, ...STANCES),
      points: someOf(['1', '2'], 0, 2),
    })
    .map(({ stance, ...rest }) => ({ ...rest, ...(stance !== undefined && { stance }) }))

const eventWith = (id: string, ids: readonly string[]): fc.Arbitrary<TimelineEvent> =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom(...EVENT_TYPES),
    date,
    dateNote: fc.option(wording, { nil: undefined, freq: 8 }),
    confidence: fc.constantFrom(undefined, undefined, 'high' as const, 'medium' as const),
    title: wording,
    summary: fc.oneof(text, wording),
    by: someOf(ACTORS, 1, 3),
    against: someOf(ACTORS, 0, 3),
    about: someOf(ids, 0, 2),
    points: fc.constantFrom<readonly string[]>([], [], ['1'], ['1', '2']).chain((ids) => fc.tuple(...ids.map(point))),
    respondsTo: someOf(ids, 0, 3).chain((events) => fc.tuple(...events.map(answerTo))),
    onBehalfOf: fc.oneof(fc.constant([]), someOf(ACTORS, 0, 2)),
    responseSought: fc.option(fc.record({ until: date, where: fc.array(text, { maxLength: 2 }) }), { nil: undefined }),
    occurrence: fc.constantFrom(undefined, ...CERTAINTIES),
    attribution: fc.constantFrom(undefined, ...CERTAINTIES),
    withdrawn: fc.option(date, { nil: undefined, freq: 6 }),
    outcome: fc.option(
      fc.record({
        kind: fc.constantFrom(...OUTCOMES),
        date: fc.option(date, { nil: null }),
        citations: fc.array(citation, { maxLength: 1 }),
      }),
      { nil: undefined, freq: 6 },
    ),
    tags: someOf(TAGS, 0, 3),
    citations: fc.array(citation, { minLength: 1, maxLength: 3 }),
  })

const events = fc
  .uniqueArray(fc.oneof(fc.constantFrom(...IDS), fc.string({ minLength: 1, maxLength: 3 })), {
    maxLength: 14,
    size: 'max',
  })
  .chain((ids) => fc.tuple(...ids.map((id) => eventWith(id, ids))))

export const anyDataset: fc.Arbitrary<Dataset> = fc.record({
  head: fc.record({
    title: wording,
    description: fc.oneof(text, wording),
    language: fc.constantFrom('en', 'zh-Hans', ''),
    license: fc.constant('CC-BY-4.0'),
    updated: fc.constant('2026-11-23'),
    coversUntil: fc.constantFrom('', '2026-03'),
    start: fc.dictionary(fc.constantFrom('event', 'window'), text).map((words) => ({ ...words })),
    tours: fc.array(
      fc.record({
        id: filled,
        title: wording,
        steps: fc.array(fc.record({ title: wording, text: wording, view: fc.constant({ event: 'e1' }) }), {
          maxLength: 2,
        }),
      }),
      { maxLength: 1 },
    ),
    actors,
    sources,
  }),
  events,
})

// --- questions

const endsOf = (dates: readonly EventDate[]) =>
  dates.flatMap((one) => (one.kind === 'date' ? [one.at.span.start, one.at.span.end] : []))
const MOMENTS = [...endsOf(DATES), BEGINNING, END, 0, Date.UTC(2024, 8, 23, 12)]
const moment = fc.oneof(fc.constantFrom(...MOMENTS), fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2025, 0) }))
const span: fc.Arbitrary<Span> = fc
  .tuple(moment, moment)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

/** Now and then in whole days, so that events begin and end where columns do. */
const divided: fc.Arbitrary<{ readonly span: Span; readonly columns: number }> = fc.oneof(
  fc.record({ span, columns: fc.integer({ min: 1, max: 20 }) }),
  fc.integer({ min: 1, max: 9 }).map((columns) => {
    const start = Date.UTC(2024, 8, 20)
    return { span: { start, end: start + columns * 86_400_000 }, columns }
  }),
)

const clauses: { readonly [F in Field]: fc.Arbitrary<readonly string[]> } = {
  type: someOf(EVENT_TYPES, 0, 2),
  country: someOf(['CN', 'TW', 'RU', 'XX', NO_VALUE], 0, 3),
  actor: someOf([...ACTORS, 'unknown'], 0, 4),
  response: someOf(RESPONSE_STATES, 0, 3),
  occurrence: someOf([...CERTAINTIES, NO_VALUE], 0, 4),
  attribution: someOf([...CERTAINTIES, NO_VALUE], 0, 4),
  sourceKind: someOf([...SOURCE_KINDS, NO_VALUE], 0, 3),
  tag: someOf([...TAGS, 'unknown'], 0, 2),
  source: someOf([...SOURCES, 'unknown'], 0, 3),
}
/** Few at a time, as a filter that keeps nothing tells engines apart from nothing. */
const values = fc
  .uniqueArray(fc.constantFrom(...FIELD_NAMES), { maxLength: 2 })
  .chain((fields) => fc.record(Object.fromEntries(fields.map((field) => [field, clauses[field]]))))

const rarely = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T) =>
  fc.oneof({ arbitrary: fc.constant(otherwise), weight: 4 }, { arbitrary, weight: 1 })
/** In other letters than the texts have, with signs that a pattern may not read as its own, and beyond U+FFFF. */
const HAN = ['台灣', '湾', '資通电', '(台)', '台)', '\u{205e3}', '㓆 軍', '「台[', '国家安全']
const searched = fc.oneof(
  text,
  fc.constantFrom('e', 'MINI', 'été', 'office', '国家', '，', 'サ', '’s “', 'i', 'σ', ...HAN),
)

const PARTIES = { country: ['CN', 'TW', 'US', 'RU', NO_VALUE], actor: [...ACTORS, 'unknown'] }
const partyField = fc.constantFrom(...PARTY_FIELDS)
const parties = fc.array(
  partyField.chain((field) => fc.record({ field: fc.constant(field), value: fc.constantFrom(...PARTIES[field]) })),
  { maxLength: 3 },
)
const pair = partyField.chain((field) => {
  const value = fc.option(fc.constantFrom(...PARTIES[field]), { nil: null })
  return fc.record({ field: fc.constant(field), by: value, against: value })
})

const filterOver = (ids: readonly string[]): fc.Arbitrary<Filter> =>
  fc.record({
    values,
    side: fc.constantFrom(...SIDES),
    attributed: fc.constantFrom(...ATTRIBUTED),
    withParts: fc.boolean(),
    text: rarely(searched, ''),
    span: rarely(span, null),
    exchange: rarely(fc.constantFrom('unknown', ...ids), null),
    pair: rarely(pair, null),
    asOf: rarely(moment, null),
  })

const LANE_VALUES = {
  country: ['CN', 'TW', 'US', 'RU', NO_VALUE],
  actor: ACTORS,
  type: EVENT_TYPES,
  source: SOURCES,
} satisfies Record<(typeof LANE_FIELDS)[number], readonly string[]>
const lanes: fc.Arbitrary<readonly Lane[]> = fc
  .constantFrom(...LANE_FIELDS)
  .chain((field) => someOf(LANE_VALUES[field], 1, 4).map((chosen) => chosen.map((value) => ({ field, value }))))
const limit = fc.integer({ min: 1, max: 12 })

const questionsOver = (ids: readonly string[]): { readonly [A in QueryKind]: fc.Arbitrary<Omit<Query<A>, 'kind'>> } => {
  const filter = filterOver(ids)
  const id = fc.constantFrom('unknown', ...ids)
  return {
    summary: fc.record({}),
    count: fc.record({ filter }),
    lanes: fc.record({ filter, field: fc.constantFrom(...LANE_FIELDS) }),
    density: fc.record({ filter, lanes }).chain((rest) => divided.map((divided) => Object.assign(divided, rest))),
    marks: fc.record({ filter, lanes, span, limit }),
    links: fc.record({ filter, ids: fc.uniqueArray(id, { maxLength: 4 }), limit }),
    facets: fc.record({ filter, fields: fc.uniqueArray(fc.constantFrom(...FIELD_NAMES)), limit }),
    page: fc.record({
      filter,
      sort: fc.constantFrom(...SORTS),
      descending: fc.boolean(),
      offset: fc.integer({ min: 0, max: 10 }),
      limit,
    }),
    step: fc.record({
      filter,
      from: fc.option(id, { nil: null }),
      direction: fc.constantFrom(1 as const, -1 as const),
    }),
    place: fc.record({ filter, sort: fc.constantFrom(...SORTS), descending: fc.boolean(), id }),
    spoken: fc.record({ filter, span, parties, offset: fc.integer({ min: 0, max: 10 }), limit }),
    event: fc.record({ id }),
    exchange: fc.record({ id, limit }),
    exchanges: fc.record({
      filter,
      field: partyField,
      sort: fc.constantFrom(...EXCHANGE_SORTS),
      offset: fc.integer({ min: 0, max: 6 }),
      limit,
    }),
    source: fc.record({ id: fc.constantFrom('unknown', ...SOURCES) }),
    matrix: fc.record({ filter, field: partyField }),
    responses: fc.record({ filter, field: partyField }),
    search: fc.record({ text: searched, limit }),
    balance: fc.record({}),
  }
}

/** A question of any kind about a dataset. */
export function anyQuestion({ events }: Dataset): fc.Arbitrary<Query> {
  const questions = Object.entries(questionsOver(events.map(({ id }) => id)))
  // Each entry holds the rest of the question that its key names.
  return fc.oneof(...questions.map(([kind, rest]) => rest.map((rest) => ({ kind, ...rest }) as Query)))
}
