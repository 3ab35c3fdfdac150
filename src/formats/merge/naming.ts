/**
 * Gives everything in several files an id of its own:
 *
 * - *Same id, same content:* it is taken once, unless it refers to something that is kept apart.
 * - *Same id, the same actor or source otherwise described:* what the first file says is kept.
 * - *Same id, another version of it*, as far as the format states when things were last changed: the later is taken, once.
 * - *Same id, something else:* both are kept; the later gets another id, by which its own file's references find it.
 *
 * A reference leads to what its own file calls so, else to what another does.
 */
import { isObject, type RawObject } from '../../model/check/known-fields.ts'
import type { Finding } from '../../model/finding.ts'
import { differingFields, IS_SAME } from './sameness.ts'
import { renamedActor, renamedSource } from './rename.ts'
import type { FileNames, ListedRaw, NamedList } from './file-names.ts'
import type { Survey } from './survey.ts'

interface Known<T> {
  readonly file: string
  readonly content: T
  readonly version?: string | undefined
  /** Takes it out of its own file, as another has a later version. */
  readonly giveWay: (other: string) => void
}

export class Naming {
  readonly #lists = { actors: new Map<string, Known<RawObject>>(), sources: new Map<string, Known<RawObject>>() }
  readonly #events = new Map<string, Known<number>>()
  #files = 0

  hasEvent(id: string): boolean {
    return this.#events.has(id)
  }

  /** Begins the next file. */
  add(file: string, survey: Survey): FileNames {
    this.#files++
    const findings: Finding[] = []
    const actors = this.#nameList('actors', file, survey, findings)
    const sources = this.#nameList('sources', file, survey, findings)
    const { events, same } = this.#nameEvents(
      file,
      survey,
      (name) => actors.renames.has(name) || sources.renames.has(name),
      findings,
    )
    const older = new Set(findings.filter(({ kind }) => kind === 'older-version').map(({ event }) => event))
    for (const [id, { index }] of survey.events) {
      const place = { path: ['events', index], value: id, event: id, other: this.#events.get(id)!.file }
      const own = events.get(id)
      if (same.has(id) && !older.has(id)) findings.push({ kind: 'merged-id', ...place })
      else if (own !== undefined && !survey.isMadeUp(id)) findings.push({ kind: 'kept-apart', ...place, hint: own })
    }
    const named = { actors, sources, events, same, findings }
    // In place, because what gives way to a later file is taken out of these very lists.
    renameIn(actors.kept, (raw) => renamedActor(raw, named))
    renameIn(sources.kept, (raw) => renamedSource(raw, named))
    return named
  }

  /** `isApart` of a name: whether it is an actor or a source that an earlier file has otherwise. */
  #nameEvents(
    file: string,
    { events, versionOf }: Survey,
    isApart: (name: string) => boolean,
    findings: Finding[],
  ): Pick<FileNames, 'events' | 'same'> {
    const renames = new Map<string, string>()
    const same = new Set<string>()
    /** Those of an earlier file that say when they were changed. */
    const versions = new Set<string>()
    const told = (id: string, other: string): Finding => {
      return { kind: 'older-version', path: ['events', events.get(id)!.index], value: id, event: id, other }
    }
    const note = (id: string, own: string, content: number) => {
      const giveWay = (other: string) => {
        same.add(id)
        findings.push(told(id, other))
      }
      this.#events.set(own, { file, content, version: versionOf(id), giveWay })
    }
    const rename = (id: string, hash: number) => {
      const own = this.#freeId(id, (id) => this.#events.has(id) || events.has(id))
      renames.set(id, own)
      note(id, own, hash)
    }
    for (const [id, { hash }] of events) {
      const known = this.#events.get(id)
      const order = known === undefined ? null : orderOf(versionOf(id), known.version)
      if (known === undefined) note(id, id, hash)
      else if (order !== null) {
        versions.add(id)
        if (order > 0) {
          known.giveWay(file)
          note(id, id, hash)
        } else same.add(id)
        if (order < 0) findings.push(told(id, known.file))
      } else if (known.content === hash) same.add(id)
      else rename(id, hash)
    }
    // An event that refers to a renamed id is itself different, even if its text is identical; this propagates through everything
    // that refers to it.
    const isOther = (name: unknown) => isApart(name as string) || renames.has(name as string)
    const speakers = speakersOf(same, events)
    const apart = [...same].filter((id) => !versions.has(id) && events.get(id)!.names.some(isOther))
    for (let id = apart.pop(); id !== undefined; id = apart.pop()) {
      if (!same.delete(id)) continue
      rename(id, events.get(id)!.hash)
      for (const speaker of speakers.get(id) ?? []) apart.push(speaker)
    }
    return { events: renames, same }
  }

  #nameList(
    list: 'actors' | 'sources',
    file: string,
    { head, isMadeUp, versionOf }: Survey,
    findings: Finding[],
  ): NamedList & { readonly kept: ListedRaw[] } {
    const raws: readonly unknown[] = Array.isArray(head[list]) ? head[list] : []
    const all = this.#lists[list]
    const own = new Set(raws.map(idOf))
    const renames = new Map<string, string>()
    const kept: ListedRaw[] = []
    const keep = (raw: unknown, index: number) => kept.push({ raw, index })
    const note = (id: string, own: string, content: RawObject, index: number) => {
      const giveWay = (other: string) => {
        kept.splice(
          kept.findIndex((member) => member.index === index),
          1,
        )
        findings.push({ kind: 'older-version', path: [list, index], value: id, other })
      }
      all.set(own, { file, content, version: versionOf(id), giveWay })
    }
    for (const [index, raw] of raws.entries()) {
      const id = idOf(raw)
      const known = id === null ? undefined : all.get(id)
      if (id === null || known === undefined || known.file === file || !isObject(raw)) {
        keep(raw, index)
        if (id !== null && known === undefined) note(id, id, raw as RawObject, index)
        continue
      }
      const place = { path: [list, index], value: id, other: known.file }
      const order = orderOf(versionOf(id), known.version)
      if (order !== null && order > 0) {
        known.giveWay(file)
        keep(raw, index)
        note(id, id, raw, index)
        continue
      }
      if (order !== null && order < 0) {
        findings.push({ kind: 'older-version', ...place })
        continue
      }
      if (!renames.has(id) && IS_SAME[list](known.content, raw)) {
        const fields = differingFields(known.content, raw)
        if (fields.length > 0) findings.push({ kind: 'kept-first', ...place, hint: fields.join(', ') })
        else if (!isMadeUp(id)) findings.push({ kind: 'merged-id', ...place })
        continue
      }
      const free = renames.get(id) ?? this.#freeId(id, (id) => all.has(id) || own.has(id))
      renames.set(id, free)
      note(id, free, raw, index)
      keep({ ...raw, id: free }, index)
      if (!isMadeUp(id)) findings.push({ kind: 'kept-apart', ...place, hint: free })
    }
    return { renames, kept }
  }

  /** The id and the number of its file, or a later one. */
  #freeId(id: string, isTaken: (id: string) => boolean): string {
    let number = this.#files
    while (isTaken(`${id}@${number}`)) number++
    return `${id}@${number}`
  }
}

function renameIn(list: ListedRaw[], rename: (raw: unknown) => unknown): void {
  for (const [at, { raw, index }] of list.entries()) list[at] = { raw: rename(raw), index }
}

/** Which of two versions is the later, positive for the first; `null` unless both are stated. */
function orderOf(version: string | undefined, other: string | undefined): number | null {
  if (version === undefined || other === undefined) return null
  const [time, otherTime] = [Date.parse(version), Date.parse(other)]
  return Number.isNaN(time - otherTime) ? null : Math.sign(time - otherTime)
}

/** For each name, the ids of the events that have it. */
function speakersOf(ids: Iterable<string>, events: Survey['events']): ReadonlyMap<unknown, readonly string[]> {
  const speakers = new Map<unknown, string[]>()
  for (const id of ids) {
    for (const name of events.get(id)!.names) {
      const known = speakers.get(name)
      if (known) known.push(id)
      else speakers.set(name, [id])
    }
  }
  return speakers
}

function idOf(raw: unknown): string | null {
  return isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : null
}
