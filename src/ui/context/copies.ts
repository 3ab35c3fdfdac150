/** Exports what the page knows of the user's own copies of sources: where they are kept and how a file is read as one. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { OwnCopy } from '../../model/own-copy.ts'
import { useDataset } from './dataset.ts'

/** By id of source. */
export type CopiesBySource = ReadonlyMap<string, OwnCopy>

/** The copies of all datasets; `place` is what those of one are kept under. */
export interface CopyShelf {
  /** Copies of a dataset as far as known: the same map until one comes or goes. */
  readonly known: (place: string) => CopiesBySource
  /** Copies of a dataset, once the browser has been asked for them. */
  readonly all: (place: string) => Promise<CopiesBySource>
  /** Settles once the browser keeps it, or has refused to. */
  readonly put: (place: string, copy: OwnCopy) => Promise<void>
  /** Whether the browser refused to keep a copy: then it is there until the page is closed. */
  readonly isRefused: (copy: OwnCopy) => boolean
  /** Resolves to whether the browser deleted it; if not, it is still there. */
  readonly remove: (place: string, source: string) => Promise<boolean>
  /** Removes all copies of a dataset. */
  readonly clear: (place: string) => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
}

/** Why a file or a text is not taken as a copy. */
export type CopyRefusal = 'too-large' | 'too-long' | 'empty' | 'not-text' | 'unreadable' | 'locked'

export type CopyText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: CopyRefusal }

/** Rejects with the reason of the signal once that is aborted. */
export type CopyReader = (file: File, signal: AbortSignal) => Promise<CopyText>

export interface Copying {
  readonly shelf: CopyShelf
  /** Reads the text of a file. `null` where copies are only shown, as in a saved page. */
  readonly read: CopyReader | null
}

export const CopiesContext = createContext<Copying | null>(null)

const NONE: CopiesBySource = new Map()
const never = () => () => undefined

/** The user's own copies of sources of the open dataset. */
export function useOwnCopies(): CopiesBySource {
  const { place } = useDataset()
  const shelf = useContext(CopiesContext)?.shelf
  const known = useCallback(() => shelf?.known(place) ?? NONE, [shelf, place])
  return useSyncExternalStore(shelf?.subscribe ?? never, known)
}
