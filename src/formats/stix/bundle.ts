/** The objects of a STIX bundle, and what leads from one to another. */
import { groupBy } from '../../base/group-by.ts'
import type { Path } from '../../model/finding.ts'
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import { eventRefsOf, timesOf } from './incident.ts'
import { OWN_ID } from './properties.ts'
import { objectIn, textIn, textsIn, wholeText } from '../import/raw.ts'

interface Entry {
  readonly object: unknown
  readonly path: Path
}

export class Bundle {
  /** In the order of the file; of several versions of an object the latest. */
  readonly objects: readonly Entry[]
  /** The place and the type of each earlier version. */
  readonly superseded: readonly (readonly [path: Path, type: string])[]
  readonly #byId: ReadonlyMap<string, RawObject>
  readonly #relationships: ReadonlyMap<string, readonly RawObject[]>
  readonly #reports = new Map<string, RawObject>()
  /** The ids of events that incidents are made of. */
  readonly #incidentEvents: ReadonlySet<string>
  #locations: ReadonlySet<string> | null = null

  constructor(document: unknown) {
    const all = entriesIn(document)
    const latest = latestOf(all)
    const isLatest = (entry: Entry) => idOf(entry) === '' || latest.get(idOf(entry)) === entry
    this.objects = all.filter(isLatest)
    this.superseded = all
      .filter((entry) => !isLatest(entry))
      .map(({ object, path }) => [path, textIn(objectIn(object)['type'])])
    const known = [...latest.values()].map(({ object }) => object as RawObject)
    this.#byId = new Map(known.map((object) => [textIn(object['id']), object]))
    this.#incidentEvents = new Set(known.filter(({ type }) => type === 'incident').flatMap(eventRefsOf))
    const relationships = known.filter(({ type }) => type === 'relationship')
    this.#relationships = groupBy(relationships, (object) => textIn(object['source_ref']))
    for (const report of known.filter(({ type }) => type === 'report')) {
      for (const ref of textsIn(report['object_refs'])) if (!this.#reports.has(ref)) this.#reports.set(ref, report)
    }
  }

  /** Returns the object with an id, or `null`. */
  get(id: string): RawObject | null {
    return this.#byId.get(id) ?? null
  }

  /** Returns the id that an object had before Claimline wrote it, else its STIX id. */
  ownIdOf(id: string): string {
    return wholeText(this.#byId.get(id)?.[OWN_ID]) || id
  }

  /** Returns the type in an id; empty if the bundle does not hold the object. */
  typeOf(id: string): string {
    return textIn(this.#byId.get(id)?.['type'])
  }

  /** Returns the name of an object; its id if it has none or is not in the bundle. */
  nameOf(id: string): string {
    return textIn(this.#byId.get(id)?.['name']) || id
  }

  /** Returns the targets of relationships that still hold. */
  targetsOf(id: string, type: string): readonly string[] {
    return (this.#relationships.get(id) ?? [])
      .filter((object) => object['relationship_type'] === type && object['revoked'] !== true)
      .map((object) => textIn(object['target_ref']))
  }

  /** Returns the first report that contains an object. */
  reportOf(id: string): RawObject | null {
    return this.#reports.get(id) ?? null
  }

  /** When the events of an incident began and ended; empty if it has none. */
  timesOf(incident: RawObject): { readonly first: string; readonly last: string } {
    return timesOf(
      eventRefsOf(incident)
        .map((ref) => this.#byId.get(ref))
        .filter((event) => event !== undefined),
    )
  }

  /** Whether an incident's times are read off an event. */
  isOfIncident(id: string): boolean {
    return this.#incidentEvents.has(id)
  }

  /** A code of two letters, where the actor is located in one country. */
  countryOf(id: string): string | undefined {
    const countries = this.targetsOf(id, 'located-at').map((place) => textIn(this.#byId.get(place)?.['country']))
    return new Set(countries).size === 1 && /^[A-Za-z]{2}$/.test(countries[0]!)
      ? countries[0]!.toUpperCase()
      : undefined
  }

  /** Returns whether an actor's country is read off this object. */
  isLocation(id: string): boolean {
    this.#locations ??= new Set(
      [...this.#relationships.keys()]
        .filter((source) => this.countryOf(source) !== undefined)
        .flatMap((source) => this.targetsOf(source, 'located-at')),
    )
    return this.#locations.has(id)
  }

  /** Returns whether a relationship says whom an attack was aimed at, or where an actor is. */
  isUsed(relationship: RawObject): boolean {
    const [source, target] = [textIn(relationship['source_ref']), textIn(relationship['target_ref'])]
    if (relationship['relationship_type'] === 'located-at') return this.countryOf(source) !== undefined
    const isAttack = this.typeOf(source) === 'campaign' || this.typeOf(source) === 'incident'
    return isAttack && ['identity', 'threat-actor', 'intrusion-set'].includes(this.typeOf(target))
  }
}

/** Of a bundle, a list of objects or of bundles, or a single object. */
function entriesIn(document: unknown, path: Path = []): readonly Entry[] {
  if (Array.isArray(document))
    return (document as unknown[]).flatMap((object, index) => entriesIn(object, [...path, index]))
  const objects = objectIn(document)['objects']
  if (!Array.isArray(objects)) return [{ object: document, path }]
  return (objects as unknown[]).map((object, index) => ({ object, path: [...path, 'objects', index] }))
}

function idOf({ object }: Entry): string {
  return textIn(objectIn(object)['id'])
}

function latestOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const latest = new Map<string, Entry>()
  for (const entry of entries) {
    const id = idOf(entry)
    if (id === '' || !isObject(entry.object)) continue
    const known = latest.get(id)
    if (known === undefined || modifiedOf(entry) > modifiedOf(known)) latest.set(id, entry)
  }
  return latest
}

function modifiedOf({ object }: Entry): string {
  return textIn(objectIn(object)['modified'])
}
