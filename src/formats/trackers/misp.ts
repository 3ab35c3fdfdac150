/**
 * MISP: clusters of a galaxy, and events.
 *
 * - A cluster with `first_seen` or `last_seen` is an attack, its suspected victims its aim. Where no cluster of a galaxy has
 *   either, it holds no events, and is refused with just that.
 * - An event is an attack of the threat actors among its galaxies, at its `date`; where there are any, that is also an
 *   accusation by the organisation that wrote it, made when it was published.
 * - Ids are the `uuid`s; sources the `refs` and links, else the file. Timestamps: see `timestamps.ts`.
 */
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { issueOf } from '../../model/check/reporter.ts'
import type { Piece } from '../format.ts'
import { refused } from '../issues.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { addressIn, listIn, objectIn, textIn, textsIn } from '../import/raw.ts'
import { stampedDate, stampedInterval, stampNote } from '../import/timestamps.ts'
import { jsonFormat } from '../import/whole.ts'

const CERTAIN = 0.95
const DATES = ['first_seen', 'last_seen'] as const

export const mispGalaxy = jsonFormat(
  'misp-galaxy',
  (beginning) =>
    /"values"\s*:\s*\[/.test(beginning) && /"uuid"\s*:/.test(beginning) && /"value"\s*:/.test(beginning) ? CERTAIN : 0,
  readGalaxy,
)

export const mispEvent = jsonFormat(
  'misp-event',
  (beginning) => (/"Event"\s*:\s*\{/.test(beginning) && /"(?:Attribute|info|Orgc)"\s*:/.test(beginning) ? CERTAIN : 0),
  readEvents,
)

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
    const place = { path: ['values', index] }
    if (isObject(raw)) addCluster(maker, raw, place)
    else maker.event(raw, place)
  }
  return maker.pieces()
}

function addCluster(
  maker: DatasetBuilder,
  raw: RawObject,
  place: { readonly path: readonly (string | number)[] },
): void {
  const meta = objectIn(raw['meta'])
  const [first, last] = [textIn(meta['first_seen']), textIn(meta['last_seen'])]
  const whole = first === '' && last === '' ? '' : stampedInterval(first, last)
  const isInverted = last !== '' && last < first && parseDate(whole) === null && parseDate(stampedDate(last)) !== null
  if (isInverted) maker.find('end-before-start', place, { value: last })
  const date = isInverted ? stampedDate(first) : whole
  maker.event(
    {
      id: textIn(raw['uuid']) || textIn(raw['value']),
      type: 'attack',
      date,
      dateNote: stampNote(date, first, last),
      title: textIn(raw['value']),
      summary: textIn(raw['description']),
      by: [maker.nobody('by')],
      against: textsIn(meta['cfr-suspected-victims']).map((name) => maker.actor({ name })),
      citations: citationsOf(maker, textsIn(meta['refs'])),
    },
    place,
  )
}

function readEvents(document: unknown, file: string): Iterable<Piece> {
  const maker = new DatasetBuilder(file, { title: 'info', id: 'uuid', date: 'date' })
  const { response } = objectIn(document)
  const list = response === undefined ? [document] : listIn(response)
  for (const [index, raw] of list.entries()) {
    const path = response === undefined ? ['Event'] : ['response', index, 'Event']
    addEvent(maker, objectIn(objectIn(raw)['Event']), { path })
  }
  return maker.pieces()
}

function addEvent(
  maker: DatasetBuilder,
  event: RawObject,
  place: { readonly path: readonly (string | number)[] },
): void {
  const attackers = listIn(event['Galaxy'])
    .map(objectIn)
    .filter(({ type }) => type === 'threat-actor')
    .flatMap(({ GalaxyCluster: clusters }) => listIn(clusters).map((cluster) => textIn(objectIn(cluster)['value'])))
    .filter(Boolean)
    .map((name) => maker.actor({ name }))
  const by = [...new Set(attackers)]
  const links = listIn(event['Attribute'])
    .map(objectIn)
    .filter(({ type }) => type === 'link')
    .map(({ value }) => textIn(value))
  const id = textIn(event['uuid'])
  const title = textIn(event['info']) || id
  const citations = citationsOf(maker, links)
  maker.event(
    {
      id,
      type: 'attack',
      date: textIn(event['date']),
      title,
      by: by.length > 0 ? by : [maker.nobody('by')],
      tags: [...new Set(listIn(event['Tag']).map((tag) => textIn(objectIn(tag)['name'])))].filter(Boolean),
      citations,
    },
    place,
  )
  if (by.length === 0) return
  const author = textIn(objectIn(event['Orgc'])['name'])
  maker.event(
    {
      id: `${id}-attribution`,
      type: 'accusation',
      date: instantOf(textIn(event['publish_timestamp'])) || textIn(event['date']),
      title,
      by: [author === '' ? maker.nobody('by') : maker.actor({ name: author })],
      against: by,
      about: [id],
      citations,
    },
    place,
  )
}

/** From seconds since 1970; empty where it was not published. */
function instantOf(seconds: string): string {
  return /^[1-9]\d{0,10}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') : ''
}

function citationsOf(maker: DatasetBuilder, stated: readonly string[]): readonly object[] {
  const urls = stated.map(addressIn).filter((url) => url !== null)
  const sources = urls.map((url) => maker.source({ title: url, url }))
  return (sources.length > 0 ? [...new Set(sources)] : [maker.fileSource()]).map((source) => ({ source }))
}
