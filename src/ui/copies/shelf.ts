/** Exports `createShelf`, the user's own copies of sources that this browser keeps. */
import type { OwnCopy } from '../../model/own-copy.ts'
import type { CopiesBySource, CopyShelf } from '../context/copies.ts'
import { loadAnew } from '../widgets/load-anew.ts'

const NONE: CopiesBySource = new Map()

/** Key in local storage that says whether any copy may be kept, so that the storage need not be looked into. */
const MARK = 'claimline-copies'

const storage = () => loadAnew(() => import('./copy-storage.ts'))

export function createShelf(): CopyShelf {
  const known = new Map<string, CopiesBySource>()
  const asked = new Map<string, Promise<void>>()
  const refused = new WeakSet<OwnCopy>()
  const listeners = new Set<() => void>()
  const change = (place: string, how: (copies: Map<string, OwnCopy>) => unknown) => {
    const copies = new Map(known.get(place))
    how(copies)
    known.set(place, copies)
    for (const listener of listeners) listener()
  }
  const lookUp = async (place: string) => {
    try {
      const kept = hasMark() ? await (await storage()).copiesAt(place) : []
      // What was put there meanwhile is newer.
      if (kept.length > 0)
        change(place, (copies) => kept.forEach((copy) => copies.has(copy.source) || copies.set(copy.source, copy)))
    } catch {
      // A browser that keeps nothing has no copies.
    }
  }
  const all = async (place: string) => {
    if (!asked.has(place)) asked.set(place, lookUp(place))
    await asked.get(place)
    return known.get(place) ?? NONE
  }
  return {
    known: (place) => known.get(place) ?? NONE,
    all,
    async put(place, copy) {
      // At once, so that what is asked next is answered with it.
      change(place, (copies) => copies.set(copy.source, copy))
      const isKept = await storage()
        .then(({ keepCopy }) => keepCopy(place, copy))
        .then(setMark, () => false)
      if (isKept) return
      refused.add(copy)
      change(place, () => undefined)
    },
    isRefused: (copy) => refused.has(copy),
    async remove(place, source) {
      const copy = known.get(place)?.get(source)
      const isGone =
        (copy !== undefined && refused.has(copy)) ||
        (await storage()
          .then(({ forgetCopies }) => forgetCopies(place, source))
          .then(
            () => true,
            () => false,
          ))
      if (isGone) change(place, (copies) => copies.delete(source))
      return isGone
    },
    async clear(place) {
      if ((await all(place)).size === 0) return
      change(place, (copies) => copies.clear())
      await (await storage()).forgetCopies(place)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function hasMark(): boolean {
  try {
    return localStorage.getItem(MARK) !== null
  } catch {
    return false
  }
}

function setMark(): boolean {
  try {
    localStorage.setItem(MARK, '1')
    return true
  } catch {
    return false
  }
}
