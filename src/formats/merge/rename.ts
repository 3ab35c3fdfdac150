/** An event of one of several files, with the ids that its things have among all. */
import { isObject } from '../../model/check/known-fields.ts'
import type { FileNames, Renames } from './file-names.ts'

/** Whatever `raw` is, what has no other name stays as it is; where nothing has, `raw` itself is given back. */
export function renamed(raw: unknown, { actors, sources, events }: FileNames): unknown {
  if (!isObject(raw) || actors.renames.size + sources.renames.size + events.size === 0) return raw
  const { by, against, about, respondsTo, onBehalfOf, points, outcome, citations } = raw
  return {
    ...raw,
    ...present({
      id: nameIn(raw['id'], events),
      by: namesIn(by, actors.renames),
      against: namesIn(against, actors.renames),
      about: namesIn(about, events),
      respondsTo: each(respondsTo, (answer) =>
        isObject(answer) ? { ...answer, event: nameIn(answer['event'], events) } : nameIn(answer, events),
      ),
      onBehalfOf: namesIn(onBehalfOf, actors.renames),
      points: each(points, (point) =>
        inside(point, { about: (about) => namesIn(about, events), citations: (all) => cited(all, sources.renames) }),
      ),
      outcome: inside(outcome, { citations: (all) => cited(all, sources.renames) }),
      citations: cited(citations, sources.renames),
    }),
  }
}

/** A source likewise. Its own id was given before. */
export function renamedSource(raw: unknown, { sources }: FileNames): unknown {
  return inside(raw, { original: (id) => nameIn(id, sources.renames) })
}

/** An actor with the ids that its things have among all. */
export function renamedActor(raw: unknown, { actors, events }: FileNames): unknown {
  const byEvents = { by: (ids: unknown) => namesIn(ids, events) }
  return inside(raw, {
    partOf: (id) => nameIn(id, actors.renames),
    attributions: (all) => each(all, (one) => inside(one, { to: (id) => nameIn(id, actors.renames), ...byEvents })),
    aliases: (all) => each(all, (one) => inside(one, byEvents)),
  })
}

function cited(citations: unknown, sources: Renames): unknown {
  return each(citations, (citation) => inside(citation, { source: (id) => nameIn(id, sources) }))
}

/** What is no object stays as it is, as do fields that are not there. */
function inside(raw: unknown, changes: Readonly<Record<string, (value: unknown) => unknown>>): unknown {
  if (!isObject(raw)) return raw
  const changed = Object.entries(changes).filter(([field]) => raw[field] !== undefined)
  return { ...raw, ...Object.fromEntries(changed.map(([field, change]) => [field, change(raw[field])])) }
}

const each = (list: unknown, change: (member: unknown) => unknown) => (Array.isArray(list) ? list.map(change) : list)

const nameIn = (name: unknown, renames: Renames) => renames.get(name as string) ?? name

const namesIn = (names: unknown, renames: Renames) => each(names, (name) => nameIn(name, renames))

/** Keeps a missing field missing, so that the check reports it. */
function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
