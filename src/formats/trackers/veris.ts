/**
 * VERIS, as the VERIS Community Database has it: one incident, or a list of them.
 *
 * An incident is an attack at the date in `timeline.incident`, no more precise than its parts, by those whom `actor` names.
 * Where it states only a country, the actor is told by its kind and that country ("external, RU"). Its victim is its aim;
 * the kinds of action are tags, the `reference`s its sources, else the file. Id: `incident_id`; title: the first words of the
 * summary, else the victim, else the id.
 */
import { COUNTRIES } from '../../model/countries.ts'
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import type { Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { firstWords } from '../import/plain-text.ts'
import { addressIn, objectIn, textIn, textsIn } from '../import/raw.ts'
import { dateOfParts } from '../import/stated-date.ts'
import { jsonFormat } from '../import/whole.ts'

const CERTAIN = 0.95

export const veris = jsonFormat(
  'veris',
  (beginning) =>
    /"incident_id"\s*:/.test(beginning) && /"(?:timeline|victim|schema_version)"\s*:/.test(beginning) ? CERTAIN : 0,
  read,
)

function read(document: unknown, file: string): Iterable<Piece> {
  const maker = new DatasetBuilder(file, {
    id: 'incident_id',
    date: ['timeline', 'incident'],
    title: 'summary',
    summary: 'summary',
  })
  const list = Array.isArray(document) ? (document as unknown[]) : [document]
  for (const [index, raw] of list.entries()) {
    const place = { path: Array.isArray(document) ? [index] : [] }
    if (isObject(raw)) maker.event(attackOf(maker, raw), place)
    else maker.event(raw, place)
  }
  return maker.pieces()
}

const CONFIDENCES: ReadonlyMap<string, string> = new Map([
  ['High', 'high'],
  ['Medium', 'medium'],
])

function attackOf(maker: DatasetBuilder, raw: RawObject): object {
  const id = textIn(raw['incident_id'])
  const summary = textIn(raw['summary'])
  const victim = objectIn(raw['victim'])
  const name = textIn(victim['victim_id'])
  const { year, month, day } = objectIn(objectIn(raw['timeline'])['incident'])
  const by = Object.entries(objectIn(raw['actor'])).flatMap(([kind, actor]) => actorsOf(maker, kind, objectIn(actor)))
  return {
    id,
    type: 'attack',
    date: dateOfParts(textIn(year), textIn(month), textIn(day)),
    title: firstWords(summary) || name || id,
    summary,
    by: by.length > 0 ? [...new Set(by)] : [maker.nobody('by')],
    against: isKnown(name) ? [maker.actor({ name, country: codeIn(victim) })] : [],
    confidence: CONFIDENCES.get(textIn(raw['confidence'])),
    tags: Object.keys(objectIn(raw['action'])).filter((kind) => kind !== 'unknown'),
    citations: citationsOf(maker, textIn(raw['reference'])),
  }
}

function actorsOf(maker: DatasetBuilder, kind: string, actor: RawObject): readonly string[] {
  const country = codeIn(actor)
  const names = textsIn(actor['name']).filter(isKnown)
  if (names.length > 0) return names.map((name) => maker.actor({ name, country }))
  return country === undefined ? [] : [maker.actor({ name: `${kind}, ${country}`, country })]
}

/** The one country that is stated, if it is one. */
function codeIn({ country }: RawObject): string | undefined {
  const codes = typeof country === 'string' ? [country] : textsIn(country)
  return codes.length === 1 && COUNTRIES.has(codes[0]!) ? codes[0] : undefined
}

function isKnown(name: string): boolean {
  return name !== '' && !/^unknown$/i.test(name)
}

function citationsOf(maker: DatasetBuilder, references: string): readonly object[] {
  const urls = references
    .split(/[;\s]+/)
    .map(addressIn)
    .filter((url) => url !== null)
  const sources = urls.map((url) => maker.source({ title: url, url }))
  return (sources.length > 0 ? [...new Set(sources)] : [maker.fileSource()]).map((source) => ({ source }))
}
