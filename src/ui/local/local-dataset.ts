/** A dataset of the user's own: files that exist only in this browser. */
import type { TableMapping } from '../../model/mapping.ts'

/** Prefix of `data` for the user's own datasets; what follows is the name, never an address. */
export const OWN_FILE = 'file:'

export const isLocalData = (data: string | null) => data?.startsWith(OWN_FILE) ?? false

/** Key in local storage that says whether anything may be stored, so that other code need not look. */
export const KEPT_MARK = 'claimline-keeps'

export interface LocalFile {
  readonly file: File
  /** Mapping of its columns, if it is a table and the user has stated it. */
  readonly mapping?: TableMapping | undefined
}

export interface LocalDataset {
  readonly name: string
  readonly files: readonly LocalFile[]
}

/** Maximum bytes stored of one dataset. Copying more would cost more than opening it again. */
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
