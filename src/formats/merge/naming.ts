/**
 * Gives everything in several files an id of its own:
 *
 * - *Same id, same content:* it is taken once, unless it refers to something that is kept apart.
 * - *Same id, the same actor or source otherwise described:* what the first file says is kept.
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
}

export class Naming {
  readonly #lists = { actors: new Map<string, Known<RawObject>>(), sources: new Map<string, Known<RawObject>>() }
  readonly #events = new Map<string, Known<number>>()
  #files = 0

  hasEvent(id: string): boolean {
    return this.#events.has(id)
  }

  /** Of the next file, whose name is none before it. */
  add(file: string, survey: Survey): FileNames {
    this.#files++
    const findings: Finding[] = []
    const actors = this.#nameList('actors', file, survey, findings)
    const sources = this.#nameList('sources', file, survey, findings)
    const { events, same } = this.#nameEvents(
      file,
      survey,
      (name) => actors.renames.has(name) || sources.renames.has(name),
    )
    for (const [id, { index }] of survey.events) {
      const place = { path: ['events', index], value: id, event: id, other: this.#events.get(id)!.file }
      const own = events.get(id)
      if (same.has(id)) findings.push({ kind: 'merged-id', ...place })
      else if (own !== undefined && !survey.isMadeUp(id)) findings.push({ kind: 'kept-apart', ...place, hint: own })
    }
    const named = { actors, sources, events, same, findings }
    const keptOf = (list: NamedList, rename: typeof renamedActor) => ({
      ...list,
      kept: list.kept.map(({ raw, index }) => ({ raw: rename(raw, named), index })),
    })
    return { ...named, actors: keptOf(actors, renamedActor), sources: keptOf(sources, renamedSource) }
  }

  /** `isApart` of a name: whether it is an actor or a source that an earlier file has otherwise. */
  #nameEvents(
    file: string,
    { events }: Survey,
    isApart: (name: string) => boolean,
  ): Pick<FileNames, 'events' | 'same'> {
    const renames = new Map<string, string>()
    const same = new Set<string>()
    const rename = (id: string, hash: number) => {
      const own = this.#freeId(id, (id) => this.#events.has(id) || events.has(id))
      renames.set(id, own)
      this.#events.set(own, { file, content: hash })
    }
    for (const [id, { hash }] of events) {
      const known = this.#events.get(id)
      if (known === undefined) this.#events.set(id, { file, content: hash })
      else if (known.content === hash) same.add(id)
      else rename(id, hash)
    }
    // What speaks of something else in the same words is something else; and so is what speaks of that.
    const isOther = (name: unknown) => isApart(name as string) || renames.has(name as string)
    const speakers = speakersOf(same, events)
    const apart = [...same].filter((id) => events.get(id)!.names.some(isOther))
    for (let id = apart.pop(); id !== undefined; id = apart.pop()) {
      if (!same.delete(id)) continue
      rename(id, events.get(id)!.hash)
      for (const speaker of speakers.get(id) ?? []) apart.push(speaker)
    }
    return { events: renames, same }
  }

  #nameList(list: 'actors' | 'sources', file: string, { head, isMadeUp }: Survey, findings: Finding[]): NamedList {
    const raws: readonly unknown[] = Array.isArray(head[list]) ? head[list] : []
    const all = this.#lists[list]
    const own = new Set(raws.map(idOf))
    const renames = new Map<string, string>()
    const kept: ListedRaw[] = []
    for (const [index, raw] of raws.entries()) {
      const id = idOf(raw)
      const known = id === null ? undefined : all.get(id)
      if (id === null || known === undefined || known.file === file || !isObject(raw)) {
        kept.push({ raw, index })
        if (id !== null && known === undefined) all.set(id, { file, content: raw as RawObject })
        continue
      }
      const place = { path: [list, index], value: id, other: known.file }
      if (!renames.has(id) && IS_SAME[list](known.content, raw)) {
        const fields = differingFields(known.content, raw)
        if (fields.length > 0) findings.push({ kind: 'kept-first', ...place, hint: fields.join(', ') })
        else if (!isMadeUp(id)) findings.push({ kind: 'merged-id', ...place })
        continue
      }
      const free = renames.get(id) ?? this.#freeId(id, (id) => all.has(id) || own.has(id))
      renames.set(id, free)
      all.set(free, { file, content: raw })
      kept.push({ raw: { ...raw, id: free }, index })
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
