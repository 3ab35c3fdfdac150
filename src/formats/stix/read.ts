/**
 * STIX 2.1 and 2.0 bundles.
 *
 * - Actors: identities, threat actors and intrusion sets; their country from a `located-at` location.
 * - Attacks: campaigns and incidents. Those they are `attributed-to` are said to have done it, those they `targets` were
 *   its aim.
 * - Accusations: reports and notes that speak of an actor or an attack, and `attributed-to` relationships. A relationship
 *   is dated by the report that holds it; without one all that is known is that it was said by the time it was `created`,
 *   which is not when anything happened: an interval with an unknown beginning.
 * - Rebuttals: opinions that strongly disagree.
 * - Speaker: `created_by_ref`, where the bundle holds it, else `authors`, else "Not stated". Ids are the bundle's own, the
 *   title of a relationship is made of the names that it joins. `revoked` is told as withdrawn. Confidence as in the
 *   specification's appendix: from 70 high, from 30 medium.
 * - A bundle, a list of objects or of bundles, or one object. An incident without times of its own has those of its events
 *   (`incident.ts`). What OpenCTI and others write where no time is stated is reported, and none.
 * - Sources: external references, else the file. Dates: see `timestamps.ts`; what was written stands in `dateNote`.
 */
import type { Path } from '../../model/finding.ts'
import type { EventType } from '../../model/event.ts'
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import type { Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { firstWords } from '../import/plain-text.ts'
import { addressIn, listIn, objectIn, textIn, textsIn } from '../import/raw.ts'
import { Bundle } from './bundle.ts'
import { OwnObjects } from './own.ts'
import { stampedDate, stampedSpan, stampNote, stated } from '../import/timestamps.ts'
import { jsonFormat } from '../import/whole.ts'

const CERTAIN = 0.95
/** Objects without a bundle around them. */
const TYPED = /^\s*[[{][^]*"type"\s*:\s*"[a-z][a-z0-9-]*"/
const ID = /"(?:id|created_by_ref|source_ref)"\s*:\s*"[a-z][a-z0-9-]*--[0-9a-f]{8}-/

export const stix = jsonFormat(
  'stix',
  (beginning) => (ID.test(beginning) && (/"objects"\s*:/.test(beginning) || TYPED.test(beginning)) ? CERTAIN : 0),
  (document, file) => new StixReader(new Bundle(document), file).pieces(),
)

const ACTORS: ReadonlySet<string> = new Set(['identity', 'threat-actor', 'intrusion-set'])
const ACCUSED: ReadonlySet<string> = new Set(['threat-actor', 'intrusion-set'])
const ATTACKS: ReadonlySet<string> = new Set(['campaign', 'incident'])

/** Facts about an event by the type of its object; ids are those of the bundle. */
interface Made {
  readonly type: EventType
  readonly date: string
  readonly by: readonly string[]
  readonly against?: readonly string[]
  readonly about?: readonly string[]
  readonly respondsTo?: readonly string[]
  readonly [field: string]: unknown
}

/** What becomes of an object of a type; `false` where nothing does. */
type Take = (object: RawObject, path: Path) => boolean

class StixReader {
  readonly #bundle: Bundle
  readonly #maker: DatasetBuilder
  readonly #own: OwnObjects
  readonly #takes: ReadonlyMap<string, Take> = new Map<string, Take>([
    ['identity', (object) => this.#actor(object)],
    ['threat-actor', (object) => this.#actor(object)],
    ['intrusion-set', (object) => this.#actor(object)],
    ['campaign', (object, path) => this.#attack(object, path)],
    ['incident', (object, path) => this.#attack(object, path)],
    ['report', (object, path) => this.#report(object, path)],
    ['note', (object, path) => this.#note(object, path)],
    ['opinion', (object, path) => this.#opinion(object, path)],
    ['relationship', (object, path) => this.#relationship(object, path)],
    ['event', ({ id }) => this.#bundle.isOfIncident(textIn(id))],
    ['location', ({ id }) => this.#bundle.isLocation(textIn(id))],
  ])

  constructor(bundle: Bundle, file: string) {
    this.#bundle = bundle
    this.#maker = new DatasetBuilder(file, {
      date: 'first_seen',
      title: 'name',
      summary: 'description',
      by: 'created_by_ref',
      against: 'target_ref',
      about: 'source_ref',
      citations: 'external_references',
      id: 'id',
      status: 'revoked',
    })
    this.#maker.wanted = [...ATTACKS, 'report', 'note', 'opinion', 'relationship attributed-to'].join(', ')
    this.#own = new OwnObjects(bundle, this.#maker)
  }

  pieces(): Iterable<Piece> {
    for (const { object, path } of this.#bundle.objects) this.#take(object, path)
    for (const [path, type] of this.#bundle.superseded) this.#maker.unused(`${type} (earlier version)`, path)
    return this.#maker.pieces()
  }

  #take(raw: unknown, path: Path): void {
    if (!isObject(raw)) return this.#maker.unused(raw === null ? 'null' : typeof raw, path)
    const [id, modified] = [textIn(raw['id']), textIn(raw['modified'])]
    if (modified !== '') this.#maker.version(this.#bundle.ownIdOf(id), modified)
    if (this.#own.take(raw, path)) return
    const type = textIn(raw['type'])
    if (this.#takes.get(type)?.(raw, path)) return
    const kind = [type, textIn(raw['relationship_type']) || textIn(raw['opinion'])].filter(Boolean).join(' ')
    this.#maker.unused(kind, path)
  }

  #actor(object: RawObject): boolean {
    const type = textIn(object['type'])
    const aliases = textsIn(object['aliases']).filter((alias) => alias !== object['name'])
    const id = textIn(object['id'])
    this.#maker.actor({
      id,
      name: nameOf(object) || id,
      kind: textIn(object['identity_class']) || type,
      country: this.#bundle.countryOf(id),
      aliases: [...new Set(aliases)],
    })
    return true
  }

  #attack(object: RawObject, path: Path): boolean {
    const id = textIn(object['id'])
    const { first, last } = this.#timesOf(object)
    const at = (text: string, field: string) => ({ text, place: { path: [...path, field] } })
    const date = stampedSpan(this.#maker, at(first, 'first_seen'), at(last, 'last_seen'))
    const by = this.#actorsIn(this.#bundle.targetsOf(id, 'attributed-to'))
    this.#event(object, path, {
      type: 'attack',
      date,
      dateNote: stampNote(date, first, last),
      by: by.length > 0 ? by : [this.#maker.nobody('by')],
      against: this.#actorsIn(this.#bundle.targetsOf(id, 'targets')),
      tags: object['x_mitre_deprecated'] === true ? ['deprecated'] : [],
    })
    return true
  }

  /** Both empty if nothing is stated. An incident that began and ended on one day is at its beginning. */
  #timesOf(object: RawObject): { readonly first: string; readonly last: string } {
    const [first, last] = [textIn(object['first_seen']), textIn(object['last_seen'])]
    if (first !== '' || last !== '') return { first, last }
    const times = this.#bundle.timesOf(object)
    return times.first.slice(0, 10) === times.last.slice(0, 10) ? { ...times, last: times.first } : times
  }

  #report(object: RawObject, path: Path): boolean {
    const refs = textsIn(object['object_refs'])
    const published = stated(this.#maker, textIn(object['published']), { path: [...path, 'published'] })
    return this.#statement(object, path, refs, published)
  }

  #note(object: RawObject, path: Path): boolean {
    return this.#statement(object, path, textsIn(object['object_refs']), textIn(object['created']))
  }

  /** Only where it speaks of anyone or anything done. */
  #statement(object: RawObject, path: Path, refs: readonly string[], stamp: string): boolean {
    const against = refs.filter((ref) => ACCUSED.has(this.#bundle.typeOf(ref)))
    const about = refs.filter((ref) => ATTACKS.has(this.#bundle.typeOf(ref)))
    if (against.length + about.length === 0) return false
    const date = stampedDate(stamp)
    const by = this.#speakers(object)
    this.#event(object, path, { type: 'accusation', date, dateNote: stampNote(date, stamp), by, against, about })
    return true
  }

  #relationship(object: RawObject, path: Path): boolean {
    const type = textIn(object['relationship_type'])
    // Said with the attack, or with the actor.
    if (type === 'targets' || type === 'located-at') return this.#bundle.isUsed(object)
    const [source, target] = [textIn(object['source_ref']), textIn(object['target_ref'])]
    if (type !== 'attributed-to') return false
    const report = this.#bundle.reportOf(textIn(object['id']))
    const stamp = textIn(report?.['published'])
    const created = textIn(object['created'])
    const date = stamp === '' ? created && `/${created.slice(0, 10)}` : stampedDate(stamp)
    this.#event(object, path, {
      type: 'accusation',
      title: `${this.#bundle.nameOf(source)} attributed to ${this.#bundle.nameOf(target)}`,
      date,
      dateNote: stampNote(date, stamp || `created ${created}`),
      by: this.#speakers(object, report ?? undefined),
      against: [target],
      about: ATTACKS.has(this.#bundle.typeOf(source)) || this.#bundle.typeOf(source) === '' ? [source] : [],
    })
    return true
  }

  #opinion(object: RawObject, path: Path): boolean {
    if (object['opinion'] !== 'strongly-disagree') return false
    const refs = textsIn(object['object_refs'])
    const created = textIn(object['created'])
    const date = stampedDate(created)
    const said = textIn(object['explanation'])
    this.#event(object, path, {
      type: 'rebuttal',
      title: firstWords(said) || `strongly-disagree: ${refs.map((ref) => this.#bundle.nameOf(ref)).join(', ')}`,
      summary: said,
      date,
      dateNote: stampNote(date, created),
      by: this.#speakers(object),
      respondsTo: refs.filter((ref) => !ATTACKS.has(this.#bundle.typeOf(ref))),
      about: refs.filter((ref) => ATTACKS.has(this.#bundle.typeOf(ref))),
      status: undefined,
    })
    return true
  }

  #event(object: RawObject, path: Path, { by, against = [], about = [], respondsTo = [], ...made }: Made): void {
    const owned = (ids: readonly string[]) => ids.map((id) => this.#bundle.ownIdOf(id))
    const summary = textIn(object['description']) || textIn(object['content'])
    if (object['revoked'] === true && made.type === 'attack')
      this.#maker.unused(`${textIn(object['type'])} (revoked)`, [...path, 'revoked'])
    this.#maker.event(
      {
        id: textIn(object['id']),
        title: nameOf(object) || firstWords(summary) || textIn(object['id']),
        summary,
        status: object['revoked'] === true ? 'withdrawn' : undefined,
        confidence: confidenceOf(object['confidence']),
        citations: this.#citations(object, path),
        ...made,
        by: owned(by),
        against: owned(against),
        about: owned(about),
        respondsTo: owned(respondsTo),
      },
      { path },
    )
  }

  #speakers(object: RawObject, report: RawObject = {}): readonly string[] {
    for (const { created_by_ref: creator } of [object, report]) {
      const id = textIn(creator)
      if (this.#isActor(id)) return [id]
    }
    const authors = textsIn(object['authors']).map((name) => this.#maker.actor({ name }))
    return authors.length > 0 ? [...new Set(authors)] : [this.#maker.nobody('by')]
  }

  #citations(object: RawObject, path: Path): readonly object[] {
    const sources = listIn(object['external_references']).flatMap((raw, at) => {
      const reference = objectIn(raw)
      const stated = textIn(reference['url'])
      const url = addressIn(stated)
      if (stated !== '' && url === null) {
        const place = { path: [...path, 'external_references', at, 'url'] }
        this.#maker.find('unused-value', place, { value: stated })
      }
      const name = [textIn(reference['source_name']), textIn(reference['external_id'])].filter(Boolean).join(' ')
      const title = textIn(reference['description']) || name
      return title === '' ? [] : [this.#maker.source({ title, url: url ?? undefined })]
    })
    return (sources.length > 0 ? [...new Set(sources)] : [this.#maker.fileSource()]).map((source) => ({ source }))
  }

  #actorsIn(ids: readonly string[]): readonly string[] {
    return [...new Set(ids.filter((id) => this.#isActor(id)))]
  }

  #isActor(id: string): boolean {
    return ACTORS.has(this.#bundle.typeOf(id))
  }
}

function nameOf(object: RawObject): string {
  return textIn(object['name']) || textIn(object['abstract'])
}

function confidenceOf(stated: unknown): 'high' | 'medium' | undefined {
  if (typeof stated !== 'number' || stated < 30) return undefined
  return stated < 70 ? 'medium' : 'high'
}
