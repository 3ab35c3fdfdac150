/** A dataset of the reader's own: files that are nowhere but in this browser. */
import type { TableMapping } from '../../model/mapping.ts'

/** `data` of a reader's own dataset: what follows is its name, never an address. */
export const OWN_FILE = 'file:'

export const isLocalData = (data: string | null) => data?.startsWith(OWN_FILE) ?? false

/** In local storage where something may be kept, so that others need not look. */
export const KEPT_MARK = 'claimline-keeps'

export interface LocalFile {
  readonly file: File
  /** What its columns mean, where it is a table and the reader has said so. */
  readonly mapping?: TableMapping | undefined
}

export interface LocalDataset {
  readonly name: string
  readonly files: readonly LocalFile[]
}

/** Bytes that are kept of one dataset. A copy of more would cost more than opening it again. */
export const MOST_KEPT = 256e6

export function bytesOf({ files }: LocalDataset): number {
  return files.reduce((sum, { file }) => sum + file.size, 0)
}

/** Whether both are the same files, as far as a page can tell: by name, size and time. */
export function haveSameFiles(a: LocalDataset, b: LocalDataset): boolean {
  return areSameFiles(
    a.files.map(({ file }) => file),
    b.files.map(({ file }) => file),
  )
}

export function areSameFiles(a: readonly File[], b: readonly File[]): boolean {
  const isSameFile = (one: File, other: File) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
  return a.length === b.length && a.every((file, at) => isSameFile(file, b[at]!))
}

/** Whether both are the same files, read in the same way. */
export function isSame(a: LocalDataset, b: LocalDataset): boolean {
  return (
    a.files.length === b.files.length &&
    a.files.every(({ file, mapping }, at) => {
      const other = b.files[at]!
      return file === other.file && JSON.stringify(mapping) === JSON.stringify(other.mapping)
    })
  )
}
