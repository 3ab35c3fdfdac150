import { useMemo, useState } from 'react'
import { openData } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'

/** `data` of a file of the reader's own: the name says which, the file itself is in this page only. */
export const OWN_FILE = 'file:'

export interface OwnFiles {
  readonly files: ReadonlyMap<string, File>
  readonly open: (file: File) => void
}

/** The files that the reader opened in this page, by name. */
export function useOwnFiles(): OwnFiles {
  const store = useStore()
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map())
  return useMemo(
    () => ({
      files,
      open(file: File) {
        const data = OWN_FILE + file.name
        setFiles((files) => new Map(files).set(data, file))
        store.change(openData(data))
      },
    }),
    [files, store],
  )
}
