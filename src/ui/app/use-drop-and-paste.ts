import { useEffect, useState } from 'react'
import { isWebAddress, type LocalDatasets } from '../local/use-local-datasets.ts'

/** Opens what is dropped or pasted anywhere on the page. Whether something is held over it that could be dropped. */
export function useDropAndPaste({ open, openText }: LocalDatasets): boolean {
  const [isHeldOver, setHeldOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const bring = (brought: DataTransfer) => {
      const files = [...brought.files]
      const text = brought.getData('text/plain')
      if (files.length > 0) open(files)
      else if (isWorthOpening(text)) openText(text)
      return files.length > 0 || isWorthOpening(text)
    }
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer || isOfPage(event)) return
      event.preventDefault()
      setHeldOver(true)
    }
    addEventListener('dragenter', hold, { signal })
    addEventListener('dragover', hold, { signal })
    addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) setHeldOver(false)
      },
      { signal },
    )
    addEventListener(
      'drop',
      (event) => {
        setHeldOver(false)
        if (!event.dataTransfer || isOfPage(event)) return
        event.preventDefault()
        bring(event.dataTransfer)
      },
      { signal },
    )
    addEventListener(
      'paste',
      (event) => {
        if (!isTypedInto(event.target) && event.clipboardData && bring(event.clipboardData)) event.preventDefault()
      },
      { signal },
    )
    return () => listening.abort()
  }, [open, openText])
  return isHeldOver
}

/** Lanes and words of the page itself are dragged about too: only files and addresses come from outside. */
function isOfPage({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  return !types.includes('Files') && !types.includes('text/uri-list')
}

/** A word that was pasted by mistake opens nothing: a dataset has more than one line, or is JSON. */
function isWorthOpening(text: string): boolean {
  return isWebAddress(text) || /^\s*[[{]|\S.*\n.*\S/s.test(text)
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
