/** The address bar's words for a view. A thing in the link is a row of the table. Unknown or malformed words are ignored. */
import { EXCHANGE_SORTS, SORTS } from '../engine/query.ts'
import { ATTRIBUTED, CERTAINTIES, EVENT_TYPES, RESPONSE_STATES, SOURCE_KINDS } from '../model/event.ts'
import { FIELD_NAMES, NO_VALUE, PARTY_FIELDS, SIDES, type Field } from '../model/field.ts'
import type { Span } from '../model/dates/time.ts'
import { readEnd, readInstant, writeEnd, writeInstant } from './instant-text.ts'
import { LINK_VERSION, upgradeWords, versionOf, type Words } from './link-version.ts'
import { readPair, readParty, writePair, writeParty } from './party-text.ts'
import { FIRST_VIEW, LANE_CHOICES, LANE_ORDERS, PERSPECTIVES, RANKINGS, type LaneMove, type View } from './view.ts'

interface Codec {
  /** Writes the part of the view as text; empty if it has its first value. */
  readonly write: (view: View) => string
  /** Returns the view with that part read; the same view if the text is invalid. */
  readonly read: (text: string, view: View) => View
}

/** Stands for a value that is empty (the country of an unidentified actor), because an empty list is no clause. */
const NONE = '-'

/**
 * Writes a member of a comma-separated list; a comma or percent sign inside it, and a lone dash, are percent-encoded
 * once more.
 */
function writeMember(value: string): string {
  if (value === '') return NONE
  return value === NONE ? '%2D' : value.replace(/[%,]/g, encodeURIComponent)
}
const readMember = (text: string) => (text === NONE ? '' : text.replace(/%25|%2C|%2D/gi, decodeURIComponent))

const writeList = (values: readonly string[]) => values.map(writeMember).join(',')
/** Reads a list: each value once, empty members skipped. */
const readList = (text: string) => [
  ...new Set(
    text
      .split(',')
      .filter((member) => member !== '')
      .map(readMember),
  ),
]

/** Fields whose values are the same in every dataset. */
const CLOSED: { readonly [F in Field]?: readonly string[] } = {
  type: EVENT_TYPES,
  response: RESPONSE_STATES,
  occurrence: [...CERTAINTIES, NO_VALUE],
  attribution: [...CERTAINTIES, NO_VALUE],
  sourceKind: [...SOURCE_KINDS, NO_VALUE],
}

function valuesCodec(field: Field): Codec {
  return {
    write: (view) => writeList(view.filter.values[field] ?? []),
    read: (text, view) => ({
      ...view,
      filter: { ...view.filter, values: { ...view.filter.values, [field]: knownOf(field, readList(text)) } },
    }),
  }
}

/** Values in links of the time before version 2, and what they became. */
const OLD_RESPONSES: Readonly<Record<string, readonly string[]>> = {
  denied: RESPONSE_STATES.filter((state) => !['countered', 'none-found', 'not-sought'].includes(state)),
  none: ['none-found', 'not-sought'],
}

/** Statuses of attacks in such links, as what is established of who did them. */
const OLD_STATUSES: ReadonlySet<string> = new Set(['alleged', 'disputed', 'admitted'])

const oldStatusCodec: Codec = {
  write: () => '',
  read(text, view) {
    const attribution = readList(text).filter((status) => OLD_STATUSES.has(status))
    if (attribution.length === 0) return view
    return { ...view, filter: { ...view.filter, values: { ...view.filter.values, attribution } } }
  },
}

/** The values of a field with a closed set that are in it; every value of the others. */
function knownOf(field: Field, values: readonly string[]): readonly string[] {
  const known = CLOSED[field]
  if (known === undefined) return values
  const upgraded = field === 'response' ? values.flatMap((value) => OLD_RESPONSES[value] ?? [value]) : values
  return [...new Set(upgraded)].filter((value) => known.includes(value))
}

function oneOf<T extends string>(choices: readonly T[], text: string): T | null {
  return choices.find((choice) => choice === text) ?? null
}

function visibleSpanCodec(end: keyof Span): Codec {
  return {
    write: (view) => (view.visibleSpan ? writeInstant(view.visibleSpan[end]) : ''),
    read(text, view) {
      const instant = readInstant(text)
      const other = view.visibleSpan ?? { start: Number.NaN, end: Number.NaN }
      return instant === null ? view : { ...view, visibleSpan: { ...other, [end]: instant } }
    },
  }
}

const spanCodec: Codec = {
  write: ({ filter }) => (filter.span ? `${writeInstant(filter.span.start)}/${writeInstant(filter.span.end)}` : ''),
  read(text, view) {
    const [start, end] = text.split('/').map(readInstant)
    if (start == null || end == null || start >= end) return view
    return { ...view, filter: { ...view.filter, span: { start, end } } }
  },
}

/** Reads and writes the sort column of the list, after a dash if descending. */
const listCodec: Codec = {
  write: ({ list: { sort, descending } }) =>
    sort === FIRST_VIEW.list.sort && descending === FIRST_VIEW.list.descending ? '' : (descending ? '-' : '') + sort,
  read(text, view) {
    const descending = text.startsWith('-')
    const sort = oneOf(SORTS, descending ? text.slice(1) : text)
    return sort === null ? view : { ...view, list: { sort, descending } }
  },
}

const sidesCodec: Codec = {
  write: ({ sides }) => writeList(sides?.map(writeParty) ?? []),
  read(text, view) {
    const members = text.split(',')
    if (members.length !== 2 || members.includes('')) return view
    const [left, right] = members.map((member) => readParty(readMember(member)))
    return { ...view, sides: [left!, right!] }
  },
}

const CODECS: Readonly<Record<string, Codec>> = {
  data: { write: (view) => view.data ?? '', read: (text, view) => ({ ...view, data: text || null }) },
  perspective: {
    write: (view) => (view.perspective === FIRST_VIEW.perspective ? '' : view.perspective),
    read: (text, view) => ({ ...view, perspective: oneOf(PERSPECTIVES, text) ?? view.perspective }),
  },
  ...Object.fromEntries(FIELD_NAMES.map((field) => [field, valuesCodec(field)])),
  side: {
    write: ({ filter }) => (filter.side === FIRST_VIEW.filter.side ? '' : filter.side),
    read: (text, view) => ({ ...view, filter: { ...view.filter, side: oneOf(SIDES, text) ?? view.filter.side } }),
  },
  status: oldStatusCodec,
  attributed: {
    write: ({ filter }) => (filter.attributed === FIRST_VIEW.filter.attributed ? '' : filter.attributed),
    read: (text, view) => ({
      ...view,
      filter: { ...view.filter, attributed: oneOf(ATTRIBUTED, text) ?? view.filter.attributed },
    }),
  },
  parts: {
    write: ({ filter }) => (filter.withParts ? '1' : ''),
    read: (text, view) => ({ ...view, filter: { ...view.filter, withParts: text === '1' } }),
  },
  q: {
    write: ({ filter }) => filter.text,
    read: (text, view) => ({ ...view, filter: { ...view.filter, text } }),
  },
  within: spanCodec,
  exchange: {
    write: ({ filter }) => filter.exchange ?? '',
    read: (text, view) => ({ ...view, filter: { ...view.filter, exchange: text || null } }),
  },
  pair: {
    write: ({ filter }) => writePair(filter.pair),
    read: (text, view) => ({ ...view, filter: { ...view.filter, pair: readPair(text) } }),
  },
  'as-of': {
    write: ({ filter }) => (filter.asOf === null ? '' : writeEnd(filter.asOf)),
    read: (text, view) => ({ ...view, filter: { ...view.filter, asOf: readEnd(text) } }),
  },
  from: visibleSpanCodec('start'),
  to: visibleSpanCodec('end'),
  exchanges: {
    write: (view) => (view.exchangeSort === FIRST_VIEW.exchangeSort ? '' : view.exchangeSort),
    read: (text, view) => ({ ...view, exchangeSort: oneOf(EXCHANGE_SORTS, text) ?? view.exchangeSort }),
  },
  even: {
    write: (view) => (view.isEven ? '1' : ''),
    read: (text, view) => ({ ...view, isEven: text === '1' }),
  },
  lanes: {
    write: (view) => (view.lanes === FIRST_VIEW.lanes ? '' : view.lanes),
    read: (text, view) => ({ ...view, lanes: oneOf(LANE_CHOICES, text) ?? view.lanes }),
  },
  order: {
    write: (view) => (view.order === FIRST_VIEW.order ? '' : view.order),
    read: (text, view) => ({ ...view, order: oneOf(LANE_ORDERS, text) ?? view.order }),
  },
  moves: {
    write: (view) => writeList(view.moves.map(({ key, to }) => `${to}@${key}`)),
    read: (text, view) => ({ ...view, moves: readList(text).flatMap(readMove) }),
  },
  collapsed: {
    write: (view) => writeList(view.collapsed),
    read: (text, view) => ({ ...view, collapsed: readList(text) }),
  },
  expanded: {
    write: (view) => writeList(view.expanded),
    read: (text, view) => ({ ...view, expanded: readList(text) }),
  },
  sort: listCodec,
  'matrix-of': {
    write: (view) => (view.matrixOf === FIRST_VIEW.matrixOf ? '' : view.matrixOf),
    read: (text, view) => ({ ...view, matrixOf: oneOf(PARTY_FIELDS, text) ?? view.matrixOf }),
  },
  ranking: {
    write: (view) => (view.ranking === FIRST_VIEW.ranking ? '' : view.ranking),
    read: (text, view) => ({ ...view, ranking: oneOf(RANKINGS, text) ?? view.ranking }),
  },
  sides: sidesCodec,
  event: { write: (view) => view.event ?? '', read: (text, view) => ({ ...view, event: text || null }) },
  reading: { write: (view) => view.reading ?? '', read: (text, view) => ({ ...view, reading: text || null }) },
  evidence: {
    write: (view) => (view.evidence ? '1' : ''),
    read: (text, view) => ({ ...view, evidence: text === '1' }),
  },
}

/** A move as `3@key`. */
function readMove(text: string): readonly LaneMove[] {
  const parts = /^(\d{1,6})@(.+)$/s.exec(text)
  return parts ? [{ to: Number(parts[1]), key: parts[2]! }] : []
}

/** The query part of an address, without `?`, with the version first; empty for the first view. */
export function writeView(view: View): string {
  const words = writeWords(view)
  return words && `v=${LINK_VERSION}&${words}`
}

/** The same without the version, for messages that have a version of their own. Commas and colons stay readable. */
export function writeWords(view: View): string {
  return Object.entries(CODECS)
    .map(([name, codec]) => [name, codec.write(view)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encodeURIComponent(text).replace(/%(?:2C|3A|2F|40)/g, decodeURIComponent)}`)
    .join('&')
}

/** Whether a link was written by a newer version of the page: it is opened as far as its words are known. */
export const isFromNewer = (search: string): boolean => versionOf(wordsOf(search)) > LINK_VERSION

/** The first of each name. */
const wordsOf = (search: string): Words => new Map([...new URLSearchParams(search)].reverse())

/** Reads the words of any version. Never throws; a visible span that is none (one end missing, or reversed) is left out. */
export function readView(search: string): View {
  const given = upgradeWords(wordsOf(search))
  const view = Object.entries(CODECS).reduce((view, [name, codec]) => {
    const text = given.get(name)
    return text === undefined ? view : codec.read(text, view)
  }, FIRST_VIEW)
  return view.visibleSpan && !(view.visibleSpan.start < view.visibleSpan.end) ? { ...view, visibleSpan: null } : view
}
