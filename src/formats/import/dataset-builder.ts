/** Builds a dataset from a foreign file: collects what a reader finds, and where in the file it was. */
import { isObject } from '../../model/check/known-fields.ts'
import type { Finding, Path, Trace } from '../../model/finding.ts'
import type { IssueKind } from '../../model/issue.ts'
import { issueOf } from '../../model/check/reporter.ts'
import { FORMAT } from '../../model/check/schema.ts'
import type { Piece } from '../format.ts'
import { refused } from '../issues.ts'
import { cleanLine } from './clean-text.ts'
import { Names } from './names.ts'

/** Where in a file something stands: under a path of a JSON document, or in a row of a table, and there in one column. */
export type Place =
  | { readonly path: Path }
  | {
      readonly row: number
      readonly column?: string
      /** Columns of this event's fields, where they are not those of the others. */
      readonly fields?: FieldPlaces
    }

/** For each field of an event, the path below its place, or the header of the column, that says it. */
export type FieldPlaces = Readonly<Record<string, Path | string>>

export interface MadeActor {
  readonly name: string
  readonly id?: string
  readonly kind?: string | undefined
  /** Code if the file states one, `null` if it states that there is none. */
  readonly country?: string | null | undefined
  readonly aliases?: readonly string[]
  /** Id of the actor's parent. */
  readonly partOf?: string | undefined
}

export interface MadeSource {
  readonly title: string
  readonly id?: string
  readonly url?: string | undefined
  readonly publisher?: string | undefined
  readonly published?: string | undefined
}

/** Stands for an actor that a file does not name; no name is invented. */
const NOT_STATED = { id: 'not-stated', name: 'Not stated' }

const BATCH = 1000

export class DatasetBuilder {
  title: string
  description = ''
  /** What events could be made of, told if there is none of it. */
  wanted = ''
  readonly #file: string
  readonly #fields: ReadonlyMap<string, Path | string>
  readonly #actors = new Map<string, { country: string | null | undefined; readonly [field: string]: unknown }>()
  readonly #sources = new Map<string, object>()
  readonly #actorIds = new Names('actor')
  readonly #sourceIds = new Names('source')
  #events: unknown[] = []
  #findings: Finding[] = []
  /** Of all events so far; a number is a row. */
  readonly #places: (Place | number)[] = []
  readonly #madeUp = new Set<string>()
  #hasRowIds = false
  readonly #versions = new Map<string, string>()
  /** What is said once, however often it holds. */
  readonly #counted = new Map<string, { readonly finding: Finding; count: number }>()

  /** `file` is its name, and the dataset's title where the file states none. */
  constructor(file: string, fields: FieldPlaces) {
    this.#file = file
    this.title = file
    this.#fields = new Map(Object.entries(fields))
  }

  /** Makes an id that the file does not state. */
  ownId(id: string): string {
    this.#madeUp.add(id)
    return id
  }

  /** The id of a row that states none. */
  rowId(row: number): string {
    this.#hasRowIds = true
    return `row-${row}`
  }

  /** When the thing of an id was last changed. */
  version(id: string, stamp: string): void {
    this.#versions.set(id, stamp)
  }

  /** The id of an actor; one that has none is told by its name. */
  actor({ name: stated, id: statedId, country, ...rest }: MadeActor): string {
    // Who has an id keeps the name as it stands; a name that is one is compared.
    const name = statedId === undefined ? cleanLine(stated) : stated
    const id = statedId ?? this.ownId(this.#actorIds.of(name))
    const known = this.#actors.get(id)
    if (known === undefined) this.#actors.set(id, { id, name, country, ...filled(rest) })
    else known.country ??= country
    return id
  }

  /** Returns the id of the actor "not stated"; `field` is the one that names nobody. */
  nobody(field: string): string {
    this.assume(field, NOT_STATED.name)
    return this.actor({ ...NOT_STATED, id: this.ownId(NOT_STATED.id) })
  }

  /** Returns the id of a source; a source without an id is identified by its address, or else by its title. */
  source({ title, id, url, ...rest }: MadeSource): string {
    const own = id ?? this.ownId(this.#sourceIds.of(url?.replace(/^https?:\/\/(?:www\.)?/i, '') ?? title))
    if (!this.#sources.has(own)) this.#sources.set(own, { id: own, title, ...filled({ url, ...rest }) })
    return own
  }

  /** Returns the id of the source that stands for the file itself. */
  fileSource(): string {
    return this.source({ id: this.ownId('file'), title: this.#file || 'file' })
  }

  /** Whatever `raw` is, the schema judges it. */
  event(raw: unknown, place: Place): void {
    this.#events.push(isObject(raw) ? filled(raw) : raw)
    this.#places.push('row' in place && !place.column && !place.fields ? place.row : place)
  }

  /** Says of a place in the file what is to be said of it. */
  find(kind: IssueKind, place: Place, { value, hint }: { value?: unknown; hint?: string } = {}): void {
    this.#findings.push({ kind, value, hint, ...standing(place) })
  }

  /** Something that is told once for all rows of a column, with how many they are. */
  tally(
    kind: IssueKind,
    { value, column, row }: { readonly value: unknown; readonly column?: string; readonly row?: number },
  ): void {
    const key = JSON.stringify([kind, column, value])
    const known = this.#counted.get(key)
    if (known) known.count++
    else {
      const cell = row === undefined ? undefined : { row, column }
      this.#counted.set(key, { finding: { kind, path: column === undefined ? [] : [column], value, cell }, count: 1 })
    }
  }

  /** What the file does not say, and what was taken for it. */
  assume(field: string, value: unknown): void {
    this.#count('assumed-value', [field], value)
  }

  /** Reports something that a dataset cannot hold; once for all of a `kind`, with the place of the first. */
  unused(kind: string, path: Path): void {
    this.#count('unused-value', path, kind)
  }

  #count(kind: IssueKind, path: Path, value: unknown): void {
    const key = `${kind}\n${kind === 'assumed-value' ? path.join('.') : ''}\n${String(value)}`
    const known = this.#counted.get(key)
    if (known) known.count++
    else this.#counted.set(key, { finding: { kind, path, value }, count: 1 })
  }

  /** All of it, once; a refusal if nothing was made an event of. */
  *pieces(): Generator<Piece> {
    yield* this.flush()
    yield* this.finish()
  }

  /** What was collected since the last time: events take memory until then. */
  *flush(): Generator<Piece> {
    const events = this.#events
    this.#events = []
    for (let at = 0; at < events.length; at += BATCH) yield { kind: 'events', raws: events.slice(at, at + BATCH) }
    const findings = this.#findings
    this.#findings = []
    for (const finding of findings) yield { kind: 'finding', finding }
  }

  /** The rest, once; a refusal if nothing was made an event of. */
  *finish(): Generator<Piece> {
    if (this.#places.length === 0) return yield refused(issueOf(this.#nothing(), null))
    const { title, description } = this
    const actors = Array.from(this.#actors.values(), ({ country, ...actor }) => ({
      ...actor,
      country: country ?? null,
    }))
    for (const [id, { country }] of this.#actors)
      if (country === undefined && id !== NOT_STATED.id) this.assume('country', null)
    const lists = { actors, sources: [...this.#sources.values()], events: [] }
    const isTable = this.#places.some((place) => typeof place === 'number' || 'row' in place)
    const trace: Trace = {
      back: (finding) => this.#back(finding),
      versionOf: (id) => this.#versions.get(id),
      isMadeUp: (id) => this.#madeUp.has(id) || (this.#hasRowIds && /^row-\d+$/.test(id)),
      isJson: !isTable,
    }
    yield { kind: 'head', raw: { format: FORMAT, title: title || 'file', description, ...lists }, trace }
    yield* this.flush()
    for (const { finding, count } of this.#counted.values()) {
      yield { kind: 'finding', finding: { ...finding, hint: String(count) } }
    }
  }

  #nothing(): Finding {
    const unused = [...this.#counted.values()].filter(({ finding }) => finding.kind === 'unused-value')
    const found = [
      ...(this.#actors.size > 0 ? [`actor: ${this.#actors.size}`] : []),
      ...unused.map(({ finding, count }) => `${String(finding.value)}: ${count}`),
    ]
    return {
      kind: 'nothing-to-import',
      path: [],
      ...(found.length > 0 && { value: found.join(', ') }),
      ...(this.wanted !== '' && { hint: this.wanted }),
    }
  }

  #back(finding: Finding): Finding | null {
    // A source of an event that was left out: whoever made the source cited it there.
    if (finding.kind === 'uncited-source') return null
    const [list, index, field] = finding.path
    const noted = list === 'events' && typeof index === 'number' ? this.#places[index] : undefined
    if (noted === undefined) return finding
    const place = typeof noted === 'number' ? { row: noted } : noted
    const own = 'row' in place ? place.fields?.[String(field)] : undefined
    return { ...finding, ...standing(place, own ?? this.#fields.get(String(field)), field) }
  }
}

/** `field` is the path below, or the column of, the place. */
function standing(place: Place, field: Path | string = [], name?: string | number): Pick<Finding, 'path' | 'cell'> {
  if ('path' in place) return { path: typeof field === 'string' ? [...place.path, field] : [...place.path, ...field] }
  // A field without a column has its own name.
  const path = name !== undefined && Array.isArray(field) && field.length === 0 ? [name] : []
  return { path, cell: { row: place.row, column: place.column ?? (typeof field === 'string' ? field : undefined) } }
}

/** Without what is not stated. */
function filled(raw: object): object {
  return Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  )
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
