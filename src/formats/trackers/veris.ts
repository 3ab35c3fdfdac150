/**
 * VERIS, as the VERIS Community Database has it: one incident, or a list of them.
 *
 * An incident is an attack at the date in `timeline.incident`, no more precise than its parts, by those whom `actor` names.
 * Where it states no name, the actor is told by its kind and country ("external, RU"), or by its kind alone ("internal").
 * Its victim is its aim, told likewise. The kinds of action are tags, the `reference`s its sources, else the file. Id:
 * `incident_id`; title: the first words of the summary, else the victim, else the id. What else it states is reported.
 */
import { COUNTRIES } from '../../model/countries.ts'
import type { Path } from '../../model/finding.ts'
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import type { Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { isNotStated } from '../import/not-stated.ts'
import { firstWords } from '../import/plain-text.ts'
import { addressesIn, objectIn, textIn, textsIn } from '../import/raw.ts'
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
    const path = Array.isArray(document) ? [index] : []
    if (isObject(raw)) addIncident(maker, raw, path)
    else maker.event(raw, { path })
  }
  return maker.pieces()
}

const CONFIDENCES: ReadonlyMap<string, string> = new Map([
  ['High', 'high'],
  ['Medium', 'medium'],
])

/** The fields of an incident that are read. */
const USED: ReadonlySet<string> = new Set([
  'incident_id',
  'schema_version',
  'summary',
  'victim',
  'timeline',
  'actor',
  'action',
  'confidence',
  'reference',
])

function addIncident(maker: DatasetBuilder, raw: RawObject, path: Path): void {
  const id = textIn(raw['incident_id'])
  const summary = textIn(raw['summary'])
  const timeline = objectIn(raw['timeline'])
  const by = Object.entries(objectIn(raw['actor'])).flatMap(([kind, actor]) =>
    listOrOne(actor, [...path, 'actor', kind]).flatMap(({ raw, path }) => actorsOf(maker, kind, raw, path)),
  )
  const victims = listOrOne(raw['victim'], [...path, 'victim']).flatMap(({ raw, path }) => victimsOf(maker, raw, path))
  maker.event(
    {
      id,
      type: 'attack',
      date: dateOfIncident(maker, timeline['incident'], [...path, 'timeline', 'incident']),
      title: firstWords(summary) || victims[0]?.name || id,
      summary,
      by: by.length > 0 ? [...new Set(by)] : [maker.nobody('by')],
      against: [...new Set(victims.map(({ id }) => id))],
      confidence: CONFIDENCES.get(textIn(raw['confidence'])),
      tags: Object.keys(objectIn(raw['action'])).filter((kind) => kind !== 'unknown'),
      citations: citationsOf(maker, textIn(raw['reference']), [...path, 'reference']),
    },
    { path },
  )
  for (const [field, value] of Object.entries(raw))
    if (!USED.has(field) && isStated(value)) maker.unused(field, [...path, field])
  for (const [field, value] of Object.entries(timeline))
    if (field !== 'incident' && isStated(value)) maker.unused(`timeline ${field}`, [...path, 'timeline', field])
}

/** The years 1 and 9999 stand for one that is not known. */
function dateOfIncident(maker: DatasetBuilder, raw: unknown, path: Path): string {
  const { year, month, day } = objectIn(raw)
  const date = dateOfParts(textIn(year), textIn(month), textIn(day))
  if (!/^(?:0001|9999)\b/.test(date)) return date
  maker.find('not-stated', { path }, { value: date })
  return ''
}

interface Stated {
  readonly raw: RawObject
  readonly path: Path
}

/** Earlier versions of VERIS have lists where later ones have an object. */
function listOrOne(raw: unknown, path: Path): readonly Stated[] {
  if (!Array.isArray(raw)) return isObject(raw) ? [{ raw, path }] : []
  return (raw as unknown[]).map((one, index) => ({ raw: objectIn(one), path: [...path, index] }))
}

function victimsOf(
  maker: DatasetBuilder,
  victim: RawObject,
  path: Path,
): readonly { readonly id: string; readonly name: string }[] {
  const name = textIn(victim['victim_id'])
  const countries = countriesIn(maker, victim, path)
  if (isKnown(name)) return [{ name, id: maker.actor({ name, country: onlyOf(maker, countries, path) }) }]
  return countries.map((country) => {
    const name = `victim, ${country}`
    return { name, id: maker.actor({ name, country }) }
  })
}

function actorsOf(maker: DatasetBuilder, kind: string, actor: RawObject, path: Path): readonly string[] {
  const countries = countriesIn(maker, actor, path)
  const names = (typeof actor['name'] === 'string' ? [textIn(actor['name'])] : textsIn(actor['name'])).filter(isKnown)
  if (names.length > 0) {
    const country = onlyOf(maker, countries, path)
    return names.map((name) => maker.actor({ name, country }))
  }
  if (countries.length > 0) return countries.map((country) => maker.actor({ name: `${kind}, ${country}`, country }))
  return isKnown(kind) ? [maker.actor({ name: kind })] : []
}

/** The codes that are stated; what is none is reported. */
function countriesIn(maker: DatasetBuilder, { country }: RawObject, path: Path): readonly string[] {
  const codes = typeof country === 'string' ? [country.trim()] : textsIn(country)
  for (const code of codes)
    if (!COUNTRIES.has(code) && isKnown(code))
      maker.find('unused-value', { path: [...path, 'country'] }, { value: code })
  return [...new Set(codes.filter((code) => COUNTRIES.has(code)))]
}

/** An actor has one country: several are reported, and none is chosen. */
function onlyOf(maker: DatasetBuilder, countries: readonly string[], path: Path): string | undefined {
  if (countries.length > 1) maker.find('unused-value', { path: [...path, 'country'] }, { value: countries.join(', ') })
  return countries.length === 1 ? countries[0] : undefined
}

function isKnown(name: string): boolean {
  return name !== '' && !isNotStated(name)
}

function isStated(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== undefined && value !== null && value !== ''
}

function citationsOf(maker: DatasetBuilder, references: string, path: Path): readonly object[] {
  const { urls, rest } = addressesIn(references)
  if (rest !== '') maker.find('unused-value', { path }, { value: rest })
  const sources = urls.map((url) => maker.source({ title: url, url }))
  return (sources.length > 0 ? [...new Set(sources)] : [maker.fileSource()]).map((source) => ({ source }))
}
