/** Exports `usePart`: the words of a panel that is loaded later, in the language of the page. */
import { use } from 'react'
import type { Catalogue, LaterPart } from '../../i18n/catalogues.ts'
import type { Parts } from '../../i18n/parts.ts'
import { useWords } from '../context/words.ts'
import { PartError } from './lazy-part.ts'
import { loadAnew } from './load-anew.ts'

/** Promises under way, one per part: `use` needs the same one at every render. */
const underWay = new WeakMap<Parts, Map<LaterPart, Promise<unknown>>>()

/** A part of the catalogue. Suspends until it is there; fails with a `PartError` if it cannot be fetched. */
export function usePart<P extends LaterPart>(part: P): Catalogue[P] {
  return use(promiseOf(useWords().parts, part))
}

function promiseOf<P extends LaterPart>(parts: Parts, part: P): Promise<Catalogue[P]> {
  const promises = underWay.get(parts) ?? new Map<LaterPart, Promise<unknown>>()
  underWay.set(parts, promises)
  if (!promises.has(part)) {
    const loaded = parts.loaded(part)
    promises.set(part, loaded ? settled(loaded) : load(parts, part, () => promises.delete(part)))
  }
  return promises.get(part) as Promise<Catalogue[P]>
}

/** A promise that `use` reads without suspending, because React looks for these two fields first. */
const settled = <T>(value: T): Promise<T> => Object.assign(Promise.resolve(value), { status: 'fulfilled', value })

async function load<P extends LaterPart>(parts: Parts, part: P, forget: () => void): Promise<Catalogue[P]> {
  try {
    return await loadAnew(() => parts.load(part))
  } catch (cause) {
    throw new PartError(forget, cause)
  }
}
