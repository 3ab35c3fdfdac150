/** An event of one of several files, with the ids that its things have among all. */
import { isObject } from '../../model/check/known-fields.ts'
import type { FileNames, Renames } from './naming.ts'

/** Whatever `raw` is, what has no other name stays as it is; where nothing has, `raw` itself is given back. */
export function renamed(raw: unknown, { actors, sources, events }: FileNames): unknown {
  if (!isObject(raw) || actors.renames.size + sources.renames.size + events.size === 0) return raw
  const { by, against, about, respondsTo, citations } = raw
  return {
    ...raw,
    ...present({
      id: nameIn(raw['id'], events),
      by: namesIn(by, actors.renames),
      against: namesIn(against, actors.renames),
      about: namesIn(about, events),
      respondsTo: namesIn(respondsTo, events),
      citations: Array.isArray(citations) ? citations.map((citation) => cited(citation, sources.renames)) : citations,
    }),
  }
}

function cited(citation: unknown, sources: Renames): unknown {
  return isObject(citation) ? { ...citation, source: nameIn(citation['source'], sources) } : citation
}

const nameIn = (name: unknown, renames: Renames) => renames.get(name as string) ?? name

const namesIn = (names: unknown, renames: Renames) =>
  Array.isArray(names) ? names.map((name) => nameIn(name, renames)) : names

/** Keeps a missing field missing, so that the check reports it. */
function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
