/** Exports the hook by which what is dropped or pasted on the page is opened. */
import { useCallback, useEffect, useState } from 'react'
import { pastedKind } from '../local/pasted-text.ts'
import type { LocalDatasets } from '../local/use-local-datasets.ts'

interface DropAndPaste {
  /** Whether something that could be dropped is held over the page. */
  readonly isHeldOver: boolean
  /** A pasted text that may be no data: the user is asked before it replaces what is open. */
  readonly unsure: string | null
  readonly settle: () => void
}

/** Opens what is dropped or pasted anywhere on the page but in a field. */
export function useDropAndPaste({ open, openText }: LocalDatasets): DropAndPaste {
  const [isHeldOver, setHeldOver] = useState(false)
  const [unsure, setUnsure] = useState<string | null>(null)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    /** Whether anything comes of it. */
    const bring = (brought: DataTransfer): boolean => {
      const text = brought.getData('text/plain')
      const files = [...brought.files]
      const kind = pastedKind(text)
      const html = brought.getData('text/html')
      if (holdsTable(html) && (kind !== 'data' || /\bhref\s*=\s*["']?https?:/i.test(html))) openText(html)
      else if (files.length > 0 && !(text.trim() !== '' && files.every(isPicture))) open(files)
      else if (kind === 'data') openText(text)
      else if (kind === 'unsure') setUnsure(text)
      else return false
      return true
    }
    const hold = (event: DragEvent) => {
      // A form that takes files itself has claimed it.
      if (event.defaultPrevented) return setHeldOver(false)
      if (!event.dataTransfer || isOfPage(event)) return
      event.preventDefault()
      setHeldOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setHeldOver(false)
    }
    const drop = (event: DragEvent) => {
      setHeldOver(false)
      if (event.defaultPrevented || !event.dataTransfer || isOfPage(event)) return
      event.preventDefault()
      bring(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      if (isTypedInto(event.target) || isDialogOpen() || !event.clipboardData) return
      if (bring(event.clipboardData)) event.preventDefault()
    }
    addEventListener('dragenter', hold, { signal })
    addEventListener('dragover', hold, { signal })
    addEventListener('dragleave', leave, { signal })
    addEventListener('drop', drop, { signal })
    addEventListener('paste', paste, { signal })
    return () => listening.abort()
  }, [open, openText])
  return { isHeldOver, unsure, settle: useCallback(() => setUnsure(null), []) }
}

/** A table of several rows that was copied from a page or a spreadsheet: unlike the text beside it, it has its links. */
const holdsTable = (html: string) => /<table[\s>]/i.test(html) && html.split(/<tr[\s>]/i, 3).length > 2

/**
 * Ignores pictures, because a spreadsheet adds a picture of the cells beside their text, as browsers do with parts of
 * pages.
 */
const isPicture = ({ type }: File) => type.startsWith('image/')

/** Lanes and words of the page itself are dragged about too: only files and addresses come from outside. */
function isOfPage({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  return !types.includes('Files') && !types.includes('text/uri-list')
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

const isDialogOpen = () => document.querySelector('dialog[open]') !== null
