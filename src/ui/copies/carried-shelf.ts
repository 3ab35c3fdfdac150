/** Exports `carriedShelf`, the own copies of sources that came with a saved page. */
import type { OwnCopy } from '../../model/own-copy.ts'
import type { CopiesBySource, CopyShelf } from '../context/copies.ts'

/** The copies of the page's one dataset, which stay as they are. */
export function carriedShelf(carried: readonly OwnCopy[]): CopyShelf {
  const copies: CopiesBySource = new Map(carried.map((copy) => [copy.source, copy]))
  const fixed = () => Promise.reject(new Error('the copies of a saved page stay as they are'))
  return {
    known: () => copies,
    all: () => Promise.resolve(copies),
    put: fixed,
    isRefused: () => false,
    remove: fixed,
    clear: fixed,
    subscribe: () => () => undefined,
  }
}
