/**
 * MISP: clusters of a galaxy, and events.
 *
 * - A cluster with `first_seen` or `last_seen` is an attack, its suspected victims its aim. Where no cluster of a galaxy has
 *   either, it holds no events, and is refused with just that.
 * - An event is an attack of the threat actors among its galaxies, at its `date`; where there are any, that is also an
 *   accusation by the organisation that wrote it, made when it was published. Events stand alone, in a list or in a
 *   `response`, with `Event` around each or without.
 * - Ids are the `uuid`s; sources the `refs` and the links, those of objects too, else the file. Timestamps: see
 *   `timestamps.ts`. Other attributes, objects and clusters are reported.
 */
import type { Path } from '../../model/finding.ts'
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import { issueOf } from '../../model/check/reporter.ts'
import type { Piece } from '../format.ts'
import { refused } from '../issues.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { isNotStated } from '../import/not-stated.ts'
import { addressesIn, listIn, objectIn, textIn, textsIn } from '../import/raw.ts'
import { stampedDate, stampedSpan, stampNote, stated } from '../import/timestamps.ts'
import { jsonFormat } from '../import/whole.ts'

const CERTAIN = 0.95
const DATES = ['first_seen', 'last_seen'] as const

export const mispGalaxy = jsonFormat(
  'misp-galaxy',
  (beginning) =>
    /"values"\s*:\s*\[/.test(beginning) && /"uuid"\s*:/.test(beginning) && /"value"\s*:/.test(beginning) ? CERTAIN : 0,
  readGalaxy,
)

export const mispEvent = jsonFormat('misp-event', detectEvent, readEvents)

/** An event with `Event` around it, or one that only its own fields tell. */
function detectEvent(beginning: string): number {
  const has = (...fields: readonly string[]) => fields.some((field) => new RegExp(`"${field}"\\s*:`).test(beginning))
  const isWrapped = /"Event"\s*:\s*[{[]/.test(beginning) && has('Attribute', 'info', 'Orgc')
  const isBare = has('info') && has('uuid') && has('Attribute', 'Orgc', 'threat_level_id', 'publish_timestamp')
  return isWrapped || isBare ? CERTAIN : 0
}

function readGalaxy(document: unknown, file: string): Iterable<Piece> {
  const galaxy = objectIn(document)
  const values = listIn(galaxy['values'])
  const hasDates = values.some((value) =>
    DATES.some((field) => textIn(objectIn(objectIn(value)['meta'])[field]) !== ''),
  )
  if (!hasDates) return [refused(issueOf({ kind: 'no-date', path: ['values'], hint: DATES.join(', ') }, null))]
  const maker = new DatasetBuilder(file, {
    date: ['meta', 'first_seen'],
    title: 'value',
    summary: 'description',
    id: 'uuid',
  })
  maker.title = textIn(galaxy['name']) || file
  maker.description = textIn(galaxy['description'])
  for (const [index, raw] of values.entries()) {
    const path = ['values', index]
    if (isObject(raw)) addCluster(maker, raw, path)
    else maker.event(raw, { path })
  }
  return maker.pieces()
}

function addCluster(maker: DatasetBuilder, raw: RawObject, path: Path): void {
  const meta = objectIn(raw['meta'])
  const [first, last] = [textIn(meta['first_seen']), textIn(meta['last_seen'])]
  const at = (text: string, field: string) => ({ text, place: { path: [...path, 'meta', field] } })
  const date = stampedSpan(maker, at(first, 'first_seen'), at(last, 'last_seen'))
  const victims = { raw: meta['cfr-suspected-victims'], path: [...path, 'meta', 'cfr-suspected-victims'] }
  maker.event(
    {
      id: textIn(raw['uuid']) || textIn(raw['value']),
      type: 'attack',
      date,
      dateNote: stampNote(date, first, last),
      title: textIn(raw['value']),
      summary: textIn(raw['description']),
      by: [maker.nobody('by')],
      against: namedIn(maker, victims).map((name) => maker.actor({ name })),
      citations: citationsOf(
        maker,
        listIn(meta['refs']).map((ref, index) => ({ text: textIn(ref), path: [...path, 'meta', 'refs', index] })),
      ),
    },
    { path },
  )
}

/** Without what stands for a name that is not known, which is reported. */
function namedIn(
  maker: DatasetBuilder,
  { raw, path }: { readonly raw: unknown; readonly path: Path },
): readonly string[] {
  const names = textsIn(raw)
  for (const name of names) if (isNotStated(name)) maker.find('not-stated', { path }, { value: name })
  return names.filter((name) => !isNotStated(name))
}

function readEvents(document: unknown, file: string): Iterable<Piece> {
  const maker = new DatasetBuilder(file, { title: 'info', id: 'uuid', date: 'date' })
  for (const { raw, path } of eventsIn(document, [])) {
    if (isObject(raw)) addEvent(maker, raw, path)
    else maker.event(raw, { path })
  }
  return maker.pieces()
}

interface Stated<T> {
  readonly raw: T
  readonly path: Path
}

/** The events of a document, whatever is around them. */
function eventsIn(raw: unknown, path: Path): readonly Stated<unknown>[] {
  if (Array.isArray(raw)) return (raw as unknown[]).flatMap((one, index) => eventsIn(one, [...path, index]))
  const wrapper = ['response', 'Event'].find((field) => isObject(raw) && typeof raw[field] === 'object')
  return wrapper === undefined ? [{ raw, path }] : eventsIn(objectIn(raw)[wrapper], [...path, wrapper])
}

/** Lists of an event that a dataset cannot hold. */
const UNUSED = ['ShadowAttribute', 'RelatedEvent', 'Sighting', 'Note', 'Opinion', 'Relationship', 'CryptographicKey']

function addEvent(maker: DatasetBuilder, event: RawObject, path: Path): void {
  const clusters = partsOf(event, 'Galaxy', path)
  const by = clusters
    .filter(({ raw }) => raw['type'] === 'threat-actor')
    .flatMap(({ raw, path }) => accusedIn(maker, raw, path))
  for (const { raw, path } of clusters)
    if (raw['type'] !== 'threat-actor') maker.unused(`Galaxy ${textIn(raw['type'])}`.trim(), path)
  const id = textIn(event['uuid'])
  const title = textIn(event['info']) || id
  const citations = citationsOf(maker, linksOf(maker, event, path))
  const date = stampedDate(stated(maker, textIn(event['date']), { path: [...path, 'date'] }))
  maker.event(
    {
      id,
      type: 'attack',
      date,
      title,
      by: by.length > 0 ? [...new Set(by)] : [maker.nobody('by')],
      tags: [...new Set(listIn(event['Tag']).map((tag) => textIn(objectIn(tag)['name'])))].filter(Boolean),
      citations,
    },
    { path },
  )
  for (const field of UNUSED) for (const part of partsOf(event, field, path)) maker.unused(field, part.path)
  for (const { raw, path: report } of partsOf(event, 'EventReport', path))
    maker.unused(`EventReport ${textIn(raw['name'])}`.trim(), report)
  if (by.length === 0) return
  const author = textIn(objectIn(event['Orgc'])['name'])
  maker.event(
    {
      id: `${id}-attribution`,
      type: 'accusation',
      date: instantOf(textIn(event['publish_timestamp'])) || date,
      title,
      by: [author === '' || isNotStated(author) ? maker.nobody('by') : maker.actor({ name: author })],
      against: [...new Set(by)],
      about: [id],
      citations,
    },
    { path },
  )
}

function accusedIn(maker: DatasetBuilder, galaxy: RawObject, path: Path): readonly string[] {
  return partsOf(galaxy, 'GalaxyCluster', path)
    .flatMap(({ raw, path }) => namedIn(maker, { raw: [raw['value']], path: [...path, 'value'] }))
    .map((name) => maker.actor({ name }))
}

/** The links among the attributes of an event and of its objects; all others are reported. */
function linksOf(maker: DatasetBuilder, event: RawObject, path: Path): readonly StatedLink[] {
  const objects = partsOf(event, 'Object', path)
  const attributes = [
    ...partsOf(event, 'Attribute', path),
    ...objects.flatMap(({ raw, path }) => partsOf(raw, 'Attribute', path)),
  ]
  const isLink = ({ raw }: Stated<RawObject>) => raw['type'] === 'link'
  for (const { raw, path } of objects)
    if (!partsOf(raw, 'Attribute', path).some(isLink)) maker.unused(`Object ${textIn(raw['name'])}`.trim(), path)
  for (const attribute of attributes)
    if (!isLink(attribute)) maker.unused(`Attribute ${textIn(attribute.raw['type'])}`.trim(), attribute.path)
  return attributes.filter(isLink).map(({ raw, path }) => ({ text: textIn(raw['value']), path: [...path, 'value'] }))
}

/** The members of a list of an object; some programs leave the list out around a single one. */
function partsOf(object: RawObject, field: string, path: Path): readonly Stated<RawObject>[] {
  const list = object[field]
  if (isObject(list)) return [{ raw: list, path: [...path, field] }]
  return listIn(list).map((raw, index) => ({ raw: objectIn(raw), path: [...path, field, index] }))
}

/** From seconds since 1970; empty where it was not published. */
function instantOf(seconds: string): string {
  return /^[1-9]\d{0,10}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') : ''
}

interface StatedLink {
  readonly text: string
  readonly path: Path
}

/** The file if there are no addresses; a link that is none is reported. */
function citationsOf(maker: DatasetBuilder, links: readonly StatedLink[]): readonly object[] {
  const sources = links.flatMap(({ text, path }) => {
    const { urls } = addressesIn(text)
    if (urls.length === 0 && text !== '') maker.find('unused-value', { path }, { value: text })
    return urls.map((url) => maker.source({ title: url, url }))
  })
  return (sources.length > 0 ? [...new Set(sources)] : [maker.fileSource()]).map((source) => ({ source }))
}
