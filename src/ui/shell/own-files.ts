import { useMemo, useState } from 'react'
import { openData } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** `data` of a file of the reader's own: the name says which, the file itself is in this page only. */
export const OWN_FILE = 'file:'

export interface OwnFiles {
  readonly files: ReadonlyMap<string, File>
  readonly open: (file: File) => void
  /** Opens a text as a file would be, or what is at the address that it is. */
  readonly openText: (text: string) => void
}

/** The files that the reader opened in this page, by name. */
export function useOwnFiles(): OwnFiles {
  const store = useStore()
  const { t } = useWords()
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map())
  return useMemo(() => {
    const open = (file: File) => {
      const data = OWN_FILE + file.name
      setFiles((files) => new Map(files).set(data, file))
      store.change(openData(data))
    }
    return {
      files,
      open,
      openText(text) {
        if (isWebAddress(text)) store.change(openData(text.trim()))
        else open(new File([text], t.app.pasted))
      },
    }
  }, [files, store, t])
}

export function isWebAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text)
}
